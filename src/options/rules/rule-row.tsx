import { useId } from "react"
import type { Words } from "~shared/i18n/words"
import type { OptionName } from "~shared/option-values"
import { Icon } from "~shared/ui/icon"
import type { Options } from "~shared/workspace"
import { AmountField } from "./amount-field"
import { RuleWords } from "./rule-words"
import { sayChoice, sayRule } from "./say"
import type { Amount, Rule } from "./table"
import { typed, type Written } from "./written"

interface RuleRowProps {
  words: Words
  rule: Rule
  options: Options
  written: Written
  /** Nothing may be changed: only what holds is said. */
  fixed: boolean
  /** A newer Turno stored something that this one does not know: it is said, and what is usual holds. */
  newer: boolean
  bad: readonly OptionName[]
  /** Why the worker refused it. */
  trouble: string | null
  onWrite: (option: OptionName, value: string | boolean | null) => void
}

/** What an amount is given when it is switched on. */
const first: Partial<Record<OptionName, string>> = { capacity: "10", inactivity: "1 days" }

/** One rule: what it does, which rule of the trade it is, and what holds. */
export function RuleRow({ words, rule, options, written, fixed, newer, bad, trouble, onWrite }: RuleRowProps) {
  const { t } = words
  const id = useId()
  const { option, choices, amount } = rule
  const says = { "aria-describedby": `${id}-line`, "aria-invalid": trouble !== null }
  const chosen = option && (option in written ? written[option] : options[option])
  const number = amount && (amount.option in written ? written[amount.option] : options[amount.option])
  const text = amount && typeof number === "number" ? typed(amount, number) : String(number ?? "")
  const asked =
    amount && (amount.off ? number !== null : (amount.when?.({ ...options, ...(written as object) }) ?? true))
  const still = fixed || rule.fixed || newer
  const isNamed = !still && (option !== undefined || amount?.off !== undefined)
  const onAgain = (it: Amount) => {
    const kept = options[it.option]
    return typeof kept === "number" ? typed(it, kept) : (first[it.option] ?? "")
  }
  const isSwitch = option !== undefined && typeof options[option] === "boolean"

  return (
    <li className="rule" data-rule={rule.id}>
      <RuleWords words={words} rule={rule} field={isNamed ? id : null} id={id}>
        {rule.later && (
          <span className="rule-later">
            <Icon name="clock" />
            {t(rule.later)}
          </span>
        )}
        {newer && (
          <span className="rule-later">
            <Icon name="alert" />
            {t("option_unknown")}
          </span>
        )}
      </RuleWords>
      {still ? (
        <span className="rule-value">
          {rule.fixed && <Icon name="private" />}
          {sayRule(words, rule, options)}
        </span>
      ) : (
        <span className="rule-control">
          {option && choices && isSwitch && (
            <label className="switch-label">
              <span aria-hidden="true">{sayRule(words, rule, { ...options, [option]: chosen })}</span>
              <input
                id={id}
                {...says}
                type="checkbox"
                role="switch"
                className="switch"
                data-option={option}
                checked={chosen === true}
                aria-label={t(rule.title)}
                onChange={({ target }) => onWrite(option, target.checked)}
              />
            </label>
          )}
          {option && choices && !isSwitch && (
            <select
              id={id}
              {...says}
              data-option={option}
              value={String(chosen)}
              onChange={({ target }) => onWrite(option, target.value)}
            >
              {choices.map((one) => (
                <option key={String(one.value)} value={String(one.value)}>
                  {sayChoice(words, one)}
                </option>
              ))}
            </select>
          )}
          {amount?.off && (
            <select
              id={id}
              {...says}
              value={number === null ? "off" : "on"}
              onChange={({ target }) => onWrite(amount.option, target.value === "off" ? null : onAgain(amount))}
            >
              <option value="off">{t(amount.off.says)}</option>
              <option value="on">{t(amount.off.on)}</option>
            </select>
          )}
          {amount && asked && (
            <AmountField
              words={words}
              amount={amount}
              label={t(amount.label ?? rule.title)}
              text={text}
              bad={bad.includes(amount.option)}
              onWrite={(said) => onWrite(amount.option, said)}
            />
          )}
          {trouble && (
            <span className="hint is-trouble" role="alert">
              <Icon name="refused" />
              {trouble}
            </span>
          )}
        </span>
      )}
    </li>
  )
}
