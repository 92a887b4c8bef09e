import type { Words } from "~shared/i18n/words"
import type { Instant } from "~shared/vocabulary"
import type { Trouble } from "./trouble"

export interface ScheduleCardProps {
  words: Words
  /** Whose conversation; of several only their number is said. */
  name: string
  count?: number
  now: Instant
  /** As `Intl` calls it: what is typed is meant there. */
  zone: string
  /** The date promised now. */
  until: Instant | null
  busy: boolean
  trouble: Trouble | null
  onSchedule: (at: Instant) => void
  onCancel: () => void
}

/** Promises a date: typed, one of four presets, or a day of the month and an hour; all three are one text. */
export function ScheduleCard({ name, onCancel }: ScheduleCardProps) {
  return <form onReset={onCancel}>{name}</form>
}
