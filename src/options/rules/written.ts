import { fits, type OptionName } from "~shared/option-values"
import type { Options } from "~shared/workspace"
import { inUnits } from "./say"
import { type Amount, ruleOf, type Unit } from "./table"

/** What was chosen or typed and not saved yet: numbers as they were typed, with their unit where it can be chosen. */
export type Written = Partial<Record<OptionName, string | boolean | null>>

const minutesIn: Partial<Record<Unit, number>> = { minutes: 1, hours: 60, days: 1440 }
export const timeUnits = ["minutes", "hours", "days"] as const

/** A number as its field begins. */
export function typed({ unit }: Pick<Amount, "unit">, value: number | null): string {
  if (value === null) return ""
  if (unit !== "minutes") return String(value)
  const said = inUnits(value)
  return `${said.n} ${said.unit}`
}

/** What was typed, and in which unit. */
export function apart(text: string): { n: string; unit: Unit } {
  const at = text.lastIndexOf(" ")
  if (at < 0) return { n: text, unit: "minutes" }
  return { n: text.slice(0, at), unit: text.slice(at + 1) as Unit }
}

/** Digits alone: not 1e2, not 0x10. */
export const wholeNumber = (text: string): number | undefined => (/^\d{1,9}$/.test(text) ? Number(text) : undefined)

/** The value that what was typed stands for; undefined where it is no whole number. */
function numberOf(text: string, time: boolean): number | undefined {
  if (!time) return wholeNumber(text)
  const { n, unit } = apart(text)
  const said = wholeNumber(n)
  return said === undefined ? undefined : said * (minutesIn[unit] ?? 1)
}

const isTime = (name: OptionName) => ruleOf(name)?.amount?.unit === "minutes"

const isNumber = (name: OptionName, options: Options) => typeof options[name] === "number" || options[name] === null

/** What was written as values, with what cannot be among them. */
export function valuesOf(written: Written, options: Options): { change: Partial<Options>; bad: OptionName[] } {
  const change: Record<string, unknown> = {}
  const bad: OptionName[] = []
  for (const [key, text] of Object.entries(written)) {
    const name = key as OptionName
    const value = isNumber(name, options) && typeof text === "string" ? numberOf(text, isTime(name)) : text
    if (value === options[name]) continue
    if (value === undefined || !fits(name, value)) bad.push(name)
    else change[name] = value
  }
  return { change, bad }
}
