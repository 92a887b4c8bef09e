import { type ReactNode, useId } from "react"
import { Icon } from "~shared/ui/icon"
import { RuleId } from "./rule-id"

interface FieldProps {
  label: string
  /** The rule of the trade it belongs to. */
  rule?: string
  hint?: string
  /** What is wrong with it, beside it. */
  trouble?: string | null
  children: (ids: { id: string; "aria-describedby": string; "aria-invalid": boolean }) => ReactNode
}

/** A field with its name above it and, under it, its hint or what is wrong. */
export function Field({ label, rule, hint, trouble, children }: FieldProps) {
  const id = useId()
  return (
    <div className="form-field">
      <span className="field-head">
        <label htmlFor={id}>{label}</label>
        {rule && <RuleId id={rule} />}
      </span>
      {children({ id, "aria-describedby": `${id}-hint`, "aria-invalid": !!trouble })}
      <p id={`${id}-hint`} className={trouble ? "hint is-trouble" : "hint"} aria-live="polite">
        {trouble && <Icon name="refused" />}
        {trouble ?? hint}
      </p>
    </div>
  )
}
