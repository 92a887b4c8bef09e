import { type KeyboardEvent, type ReactNode, useRef } from "react"
import { rove } from "./roving"

interface SegmentedProps<V extends string> {
  label: string
  value: V
  choices: readonly { value: V; label: ReactNode; name?: string }[]
  className?: string
  onChange: (value: V) => void
}

/** One of a few, all in sight: one tab stop, and the arrows choose. */
export function Segmented<V extends string>({ label, value, choices, className, onChange }: SegmentedProps<V>) {
  const group = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const items = [...(group.current?.querySelectorAll<HTMLElement>("[role=radio]") ?? [])]
    if (!rove(event, items, "row")) return
    const chosen = choices[items.findIndex((item) => item === document.activeElement)]
    if (chosen) onChange(chosen.value)
  }
  return (
    <div ref={group} className={className ?? "tn-segmented"} role="radiogroup" aria-label={label} onKeyDown={onKeyDown}>
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          role="radio"
          aria-checked={choice.value === value}
          aria-label={choice.name}
          tabIndex={choice.value === value ? 0 : -1}
          onClick={() => onChange(choice.value)}
        >
          {choice.label}
        </button>
      ))}
    </div>
  )
}
