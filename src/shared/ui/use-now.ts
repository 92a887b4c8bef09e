import { useEffect, useState } from "react"
import type { Instant } from "~shared/vocabulary"
import { everyStep } from "./duration"

/** Now, renewed at each full `step` since `from` while the page is visible. `from` null = stands still. */
export function useNow(from: Instant | null = 0, step?: number): Instant {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    if (from === null) return
    const way = new AbortController()
    setNow(Date.now())
    everyStep(setNow, way.signal, from, step)
    return () => way.abort()
  }, [from, step])
  return now
}
