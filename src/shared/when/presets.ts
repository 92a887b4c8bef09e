import type { Instant } from "~shared/vocabulary"
import { daysLater, mondayAfter } from "./calendar"
import { atTime } from "./parse"
import { type Day, wallAt } from "./wall"

export interface Preset {
  id: "hour" | "afternoon" | "tomorrow" | "monday"
  at: Instant
}

const minute = 60_000

/** The four usual promises. The afternoon is left out when it is nearer than half an hour, or over. */
export function presets(now: Instant, zone: string): Preset[] {
  const today = wallAt(now, zone)
  const tomorrow = daysLater(today, 1)
  const fixed: [Preset["id"], Day, hour: number][] = [
    ["afternoon", today, 16],
    ["tomorrow", tomorrow, 9],
    // Two presets for one instant would be a question without a difference.
    ["monday", mondayAfter(tomorrow), 9]
  ]
  const later = fixed.flatMap(([id, day, hour]): Preset[] => {
    const when = atTime(day, hour, 0, zone, now)
    return when.ok ? [{ id, at: when.at }] : []
  })
  return [
    { id: "hour", at: now + 60 * minute },
    ...later.filter(({ id, at }) => id !== "afternoon" || at - now >= 30 * minute)
  ]
}
