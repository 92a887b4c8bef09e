import { useSyncExternalStore } from "react"
import type { Writing, WritingState } from "../writing/writing"

/**
 * A part of what is known of the console's box. What it gives must stay the same while nothing of it changed: each key makes
 * another state, and only who shows what it changed is drawn anew.
 */
export const useWriting = <T>(writing: Writing, part: (state: WritingState) => T): T =>
  useSyncExternalStore(writing.changed, () => part(writing.state))
