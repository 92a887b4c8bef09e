import { useEffect, useRef, useState } from "react"
import { send } from "~shared/protocol/send"
import { keepEnd } from "../page/bar"
import type { World } from "../page/world"

/** What of the page's inline end must be ours, measured. A browser's rounding may eat one pixel. */
const railWide = 47
const panelWide = 48 + 247

export interface PageRoom {
  /** The gap is there: the rail may be drawn. */
  rail: boolean
  /** The panel stands beside the console; otherwise it lies over it. null = not known yet. */
  docked: boolean | null
}

/** How far the console keeps from the window's inline end. */
function gapOf({ recipe, scene }: World): number {
  const element = document.querySelector(recipe.room.page)
  if (!element) return 0
  const { left, right } = element.getBoundingClientRect()
  return Math.round(scene.rtl ? left : document.documentElement.clientWidth - right)
}

/**
 * Takes room at the console's inline end for the rail, and for the panel while it is open. What counts is the gap that
 * there is then: no gap, no rail, and the panel lies over the page.
 */
export function usePageRoom(world: World, panel: boolean): PageRoom {
  const [room, setRoom] = useState({ gap: 0, panel: false })
  // One after the other: what is given back must have been taken.
  const turn = useRef(Promise.resolve())

  useEffect(() => {
    const way = new AbortController()
    const measure = () => {
      const gap = gapOf(world)
      setRoom((last) => (last.gap === gap ? last : { ...last, gap }))
    }
    const observer = new ResizeObserver(measure)
    const element = document.querySelector(world.recipe.room.page)
    if (element) observer.observe(element)
    addEventListener("resize", measure, { signal: way.signal })
    const unwatch = world.changed(measure)
    turn.current = turn.current.then(() => take(world, "rail", true)).then(measure)
    return () => {
      way.abort()
      unwatch()
      observer.disconnect()
    }
  }, [world])

  const wanted = useRef(panel)
  useEffect(() => {
    if (wanted.current === panel && !panel) return
    wanted.current = panel
    turn.current = turn.current
      .then(() => take(world, "panel", panel))
      .then(() => {
        if (!world.signal.aborted) setRoom({ gap: gapOf(world), panel })
      })
  }, [world, panel])

  return { rail: room.gap >= railWide, docked: panel && room.panel ? room.gap >= panelWide : null }
}

const take = async (world: World, part: "rail" | "panel", on: boolean): Promise<void> => {
  if (!world.signal.aborted) await keepEnd(world.recipe.messages, () => send("console.room", { part, on }))
}
