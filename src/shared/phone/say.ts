import type { Key, Words } from "~shared/i18n/words"
import type { PhoneWhy } from "./phone"

const said: Record<PhoneWhy, Key> = {
  empty: "phone_empty",
  "not-a-number": "phone_not_number",
  "needs-country": "phone_needs_country",
  "unknown-country": "phone_unknown_country",
  "too-short": "phone_too_short",
  "too-long": "phone_too_long"
}

/** Why a number cannot be kept, and how to write it. */
export const sayPhone = (words: Words, why: PhoneWhy): string => words.t(said[why])
