import { useEffect, useState, useSyncExternalStore } from "react"
import type { Count } from "~shared/limits/units"
import type { Writing, WritingState } from "../writing/writing"

/**
 * A part of what is known of the console's box. What it gives must stay the same while nothing of it changed: each key makes
 * another state, and only who shows what it changed is drawn anew.
 */
export const useWriting = <T>(writing: Writing, part: (state: WritingState) => T): T =>
  useSyncExternalStore(writing.changed, () => part(writing.state))

/** How much is written, as of the last frame: no key waits for its number to be drawn. */
export function useCount(writing: Writing): Count | null {
  const [count, setCount] = useState(writing.state.count)
  useEffect(() => {
    let frame = 0
    const read = () => {
      frame = 0
      setCount(writing.state.count)
    }
    const leave = writing.changed(() => {
      frame ||= requestAnimationFrame(read)
    })
    read()
    return () => {
      leave()
      cancelAnimationFrame(frame)
    }
  }, [writing])
  return count
}
