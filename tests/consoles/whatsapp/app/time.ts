import type { Language } from "../shapes"
import { labelsOf } from "./labels"

const day = 86_400_000
const locales: Record<Language, string> = { es: "es-AR", pt: "pt-BR", en: "en-US", ar: "ar-EG-u-nu-latn" }

const formats = new Map<string, Intl.DateTimeFormat>()

function format(locale: string, options: Intl.DateTimeFormatOptions, at: number): string {
  const key = locale + JSON.stringify(options)
  let made = formats.get(key)
  if (!made) {
    made = new Intl.DateTimeFormat(locale, options)
    formats.set(key, made)
  }
  return made.format(at).replace(/\u202f/g, " ")
}

const startOfDay = (at: number) => new Date(at).setHours(0, 0, 0, 0)
const daysBetween = (at: number, now: number) => Math.round((startOfDay(now) - startOfDay(at)) / day)

export function clockOf(language: Language, at: number): string {
  if (language === "en") return format(locales.en, { hour: "numeric", minute: "2-digit" }, at)
  return format("es-AR", { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }, at)
}

const dateOf = (language: Language, at: number) =>
  format(locales[language], { day: "2-digit", month: "2-digit", year: "numeric" }, at)

/** The time in a chat's row. */
export function rowTime(language: Language, at: number, now: number): string {
  const days = daysBetween(at, now)
  if (days <= 0) return clockOf(language, at)
  if (days === 1) return labelsOf[language].yesterday
  return days < 7 ? format(locales[language], { weekday: "long" }, at) : dateOf(language, at)
}

/** The words between two days of a conversation. */
export function dayName(language: Language, at: number, now: number): string {
  const days = daysBetween(at, now)
  if (days === 0) return labelsOf[language].today
  const name = days === 1 ? labelsOf[language].yesterday : rowTime(language, at, now)
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** `[15:06, 03/07/2026] Name: `, in the order and the digits of the interface's language. */
export function prePlainText(language: Language, at: number, name: string): string {
  const date = new Date(at)
  if (language === "en") {
    return `[${clockOf("en", at)}, ${date.getMonth() + 1}/${date.getDate()}/${date.getFullYear()}] ${name}: `
  }
  if (language === "ar") {
    const arabicDigits = (text: string) => text.replace(/\d/g, (digit) => "٠١٢٣٤٥٦٧٨٩".charAt(Number(digit)))
    const plain = `${clockOf("es", at)}، ${date.getDate()}/${date.getMonth() + 1}/${date.getFullYear()}`
    return `[${arabicDigits(plain)}] ${name}: `
  }
  return `[${clockOf(language, at)}, ${format("es-AR", { day: "2-digit", month: "2-digit", year: "numeric" }, at)}] ${name}: `
}

export const sameDay = (one: number, other: number) => startOfDay(one) === startOfDay(other)

export function duration(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`
}
