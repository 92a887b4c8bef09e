import { useId, useLayoutEffect, useRef, useState } from "react"
import { sayTrouble } from "~shared/cards/trouble"
import type { Words } from "~shared/i18n/words"
import type { ContactWindow } from "~shared/protocol/contact-window"
import { useDraft } from "~shared/protocol/use-draft"
import { useView } from "~shared/protocol/use-view"
import { Button } from "~shared/ui/button"
import { Icon } from "~shared/ui/icon"
import { Keys } from "~shared/ui/key-name"
import { NoteItem } from "./note-item"
import { NoteText } from "./note-text"
import { useSaid } from "./said"
import { Section } from "./section"
import { useAct } from "./use-act"

interface NotesProps {
  seen: ContactWindow
  words: Words
}

/** Internal notes (C4-19): on paper of their own, in a field of their own, with a button of their own. */
export function Notes({ seen, words }: NotesProps) {
  const { t } = words
  return (
    <Section name="notes" icon="note" title={t("drawer_notes")}>
      <NewNote seen={seen} words={words} />
      {seen.noteCount === 0 && <p className="nothing">{t("note_none")}</p>}
      <ul>
        {seen.notes.map((note) => (
          <NoteItem key={note.id} note={note} admin={seen.me.role === "admin"} words={words} />
        ))}
      </ul>
      <NotesFrom seen={seen} skip={seen.notes.length} total={seen.noteCount} words={words} />
    </Section>
  )
}

/** The notes from one on: a button until they are asked for, then a page of them and the button for the next. */
function NotesFrom({ seen, skip, total, words }: NotesProps & { skip: number; total: number }) {
  // A first note so long that the contact's window had no room for it.
  const [open, setOpen] = useState(skip === 0)
  const { data: page } = useView("notes", open ? { contact: seen.contact, skip } : null, window, { keepPrevious: true })
  const list = useRef<HTMLUListElement>(null)
  const pressed = useRef(false)
  const came = page !== null
  useLayoutEffect(() => {
    // The button that was pressed gives way to what it brought: on with that.
    if (came && pressed.current) list.current?.focus()
  }, [came])

  if (skip >= total) return null
  if (!page && skip === 0) return null
  if (!page)
    return (
      <button
        type="button"
        className="link more"
        onClick={() => {
          pressed.current = true
          setOpen(true)
        }}
      >
        {words.t("drawer_more", { n: total - skip })}
      </button>
    )
  return (
    <>
      <ul ref={list} tabIndex={-1}>
        {page.notes.map((note) => (
          <NoteItem key={note.id} note={note} admin={seen.me.role === "admin"} words={words} />
        ))}
      </ul>
      <NotesFrom seen={seen} skip={page.skip + page.notes.length} total={page.total} words={words} />
    </>
  )
}

function NewNote({ seen, words }: NotesProps) {
  const { t } = words
  const id = useId()
  const said = useSaid()
  const { text, write } = useDraft(seen.contact)
  const [flood, setFlood] = useState<string | null>(null)
  const { act, busy, trouble, clear } = useAct(words)
  const wrong = flood ?? (trouble && sayTrouble(words, trouble))

  const save = async () => {
    if (busy || text.trim() === "") return
    if (!(await act("note.add", { contact: seen.contact, text }))) return
    write("")
    said(t("said_note"))
  }
  return (
    <form
      className="note-new"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <NoteText
        words={words}
        label={t("note_field")}
        placeholder={t("note_placeholder")}
        value={text}
        wrong={wrong !== null}
        describedBy={`${id}-wrong`}
        onText={(next) => {
          write(next)
          setFlood(null)
          clear()
        }}
        onFlood={setFlood}
        onSave={() => void save()}
      />
      <p id={`${id}-wrong`} className="wrong" aria-live="polite">
        {wrong && <Icon name="refused" />}
        {wrong}
      </p>
      {text !== "" && (
        <div className="acts">
          <Button
            type="submit"
            className="note-save"
            label={t("note_save")}
            off={busy || text.trim() === ""}
            aria-keyshortcuts="Control+Enter"
            after={<Keys name="Ctrl+Enter" />}
          />
        </div>
      )}
    </form>
  )
}
