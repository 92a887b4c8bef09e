import { useState } from "react"
import type { Words } from "~shared/i18n/words"
import { Segmented } from "~shared/ui/segmented"
import { type Prefix, prefixes } from "~shared/vocabulary"
import { ask } from "../ask"
import { RuleId } from "../rule-id"
import { type Ending, Said } from "../said"

/** What opens the snippets in the console's box: another one where the console has a list of its own at `/`. */
export function PrefixChoice({ words, prefix }: { words: Words; prefix: Prefix }) {
  const { t } = words
  const [ending, setEnding] = useState<Ending>(null)
  const pick = async (one: Prefix) => {
    const why = await ask(words, "profile.prefix", { prefix: one })
    setEnding(why ? { ok: false, text: why } : { ok: true, text: t("saved") })
  }
  return (
    <>
      <h2 className="section-title">
        {t("prefix_title")} <RuleId id="R2-07" />
      </h2>
      <div className="card setting">
        <div>
          <p>{t("prefix_line")}</p>
          <p className="hint">{t("prefix_hint", { example: `${prefix}${t("snippet_example_shortcut")}` })}</p>
        </div>
        <Segmented
          label={t("prefix_title")}
          value={prefix}
          choices={prefixes.map((one) => ({ value: one, label: <kbd>{one}</kbd>, name: one }))}
          onChange={(one) => void pick(one)}
        />
      </div>
      <Said ending={ending} />
    </>
  )
}
