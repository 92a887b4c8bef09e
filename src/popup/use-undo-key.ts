import { useEffect, useRef } from "react"
import { keyOf } from "~shared/keys"
import type { KeyName } from "~shared/vocabulary"

/** The key of undo, and the one of text fields outside of them, take back what was done last here. */
export function useUndoKey<T>(ways: T[] | undefined, undoKey: KeyName | undefined, undo: (ways: T[]) => unknown): void {
  const latest = useRef(undo)
  useEffect(() => {
    latest.current = undo
  })
  useEffect(() => {
    if (!ways?.length) return
    const onKeyDown = (event: KeyboardEvent) => {
      const key = keyOf(event)
      const field = (event.target as Element).matches("input, textarea")
      if (key !== undoKey && (field || (key !== "Ctrl+KeyZ" && key !== "Meta+KeyZ"))) return
      event.preventDefault()
      void latest.current(ways)
    }
    document.addEventListener("keydown", onKeyDown)
    return () => document.removeEventListener("keydown", onKeyDown)
  }, [ways, undoKey])
}
