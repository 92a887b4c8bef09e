import { readPhone } from "./phone"

/** The country a number is read for (two letters): of this number, in E.164 or as a console writes its own account. */
export function countryOf(number: string | null): string | null {
  const digits = number?.replace(/@.*$/, "").replace(/^\+/, "")
  const read = digits ? readPhone(`+${digits}`, null) : null
  return read?.ok ? read.country : null
}
