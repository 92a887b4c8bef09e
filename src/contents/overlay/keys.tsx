import { useEffect, useLayoutEffect, useRef } from "react"
import { keyOf } from "~shared/keys"
import type { Knock } from "~shared/protocol/messages"
import type { Action } from "~shared/vocabulary"
import { useHands } from "./hands"
import { useSurface } from "./surface"
import { useUndoing } from "./undoing"

/**
 * Every action by its key: pressed in the console, on a row of ours, or in the browser's own list. A key of ours is ours
 * alone, so the console hears neither its way down nor up; one that means nothing now says why.
 */
export function Keys() {
  const { world, root, writing, keys, announce } = useSurface()
  const hands = useHands()
  const { undo } = useUndoing()

  useLayoutEffect(() => {
    hands.current.undo = { off: false, run: undo }
  })
  /** False when there is nobody here to do it. */
  const act = (action: Action): boolean => {
    const hand = hands.current[action]
    if (!hand || world.scene.covered) return false
    if (hand.off) announce(hand.off)
    else hand.run()
    return true
  }
  const onKey = (event: KeyboardEvent): boolean => {
    if (event.type !== "keydown" || event.isComposing || event.keyCode === 229) return false
    const pressed = keyOf(event)
    const action = (Object.keys(keys) as Action[]).find((one) => keys[one] === pressed)
    if (!action || !hands.current[action]) return false
    if (!event.repeat) act(action)
    return true
  }
  const latest = useRef({ onKey, act })
  useLayoutEffect(() => {
    latest.current = { onKey, act }
  })

  useEffect(() => {
    const way = new AbortController()
    const leave = writing.before({ key: (event) => latest.current.onKey(event) })
    // The focus on a row of ours: the eager half repeats keys inside the root.
    const down = new Set<string>()
    const inside = (event: Event) => {
      const { code } = event as KeyboardEvent
      if (event.type === "keyup" ? !down.delete(code) : !latest.current.onKey(event as KeyboardEvent)) return
      if (event.type === "keydown") down.add(code)
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    for (const type of ["keydown", "keyup"]) root.addEventListener(type, inside, { capture: true, signal: way.signal })
    const knocked = (knock: Knock, _: unknown, answer: (done: boolean) => void) => {
      if (knock?.turno === "do") answer(latest.current.act(knock.action))
    }
    chrome.runtime.onMessage.addListener(knocked)
    return () => {
      way.abort()
      // Gone with the extension it belonged to, there is nobody to ask.
      if (chrome.runtime?.id !== undefined) chrome.runtime.onMessage.removeListener(knocked)
      leave()
    }
  }, [world, root, writing])
  return null
}
