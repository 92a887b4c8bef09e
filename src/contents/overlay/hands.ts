import { createContext, type RefObject, useContext } from "react"
import type { Action } from "~shared/vocabulary"

/** One thing that can be done here: by its button, its key, or the palette. */
export interface Hand {
  /** Why not now; a press says so and does nothing. */
  off: string | false
  run(): void
}
export type Hands = Partial<Record<Action, Hand>>

/** What can be done now, newest reading first: filled in by whoever draws the open chat, read by keys and palette. */
export const HandsContext = createContext<RefObject<Hands> | null>(null)

/** Does an action as its key would; one that cannot be done is told. */
export function useHands(): RefObject<Hands> {
  const hands = useContext(HandsContext)
  if (!hands) throw new Error("drawn outside the overlay")
  return hands
}
