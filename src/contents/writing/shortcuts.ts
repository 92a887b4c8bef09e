import { beforeCaret, caretAt } from "./box"

export interface Typed {
  /** What follows the prefix, up to the caret. */
  query: string
  /** UTF-16 units before the caret that a chosen text takes the place of: prefix and query. */
  length: number
}

/** Nobody's shortcut is longer; a line is never read further back than this. */
const longest = 48

/** The shortcut in a line that ends at the caret: the prefix stands at its beginning or after white space. Pure. */
export function shortcutIn(line: string, prefix: string): Typed | null {
  // On most keys that is all.
  if (!prefix || !line.includes(prefix)) return null
  let at = line.length
  while (at > 0 && /\S/.test(line.charAt(at - 1))) at--
  // Cut off where reading stopped: what stands before is not known.
  if (at === 0 && line.length > longest) return null
  const word = line.slice(at)
  return word.startsWith(prefix) ? { query: word.slice(prefix.length), length: word.length } : null
}

/** The shortcut being typed in the box; null when there is none. */
export const typed = (box: HTMLElement, prefix: string): Typed | null =>
  shortcutIn(beforeCaret(box, longest + 1), prefix)

/** How much of a line tells the place again where a query was opened. */
const told = 40

/** The end of the line before the caret. */
export const before = (box: HTMLElement): string => beforeCaret(box, told)

/** What was written since `before` stood before the caret; null once the caret is elsewhere. */
export function typedSince(box: HTMLElement, start: string): Typed | null {
  if (!caretAt(box)) return null
  const line = beforeCaret(box, told + longest)
  const at = start.length < told ? (line.startsWith(start) ? 0 : -1) : line.indexOf(start)
  if (at < 0) return null
  const query = line.slice(at + start.length)
  return { query, length: query.length }
}
