import type { Key, Words } from "~shared/i18n/words"
import type { WhenRefusal } from "./parse"

const said: Record<Exclude<WhenRefusal["why"], "skipped-hour">, Key> = {
  empty: "when_empty",
  unclear: "when_unclear",
  "no-such-date": "when_no_date",
  "no-such-time": "when_no_time",
  past: "when_past",
  "too-far": "when_too_far"
}

/** Why a date and time cannot be taken, and what to type instead. */
export function sayWhen(words: Words, refusal: WhenRefusal, zone: string): string {
  if (refusal.why !== "skipped-hour") return words.t(said[refusal.why])
  const clock = new Intl.DateTimeFormat(words.locale, { timeZone: zone, hour: "numeric", minute: "2-digit" })
  return words.t("when_skipped_hour", { next: clock.format(refusal.next) })
}
