import { useRef, useState } from "react"
import type { Words } from "~shared/i18n/words"
import { Button } from "~shared/ui/button"
import { tryTo } from "../ask"
import { Field } from "../field"
import { RuleId } from "../rule-id"
import { type Ending, Said } from "../said"
import { useLatest } from "../use-latest"

/** The phrases as they are written, before they are saved. */
export interface PhrasesDraft {
  text: string
}

interface BotPhrasesProps {
  words: Words
  phrases: readonly string[]
  /** Why nothing may be changed here, where that is so. */
  off: string | false
  draft: [PhrasesDraft | null, (draft: PhrasesDraft | null) => void]
}

/** What a bot says when it hands a contact over (C4-01), one phrase a line. They are looked for in the page alone. */
export function BotPhrases({ words, phrases, off, draft: [draft, setDraft] }: BotPhrasesProps) {
  const { t } = words
  const [trouble, setTrouble] = useState<string | null>(null)
  const [ending, setEnding] = useState<Ending>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const busy = useRef(false)
  const kept = phrases.join("\n")
  const text = (off ? null : draft?.text) ?? kept
  const latest = useLatest(text)

  const save = async () => {
    if (busy.current) return
    busy.current = true
    const why = await tryTo(words, "workspace.patterns", { phrases: text.split("\n").filter((line) => line.trim()) })
    busy.current = false
    // What was written on meanwhile is not saved.
    if (!why && latest.current === text) setDraft(null)
    if (!why) return setEnding({ ok: true, text: t("saved") })
    const { kind } = why.refusal ?? {}
    if (kind !== "phrase-short" && kind !== "name-too-long") return setEnding({ ok: false, text: why.text })
    setTrouble(why.text)
    field.current?.focus()
  }
  return (
    <section className="card bot-phrases">
      <h3>
        {t("bot_title")} <RuleId id="C4-01" />
      </h3>
      <Field label={t("bot_phrases")} hint={off || t("bot_hint")} trouble={trouble}>
        {(ids) => (
          <textarea
            {...ids}
            ref={field}
            rows={3}
            value={text}
            readOnly={off !== false}
            onChange={({ target }) => {
              setEnding(null)
              setTrouble(null)
              setDraft(target.value === kept ? null : { text: target.value })
            }}
          />
        )}
      </Field>
      <div className="buttons">
        <Button
          look="outlined"
          label={t("act_save")}
          off={off || (draft ? false : t("bot_same"))}
          onClick={() => void save()}
        />
        {draft && !off && (
          <Button
            label={t("act_discard")}
            onClick={() => {
              setDraft(null)
              setTrouble(null)
            }}
          />
        )}
        <Said ending={ending} />
      </div>
    </section>
  )
}
