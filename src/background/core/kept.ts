import type { ClosedWhy } from "./events"
import type { Thread } from "./thread"
import type { AgentId, Instant, Member } from "../../shared/vocabulary"
import type { Options } from "../../shared/workspace"

const hour = 3_600_000

/**
 * Who has the contact after a close, and until when a message finds him there (O3, R2-13): written in the event, so that a
 * later change of the option changes nothing that was closed before.
 */
export function kept(
  { assignee }: Pick<Thread, "assignee">,
  why: ClosedWhy,
  { afterClose, keepHours }: Pick<Options, "afterClose" | "keepHours">,
  now: Instant
): { keeps: AgentId | null; keptUntil: Instant | null } {
  const nobody = { keeps: null, keptUntil: null }
  switch (afterClose) {
    case "keep":
      return { keeps: assignee, keptUntil: null }
    case "unassign_manual":
      return why === "hand" ? nobody : { keeps: assignee, keptUntil: null }
    case "unassign_always":
      return nobody
    case "keep_for":
      return { keeps: assignee, keptUntil: now + keepHours * hour }
  }
}

/** Who finds the contact at his door when it writes again: whom the close left it with, while he is there. */
export function returnsTo(
  { assignee, last }: Thread,
  members: readonly Pick<Member, "id" | "gone">[],
  at: Instant
): AgentId | null {
  if (assignee === null || !members.some((one) => one.id === assignee && !one.gone)) return null
  return last?.keptUntil != null && at > last.keptUntil ? null : assignee
}
