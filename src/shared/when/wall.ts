import { tzOffset } from "@date-fns/tz"
import type { Instant } from "~shared/vocabulary"

/** A day of the calendar, `m` from 1 to 12. */
export interface Day {
  y: number
  m: number
  d: number
}
/** What a clock on the wall shows. */
export interface Wall extends Day {
  hour: number
  minute: number
}

const minute = 60_000
const day = 24 * 60 * minute

/** What the zone's clocks add to UTC at an instant, ms. */
const offset = (at: Instant, zone: string) => {
  const minutes = tzOffset(zone, new Date(at))
  if (Number.isNaN(minutes)) throw new RangeError(`Not a time zone: ${zone}`)
  return minutes * minute
}

/** The reading of the zone's clocks, as if it were UTC: readings subtract and compare like numbers. */
export const readingAt = (at: Instant, zone: string): number => at + offset(at, zone)

export const readingOf = ({ y, m, d, hour, minute }: Wall): number => Date.UTC(y, m - 1, d, hour, minute)

export function wallAt(at: Instant, zone: string): Wall {
  const read = new Date(readingAt(at, zone))
  return {
    y: read.getUTCFullYear(),
    m: read.getUTCMonth() + 1,
    d: read.getUTCDate(),
    hour: read.getUTCHours(),
    minute: read.getUTCMinutes()
  }
}

/** A day before and a day after lie on both sides of any one change of the clocks. */
const offsetsAround = (reading: number, zone: string) =>
  [offset(reading - day, zone), offset(reading + day, zone)] as const

/** When the zone's clocks read that: one instant, two where they are set back over it, none where they jump over it. */
export function instantsOf(reading: number, zone: string): Instant[] {
  return [...new Set(offsetsAround(reading, zone))]
    .map((added) => reading - added)
    .filter((at) => readingAt(at, zone) === reading)
    .sort((a, b) => a - b)
}

/** Which of the two it is, where the clocks are set back and show its hour twice. */
export function whichOf(at: Instant, zone: string): "first" | "second" | null {
  const both = instantsOf(readingAt(at, zone), zone)
  return both.length < 2 ? null : at === both[0] ? "first" : "second"
}

/** The first instant whose reading comes after one that the clocks jump over. */
export function afterJump(reading: number, zone: string): Instant {
  const [before, after] = offsetsAround(reading, zone)
  let still = reading - after
  let jumped = reading - before
  while (jumped - still > minute) {
    const middle = still + Math.floor((jumped - still) / 2 / minute) * minute
    if (offset(middle, zone) === before) still = middle
    else jumped = middle
  }
  return jumped
}
