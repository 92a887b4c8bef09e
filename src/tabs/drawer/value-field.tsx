import type { Words } from "~shared/i18n/words"
import type { CardField } from "~shared/protocol/contact-window"
import type { FieldType } from "~shared/vocabulary"
import { FormField } from "./form-field"

const inputs: Partial<Record<FieldType, "date" | "email" | "tel" | "url">> = {
  date: "date",
  email: "email",
  phone: "tel",
  link: "url"
}

interface ValueFieldProps {
  id: string
  words: Words
  field: CardField
  value: string
  wrong: string | null
  onChange: (value: string) => void
}

/** One of the workspace's own fields, in the way its type is written. */
export function ValueField({ id, words, field, value, wrong, onChange }: ValueFieldProps) {
  const { t } = words
  const { type, name, choices } = field
  const about = { id, "aria-describedby": `${id}-wrong`, "aria-invalid": wrong !== null }
  const options =
    type === "choice"
      ? choices.map((one) => [one, one] as const)
      : ([
          ["yes", t("value_yes")],
          ["no", t("value_no")]
        ] as const)
  return (
    <FormField id={id} label={name} wrong={wrong}>
      {type === "choice" || type === "yes_no" ? (
        <select {...about} value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="">{t("value_none")}</option>
          {value !== "" && !options.some(([one]) => one === value) && (
            <option value={value}>{t("value_gone", { value })}</option>
          )}
          {options.map(([one, label]) => (
            <option key={one} value={one}>
              {label}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...about}
          type={inputs[type] ?? "text"}
          dir={type === "text" ? "auto" : "ltr"}
          inputMode={type === "number" ? "decimal" : undefined}
          autoComplete="off"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FormField>
  )
}
