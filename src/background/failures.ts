import { Dexie } from "dexie"
import { keepFailure } from "./browser/failure-ring"
import type { ReportFailure } from "./ports"
import { NewerData } from "./store/database"
import { type FailureDetails, failureDetails, scrub } from "~shared/failure-record"
import type { Failure } from "~shared/protocol/messages"

/** What a person is told when a thing could not even be tried. The cause is found also where Dexie has wrapped it. */
export function failureOf(error: unknown): Failure {
  for (let cause: unknown = error, depth = 0; cause && depth < 5; depth++) {
    if (cause instanceof NewerData) return "newer-data"
    const name = cause instanceof Error || cause instanceof DOMException ? cause.name : ""
    if (name === Dexie.errnames.Version || name === "VersionError") return "newer-data"
    if (name === "QuotaExceededError") return "full-disk"
    cause = cause instanceof Error && "inner" in cause ? cause.inner : null
  }
  return "broken"
}

/** What Chrome answers to whatever is asked while it closes, or while it ends this worker: whoever asked is asked again. */
const lastWords = new Set(["The browser is shutting down.", "No SW"])
const isLastWord = (error: unknown) => error instanceof Error && lastWords.has(error.message)

/** Writes a line for whoever reads the worker's console. The one place in Turno that does. */
function log(where: string, { name, message, frames, causes }: FailureDetails): void {
  const caused = causes.map((cause) => `\n  caused by ${cause}`)
  console.error(
    `Turno: ${where}: ${name}: ${message}${frames.map((one) => `\n  at ${one}`).join("")}${caused.join("")}`
  )
}

/** Keeps what went wrong, and says it in the console unless it was to be expected. Never throws, and never reports itself. */
function keepDetails(where: string, details: FailureDetails, expected = false): void {
  if (!expected) log(where, details)
  keepFailure({ at: Date.now(), where, times: 1, ...details }).catch((error: unknown) => {
    if (!isLastWord(error)) log("failures", failureDetails(error))
  })
}

/**
 * Hears of something that was thrown. `where` = the name of the message, view, alarm or listener; what it was given is
 * never told. A full disk and data of a newer Turno are no bugs, but are kept as well: they explain what was seen.
 */
export const reportFailure: ReportFailure = (where, error) => {
  if (!isLastWord(error)) keepDetails(where, failureDetails(error), failureOf(error) !== "broken")
}

/** So many faults of one sender are kept in a minute: a page that throws at each drawing would fill the ring alone. */
const perMinute = 10
const spent = new Map<number, { since: number; count: number }>()

/** What a page of ours or our script in a console reports. It is scrubbed again: what comes from there may be anybody's. */
export function keepPageFailure(tab: number, surface: string, details: FailureDetails): void {
  const now = Date.now()
  const before = spent.get(tab)
  const budget = before && now - before.since < 60_000 ? before : { since: now, count: 0 }
  spent.set(tab, { ...budget, count: budget.count + 1 })
  if (budget.count < perMinute) keepDetails(surface, { ...details, message: scrub(details.message) })
}

/** For what nobody waits for: its failure is heard. */
export function reportRejection(where: string, work: Promise<unknown>): void {
  work.catch((error: unknown) => reportFailure(where, error))
}

/** Hears of whatever nobody caught. Chrome's own line, which would quote the message, is left out. */
export function hearUncaught(scope: EventTarget): void {
  scope.addEventListener("error", (event) => {
    event.preventDefault()
    reportFailure("worker", (event as ErrorEvent).error)
  })
  scope.addEventListener("unhandledrejection", (event) => {
    event.preventDefault()
    reportFailure("worker", (event as PromiseRejectionEvent).reason)
  })
}
