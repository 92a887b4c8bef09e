import { type FormEvent, type RefObject, useRef, useState } from "react"
import { sayFailure, sayRefusal } from "~shared/i18n/troubles"
import type { Words } from "~shared/i18n/words"
import { send } from "~shared/protocol/send"
import type { Snippet } from "~shared/protocol/views"
import { parseTemplate } from "~shared/template/parse"
import { Button } from "~shared/ui/button"
import { Segmented } from "~shared/ui/segmented"
import { Field } from "../field"
import { useLatest } from "../use-latest"
import { useSettled } from "../use-settled"
import { BodyField } from "./body-field"
import {
  bareShortcut,
  bodyTrouble,
  check,
  fieldOf,
  same,
  shortcutTrouble,
  type SnippetDraft,
  type Troubles
} from "./check"
import { Proof } from "./proof"

interface SnippetEditorProps {
  words: Words
  prefix: string
  me: string
  /** Null: saving makes a new one. */
  id: string | null
  others: readonly Snippet[]
  /** What is saved, and what was typed over it. */
  kept: SnippetDraft
  draft: SnippetDraft | null
  lost: boolean
  first: RefObject<HTMLInputElement | null>
  onDraft: (draft: SnippetDraft | null) => void
  /** `typed`: what was written on while it was being saved. */
  onSaved: (saved: SnippetDraft, typed: SnippetDraft | null) => void
  onRemove: (() => void) | undefined
}

/** Writes one snippet. What is wrong is told beside its field, while typing once the hands rest, and all of it on saving. */
export function SnippetEditor(props: SnippetEditorProps) {
  const { words, prefix, me, id, others, kept, draft, lost, first, onDraft, onSaved, onRemove } = props
  const { t } = words
  const shown = draft ?? kept
  const [refused, setRefused] = useState<Troubles>({})
  const [said, setSaid] = useState("")
  const form = useRef<HTMLFormElement>(null)
  const busy = useRef(false)
  const latest = useLatest(draft)

  // Nothing is said of a field that nobody has written in yet.
  const settled = useSettled(shown)
  const shortcut = refused.shortcut ?? (settled.shortcut ? shortcutTrouble(words, settled.shortcut, others) : undefined)
  const body = refused.body ?? bodyTrouble(words, settled.body)

  const change = (part: Partial<SnippetDraft>) => {
    const next = { ...shown, ...part }
    onDraft(same(next, kept) ? null : next)
    setRefused({})
    setSaid("")
  }
  const refuse = (troubles: Troubles) => {
    setRefused(troubles)
    // To the first field that is wrong, once it is marked.
    setTimeout(() => form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus())
  }
  const save = async (event?: FormEvent) => {
    event?.preventDefault()
    if (busy.current || !draft) return
    const { personal } = draft
    const now = { shortcut: bareShortcut(draft.shortcut), title: draft.title.trim(), body: draft.body, personal }
    const troubles = check(words, now, others)
    const parsed = parseTemplate(now.body)
    if (!parsed.ok || Object.keys(troubles).length > 0) return refuse(troubles)
    busy.current = true
    const reply = await send("snippet.save", { id, ...now, parts: parsed.parts })
    busy.current = false
    if (!reply.ok) return refuse({ body: sayFailure(words, reply.failure) })
    const { value } = reply
    if (!value.ok) return refuse({ [fieldOf(value.refusal.kind)]: sayRefusal(words, value.refusal, Date.now()) })
    onSaved(now, latest.current && !same(latest.current, draft) ? latest.current : null)
    setSaid(t("snippet_saved", { shortcut: `${prefix}${now.shortcut}` }))
  }
  return (
    <form ref={form} className="snippet-editor" onSubmit={save} noValidate aria-label={t("snippet_editor")}>
      <div className="fields">
        <div className="side-by-side">
          <Field label={t("field_title")} hint={t("field_title_hint")} trouble={refused.title}>
            {(ids) => (
              <input
                {...ids}
                ref={first}
                type="text"
                dir="auto"
                value={shown.title}
                maxLength={120}
                autoComplete="off"
                onChange={(event) => change({ title: event.target.value })}
              />
            )}
          </Field>
          <Field label={t("field_shortcut")} hint={t("field_shortcut_hint")} trouble={shortcut}>
            {(ids) => (
              <span className="prefixed">
                <bdi aria-hidden="true">{prefix}</bdi>
                <input
                  {...ids}
                  type="text"
                  value={shown.shortcut}
                  maxLength={40}
                  autoComplete="off"
                  autoCapitalize="none"
                  spellCheck={false}
                  onChange={(event) => change({ shortcut: event.target.value })}
                />
              </span>
            )}
          </Field>
        </div>
        <BodyField
          words={words}
          value={shown.body}
          trouble={body}
          onChange={(text) => change({ body: text })}
          onSave={() => void save()}
        />
        <div className="whose">
          <Segmented
            label={t("snippet_whose")}
            value={shown.personal ? "mine" : "team"}
            choices={[
              { value: "team", label: t("snippet_team") },
              { value: "mine", label: t("snippet_personal") }
            ]}
            onChange={(whose) => change({ personal: whose === "mine" })}
          />
          <p>{t(shown.personal ? "snippet_personal_hint" : "snippet_team_hint")}</p>
        </div>
        <Proof words={words} me={me} body={settled.body} />
      </div>
      <footer>
        {onRemove && <Button icon="trash" bare label={t("snippet_remove")} onClick={onRemove} />}
        <span role="status">{lost ? t("snippet_lost") : draft ? t("unsaved") : said}</span>
        <Button
          label={t("act_discard")}
          off={!draft}
          onClick={() => {
            onDraft(null)
            setRefused({})
          }}
        />
        <Button type="submit" look="solid" label={t("act_save")} off={!draft} />
      </footer>
    </form>
  )
}
