import { failureDetails } from "~shared/failure-record"
import type { SurfaceName } from "./surfaces"

/** A part that throws at each drawing is told of a few times, and then left alone for the rest of the minute. */
const perMinute = 5
const budget = { since: 0, left: 0 }

/** Tells the worker of an error in this page: what and where, never what it was about. Nobody waits for it; false = it is not told. */
export function sendFailure(surface: SurfaceName, error: unknown): boolean {
  // The extension was replaced under this page: there is nobody to tell.
  if (chrome.runtime?.id === undefined) return false
  const now = Date.now()
  if (now - budget.since > 60_000) Object.assign(budget, { since: now, left: perMinute })
  if (budget.left-- <= 0) return false
  // Not by `send`: it is no act, and a worker that cannot be told is not asked again.
  const input = { surface, ...failureDetails(error) }
  chrome.runtime.sendMessage({ name: "failure.report", input }).catch(() => undefined)
  return true
}

/**
 * Hears of what nobody caught in this page; in a console that is what any of our files there threw, and nothing of the page's.
 * Chrome's own line, which would quote the message, is left out for what is told. An event without an error is a size
 * that was not told in time.
 */
export function sendUncaught(surface: SurfaceName, signal?: AbortSignal): void {
  const hear = (event: Event) => {
    const error: unknown = "reason" in event ? event.reason : (event as ErrorEvent).error
    if (event.isTrusted && error && sendFailure(surface, error)) event.preventDefault()
  }
  addEventListener("error", hear, { signal })
  addEventListener("unhandledrejection", hear, { signal })
}
