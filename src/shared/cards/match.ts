import { folded, searchWords } from "~shared/names"

/** Whether a text has, for each word that was typed, one that begins like it: any order, case and accents. */
export function matches(typed: string, ...texts: string[]): boolean {
  const sought = folded(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
  const words = texts.flatMap((text) => searchWords(text))
  return sought.every((one) => words.some((word) => word.startsWith(one)))
}
