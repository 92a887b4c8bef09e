import { useEffect, useRef, useState } from "react"
import type { Words } from "~shared/i18n/words"
import type { SetupWindow } from "~shared/protocol/views"
import { Button } from "~shared/ui/button"
import { Icon } from "~shared/ui/icon"
import { Toast } from "~shared/ui/toast"
import type { Inbox } from "~shared/workspace"
import { ask } from "../ask"
import { Removal } from "../removal"
import { type Ending, Said } from "../said"
import { blank, draftOf, type InboxDraft, wanted } from "./draft"
import { InboxForm } from "./inbox-form"
import { InboxRow } from "./inbox-row"

interface InboxesPageProps {
  words: Words
  setup: SetupWindow
  draft: [InboxDraft | null, (draft: InboxDraft | null) => void]
}

/** The inboxes (C4-06, C4-14) in their order: the first whose rule fits takes a chat. */
export function InboxesPage({ words, setup, draft: [draft, setDraft] }: InboxesPageProps) {
  const { t } = words
  const { inboxes, options } = setup
  const off = setup.me.role === "admin" ? false : t("inboxes_only_admins")
  const [editing, setEditing] = useState<InboxDraft | null>(off ? null : draft)
  const [removing, setRemoving] = useState<Inbox | null>(null)
  const [removed, setRemoved] = useState<Inbox | null>(null)
  const [ending, setEnding] = useState<Ending>(null)
  const opener = useRef<HTMLElement>(null)
  const busy = useRef(false)
  useEffect(() => {
    if (!editing && !removing) opener.current?.focus()
  }, [editing, removing])

  const keptOf = (id: string | null) => {
    const there = inboxes.find((one) => one.id === id)
    return there ? draftOf(there) : blank
  }
  const edit = (id: string | null) => {
    opener.current = document.activeElement as HTMLElement
    setEditing(draft?.id === id ? draft : keptOf(id))
  }
  const alone = async (act: () => Promise<string | null>, text: string) => {
    if (busy.current) return
    busy.current = true
    const why = await act()
    busy.current = false
    setEnding(why ? { ok: false, text: why } : { ok: true, text })
  }
  const move = (at: number, by: 1 | -1) => {
    const ids = inboxes.map((one) => one.id)
    const [moved] = ids.splice(at, 1)
    if (moved === undefined) return
    ids.splice(at + by, 0, moved)
    const { name = "" } = inboxes[at] ?? {}
    void alone(() => ask(words, "inbox.order", { ids }), t("inbox_moved", { name, n: at + by + 1 }))
  }
  const bringBack = (inbox: Inbox) => {
    setRemoved(null)
    const { input } = wanted(draftOf(inbox), options, true)
    void alone(() => ask(words, "inbox.save", input), t("inbox_saved", { name: inbox.name }))
  }
  return (
    <section className="inboxes">
      <header>
        <div>
          <h1>{t("nav_inboxes")}</h1>
          <p>{off || t("inboxes_lead")}</p>
        </div>
        <Button icon="add" look="solid" label={t("inbox_new")} off={off} onClick={() => edit(null)} />
      </header>
      {inboxes.length === 0 ? (
        <div className="card teaches">
          <Icon name="resume" size={24} />
          <h2>{t("inboxes_empty")}</h2>
          <p>{t("inboxes_empty_hint")}</p>
        </div>
      ) : (
        <>
          <ol className="card" aria-label={t("nav_inboxes")}>
            {inboxes.map((inbox, at) => (
              <InboxRow
                key={inbox.id}
                words={words}
                setup={setup}
                inbox={inbox}
                off={off}
                first={at === 0}
                last={at === inboxes.length - 1}
                onMove={(by) => move(at, by)}
                onEdit={() => edit(inbox.id)}
                onRemove={() => {
                  opener.current = document.activeElement as HTMLElement
                  setRemoving(inbox)
                }}
              />
            ))}
          </ol>
          <p className="outcome">{t("inboxes_rest")}</p>
        </>
      )}
      <Said ending={ending} />
      {setup.filing && (
        <p className="outcome" role="status">
          <Icon name="pending" />
          {t("inboxes_filing")}
        </p>
      )}
      {editing && (
        <InboxForm
          key={editing.id ?? ""}
          words={words}
          setup={setup}
          first={editing}
          kept={keptOf(editing.id)}
          onDraft={setDraft}
          onDone={(said) => {
            setEditing(null)
            setEnding(said ? { ok: true, text: said } : null)
          }}
        />
      )}
      {removing && (
        <Removal
          words={words}
          title={t("inbox_remove_title", { name: removing.name })}
          act={t("act_remove")}
          remove={() => ask(words, "inbox.remove", { id: removing.id })}
          onDone={(gone) => {
            setRemoving(null)
            setEnding(null)
            if (gone) setRemoved(removing)
          }}
        >
          {t("inbox_remove_body")}
        </Removal>
      )}
      {removed && (
        <div className="toasts">
          <Toast
            key={removed.id}
            text={t("inbox_removed", { name: removed.name })}
            undo={{ label: t("act_undo"), onUndo: () => bringBack(removed) }}
            onGone={() => setRemoved(null)}
          />
        </div>
      )}
    </section>
  )
}
