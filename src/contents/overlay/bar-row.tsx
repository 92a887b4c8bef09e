import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from "react"
import { restStop, rove } from "~shared/ui/roving"
import type { Box } from "../page/world"
import { useFit } from "./fit"

export type Tone = "plain" | "warn" | "danger"

interface BarRowProps {
  box: Box
  label: string
  tone?: Tone
  children: ReactNode
}

/** The row under the console's header: one tab stop, arrows along it, labels that give way. */
export function BarRow({ box, label, tone = "plain", children }: BarRowProps) {
  const row = useRef<HTMLDivElement>(null)
  const buttons = () => [...(row.current?.querySelectorAll<HTMLElement>(":scope > button") ?? [])]
  useFit(row)
  useLayoutEffect(() => restStop(buttons()))

  const onKeyDown = (event: KeyboardEvent) => {
    // A menu opened from here is drawn inside this row, and has its own keys.
    if ((event.target as Element).closest("[role=menu]")) return
    rove(event, buttons(), "row")
  }
  return (
    <div
      ref={row}
      className="bar"
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
