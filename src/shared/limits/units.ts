import type { Limit } from "./channels"

/** How the channels count: each unit of a text, and all of them at once where they can be added up. */
export interface Tally {
  utf16: number
  points: number
  /** UTF-8. Half of a surrogate pair counts three, as it is sent (a replacement character). */
  bytes: number
  /** Line ends. No channel limits them; they tell that a key made a line. */
  lines: number
}

export const nothing: Tally = { utf16: 0, points: 0, bytes: 0, lines: 0 }

/** One line end, whatever was typed, pasted or imported. */
export const plainLines = (text: string): string => (text.includes("\r") ? text.replaceAll("\r\n", "\n") : text)

/** Counts as it is written: line ends are not changed here. A loop, for it runs over whole drafts. */
export function tally(text: string): Tally {
  const utf16 = text.length
  let points = utf16
  let bytes = utf16
  let lines = 0
  for (let at = 0; at < utf16; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x80) {
      if (code === 10) lines++
    } else if (code < 0x800) bytes++
    else if (code >= 0xd800 && code < 0xdc00 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00) {
      // A pair: two units, one code point, four bytes.
      at++
      points--
      bytes += 2
    } else bytes += 2
  }
  return { utf16, points, bytes, lines }
}

/** `one` with `times` of `other` on top; -1 takes it away. */
export const plus = (one: Tally, other: Tally, times: 1 | -1 = 1): Tally => ({
  utf16: one.utf16 + times * other.utf16,
  points: one.points + times * other.points,
  bytes: one.bytes + times * other.bytes,
  lines: one.lines + times * other.lines
})

export const utf16 = (text: string): number => plainLines(text).length
export const points = (text: string): number => tally(plainLines(text)).points
export const bytes = (text: string): number => tally(plainLines(text)).bytes

/** What a person calls a character. Dear (4 ms for 60,000): for labels, never for a draft on each key. */
export function graphemes(text: string): number {
  let count = 0
  for (const _ of new Intl.Segmenter().segment(plainLines(text))) count++
  return count
}

export interface Count {
  /** In the limit's warning unit, and in the unit that blocks. */
  warn: number
  block: number
  /** What may still be written, by the warning unit; below zero = what is too much. */
  left: number
  /** How much too long it is by the unit that blocks; 0 = it may go. */
  over: number
  /**
   * `near` from 90 % of the limit on, `over` when the blocking unit passes it. Between the two units lies a text that is too
   * long by the strict reading only: it is `near` with `left` below zero, warned about and never held.
   */
  state: "fine" | "near" | "over"
}

const near = 0.9

/** What a tally is worth against a limit. Of two bounds the one with less left speaks. */
export function judge(sums: Tally, { limit, warn, block, also }: Limit): Count {
  const second = also ? also.limit - sums[also.unit] : Number.POSITIVE_INFINITY
  const left = Math.min(limit - sums[warn], second)
  const over = Math.max(0, sums[block] - limit, -second)
  const part = Math.max(sums[warn] / limit, also ? sums[also.unit] / also.limit : 0)
  return { warn: sums[warn], block: sums[block], left, over, state: over ? "over" : part >= near ? "near" : "fine" }
}

export const measure = (text: string, limit: Limit): Count => judge(tally(plainLines(text)), limit)
