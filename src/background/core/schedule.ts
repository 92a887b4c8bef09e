import { type Answer, type Draft, no, yes } from "./answer"
import type { Mark, UnscheduledWhy } from "./events"
import { compareMarks, type Conversation } from "./thread"
import type { Instant } from "../../shared/vocabulary"
import type { Options } from "../../shared/workspace"

/** Nobody promises a date further away than this (ms): two years. */
export const farthest = 2 * 366 * 86_400_000

interface Promised {
  until: Instant
  from: Instant | null
  heard: Mark | null
}

/** Promises a date (Z1-13). The conversation stays the same one (Z1-22). One winner: who saw another date is told. */
export function schedule(
  { ordinal, scheduled }: Conversation,
  { until, from, heard }: Promised,
  draft: Draft,
  now: Instant
): Answer {
  const before = scheduled?.until ?? null
  if (scheduled && before === until) return yes()
  if (scheduled && before !== from)
    return no({ kind: "rescheduled", by: scheduled.by, at: scheduled.at, until: scheduled.until })
  if (until <= now) return no({ kind: "date-past" })
  if (until - now > farthest) return no({ kind: "date-too-far" })
  return yes({ kind: "scheduled", ...draft, data: { ordinal, until, before, heard } })
}

/** Back in Open; nothing to do when it is there. */
export function resume(
  { ordinal, scheduled }: Conversation,
  why: UnscheduledWhy,
  how: { late: boolean; ask: boolean },
  draft: Draft
): Answer {
  return scheduled
    ? yes({ kind: "unscheduled", ...draft, data: { ordinal, until: scheduled.until, why, ...how } })
    : yes()
}

/**
 * The contact wrote (O5): only a message newer than those known when the date was promised brings it back, and asks whether
 * the date stays where the workspace wants that; or the date is kept until its hour.
 */
export function wake(
  conversation: Conversation,
  mark: Mark,
  { scheduledIncoming }: Pick<Options, "scheduledIncoming">,
  draft: Draft
): Answer {
  const { scheduled } = conversation
  if (!scheduled || scheduledIncoming === "keep_until_due") return yes()
  if (scheduled.heard && !isNewer(mark, scheduled.heard)) return yes()
  const ask = scheduledIncoming === "ask_resnooze"
  return resume(conversation, "message", { late: false, ask }, { ...draft, actor: { kind: "contact" } })
}

/** A key learned later is no newer message. */
const isNewer = (mark: Mark, than: Mark) => mark.at > than.at || (than.key !== null && compareMarks(mark, than) > 0)
