import { useEffect, useRef } from "react"
import { keyOf } from "~shared/keys"
import type { Show } from "~shared/protocol/frame"
import { actions, type Action, type KeyName } from "~shared/vocabulary"
import { tell } from "./link"

const fields = "textarea, input:not([type=checkbox], [type=radio], [type=button]), select"
const stops = "a[href], button, input, select, textarea, [tabindex]"
const isField = (element: Element | null) => element !== null && element.matches(fields)

const tabStops = () =>
  [...document.querySelectorAll<HTMLElement>(stops)].filter(
    (element) => element.tabIndex >= 0 && !element.matches(":disabled") && element.checkVisibility()
  )

/**
 * Keys that mean the same everywhere in a frame: our own ones, Escape out of the panel, and Tab, which goes round in a card
 * and past the ends of the panel to what stands beside it. Also tells when somebody is in a text field.
 */
export function useFrameKeys(part: Show["show"], keys: Record<Action, KeyName> | null): void {
  const now = useRef({ part, keys })
  useEffect(() => {
    now.current = { part, keys }
    // What had the focus may be gone with what was shown before.
    if (!isField(document.activeElement)) tell({ tell: "writing", on: false })
  }, [part, keys])

  useEffect(() => {
    const way = new AbortController()
    const { signal } = way

    const taken = (event: KeyboardEvent) => {
      const { keys: known } = now.current
      const pressed = keyOf(event)
      const action = known && !event.isComposing && actions.find((one) => known[one] === pressed)
      if (!action) return
      event.preventDefault()
      event.stopPropagation()
      tell({ tell: "do", action })
    }
    const left = (event: KeyboardEvent) => {
      const inPanel = now.current.part === "panel"
      if (event.defaultPrevented || event.isComposing) return
      if (event.key === "Escape" && inPanel) tell({ tell: "shut", how: "escape" })
      if (event.key !== "Tab" || event.ctrlKey || event.altKey || event.metaKey) return
      const all = tabStops()
      const edge = event.shiftKey ? all[0] : all.at(-1)
      const other = event.shiftKey ? all.at(-1) : all[0]
      // In a group of radios one is enough to stand for all.
      if (document.activeElement !== edge && document.activeElement !== document.body) return
      event.preventDefault()
      if (inPanel) tell({ tell: "leave", by: event.shiftKey ? -1 : 1 })
      else other?.focus()
    }
    let last: HTMLElement | null = null
    const entered = ({ target }: FocusEvent) => {
      last = target instanceof HTMLElement ? target : null
      tell({ tell: "writing", on: isField(last) })
    }
    // The focus that was taken from this frame comes back to its page, not to what had it there.
    const back = () => {
      const inCard = now.current.part !== "panel"
      if (document.activeElement === document.body && last?.isConnected && (inCard || isField(last)))
        last.focus({ preventScroll: true })
    }
    const gone = () =>
      setTimeout(() => {
        // Somebody else's window in front is no leaving.
        if (document.hasFocus() && !isField(document.activeElement)) tell({ tell: "writing", on: false })
      })
    addEventListener("keydown", taken, { capture: true, signal })
    addEventListener("keydown", left, { signal })
    addEventListener("focus", back, { signal })
    document.addEventListener("focusin", entered, { signal })
    document.addEventListener("focusout", gone, { signal })
    return () => way.abort()
  }, [])
}
