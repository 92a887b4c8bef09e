import { useEffect, useId, useRef, useState } from "react"
import { sayTrouble } from "~shared/cards/trouble"
import type { Words } from "~shared/i18n/words"
import type { Note } from "~shared/protocol/contact-window"
import { useView } from "~shared/protocol/use-view"
import { Button } from "~shared/ui/button"
import { Icon } from "~shared/ui/icon"
import { useNow } from "~shared/ui/use-now"
import { NoteText } from "./note-text"
import { useSaid } from "./said"
import { longStamp, shortStamp } from "./stamps"
import { useAct } from "./use-act"

interface NoteItemProps {
  note: Note
  /** Only who administers may delete (Z1-30). */
  admin: boolean
  words: Words
}

/** One note: read, pinned, edited with its earlier texts kept, or deleted for good. */
export function NoteItem({ note, admin, words }: NoteItemProps) {
  const { t } = words
  const [mode, setMode] = useState<"read" | "edit" | "delete">("read")
  const [old, setOld] = useState(false)
  const { act, busy, trouble } = useAct(words)
  const said = useSaid()
  const now = useNow()
  const openers = { edit: useRef<HTMLButtonElement>(null), delete: useRef<HTMLButtonElement>(null) }
  const before = useRef(mode)
  useEffect(() => {
    // The focus goes back to where it came from.
    if (mode === "read" && before.current !== "read") openers[before.current].current?.focus()
    before.current = mode
  })

  if (mode === "edit") return <NoteEdit note={note} words={words} done={() => setMode("read")} />
  const remove = async () => {
    if (await act("note.delete", { id: note.id })) said(t("said_note_deleted"))
  }
  const when = shortStamp(words, note.at, now)
  return (
    <li className="note">
      <p className="note-words" dir="auto">
        {note.text}
      </p>
      <div className="note-foot">
        <p className="note-by" title={longStamp(words, note.at)}>
          {note.pinned && (
            <span className="note-pinned">
              <Icon name="pin" size={12} />
              {t("note_pinned")}
            </span>
          )}
          <span>{t("note_by", { name: note.mine ? t("you") : note.by, when })}</span>
        </p>
        {mode === "read" && (
          <div className="note-acts">
            <Button
              bare
              icon="pin"
              label={note.pinned ? t("note_unpin") : t("note_pin")}
              aria-pressed={note.pinned}
              off={busy}
              onClick={() => void act("note.pin", { id: note.id, on: !note.pinned })}
            />
            <Button ref={openers.edit} bare icon="edit" label={t("note_edit")} onClick={() => setMode("edit")} />
            {admin && (
              <Button
                ref={openers.delete}
                bare
                icon="delete"
                label={t("note_delete")}
                onClick={() => setMode("delete")}
              />
            )}
          </div>
        )}
      </div>
      {mode === "delete" && (
        <div className="note-sure" role="group" aria-label={t("note_delete")}>
          <p>{t("note_delete_sure")}</p>
          <div className="acts">
            <Button label={t("act_cancel")} autoFocus onClick={() => setMode("read")} />
            <Button look="danger" label={t("note_delete")} off={busy} onClick={() => void remove()} />
          </div>
        </div>
      )}
      {note.edits > 0 && (
        <button type="button" className="link" aria-expanded={old} onClick={() => setOld(!old)}>
          {t("note_edits", { n: note.edits })}
        </button>
      )}
      {trouble && (
        <p className="wrong" role="alert">
          <Icon name="refused" />
          {sayTrouble(words, trouble)}
        </p>
      )}
      {old && <Wordings note={note} skip={0} words={words} />}
    </li>
  )
}

/** Earlier wordings from one on, as far as one page of them goes. */
function Wordings({ note, skip, words }: { note: Note; skip: number; words: Words }) {
  const { t } = words
  const now = useNow()
  const [more, setMore] = useState(false)
  const { data: page } = useView("wordings", { note: note.id, skip }, window)
  if (!page) return null
  const next = page.skip + page.edits.length
  return (
    <>
      <ol className="note-old">
        {page.edits.map((edit) => (
          <li key={edit.at}>
            <p className="note-words" dir="auto">
              {edit.text}
            </p>
            <p className="note-by" title={longStamp(words, edit.at)}>
              {t("note_by", { name: edit.by, when: shortStamp(words, edit.at, now) })}
            </p>
          </li>
        ))}
      </ol>
      {more && <Wordings note={note} skip={next} words={words} />}
      {!more && next < page.total && (
        <button type="button" className="link more" onClick={() => setMore(true)}>
          {t("drawer_more", { n: page.total - next })}
        </button>
      )}
    </>
  )
}

function NoteEdit({ note, words, done }: { note: Note; words: Words; done: () => void }) {
  const { t } = words
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState(note.text)
  const [flood, setFlood] = useState<string | null>(null)
  const { act, busy, trouble, clear } = useAct(words)
  const said = useSaid()
  const wrong = flood ?? (trouble && sayTrouble(words, trouble))
  useEffect(() => field.current?.focus(), [])

  const save = async () => {
    if (busy) return
    if (text.trim() !== note.text && !(await act("note.edit", { id: note.id, text }))) return
    said(t("said_note"))
    done()
  }
  return (
    <li className="note">
      <NoteText
        words={words}
        label={t("note_edit_field")}
        value={text}
        wrong={wrong !== null}
        describedBy={`${id}-wrong`}
        field={field}
        onText={(next) => {
          setText(next)
          setFlood(null)
          clear()
        }}
        onFlood={setFlood}
        onSave={() => void save()}
        onEscape={done}
      />
      <p id={`${id}-wrong`} className="wrong" aria-live="polite">
        {wrong && <Icon name="refused" />}
        {wrong}
      </p>
      <div className="acts">
        <Button label={t("act_cancel")} onClick={done} />
        <Button
          className="note-save"
          label={t("note_save")}
          off={busy}
          aria-keyshortcuts="Control+Enter"
          onClick={() => void save()}
        />
      </div>
    </li>
  )
}
