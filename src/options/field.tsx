import { type ReactNode, useId } from "react"
import { Icon } from "~shared/ui/icon"

interface FieldProps {
  label: string
  hint?: string
  /** What is wrong with it, beside it. */
  trouble?: string | null
  children: (ids: { id: string; "aria-describedby": string; "aria-invalid": boolean }) => ReactNode
}

/** A field with its name above it and, under it, its hint or what is wrong. */
export function Field({ label, hint, trouble, children }: FieldProps) {
  const id = useId()
  return (
    <div className="form-field">
      <label htmlFor={id}>{label}</label>
      {children({ id, "aria-describedby": `${id}-hint`, "aria-invalid": !!trouble })}
      <p id={`${id}-hint`} className={trouble ? "hint is-trouble" : "hint"} aria-live="polite">
        {trouble && <Icon name="refused" />}
        {trouble ?? hint}
      </p>
    </div>
  )
}
