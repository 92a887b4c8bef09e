import type { Words } from "~shared/i18n/words"
import type { Instant } from "~shared/vocabulary"
import { between, daysLater } from "./calendar"
import { afterJump, instantsOf, readingAt, wallAt } from "./wall"
import { zoneName } from "./zone-name"

export interface Described {
  /** "Jueves 26 de noviembre, 10:00"; with its year when that is not this one, or far off. */
  date: string
  /** "en 1 día y 23 horas"; how long ago once it is over. */
  distance: string
  /** "hora de Buenos Aires". */
  zone: string
}

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
/** From here on hours, then days alone, say nothing more. */
const hoursUpTo = 7
const daysUpTo = 60
/** From here on a day and its month could be the ones that have just gone by. */
const yearFrom = 300

function dateWords(at: Instant, now: Instant, zone: string, { locale, language }: Words): string {
  const thisYear = wallAt(at, zone).y === wallAt(now, zone).y && at - now < yearFrom * day
  const parts = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    weekday: "long",
    day: "numeric",
    month: "long",
    ...(!thisYear && { year: "numeric" })
  }).formatToParts(at)
  const date = parts
    .map(({ type, value }, i) =>
      // Spanish writes no comma there where the day is told and not dated.
      language === "es" && type === "literal" && parts[i - 1]?.type === "weekday" ? " " : value
    )
    .join("")
  const time = new Intl.DateTimeFormat(locale, { timeZone: zone, hour: "numeric", minute: "2-digit" }).format(at)
  return `${date.charAt(0).toLocaleUpperCase(locale)}${date.slice(1)}, ${time}`
}

type Unit = "year" | "month" | "day" | "hour" | "minute"

/**
 * Days as the calendar counts them, so that tomorrow at the same hour is one day also when the clocks change in between;
 * what is left in hours and minutes that really go by.
 */
function lapse(at: Instant, now: Instant, zone: string): [number, Unit][] {
  const from = readingAt(now, zone)
  const days = Math.max(0, Math.floor((readingAt(at, zone) - from) / day))
  const reading = from + days * day
  const since = days === 0 ? now : (instantsOf(reading, zone)[0] ?? afterJump(reading, zone))
  if (days >= daysUpTo) {
    const today = wallAt(now, zone)
    const whole = between(today, daysLater(today, days))
    return [
      [whole.years, "year"],
      [whole.months, "month"],
      [whole.days, "day"]
    ]
  }
  const hours = Math.floor((at - since) / hour)
  return [
    [days, "day"],
    [days < hoursUpTo ? hours : 0, "hour"],
    [days === 0 ? Math.floor((at - since - hours * hour) / minute) : 0, "minute"]
  ]
}

function distanceWords(at: Instant, now: Instant, zone: string, said: Words): string {
  if (at <= now) return said.agoCalm(at, now)
  // A promise is made to the minute, and "now" is somewhere within one: half a minute less is no less.
  const near = Math.max(1, Math.round((at - now) / minute)) * minute
  const spans = lapse(at, at - near, zone)
    .filter(([n]) => n > 0)
    .slice(0, 2)
    .map(([n, unit]) => new Intl.NumberFormat(said.locale, { style: "unit", unit, unitDisplay: "long" }).format(n))
  return said.t("when_distance", { span: new Intl.ListFormat(said.locale).format(spans) })
}

/**
 * An instant in words, for whoever is about to promise it: when, how far off, and by whose clock. The words are the
 * caller's: a file that is loaded later has a registry of its own, and nothing in it.
 */
export function describe(at: Instant, now: Instant, zone: string, said: Words): Described {
  return {
    date: dateWords(at, now, zone, said),
    distance: distanceWords(at, now, zone, said),
    zone: zoneName(zone, said)
  }
}
