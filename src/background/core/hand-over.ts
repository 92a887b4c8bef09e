import { type Answer, type Draft, no, yes } from "./answer"
import type { AssignedHow } from "./events"
import { kept } from "./kept"
import type { Refusal } from "./refusals"
import type { Conversation, Thread } from "./thread"
import type { AgentId, TeamId } from "../../shared/vocabulary"
import type { Options } from "../../shared/workspace"

/** Where it goes: a member, a team with nobody in it yet, or nobody. */
export interface Goal {
  to: AgentId | null
  team: TeamId | null
  how: AssignedHow
}

export const wasClosed = ({ last }: Pick<Thread, "last">): Refusal =>
  last ? { kind: "closed", by: last.closedBy, at: last.closedAt } : { kind: "not-open" }

/**
 * Gives the open conversation away. One winner: who saw another assignee than there is now is told who came first.
 * @param seen whom the asker saw; null = nobody.
 */
export function give(
  thread: Thread,
  goal: Goal,
  seen: AgentId | null,
  options: Pick<Options, "transfer" | "afterClose" | "keepHours">,
  draft: Draft
): Answer {
  const { active, assignee, team } = thread
  if (!active) return no(wasClosed(thread))
  if (assignee === goal.to && (goal.to !== null || team === goal.team)) return yes()
  if (assignee !== null && assignee !== seen)
    return no({ kind: "taken", by: assignee, at: thread.assignedAt ?? active.openedAt })
  const moves = assignee !== null && (goal.to !== null || goal.team !== null)
  if (moves && options.transfer === "close_and_open" && !active.scheduled)
    return transfer(thread, active, goal, options, draft)
  const left = team !== null && team !== goal.team && { fromTeam: team }
  return yes({ kind: "assigned", ...draft, data: { ...goal, from: assignee, ...left } })
}

/**
 * O1 (Z1-09, Z1-19): handing over ends the conversation for the first agent and opens a linked one for the next, in one
 * step. The contact's wait goes on: it has not been answered. A scheduled one stays the same (Z1-22).
 */
function transfer(
  thread: Thread,
  active: Conversation,
  { to, team }: Goal,
  options: Pick<Options, "afterClose" | "keepHours">,
  draft: Draft
): Answer {
  const { heard, inbox } = thread
  const { keptUntil } = kept(thread, "transfer", options, draft.at)
  return yes(
    {
      kind: "closed",
      ...draft,
      data: { ordinal: active.ordinal, heard, note: null, why: "transfer", keeps: thread.assignee, keptUntil }
    },
    {
      kind: "opened",
      ...draft,
      data: { ordinal: thread.ordinal + 1, origin: "transfer", assignee: to, team, inbox, after: active.after }
    }
  )
}
