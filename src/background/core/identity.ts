/** An account of a console: one own number on one site. */
export const accountId = (site: string, account: string): string => `${site}|${account}`

/**
 * What a contact may be known by, best first (`tel:5491155550134`, `lid:8812`, `chat:…`). The first is canonical: two
 * browsers that never met derive the same contact from it. The others lead to the same contact.
 */
export type Identities = readonly [canonical: string, ...others: string[]]

/** The row under which an identity leads to its contact. */
export const identityKey = (account: string, identity: string): string => `${account}|${identity}`

/** Argentina's area codes of three digits; besides them there is 11, and the rest have four. */
const three =
  "22[013]|230|23[67]|249|26[01346]|280|29[14789]|336|34[1235]|348|35[138]|36[24]|37[06]|379|38[01]|38[3578]"

/**
 * Two ways to write one number, as digits: old accounts of a console keep the form they were made with. The first form that fits
 * is rewritten to the one that counts.
 */
const variants: readonly (readonly [other: RegExp, canonical: string])[] = [
  // Brazil, the ninth digit: mobiles of eight digits began with 6 to 9 and got a 9 before them; landlines begin with 2 to 5.
  [/^55(?<area>[1-9][1-9])(?<line>[6-9]\d{7})$/, "55$<area>9$<line>"],
  // Mexico, 521: mobiles were called with a 1 until 2019. No area code begins with 0 or 1.
  [/^521([2-9]\d{9})$/, "52$1"],
  // Argentina, the 15 of a call from inside, after the area code.
  [/^549?(11)15(\d{8})$/, "549$1$2"],
  [new RegExp(`^549?(${three})15(\\d{7})$`), "549$1$2"],
  [/^549?([23]\d{3})15(\d{6})$/, "549$1$2"],
  // Argentina, 549: the ten digits after it are one line, whether it is called as a mobile or not; area codes begin with 1 to 3.
  [/^54([1-3]\d{9})$/, "549$1"]
]

/** The one spelling of a number, of those it may be written with; digits only, with the country's code. */
export function canonicalPhone(digits: string): string {
  const found = variants.find(([other]) => other.test(digits))
  return found ? digits.replace(...found) : digits
}
