import { useEffect, useRef, useState } from "react"
import type { Words } from "~shared/i18n/words"
import type { SetupWindow } from "~shared/protocol/views"
import { Button } from "~shared/ui/button"
import { Icon } from "~shared/ui/icon"
import { Toast } from "~shared/ui/toast"
import type { Inbox } from "~shared/workspace"
import { ask } from "../ask"
import type { Drafts } from "../draft"
import { LeftDrafts } from "../left-drafts"
import { PageHead } from "../page-head"
import { Removal } from "../removal"
import { type Ending, Said } from "../said"
import { useForm } from "../use-form"
import { blank, draftOf, type InboxDraft, unknownIn, wanted } from "./draft"
import { InboxForm } from "./inbox-form"
import { InboxRow } from "./inbox-row"

interface InboxesPageProps {
  words: Words
  setup: SetupWindow
  drafts: Drafts<InboxDraft>
}

/** The inboxes (C4-06, C4-14) in their order: the first whose rule fits takes a chat. */
export function InboxesPage({ words, setup, drafts }: InboxesPageProps) {
  const { t } = words
  const { inboxes, options } = setup
  const off = setup.me.role === "admin" ? false : t("inboxes_only_admins")
  const keptOf = (id: string) => {
    const there = inboxes.find((one) => one.id === id)
    return there ? draftOf(there) : null
  }
  const form = useForm(drafts, keptOf, blank, off !== false)
  const [removing, setRemoving] = useState<Inbox | null>(null)
  const [removed, setRemoved] = useState<Inbox | null>(null)
  const [ending, setEnding] = useState<Ending>(null)
  const opener = useRef<HTMLElement>(null)
  const busy = useRef(false)
  useEffect(() => {
    if (form.open === null && !removing) opener.current?.focus()
  }, [form.open, removing])

  const edit = (id: string | null) => {
    opener.current = document.activeElement as HTMLElement
    form.begin(id)
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
      <PageHead title={t("nav_inboxes")} rules="C4-06, C4-14" line={off || t("inboxes_lead")}>
        <Button icon="add" look="solid" label={t("inbox_new")} off={off} onClick={() => edit(null)} />
      </PageHead>
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
                unsaved={inbox.id in (drafts[0] ?? {})}
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
      <LeftDrafts
        words={words}
        drafts={drafts}
        ids={inboxes.map((one) => one.id)}
        nameOf={(one) => one.name}
        {...(!off && { onGoOn: edit })}
      />
      <Said ending={ending} />
      {setup.filing && (
        <p className="outcome" role="status">
          <Icon name="pending" />
          {t("inboxes_filing")}
        </p>
      )}
      {form.open !== null && (
        <InboxForm
          key={form.open}
          words={words}
          setup={setup}
          first={form.first}
          kept={form.kept}
          newer={unknownIn(inboxes.find((one) => one.id === form.open))}
          onDraft={form.onDraft}
          onDone={(said) => {
            form.end()
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
