import type { Thread } from "./thread"
import { waitingSince } from "./thread"
import type { Instant } from "../../shared/vocabulary"

/**
 * Since when a conversation lies quiet (O13, Z1-21; reports-and-workflows.md, auto-close): since our newest answer, and not
 * before it was opened or brought back, nor before a promised date ended. A transfer does not start the clock anew, also where
 * it closes and opens (O1). Null while it stands still: the contact waits, a date is promised (it takes precedence), or nobody
 * has answered yet.
 */
export function quietSince(thread: Thread): Instant | null {
  const { active, answered, authored } = thread
  if (!active || active.scheduled || thread.blocked || waitingSince(thread) !== null) return null
  const ours = Math.max(answered?.at ?? 0, authored?.mark.at ?? 0)
  if (ours < active.caseAt) return null
  return Math.max(ours, active.quietFrom)
}

/** It was opened since the switch is on, and has been quiet for so many minutes. */
export function isIdle(thread: Thread, { minutes, since }: { minutes: number; since: Instant }, now: Instant): boolean {
  const quiet = quietSince(thread)
  return quiet !== null && (thread.active?.openedAt ?? 0) >= since && now - quiet >= minutes * 60_000
}
