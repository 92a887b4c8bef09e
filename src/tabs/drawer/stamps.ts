import type { Words } from "~shared/i18n/words"
import type { Instant } from "~shared/vocabulary"

const sameDay = (a: Date, b: Date) => a.toDateString() === b.toDateString()

/** "10:31" today, else "12 oct", with its year when that is another one: what fits at the end of a line. */
export function shortStamp({ locale }: Words, at: Instant, now: Instant): string {
  const [then, today] = [new Date(at), new Date(now)]
  if (sameDay(then, today)) return new Intl.DateTimeFormat(locale, { hour: "numeric", minute: "2-digit" }).format(at)
  const year = then.getFullYear() !== today.getFullYear()
  return new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", ...(year && { year: "numeric" }) })
    .format(at)
    .replace(/ de /g, " ")
}

/** Date and hour, for a tooltip and where there is room. */
export const longStamp = ({ locale }: Words, at: Instant): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }).format(at)

/** "mar 2025". */
export const monthStamp = ({ locale }: Words, at: Instant): string =>
  new Intl.DateTimeFormat(locale, { month: "short", year: "numeric" }).format(at).replace(" de ", " ")
