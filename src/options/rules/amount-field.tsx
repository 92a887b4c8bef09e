import { useId } from "react"
import type { Words } from "~shared/i18n/words"
import { Icon } from "~shared/ui/icon"
import { sayBounds, unitNames } from "./say"
import type { Amount } from "./table"
import { apart, timeUnits } from "./written"

interface AmountFieldProps {
  words: Words
  amount: Amount
  /** What it is a number of. */
  label: string
  /** As typed; a time with its unit. */
  text: string
  bad: boolean
  onWrite: (text: string) => void
}

/** A number with its unit, its bounds, and what is wrong with it beside it. */
export function AmountField({ words, amount, label, text, bad, onWrite }: AmountFieldProps) {
  const { t } = words
  const id = useId()
  const time = amount.unit === "minutes"
  const { n, unit } = time ? apart(text) : { n: text, unit: amount.unit }
  return (
    <span className="amount">
      <input
        type="text"
        inputMode="numeric"
        aria-label={label}
        aria-invalid={bad}
        aria-describedby={`${id}-bounds`}
        data-option={amount.option}
        value={n}
        maxLength={9}
        autoComplete="off"
        onChange={({ target }) => onWrite(time ? `${target.value.trim()} ${unit}` : target.value.trim())}
      />
      {time ? (
        <select
          aria-label={`${label}: ${t("number_unit")}`}
          value={unit}
          onChange={({ target }) => onWrite(`${n} ${target.value}`)}
        >
          {timeUnits.map((one) => (
            <option key={one} value={one}>
              {t(unitNames[one])}
            </option>
          ))}
        </select>
      ) : (
        <span className="amount-unit">{t(unitNames[unit])}</span>
      )}
      <span id={`${id}-bounds`} className={bad ? "hint is-trouble" : "hint"} aria-live="polite">
        {bad && <Icon name="refused" />}
        {sayBounds(words, amount)}
      </span>
    </span>
  )
}
