import { useEffect, useState, useSyncExternalStore } from "react"
import type { Count } from "~shared/limits/units"
import type { Writing, WritingState } from "../writing/writing"

/**
 * A part of what is known of the console's box. What it gives must stay the same while nothing of it changed: each key makes
 * another state, and only who shows what it changed is drawn anew.
 */
export const useWriting = <T>(writing: Writing, part: (state: WritingState) => T): T =>
  useSyncExternalStore(writing.changed, () => part(writing.state))

/** How long (ms) a number may be behind what is written: the keys of a fast writer are drawn together. */
const behind = 100

/** How much is written, a moment later: no key waits for its number to be drawn. */
export function useCount(writing: Writing): Count | null {
  const [count, setCount] = useState(writing.state.count)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const read = () => {
      timer = undefined
      setCount(writing.state.count)
    }
    const leave = writing.changed(() => {
      timer ??= setTimeout(read, behind)
    })
    read()
    return () => {
      leave()
      clearTimeout(timer)
    }
  }, [writing])
  return count
}
