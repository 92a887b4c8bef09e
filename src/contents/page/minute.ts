import type { Instant } from "~shared/vocabulary"
import { western } from "./read"

const day = 86_400_000

/**
 * The instant of a message by what the page writes: a clock, perhaps with a date whose order (day, month) follows the
 * console's language. Of the possible readings the latest that is not in the future is taken: messages of interest are new.
 * Local zone, to the minute; null when there is no clock.
 */
export function minuteOf(written: string, now: Instant): Instant | null {
  const text = western(written).toLowerCase()
  const clock = /(\d{1,2})[:.](\d{2})(?:[:.]\d{2})?(?:\s*([ap])\.?\s?m)?/.exec(text)
  if (!clock) return null
  let hours = Number(clock[1])
  if (clock[3]) hours = (hours % 12) + (clock[3] === "p" ? 12 : 0)
  const at = (year: number, month: number, date: number): Instant =>
    new Date(year, month, date, hours, Number(clock[2])).getTime()
  const soon = now + 120_000
  const dated = /(\d{1,4})[/.\-](\d{1,2})[/.\-](\d{1,4})/.exec(text.replace(clock[0], ""))
  if (!dated) {
    const today = new Date(now)
    const here = at(today.getFullYear(), today.getMonth(), today.getDate())
    return here > soon ? here - day : here
  }
  const [a, b, c] = [Number(dated[1]), Number(dated[2]), Number(dated[3])]
  const year = (short: number): number => (short < 100 ? 2000 + short : short)
  const readings =
    a > 31
      ? [at(a, b - 1, c)]
      : [...(b < 13 ? [at(year(c), b - 1, a)] : []), ...(a < 13 ? [at(year(c), a - 1, b)] : [])]
  const past = readings.filter((reading) => reading <= soon)
  return past.length ? Math.max(...past) : null
}
