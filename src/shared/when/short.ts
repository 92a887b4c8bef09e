import type { Instant, Language } from "~shared/vocabulary"

// This file is drawn on the console's page: Intl and nothing else.
const locales: Record<Language, string> = { es: "es", pt_BR: "pt-BR", en: "en" }
const day = 24 * 60 * 60_000
/** From here on the number of a day no longer says which month is meant. */
const monthFrom = 28
/** From here on a day and its month no longer say which year is meant. */
const yearFrom = 300

type Part = "year" | "month" | "day" | "weekday" | "hour" | "minute" | "dayPeriod"
type Read = Record<Part, string>

interface Clock {
  /** Midnight of its day as if it were UTC: days subtract. */
  day(at: Instant): number
  words(at: Instant): Read
  figures(at: Instant): string
  time(at: Instant): string
}

function make(zone: string, language: Language): Clock {
  const locale = locales[language]
  const on = (options: Intl.DateTimeFormatOptions, speaking = locale) =>
    new Intl.DateTimeFormat(speaking, { timeZone: zone, ...options })
  const plain = on({ year: "numeric", month: "numeric", day: "numeric" }, "en")
  const long = on({ weekday: "short", day: "numeric", month: "short", year: "numeric" })
  const figures = on({ day: "numeric", month: "numeric" })
  const time = on({ hour: "numeric", minute: "2-digit" })
  const read = (format: Intl.DateTimeFormat, at: Instant) =>
    // Short names end in a full stop in Portuguese; a bar has no room for it.
    Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value.replace(/\.$/, "")])) as Read
  return {
    day: (at) => {
      const { year, month, day } = read(plain, at)
      return Date.UTC(Number(year), Number(month) - 1, Number(day))
    },
    words: (at) => read(long, at),
    figures: (at) => figures.format(at),
    time: (at) => time.format(at)
  }
}

const made = new Map<string, Clock>()
function clockOf(zone: string, language: Language): Clock {
  const key = `${language} ${zone}`
  const clock = made.get(key) ?? make(zone, language)
  made.set(key, clock)
  return clock
}

/** For the bar: "16:00" today, else "jue 26, 10:00"; with month or year as soon as these are not plain. */
export function barWhen(at: Instant, now: Instant, zone: string, language: Language): string {
  const clock = clockOf(zone, language)
  const days = (clock.day(at) - clock.day(now)) / day
  const time = clock.time(at)
  if (days === 0) return time
  const { weekday, day: number, month, year } = clock.words(at)
  const far = days >= monthFrom || days < 0
  // English has no short way to say "Thu 26" without its month.
  const date = language === "en" ? [month, number] : far ? [number, month] : [number]
  return `${[weekday, ...date, ...(Math.abs(days) >= yearFrom ? [year] : [])].join(" ")}, ${time}`
}

/** For a row's slot: "16:00" today, "jue" within a week, else "26/11". */
export function rowWhen(at: Instant, now: Instant, zone: string, language: Language): string {
  const clock = clockOf(zone, language)
  const days = (clock.day(at) - clock.day(now)) / day
  // "4:30 PM" is wider than the slot.
  if (days === 0) return clock.time(at).replace(/\s/g, "").toLowerCase()
  return days > 0 && days < 7 ? clock.words(at).weekday : clock.figures(at)
}
