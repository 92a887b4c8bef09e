import { useState } from "react"
import type { Trouble } from "./trouble"

/**
 * What stands in the way now: what the card itself found, else how the last try ended, until something is changed after it.
 */
export function useTrouble(told: Trouble | null) {
  const [own, setOwn] = useState<Trouble | null>(null)
  const [over, setOver] = useState<Trouble | null>(null)
  return {
    trouble: own ?? (told === over ? null : told),
    /** The card will not even try. */
    find: setOwn,
    changed: () => {
      setOwn(null)
      setOver(told)
    },
    tried: () => {
      setOwn(null)
      setOver(null)
    }
  }
}
