import { words } from "~shared/i18n/words"
import { readTyped, type Typed } from "~shared/when/typed"
import { type Day, wallAt } from "~shared/when/wall"
import type { Instant, Language } from "~shared/vocabulary"

export type Time = NonNullable<Typed["time"]>

const two = (n: number) => `${n}`.padStart(2, "0")

/** A date and time as one would type them, so that the field reads them back: "26/11/2026 10:00". */
export function typedAs({ y, m, d }: Day, { hour, minute }: Time, language: Language): string {
  const date = language === "en" ? [two(m), two(d)] : [two(d), two(m)]
  return `${[...date, y].join("/")} ${two(hour)}:${two(minute)}`
}

export function typedOf(at: Instant, zone: string, language: Language): string {
  const wall = wallAt(at, zone)
  return typedAs(wall, wall, language)
}

/** What a text says of day and hour, though together they may be no instant (past, or jumped over by the clocks). */
export function saidIn(text: string, at: Instant | null, zone: string, language: Language) {
  if (at !== null) {
    const wall = wallAt(at, zone)
    return { day: wall, time: wall }
  }
  const typed = readTyped(text, language)
  const { y, m, d } = typed?.day ?? {}
  return { day: y && m && d ? { y, m, d } : null, time: typed?.time ?? null }
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
