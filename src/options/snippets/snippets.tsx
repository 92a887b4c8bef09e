import { useEffect, useRef, useState } from "react"
import type { Words } from "~shared/i18n/words"
import { folded } from "~shared/names"
import { send } from "~shared/protocol/send"
import type { SetupWindow, Snippet } from "~shared/protocol/views"
import { parseTemplate } from "~shared/template/parse"
import { Button } from "~shared/ui/button"
import { Icon } from "~shared/ui/icon"
import { Toast } from "~shared/ui/toast"
import { ask } from "../ask"
import type { Drafts } from "../draft"
import { PageHead } from "../page-head"
import { Removal } from "../removal"
import { blank, type SnippetDraft } from "./check"
import { SnippetEditor } from "./editor"
import { SnippetList } from "./list"

interface SnippetsProps {
  words: Words
  setup: SetupWindow
  drafts: Drafts<SnippetDraft>
}

/** Which one is in the editor. A new one has no id until the worker tells of it: until then, what was saved stands for it. */
interface Chosen {
  id: string | null
  saved?: SnippetDraft
  /** Stays the same while a new one gets its id, so that the editor and the focus in it stay too. */
  turn: number
}

const alphabetical = (one: Snippet, other: Snippet) =>
  (one.title || one.shortcut).localeCompare(other.title || other.shortcut)

/** Prepared answers: a list, and the one that is being written (R2-07, C4-05). */
export function Snippets({ words, setup, drafts: [drafts, keep] }: SnippetsProps) {
  const { t } = words
  const snippets = [...setup.snippets].sort(alphabetical)
  const [chosen, setChosen] = useState<Chosen | null>(() => {
    const [unsaved] = Object.keys(drafts ?? {})
    return unsaved === undefined ? null : { id: unsaved || null, turn: 0 }
  })
  const [removing, setRemoving] = useState<Snippet | null>(null)
  const [removed, setRemoved] = useState<Snippet | null>(null)
  const editor = useRef<HTMLInputElement>(null)

  const choose = (id: string | null, draft?: SnippetDraft) => {
    if (draft) keep(id, draft)
    setChosen({ id, turn: (chosen?.turn ?? 0) + 1 })
  }
  // To the first field, once it is drawn: what had the focus is gone.
  const toEditor = () => setTimeout(() => editor.current?.focus())
  const start = (draft?: SnippetDraft) => {
    choose(null, draft)
    toEditor()
  }
  const bringBack = async (snippet: Snippet) => {
    const { shortcut, title, body, personal } = snippet
    const parsed = parseTemplate(body)
    setRemoved(null)
    if (!parsed.ok) return
    const saved = { shortcut, title, body, personal }
    const reply = await send("snippet.save", { id: null, ...saved, parts: parsed.parts })
    // What could not come back is kept as a draft of its own: nothing of it is lost, and nothing of another one.
    const back = reply.ok && reply.value.ok
    if (!back) keep(snippet.id, saved)
    setChosen({ id: snippet.id, ...(back && { saved }), turn: (chosen?.turn ?? 0) + 1 })
    toEditor()
  }

  const { saved } = chosen ?? {}
  const arrived = saved && snippets.find((one) => folded(one.shortcut) === folded(saved.shortcut))
  // Written on while it was saved for the first time: that is a change of the one that has arrived.
  const from = chosen?.id ?? null
  const writtenOn = arrived && drafts?.[from ?? ""]
  useEffect(() => {
    if (!arrived || !writtenOn || from === arrived.id) return
    keep(from, null)
    keep(arrived.id, writtenOn)
  }, [arrived, writtenOn, from, keep])
  const unknown = Object.keys(drafts ?? {}).filter((key) => key && !snippets.some((one) => one.id === key))
  const known = chosen && (!chosen.id || unknown.includes(chosen.id) || snippets.some((one) => one.id === chosen.id))
  const id = arrived?.id ?? (known ? chosen.id : snippets[0]?.id)
  const kept = snippets.find((one) => one.id === id)
  const empty = id === undefined && !drafts

  return (
    <section className="snippets">
      <PageHead
        title={t("nav_snippets")}
        rules="R2-07, C4-05"
        line={snippets.length > 0 && t("snippets_lead", { n: snippets.length })}
      >
        {!empty && <Button icon="add" look="outlined" label={t("snippet_new")} onClick={() => start()} />}
      </PageHead>
      {empty ? (
        <div className="card teaches">
          <Icon name="snippets" size={18} />
          <h2>{t("snippets_empty")}</h2>
          <p>{t("snippets_empty_hint", { example: `${setup.prefix}${t("snippet_example_shortcut")}` })}</p>
          <div className="first-steps">
            <Button icon="add" look="solid" label={t("snippet_new")} onClick={() => start()} />
            <Button
              look="outlined"
              label={t("snippet_example")}
              onClick={() =>
                start({
                  shortcut: t("snippet_example_shortcut"),
                  title: t("snippet_example_title"),
                  body: t("snippet_example_body"),
                  personal: false
                })
              }
            />
          </div>
        </div>
      ) : (
        <div className="card two-parts">
          <SnippetList
            words={words}
            prefix={setup.prefix}
            snippets={snippets}
            drafts={drafts ?? {}}
            lost={unknown}
            chosen={id ?? null}
            onChoose={choose}
          />
          <SnippetEditor
            key={chosen?.turn ?? 0}
            words={words}
            prefix={setup.prefix}
            me={setup.me.name}
            id={kept ? kept.id : null}
            others={snippets.filter((one) => one.id !== id)}
            kept={kept ?? saved ?? blank}
            draft={drafts?.[id ?? ""] ?? null}
            lost={!!id && !kept}
            first={editor}
            onDraft={(draft) => keep(id ?? null, draft)}
            onSaved={(now, typed) => {
              keep(id ?? null, typed)
              if (!kept) setChosen({ id: null, saved: now, turn: chosen?.turn ?? 0 })
            }}
            onRemove={kept && (() => setRemoving(kept))}
          />
        </div>
      )}
      {removing && (
        <Removal
          words={words}
          title={t("snippet_remove_title", { title: removing.title || removing.shortcut })}
          act={t("act_delete")}
          remove={() => ask(words, "snippet.delete", { id: removing.id })}
          onDone={(done) => {
            setRemoving(null)
            if (!done) return
            keep(removing.id, null)
            setChosen(null)
            setRemoved(removing)
            toEditor()
          }}
        >
          {t("snippet_remove_body")}
        </Removal>
      )}
      {removed && (
        <div className="toasts">
          <Toast
            key={removed.id}
            text={t("snippet_removed", { title: removed.title || removed.shortcut })}
            undo={{ label: t("act_undo"), onUndo: () => void bringBack(removed) }}
            onGone={() => setRemoved(null)}
          />
        </div>
      )}
    </section>
  )
}
