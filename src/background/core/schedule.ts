import { type Answer, type Draft, no, yes } from "./answer"
import type { Mark, UnscheduledWhy } from "./events"
import { compareMarks, type Conversation } from "./thread"
import type { Instant } from "../../shared/vocabulary"

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
export function resume({ ordinal, scheduled }: Conversation, why: UnscheduledWhy, late: boolean, draft: Draft): Answer {
  return scheduled
    ? yes({ kind: "unscheduled", ...draft, data: { ordinal, until: scheduled.until, why, late } })
    : yes()
}

/** The contact wrote (O5 default): only a message newer than those known when the date was promised brings it back. */
export function wake(conversation: Conversation, mark: Mark, draft: Draft): Answer {
  const { scheduled } = conversation
  if (!scheduled || (scheduled.heard && !isNewer(mark, scheduled.heard))) return yes()
  return resume(conversation, "message", false, { ...draft, actor: { kind: "contact" } })
}

/** A key learned later is no newer message. */
const isNewer = (mark: Mark, than: Mark) =>
  mark.at > than.at || (mark.at === than.at && mark.key !== null && than.key !== null && compareMarks(mark, than) > 0)
