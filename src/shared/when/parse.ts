import { plainName } from "~shared/names"
import type { Instant, Language } from "~shared/vocabulary"
import { daysLater, exists, yearsLater } from "./calendar"
import { readTyped, type Typed } from "./typed"
import { afterJump, type Day, instantsOf, readingOf, wallAt } from "./wall"

export type WhenRefusal =
  | { ok: false; why: "empty" | "unclear" | "no-such-date" | "no-such-time" | "past" | "too-far" }
  /** The clocks are set forward over that hour; `next` is the first instant after the jump. */
  | { ok: false; why: "skipped-hour"; next: Instant }
export type When = { ok: true; at: Instant } | WhenRefusal

const furthestYears = 2
/** A day without its year that went by this lately is a slip, and not next year's. */
const slipDays = 30
/** The hour of a day that was named without one. */
const morning = { hour: 9, minute: 0 }

const refused = (why: Exclude<WhenRefusal["why"], "skipped-hour">): WhenRefusal => ({ ok: false, why })
const reading = (day: Day) => readingOf({ ...day, hour: 0, minute: 0 })

/** An hour of a day in a zone, as the calendar asks for it. */
export function atTime(day: Day, hour: number, minute: number, zone: string, now: Instant): When {
  if (!exists(day)) return refused("no-such-date")
  if (hour > 23 || minute > 59) return refused("no-such-time")
  const wanted = readingOf({ ...day, hour, minute })
  const instants = instantsOf(wanted, zone)
  const [first] = instants
  if (first === undefined) {
    const next = afterJump(wanted, zone)
    return next > now ? { ok: false, why: "skipped-hour", next } : refused("past")
  }
  // An hour that the clocks show twice is the first of the two: too early is a wait, too late a broken promise.
  // Once the first has gone by, the second is the one that can be meant.
  const at = instants.find((one) => one > now)
  if (at === undefined) return refused("past")
  const today = wallAt(now, zone)
  const furthest = readingOf({ ...today, ...yearsLater(today, furthestYears) })
  return wanted > furthest ? refused("too-far") : { ok: true, at }
}

/** The year of a day named without one: the next to come, but a day that has just gone by stays gone by. */
function nextOf({ m, d }: { m: number; d: number }, today: Day): Day {
  const from = reading(daysLater(today, -slipDays))
  const years = [today.y - 1, today.y, today.y + 1]
  return { y: years.find((y) => reading({ y, m, d }) >= from) ?? today.y, m, d }
}

function resolve({ day, time = morning }: Typed, now: Instant, zone: string): When {
  const today = wallAt(now, zone)
  const on = (one: Day) => atTime(one, time.hour, time.minute, zone, now)
  if (day) return on(day.y === undefined ? nextOf(day, today) : { ...day, y: day.y })
  const soon = on(today)
  return !soon.ok && soon.why === "past" ? on(daysLater(today, 1)) : soon
}

/**
 * The instant a typed date and time mean in a zone (an IANA name), never the machine's. "26/11" is at nine, an hour alone
 * is today's or else tomorrow's. Words ("el jueves a las 10") are for a reader of phrases, which would be asked here before
 * the figures are read and answer with the same `Typed`.
 */
export function parseWhen(text: string, now: Instant, zone: string, language: Language): When {
  if (!plainName(text)) return refused("empty")
  const typed = readTyped(text, language)
  return typed ? resolve(typed, now, zone) : refused("unclear")
}
