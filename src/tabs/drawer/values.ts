import type { Words } from "~shared/i18n/words"
import { readPhone, showPhone } from "~shared/phone/phone"
import type { FieldType } from "~shared/vocabulary"

/** What was typed, as it is kept; what cannot be read stays as it is, to be refused with its reason. */
export function readValue(type: FieldType, typed: string, country: string | null): string {
  const text = typed.trim()
  if (text === "") return ""
  if (type === "number") return /^-?\d+,\d+$/.test(text) ? text.replace(",", ".") : text
  if (type === "link") return /^[a-z]+:/i.test(text) ? text : `https://${text}`
  if (type === "phone") {
    const number = readPhone(text, country)
    return number.ok ? number.e164 : text
  }
  return text
}

/** A value as it stands in its field. */
export const sayTyped = (type: FieldType, value: string): string =>
  type === "phone" && value ? showPhone(value) : value

/** A value in the reader's language. */
export function sayValue({ t, locale }: Words, type: FieldType, value: string): string {
  if (type === "yes_no") return t(value === "yes" ? "value_yes" : "value_no")
  if (type === "phone") return showPhone(value)
  if (type === "number") return new Intl.NumberFormat(locale, { maximumFractionDigits: 10 }).format(Number(value))
  if (type === "date")
    return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" }).format(Date.parse(value))
  return value
}
