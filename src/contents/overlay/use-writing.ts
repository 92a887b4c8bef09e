import { useSyncExternalStore } from "react"
import type { Writing, WritingState } from "../writing/writing"

/** What stands in the console's box, as far as it may be known: how long it is, and what of it is meant for us. */
export const useWriting = (writing: Writing): WritingState => useSyncExternalStore(writing.changed, () => writing.state)
