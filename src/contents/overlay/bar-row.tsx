import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from "react"
import { restStop, rove } from "~shared/ui/roving"
import type { Box } from "../page/world"
import { barSteps, useFit } from "./fit"

export type Tone = "plain" | "warn" | "danger"

interface BarRowProps {
  box: Box
  label: string
  tone?: Tone
  className?: string
  /** What gives way when there is too little room, in this order. */
  steps?: readonly string[]
  children: ReactNode
}

/** A row of ours in a gap of the page: one tab stop, arrows along it, labels that give way. */
export function BarRow({ box, label, tone = "plain", className, steps = barSteps, children }: BarRowProps) {
  const row = useRef<HTMLDivElement>(null)
  // Those of a menu opened from here are not the row's own; one that gave way cannot be reached.
  const buttons = () =>
    [...(row.current?.querySelectorAll<HTMLElement>(":scope > button, :scope > .offer > button") ?? [])].filter(
      (button) => button.getClientRects().length > 0
    )
  useFit(row, steps)
  useLayoutEffect(() => restStop(buttons()))

  const onKeyDown = (event: KeyboardEvent) => {
    // A menu opened from here is drawn inside this row, and has its own keys.
    if ((event.target as Element).closest("[role=menu]")) return
    rove(event, buttons(), "row")
  }
  return (
    <div
      ref={row}
      className={className ? `bar ${className}` : "bar"}
      role="toolbar"
      aria-label={label}
      data-tone={tone}
      style={{ left: box.x, top: box.y, width: box.width, height: box.height }}
      onKeyDown={onKeyDown}
    >
      {children}
    </div>
  )
}
