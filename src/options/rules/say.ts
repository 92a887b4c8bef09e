import type { Key, Words } from "~shared/i18n/words"
import { optionValues } from "~shared/option-values"
import type { Options } from "~shared/workspace"
import { type Amount, type Choice, type Rule, rules, type Unit } from "./table"

const spans: Record<Unit, Key> = {
  hours: "span_hours",
  minutes: "span_minutes",
  seconds: "span_seconds",
  days: "span_days",
  turns: "span_turns",
  percent: "span_percent",
  open: "span_open"
}

export const unitNames: Record<Unit, Key> = {
  hours: "unit_hours",
  minutes: "unit_minutes",
  seconds: "unit_seconds",
  days: "unit_days",
  turns: "unit_turns",
  percent: "unit_percent",
  open: "unit_open"
}

/** Minutes as one says them: in the largest unit that leaves no rest. */
export function inUnits(minutes: number): { n: number; unit: Unit } {
  if (minutes % 1440 === 0) return { n: minutes / 1440, unit: "days" }
  return minutes % 60 === 0 ? { n: minutes / 60, unit: "hours" } : { n: minutes, unit: "minutes" }
}

export const sayNumber = ({ t }: Words, value: number, unit: Unit): string => {
  const said = unit === "minutes" ? inUnits(value) : { n: value, unit }
  return t(spans[said.unit], { n: said.n })
}

/** The bounds of a number, beside its field. */
export function sayBounds(words: Words, { option, unit }: Amount): string {
  const values = optionValues[option]
  if (!("least" in values)) return ""
  const say = (n: number) => (unit === "minutes" ? sayNumber(words, n, unit) : words.number(n))
  return words.t("number_between", { least: say(values.least), most: say(values.most) })
}

export const sayChoice = (words: Words, { says }: Choice): string =>
  typeof says === "string" ? words.t(says) : says(words)

/** What holds by a rule, in words. */
export function sayRule(words: Words, rule: Rule, options: Options): string {
  const { t } = words
  if (rule.fixed) return t(rule.fixed)
  const choice = rule.choices?.find((one) => one.value === (rule.option && options[rule.option]))
  const { amount } = rule
  const shown = amount && (amount.when?.(options) ?? true)
  const value = amount && options[amount.option]
  if (amount?.off && value === null) return t(amount.off.says)
  const number = shown && typeof value === "number" ? sayNumber(words, value, amount.unit) : null
  const said = choice ? sayChoice(words, choice) : amount?.off ? t(amount.off.on) : null
  if (said === null || number === null) return said ?? number ?? ""
  return amount?.off ? `${said} ${number}` : t("value_with", { value: said, number })
}

export interface Change {
  rule: Rule
  now: string
  then: string
}

/** The rules whose words differ: what somebody would notice. */
export const changes = (words: Words, now: Options, then: Options): Change[] =>
  rules
    .map((rule) => ({ rule, now: sayRule(words, rule, now), then: sayRule(words, rule, then) }))
    .filter((one) => one.now !== one.then)
