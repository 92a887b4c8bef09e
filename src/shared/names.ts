/** Direction marks that consoles put around names: never part of one. */
const marks = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g

/** A name as it is compared: without direction marks, composed, with single spaces. */
export const plainName = (name: string): string => name.replace(marks, "").normalize("NFC").replace(/\s+/g, " ").trim()

/** A text as it is searched: accents folded (`coracao` finds `coração`), lower case. */
export const folded = (text: string): string =>
  plainName(text)
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()

/** The words of a text that search finds by their beginnings; digits also without their spaces (phone numbers). */
export function searchWords(name: string, most = 12): string[] {
  const words = folded(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
  const digits = name.replace(/\D+/g, "")
  return [...new Set(digits.length >= 6 ? [...words, digits] : words)].slice(0, most)
}

/** Two letters for an avatar: first letters of the first and last word, or the last two digits of a number. */
export function initials(name: string): string {
  const words = plainName(name)
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
  const first = words[0]
  if (!first) return "?"
  const last = words.length > 1 ? words[words.length - 1] : undefined
  const letter = (word: string) => word.match(/[\p{L}\p{N}]/u)?.[0] ?? ""
  return (letter(first) + (last ? letter(last) : "")).toUpperCase()
}
