import { useEffect, useLayoutEffect, useReducer, useRef, useState } from "react"
import type { CardName, FromFrame, Show } from "~shared/protocol/frame"
import type { Box } from "../page/world"
import { FrameView } from "./frame-view"
import { useSurface } from "./surface"

/** Widths as designed, and the height that is drawn until the frame tells its own. */
const sizes: Record<CardName, { width: number; height: number }> = {
  close: { width: 440, height: 316 },
  schedule: { width: 328, height: 516 },
  assign: { width: 296, height: 336 },
  merge: { width: 440, height: 336 },
  start: { width: 328, height: 204 },
  palette: { width: 560, height: 360 }
}
const gap = 4
const edge = 8

interface FrameCardProps {
  card: CardName | null
  label: string
  /** What it opens under; null = in the middle. */
  at: Box | null
  show: Show
  onTell: (told: FromFrame, frame: HTMLIFrameElement | null) => void
  /** The focus is in it now, though its page may still be on its way. */
  onEnter: (frame: HTMLIFrameElement | null) => void
  /** A press or the focus went elsewhere. */
  onAway: () => void
}

/** A card of ours: the root draws it with its shadow and its final size, a frame fills it. Kept when it is shut. */
export function FrameCard({ card, label, at, show, onTell, onEnter, onAway }: FrameCardProps) {
  const { world, host, root } = useSurface()
  const [told, setTold] = useState({ turn: -1, height: 0 })
  const [, placeAgain] = useReducer((turn: number) => turn + 1, 0)
  const box = useRef<HTMLDivElement>(null)
  const frame = useRef<HTMLIFrameElement>(null)
  const away = useRef(onAway)
  const entered = useRef(onEnter)
  useEffect(() => {
    away.current = onAway
  })

  const open = card !== null
  const { width, height } = sizes[card ?? "close"]
  const waiting = told.turn !== show.turn
  // As the window is now: it may have become narrower while no card was open.
  const view = { width: innerWidth, height: innerHeight }
  const place = placeOf(
    at,
    Math.min(width, view.width - 2 * edge),
    waiting ? height : told.height,
    view,
    world.scene.rtl
  )

  // The focus goes in at once: what is typed before the frame is there must not go to the customer.
  useLayoutEffect(() => {
    const element = box.current
    if (!element || !open) return
    if (!element.matches(":popover-open")) element.showPopover()
    frame.current?.focus()
    entered.current(frame.current)
    return () => element.hidePopover()
  }, [open, show.turn])

  useEffect(() => {
    if (!open) return
    const way = new AbortController()
    const { signal } = way
    const outside = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) away.current()
    }
    // From outside, all that is in our root is its host: the root itself says what was pressed in it.
    addEventListener("pointerdown", (event) => event.target !== host && outside(event), { capture: true, signal })
    root.addEventListener("pointerdown", outside, { capture: true, signal })
    root.addEventListener("focusin", outside, { signal })
    addEventListener("resize", placeAgain, { signal })
    return () => way.abort()
  }, [open, host, root])

  const hear = (heard: FromFrame) => {
    if (heard.tell === "size") setTold({ turn: heard.turn, height: heard.height })
    else onTell(heard, frame.current)
  }
  return (
    <div
      ref={box}
      popover="manual"
      className="card"
      role="dialog"
      aria-label={label}
      data-waiting={waiting || undefined}
      data-covered={world.scene.covered || undefined}
      style={place}
    >
      {waiting && (
        <div className="blank" aria-hidden="true">
          <span />
          <span />
          <span />
          <span />
        </div>
      )}
      <FrameView show={show} title={label} frame={frame} onTell={hear} />
    </div>
  )
}

/** Under what opened it and lined up with its start; above where there is no room below; always inside the window. */
function placeOf(at: Box | null, width: number, wanted: number, view: { width: number; height: number }, rtl: boolean) {
  const height = Math.min(wanted, view.height - 2 * edge)
  const inside = (from: number, size: number, all: number) => Math.max(edge, Math.min(from, all - size - edge))
  if (!at) {
    const left = inside((view.width - width) / 2, width, view.width)
    return { left, top: inside(view.height * 0.2, height, view.height), width, height }
  }
  const [starts, ends] = [at.x, at.x + at.width - width]
  const left = rtl ? (ends < edge ? starts : ends) : starts + width > view.width - edge ? ends : starts
  const under = at.y + at.height + gap
  const above = at.y - gap - height
  const top = under + height > view.height - edge && above >= edge ? above : under
  return { left: inside(left, width, view.width), top: inside(top, height, view.height), width, height }
}
