import { type ComponentProps, useRef, useState } from "react"
import type { Words } from "~shared/i18n/words"
import { isOption, type OptionName } from "~shared/option-values"
import type { SetupWindow } from "~shared/protocol/views"
import { Button } from "~shared/ui/button"
import { tryTo } from "../ask"
import { type Ending, Said } from "../said"
import { useLatest } from "../use-latest"
import { BotPhrases } from "./bot-phrases"
import { Presets } from "./presets"
import { RuleRow } from "./rule-row"
import { groups, ruleOf } from "./table"
import { valuesOf, type Written } from "./written"

interface RulesPageProps {
  words: Words
  setup: SetupWindow
  draft: [Written | null, (draft: Written | null) => void]
  phrases: ComponentProps<typeof BotPhrases>["draft"]
}

/** What the workspace chose where the trade contradicts itself (O1–O21), and the habits of three products. */
export function RulesPage({ words, setup, draft: [draft, setDraft], phrases }: RulesPageProps) {
  const { t } = words
  const { options } = setup
  const fixed = setup.me.role !== "admin"
  const written = (!fixed && draft) || {}
  const { change, bad } = valuesOf(written, options)
  const n = Object.keys(change).length + bad.length
  const [refused, setRefused] = useState<{ option: OptionName; text: string } | null>(null)
  const [ending, setEnding] = useState<Ending>(null)
  const page = useRef<HTMLElement>(null)
  const busy = useRef(false)
  const latest = useLatest(written)

  const write = (option: OptionName, value: string | boolean | null) => {
    const next: Written = { ...written, [option]: value }
    const { change: changed, bad: wrong } = valuesOf(next, options)
    const kept = Object.entries(next).filter(([name]) => name in changed || wrong.includes(name as OptionName))
    setDraft(kept.length > 0 ? Object.fromEntries(kept) : null)
    setRefused(null)
    setEnding(null)
  }
  const focus = (option: OptionName | undefined) =>
    page.current?.querySelector<HTMLElement>(`[data-option="${option}"]`)?.focus()
  const save = async () => {
    if (busy.current) return
    if (bad.length > 0) return focus(bad[0])
    busy.current = true
    const why = await tryTo(words, "workspace.options", { change: change })
    busy.current = false
    if (!why) {
      // What was changed again meanwhile is not saved.
      const since = Object.entries(latest.current).filter(([name, value]) => value !== written[name as OptionName])
      setDraft(since.length > 0 ? Object.fromEntries(since) : null)
      return setEnding({ ok: true, text: t("rules_saved", { n }) })
    }
    const option = refusedOption(why.refusal)
    if (!option) return setEnding({ ok: false, text: why.text })
    setRefused({ option, text: why.text })
    focus(option)
  }

  return (
    <section className="rules" ref={page}>
      <header>
        <div>
          <h1>{t("nav_rules")}</h1>
          <p>{fixed ? t("rules_only_admins") : t("rules_lead")}</p>
        </div>
      </header>
      {!fixed && <Presets words={words} setup={setup} off={n > 0 && t("preset_draft_first")} />}
      {groups.map(({ title, rules }) => (
        <section key={title} aria-labelledby={title}>
          <div className="rules-head">
            <h2 id={title} className="section-title">
              {t(title)}
            </h2>
            <small>{t("rules_count", { n: rules.length })}</small>
          </div>
          <ul className="card">
            {rules.map((rule) => (
              <RuleRow
                key={rule.title}
                words={words}
                rule={rule}
                options={options}
                written={written}
                fixed={fixed}
                newer={setup.newer.some((one) => one === rule.option || one === rule.amount?.option)}
                bad={bad}
                trouble={refused && ruleOf(refused.option) === rule ? refused.text : null}
                onWrite={write}
              />
            ))}
          </ul>
        </section>
      ))}
      <BotPhrases words={words} phrases={setup.patterns} off={fixed && t("rules_only_admins")} draft={phrases} />
      <Said ending={ending} />
      {n > 0 && (
        <div className="savebar">
          <span role="status">{t("rules_unsaved", { n })}</span>
          <Button
            label={t("act_discard")}
            onClick={() => {
              setDraft(null)
              setRefused(null)
            }}
          />
          <Button look="solid" label={t("rules_save", { n })} onClick={() => void save()} />
        </div>
      )}
    </section>
  )
}

/** The field a refusal is about. */
function refusedOption(refusal: NonNullable<Awaited<ReturnType<typeof tryTo>>>["refusal"]): OptionName | null {
  if (refusal?.kind === "needs-categories") return "closing"
  if (!refusal || !("option" in refusal)) return null
  return isOption(refusal.option) ? refusal.option : null
}
