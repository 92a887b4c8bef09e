import { isSupportedCountry, parsePhoneNumberFromString, validatePhoneNumberLength } from "libphonenumber-js/min"
import { plainName } from "~shared/names"

export type PhoneWhy = "empty" | "not-a-number" | "needs-country" | "unknown-country" | "too-short" | "too-long"
export type Phone =
  /** `country` (two letters) is null where a code belongs to none, as +800. */
  { ok: true; e164: string; shown: string; country: string | null } | { ok: false; why: PhoneWhy }

const refused = (why: PhoneWhy): Phone => ({ ok: false, why })

const lengths: Partial<Record<NonNullable<ReturnType<typeof validatePhoneNumberLength>>, PhoneWhy>> = {
  TOO_SHORT: "too-short",
  TOO_LONG: "too-long",
  INVALID_COUNTRY: "unknown-country"
}

/**
 * A number as somebody wrote or pasted it; `country` (two letters, guessed by the caller) is for numbers without "+".
 * Only its length is judged: which digits a country has handed out is older here than in the field.
 */
export function readPhone(text: string, country: string | null): Phone {
  // Consoles wrap numbers in direction marks and hyphens that do not break.
  const written = plainName(text).replace(/[\u2010-\u2015\u2212]/g, "-")
  // Mexico's mobiles were called with a 1 after the country's code until 2019; consoles still write it.
  const typed = written.replace(/^\+\s*52[\s().-]*1(?=(?:\D*\d){10}\D*$)/, "+52 ")
  if (!typed) return refused("empty")
  const defaultCountry = country && isSupportedCountry(country) ? country : undefined
  const options = defaultCountry ? { defaultCountry } : {}
  // This takes the text as a whole; parsing alone would find a number anywhere in a sentence.
  const wrong = validatePhoneNumberLength(typed, options)
  if (wrong === "INVALID_COUNTRY" && !typed.startsWith("+") && !defaultCountry) return refused("needs-country")
  if (wrong) return refused(lengths[wrong] ?? "not-a-number")
  const number = parsePhoneNumberFromString(typed, options)
  // An extension has no place in a chat's number, and dropping it would be another number.
  if (!number || number.ext) return refused("not-a-number")
  return { ok: true, e164: number.number, shown: number.formatInternational(), country: number.country ?? null }
}

/** "+54 9 11 2345 6789"; what is no number stays as it is. */
export const showPhone = (e164: string): string => parsePhoneNumberFromString(e164)?.formatInternational() ?? e164
