import { failureDetails } from "~shared/failure-record"
import type { Surface } from "./surfaces"

/** A part that throws at each drawing is told of a few times, and then left alone for the rest of the minute. */
const perMinute = 5
const budget = { since: 0, left: 0 }

const key = Symbol.for("turno.uncaught")

/** Tells the worker of an error in this page: what and where, never what it was about. Nobody waits for it. */
export function sendFailure(surface: Surface, error: unknown): void {
  // The extension was replaced under this page: there is nobody to tell.
  if (chrome.runtime?.id === undefined) return
  const now = Date.now()
  if (now - budget.since > 60_000) Object.assign(budget, { since: now, left: perMinute })
  if (budget.left-- <= 0) return
  // Not by `send`: it is no act, and a worker that cannot be told is not asked again.
  const input = { surface, ...failureDetails(error) }
  chrome.runtime.sendMessage({ name: "failure.report", input }).catch(() => undefined)
}

/**
 * Hears of what nobody caught in this page; in a console only of our own world's. Once per page, whichever of ours comes
 * first. An event without an error is none of ours: another world's, or a size that was not told in time.
 */
export function sendUncaught(surface: Surface, signal?: AbortSignal): void {
  const page = globalThis as { [key]?: true }
  if (page[key]) return
  page[key] = true
  signal?.addEventListener("abort", () => delete page[key])
  const hear = (event: Event) => {
    const error: unknown = "reason" in event ? event.reason : (event as ErrorEvent).error
    if (event.isTrusted && error) sendFailure(surface, error)
  }
  addEventListener("error", hear, { signal })
  addEventListener("unhandledrejection", hear, { signal })
}
