import { useId } from "react"
import { RuleId } from "./rule-id"

interface ChecksProps {
  label: string
  /** The rule of the trade it belongs to. */
  rule?: string
  hint?: string
  choices: readonly { value: string; label: string; note?: string | undefined }[]
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
}

/** Any of several, all in sight. */
export function Checks({ label, rule, hint, choices, chosen, onChange }: ChecksProps) {
  const id = useId()
  return (
    <fieldset className="checks" aria-describedby={hint ? id : undefined}>
      <legend>
        {label} {rule && <RuleId id={rule} />}
      </legend>
      <div className="checks-list">
        {choices.map(({ value, label: name, note }) => (
          <label key={value}>
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={({ target }) =>
                onChange(target.checked ? [...chosen, value] : chosen.filter((one) => one !== value))
              }
            />
            <bdi>{name}</bdi>
            {note && <small>{note}</small>}
          </label>
        ))}
      </div>
      {hint && (
        <p id={id} className="hint">
          {hint}
        </p>
      )}
    </fieldset>
  )
}
