import { useLayoutEffect, useRef, useState } from "react"
import type { FromFrame, Show } from "~shared/protocol/frame"
import { FrameView } from "./frame-view"
import { useSurface } from "./surface"

interface FramePanelProps {
  open: boolean
  /** There is no room beside the console: it lies over it. */
  over: boolean
  rail: boolean
  show: Show
  /** Opened or jumped by hand: the focus goes in. */
  enter: number
  onTell: (told: FromFrame, frame: HTMLIFrameElement | null) => void
}

/** The drawer's panel beside the rail. Its frame is kept while it is shut: what is being written stays there. */
export function FramePanel({ open, over, rail, show, enter, onTell }: FramePanelProps) {
  const { world, words } = useSurface()
  const frame = useRef<HTMLIFrameElement>(null)
  const [drawn, setDrawn] = useState(false)
  const label = words.t("drawer_label")

  useLayoutEffect(() => {
    if (open && enter > 0) frame.current?.focus({ preventScroll: true })
  }, [open, enter])

  const hear = (heard: FromFrame) => {
    if (heard.tell === "size") setDrawn(true)
    else onTell(heard, frame.current)
  }
  return (
    <div
      className="panel"
      role={over ? "dialog" : "complementary"}
      aria-label={label}
      hidden={!open}
      data-over={over || undefined}
      data-railless={!rail || undefined}
      data-waiting={!drawn || undefined}
      data-covered={world.scene.covered || undefined}
    >
      {!drawn && (
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
