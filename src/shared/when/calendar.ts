import { addDays, addYears, intervalToDuration, isExists, nextMonday } from "date-fns"
import type { Day } from "./wall"

// date-fns counts on the machine's calendar. Days go in and come out at noon, which no machine's clock jumps over.
const noon = ({ y, m, d }: Day) => new Date(y, m - 1, d, 12)
const dayOf = (date: Date): Day => ({ y: date.getFullYear(), m: date.getMonth() + 1, d: date.getDate() })

export const exists = ({ y, m, d }: Day): boolean => isExists(y, m - 1, d)
export const daysLater = (day: Day, days: number): Day => dayOf(addDays(noon(day), days))
export const yearsLater = (day: Day, years: number): Day => dayOf(addYears(noon(day), years))
/** The Monday after a day, also when that is a Monday. */
export const mondayAfter = (day: Day): Day => dayOf(nextMonday(noon(day)))

/** Years, months and days from one day to a later one, as a calendar counts them. */
export function between(from: Day, to: Day): { years: number; months: number; days: number } {
  const { years = 0, months = 0, days = 0 } = intervalToDuration({ start: noon(from), end: noon(to) })
  return { years, months, days }
}
