import type { FieldType } from "./vocabulary"
import type { Field } from "./workspace"

/** Why a value cannot be kept in a field of its type. */
export type ValueWhy = "too-long" | "number" | "date" | "choice" | "yes_no" | "email" | "phone" | "link"

/** Characters (code points) of a value: our own choice, room for an address with directions. */
export const valueLimit = 500

const isDate = (text: string): boolean => {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)?.map(Number) ?? []
  if (!year || !month || !day) return false
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

const isLink = (text: string): boolean => {
  try {
    const { protocol, hostname } = new URL(text)
    return (protocol === "https:" || protocol === "http:") && hostname.includes(".")
  } catch {
    return false
  }
}

/** How each type is kept: numbers with a point, dates as 2026-11-24, yes and no as such, phones as E.164, links whole. */
const fits: Record<FieldType, (text: string, choices: readonly string[]) => boolean> = {
  text: () => true,
  number: (text) => /^-?\d{1,15}(\.\d{1,10})?$/.test(text),
  date: isDate,
  choice: (text, choices) => choices.includes(text),
  yes_no: (text) => text === "yes" || text === "no",
  email: (text) => /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/.test(text),
  phone: (text) => /^\+[1-9]\d{6,14}$/.test(text),
  link: isLink
}

/** Null when it can be kept as it is; nothing can always be kept. A value from before stays, though it is no choice any more. */
export function valueWrong({ type, choices }: Pick<Field, "type" | "choices">, value: string): ValueWhy | null {
  if (value === "") return null
  if ([...value].length > valueLimit) return "too-long"
  return type === "text" || fits[type](value, choices) ? null : type
}
