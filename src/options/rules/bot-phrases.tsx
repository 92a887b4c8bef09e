import { useState } from "react"
import type { Words } from "~shared/i18n/words"
import { Button } from "~shared/ui/button"
import { ask } from "../ask"
import { useDraft } from "../draft"
import { Field } from "../field"
import { type Ending, Said } from "../said"

interface BotPhrasesProps {
  words: Words
  phrases: readonly string[]
  /** Why nothing may be changed here, where that is so. */
  off: string | false
}

/** What a bot says when it hands a contact over (C4-01), one phrase a line. They are looked for in the page alone. */
export function BotPhrases({ words, phrases, off }: BotPhrasesProps) {
  const { t } = words
  const [draft, setDraft] = useDraft<{ text: string }>("phrases")
  const [ending, setEnding] = useState<Ending>(null)
  const text = draft?.text ?? phrases.join("\n")

  const save = async () => {
    const said = text.split("\n").filter((line) => line.trim() !== "")
    const why = await ask(words, "workspace.patterns", { phrases: said })
    setEnding(why ? { ok: false, text: why } : { ok: true, text: t("saved") })
    if (!why) setDraft(null)
  }
  return (
    <section className="card bot-phrases">
      <h3>
        {t("bot_title")} <small>C4-01</small>
      </h3>
      <Field label={t("bot_phrases")} hint={off || t("bot_hint")}>
        {(ids) => (
          <textarea
            {...ids}
            rows={3}
            value={text}
            readOnly={off !== false}
            onChange={({ target }) => {
              setEnding(null)
              setDraft(target.value === phrases.join("\n") ? null : { text: target.value })
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
        <Said ending={ending} />
      </div>
    </section>
  )
}
