import type { Context } from "./command"
import type { ClosedWhy } from "./events"
import type { Thread } from "./thread"
import type { AgentId, Instant } from "../../shared/vocabulary"
import type { Options } from "../../shared/workspace"

const hour = 3_600_000

type Team = Pick<Context, "members"> & { options: Pick<Options, "distribution"> }

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

/**
 * Who finds the contact at his door when it writes again: whom the close left it with, while he is of the team. Where
 * conversations are given out automatically, one whose agent is not there waits with nobody, so that somebody who is gets it.
 */
export function returnsTo({ assignee, last }: Thread, { members, options }: Team, at: Instant): AgentId | null {
  const its = members.find((one) => one.id === assignee && !one.gone)
  if (assignee === null || !its || (its.absent && options.distribution !== "manual")) return null
  return last?.keptUntil != null && at > last.keptUntil ? null : assignee
}
