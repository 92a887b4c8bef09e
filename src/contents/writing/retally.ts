import { plus, type Tally, tally } from "~shared/limits/units"

/** Below this a text is counted anew: finding what changed would cost as much. */
const short = 256
const pieces = [8192, 512, 32, 1]

/** How many units both have in common, from the beginning or from the end. Compared in large pieces, which the engine does fast. */
function alike(one: string, other: string, most: number, fromEnd: boolean): number {
  let common = 0
  for (const size of pieces) {
    for (; common + size <= most; common += size) {
      const at = (text: string) => (fromEnd ? text.length - common - size : common)
      const [left, right] = [at(one), at(other)]
      if (one.slice(left, left + size) !== other.slice(right, right + size)) break
    }
  }
  return common
}

const high = (code: number) => (code & 0xfc00) === 0xd800
const low = (code: number) => (code & 0xfc00) === 0xdc00

/** The tally of `next`, from that of the text it was: only what differs is counted, and no pair is cut in two. */
export function retally(last: string, sums: Tally, next: string): Tally {
  if (next.length < short) return tally(next)
  const most = Math.min(last.length, next.length)
  let from = alike(last, next, most, false)
  if (from && high(next.charCodeAt(from - 1))) from--
  let rest = alike(last, next, most - from, true)
  if (rest && low(next.charCodeAt(next.length - rest))) rest--
  const gone = tally(last.slice(from, last.length - rest))
  return plus(plus(sums, gone, -1), tally(next.slice(from, next.length - rest)))
}
