import type { Instant } from "~shared/vocabulary"

const minute = 60_000

/** `<1m 12m 2h 3d`: three characters at most, the same in every language; drawn left to right. */
export function shortWait(ms: number): string {
  const minutes = Math.floor(ms / minute)
  if (minutes < 1) return "<1m"
  if (minutes < 60) return `${minutes}m`
  const hours = Math.floor(minutes / 60)
  return hours < 24 ? `${hours}h` : `${Math.min(99, Math.floor(hours / 24))}d`
}

/**
 * Calls back whenever a full `step` (ms) has gone by since `from`, and only while the page is visible: at once on coming
 * back, then at the next boundary. Without `from`, at full minutes of the clock.
 */
export function everyStep(
  listener: (now: Instant) => void,
  signal: AbortSignal,
  from: Instant = 0,
  step = minute
): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const arm = () => {
    clearTimeout(timer)
    if (document.visibilityState !== "visible" || signal.aborted) return
    const gone = (((Date.now() - from) % step) + step) % step
    timer = setTimeout(tick, step - gone + 5)
  }
  const tick = () => {
    listener(Date.now())
    arm()
  }
  const changed = () => (document.visibilityState === "visible" ? tick() : clearTimeout(timer))
  document.addEventListener("visibilitychange", changed, { signal })
  signal.addEventListener("abort", () => clearTimeout(timer))
  arm()
}
