import { nothing, plus, type Tally, tally } from "~shared/limits/units"

/** A text that was counted. `at` = where its last change ended: whoever writes goes on there. */
export interface Counted {
  data: string
  sums: Tally
  at: number
}

export const uncounted = (): Counted => ({ data: "", sums: { ...nothing }, at: 0 })

/** Half of a pair: its worth depends on what stands beside it. */
const half = (code: number) => (code & 0xf800) === 0xd800

/**
 * Counts letters that were written or deleted where the last ones were, also in the sum that the text is part of; false =
 * something else happened, and nothing is counted. The sign before them may change too: editors make a space of another
 * kind of it. This runs on each key, when nothing of ours is at hand for the processor: one piece that makes no records, for
 * a call costs more here than what it would do.
 */
export function goOn(counted: Counted, next: string, total?: Tally): boolean {
  const { data, at } = counted
  const end = at + next.length - data.length
  const first = end < at ? end : at
  const from = first && first - 1
  // What comes out of nothing or goes away whole may be a line.
  if (!data || !next || end < 0 || next.slice(0, from) !== data.slice(0, from)) return false
  if (at < data.length && next.slice(end) !== data.slice(at)) return false
  let bytes = 0
  let odd = false
  for (let i = from; i < end; i++) {
    const code = next.charCodeAt(i)
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : 3
    if (code === 10 || (code & 0xf800) === 0xd800) odd = true
  }
  for (let i = from; i < at; i++) {
    const code = data.charCodeAt(i)
    bytes -= code < 0x80 ? 1 : code < 0x800 ? 2 : 3
    if (code === 10 || (code & 0xf800) === 0xd800) odd = true
  }
  if (odd) return false
  counted.data = next
  counted.at = end
  const { sums } = counted
  const utf16 = end - at
  sums.utf16 += utf16
  sums.points += utf16
  sums.bytes += bytes
  if (total) {
    total.utf16 += utf16
    total.points += utf16
    total.bytes += bytes
  }
  return true
}

/** How many units both have in common, from the beginning or from the end. Compared in halves, which the engine does fast. */
function alike(one: string, other: string, most: number, fromEnd: boolean): number {
  const same = (from: number, to: number) =>
    fromEnd
      ? one.slice(one.length - to, one.length - from) === other.slice(other.length - to, other.length - from)
      : one.slice(from, to) === other.slice(from, to)
  let common = 0
  for (let beyond = most + 1; beyond - common > 1; ) {
    const middle = (common + beyond) >> 1
    if (same(common, middle)) common = middle
    else beyond = middle
  }
  return common
}

/** Counts on to `next`, and tells what that changes: only what differs is counted, and no pair is cut in two. */
export function retally(counted: Counted, next: string): Tally {
  const { data } = counted
  const most = Math.min(data.length, next.length)
  let from = alike(data, next, most, false)
  let rest = alike(data, next, most - from, true)
  counted.data = next
  counted.at = next.length - rest
  if (half(next.charCodeAt(from - 1))) from--
  if (half(next.charCodeAt(next.length - rest))) rest--
  const change = plus(tally(next.slice(from, next.length - rest)), tally(data.slice(from, data.length - rest)), -1)
  counted.sums = plus(counted.sums, change)
  return change
}
