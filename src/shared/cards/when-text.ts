import { words } from "~shared/i18n/words"
import { parseWhen, type When } from "~shared/when/parse"
import { readTyped, type Typed } from "~shared/when/typed"
import { type Day, wallAt } from "~shared/when/wall"
import type { Instant, Language } from "~shared/vocabulary"

export type Time = NonNullable<Typed["time"]>

const two = (n: number) => `${n}`.padStart(2, "0")

export const typedTime = ({ hour, minute }: Time): string => `${two(hour)}:${two(minute)}`

/** A date and time as one would type them, so that the field reads them back: "26/11/2026 10:00". */
export function typedAs({ y, m, d }: Day, time: Time, language: Language): string {
  const date = language === "en" ? [two(m), two(d)] : [two(d), two(m)]
  return `${[...date, y].join("/")} ${typedTime(time)}`
}

export function typedOf(at: Instant, zone: string, language: Language): string {
  const wall = wallAt(at, zone)
  return typedAs(wall, wall, language)
}

/** What a text says of day and hour, though together they may be no instant (past, or jumped over by the clocks). */
export function saidIn(text: string, when: When, now: Instant, zone: string, language: Language) {
  if (when.ok) {
    const wall = wallAt(when.at, zone)
    return { day: wall, time: wall }
  }
  const { day, time } = readTyped(text, language) ?? {}
  if (!day) return { day: null, time: time ?? null }
  const { y, m, d } = day
  // A day without its year is the one it would be at noon, which no clock jumps over.
  const noon = { hour: 12, minute: 0 }
  const date = typedAs({ y: y ?? 0, m, d }, noon, language)
  const then = parseWhen(y ? date : date.replace("/0 ", " "), now, zone, language)
  return { day: then.ok ? wallAt(then.at, zone) : null, time: time ?? null }
}

/** "11:42" today, "jue 9:00" otherwise. */
export function shortly(at: Instant, now: Instant, zone: string, language: Language): string {
  const { locale } = words(language)
  const [day, today] = [wallAt(at, zone), wallAt(now, zone)]
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: zone, ...options }).format(at)
  const time = part({ hour: "numeric", minute: "2-digit" })
  if (day.d === today.d && day.m === today.m) return time
  return `${part({ weekday: "short" }).replace(/\.$/, "")} ${time}`
}
