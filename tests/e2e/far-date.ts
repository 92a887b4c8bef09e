import type { Language } from "~shared/vocabulary"

const two = (n: number) => `${n}`.padStart(2, "0")

/**
 * A day so many days from today, at 10:30, as it is typed in a language. 400 of them are far enough for the year to be
 * told and near enough to be promised, whatever today is.
 */
export function farDate(language: Language, days = 400): { text: string; at: number; date: Date } {
  const date = new Date()
  date.setDate(date.getDate() + days)
  date.setHours(10, 30, 0, 0)
  const [day, month] = [two(date.getDate()), two(date.getMonth() + 1)]
  const text = `${language === "en" ? `${month}/${day}` : `${day}/${month}`}/${date.getFullYear()} 10:30`
  return { text, at: date.getTime(), date }
}

/** The same as the bar says it in Spanish: "vie 31 dic 2027, 10:30". */
export function farDateWords(date: Date): string {
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat("es", options).format(date).replace(/\.$/, "")
  return `${part({ weekday: "short" })} ${date.getDate()} ${part({ month: "short" })} ${date.getFullYear()}, 10:30`
}
