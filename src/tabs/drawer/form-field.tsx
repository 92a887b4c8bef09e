import type { ReactNode } from "react"
import { Icon } from "~shared/ui/icon"

interface FormFieldProps {
  id: string
  label: string
  /** What is wrong with it, beside it. */
  wrong: string | null
  children: ReactNode
}

export const FormField = ({ id, label, wrong, children }: FormFieldProps) => (
  <div className="form-field">
    <label htmlFor={id} dir="auto">
      {label}
    </label>
    {children}
    <Wrong id={`${id}-wrong`} text={wrong} />
  </div>
)

export const Wrong = ({ id, text }: { id: string; text: string | null }) => (
  <p id={id} className="wrong" aria-live="polite">
    {text && <Icon name="refused" />}
    {text}
  </p>
)
