import { useId } from "react"
import type { Words } from "~shared/i18n/words"
import { Icon } from "~shared/ui/icon"
import type { Options } from "~shared/workspace"
import { RuleId } from "../rule-id"
import { AmountField } from "../rules/amount-field"
import { RuleWords } from "../rules/rule-words"
import { sayChoice, sayRule } from "../rules/say"
import { typed, type Written } from "../rules/written"
import { ownRules } from "./draft"

interface OwnSettingsProps {
  words: Words
  options: Options
  own: Written
  bad: readonly string[]
  /** Those whose values only a newer Turno knows: they stay as they are. */
  newer: readonly string[]
  /** Why the worker refused one of them. */
  trouble: { option: string; text: string } | null
  onChange: (own: Written) => void
}

const usual = { capacity: "10", inactivity: "1 days" }

/** The rules of an inbox's own; each says what it is otherwise. */
export function OwnSettings({ words, options, own, bad, newer, trouble, onChange }: OwnSettingsProps) {
  const { t } = words
  const id = useId()
  return (
    <fieldset className="own-settings">
      <legend>
        {t("inbox_own")} <RuleId id="C4-14" />
      </legend>
      {ownRules.map((rule) => {
        const { key, choices, amount } = rule
        const field = `${id}-${key}`
        const value = own[key]
        const wrong = trouble?.option === key ? trouble.text : null
        const set = (next: string | boolean | null | undefined) => {
          const { [key]: _, ...rest } = own
          onChange(next === undefined ? rest : { ...rest, [key]: next })
        }
        const pick = (chosen: string) => {
          if (chosen === "as") return set(undefined)
          if (!amount) return set(chosen === "true" || chosen === "false" ? chosen === "true" : chosen)
          const now = options[key]
          const begin = typeof now === "number" ? typed(amount, now) : usual[key as keyof typeof usual]
          return set(chosen === "off" ? null : begin)
        }
        const shown = value === undefined ? "as" : amount ? (value === null ? "off" : "on") : String(value)
        if (newer.includes(key))
          return (
            <div key={key} className="own-setting" data-rule={rule.id}>
              <RuleWords words={words} rule={rule} field={null} id={field}>
                <span className="rule-later">
                  <Icon name="alert" />
                  {t("option_unknown")}
                </span>
              </RuleWords>
              <span className="rule-value">{t("option_unknown_value")}</span>
            </div>
          )
        return (
          <div key={key} className="own-setting" data-rule={rule.id}>
            <RuleWords words={words} rule={rule} field={field} id={field} />
            <span className="rule-control">
              <select
                id={field}
                value={shown}
                aria-invalid={wrong !== null}
                aria-describedby={`${field}-line ${field}-wrong`}
                onChange={({ target }) => pick(target.value)}
              >
                <option value="as">{t("inbox_as", { value: sayRule(words, rule, options) })}</option>
                {choices?.map((one) => (
                  <option key={String(one.value)} value={String(one.value)}>
                    {sayChoice(words, one)}
                  </option>
                ))}
                {amount?.off && <option value="off">{t(amount.off.says)}</option>}
                {amount?.off && <option value="on">{t(amount.off.on)}</option>}
              </select>
              {amount && shown === "on" && (
                <AmountField
                  words={words}
                  amount={amount}
                  label={t(rule.title)}
                  text={String(value)}
                  bad={bad.includes(key)}
                  onWrite={set}
                />
              )}
              {wrong && (
                <span id={`${field}-wrong`} className="hint is-trouble" role="alert">
                  <Icon name="refused" />
                  {wrong}
                </span>
              )}
            </span>
          </div>
        )
      })}
    </fieldset>
  )
}
