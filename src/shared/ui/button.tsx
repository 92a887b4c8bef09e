import type { ComponentPropsWithRef, ReactNode } from "react"
import { Icon } from "./icon"
import type { IconName } from "./icons"

interface ButtonProps extends Omit<ComponentPropsWithRef<"button">, "children" | "disabled" | "aria-disabled"> {
  icon?: IconName
  /** The word on the button; it may be dropped by the row it stands in, so it is the name as well. */
  label: string
  look?: "solid" | "outlined" | "ghost" | "danger"
  /** No word is drawn: name and tooltip only. */
  bare?: boolean
  /** Stays reachable by keyboard and says why; a press does nothing. */
  off?: boolean | string
  /** Drawn in the place of the icon, and after the word. */
  before?: ReactNode
  after?: ReactNode
}

export function Button({
  icon,
  label,
  look = "ghost",
  bare,
  off,
  before,
  after,
  onClick,
  className,
  title,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={`tn-button tn-${look}${bare ? " tn-bare" : ""}${className ? ` ${className}` : ""}`}
      aria-label={rest["aria-label"] ?? label}
      title={typeof off === "string" ? `${label}: ${off}` : (title ?? label)}
      aria-disabled={off ? true : undefined}
      onClick={(event) => {
        if (off) event.preventDefault()
        else onClick?.(event)
      }}
    >
      {icon ? <Icon name={icon} /> : before}
      {!bare && (
        <span className="tn-label" aria-hidden="true">
          {label}
        </span>
      )}
      {after}
    </button>
  )
}
