import { useEffect, useRef, useState } from "react"
import { send } from "~shared/protocol/send"
import { keepEnd } from "../page/bar"
import { locateOne } from "../page/locate"
import type { Box, World } from "../page/world"

/** The strip is 32 px high; a browser's rounding may eat one. */
const enough = 31

interface Places {
  /** The gap under the console's box; null = none, so no strip. */
  strip: Box | null
  /** All that belongs to writing in the console: what floats, floats over it. */
  footer: Box | null
}

const boxOf = ({ x, y, width, height }: DOMRect): Box => ({ x, y, width, height })

/** While a voice note is recorded there is no box. */
const boxIn = ({ recipe }: World) => locateOne(recipe.composer.box) ?? locateOne(recipe.composer.recording)

function measure(world: World, taken: boolean): Places {
  const box = boxIn(world)
  const footer = box?.closest(world.recipe.room.strip)
  if (!footer) return { strip: null, footer: box && boxOf(box.getBoundingClientRect()) }
  const { x, y, width, height, bottom } = footer.getBoundingClientRect()
  const under = footer.nextElementSibling?.getBoundingClientRect().top
  const end = under ?? footer.parentElement?.getBoundingClientRect().bottom ?? bottom
  const gap = Math.min(end, innerHeight) - bottom
  const strip = taken && gap >= enough && width > 0 ? { x, y: bottom, width, height: Math.min(gap, 32) } : null
  return { strip, footer: { x, y, width, height } }
}

/** Takes room under the console's box while a chat of ours is in front, and tells where it and the box are. */
export function usePlaces(world: World, wanted: boolean): Places {
  const [places, setPlaces] = useState<Places>({ strip: null, footer: null })
  const taken = useRef(false)
  // One after the other: what is given back must have been taken.
  const turn = useRef(Promise.resolve())

  useEffect(() => {
    const way = new AbortController()
    let watched: Element | null = null
    const look = () => {
      const next = measure(world, taken.current)
      setPlaces((last) => (JSON.stringify(last) === JSON.stringify(next) ? last : next))
      const footer = boxIn(world)?.closest(world.recipe.room.strip) ?? null
      if (footer === watched) return
      watched = footer
      observer.disconnect()
      for (const element of [footer, footer?.parentElement]) if (element) observer.observe(element)
    }
    const observer = new ResizeObserver(look)
    const unwatch = world.changed(look)
    addEventListener("resize", look, { signal: way.signal })
    turn.current = turn.current.then(async () => {
      if (taken.current === wanted || world.signal.aborted) return look()
      const room = () => send("console.room", { part: "strip", on: wanted })
      const reply = await keepEnd(world.recipe.messages, room)
      if (reply.ok && reply.value.ok) taken.current = wanted
      if (!way.signal.aborted) look()
    })
    return () => {
      way.abort()
      unwatch()
      observer.disconnect()
    }
  }, [world, wanted])

  return places
}
