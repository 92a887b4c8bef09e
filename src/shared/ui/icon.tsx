import { createElement } from "react"
import { type IconName, icons } from "./icons"

/** Icons that point somewhere turn round where the text runs from right to left. */
const directed: ReadonlySet<IconName> = new Set([
  "go",
  "back",
  "forward",
  "panel-close",
  "panel-open",
  "reopen",
  "send",
  "undo"
])

/** A picture beside words, so it has no name of its own: the control around it has. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      className={directed.has(name) ? "tn-icon tn-directed" : "tn-icon"}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {icons[name].map(([tag, attributes], at) => createElement(tag, { key: at, ...attributes }))}
    </svg>
  )
}
