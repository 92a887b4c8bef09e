import { type Answer, type Draft, no, yes } from "./answer"
import type { Actor, Decision, DecisionDraft } from "./events"
import type { ClosedConversation, Thread } from "./thread"
import type { Instant, Member } from "../../shared/vocabulary"

type Members = readonly Pick<Member, "id" | "gone">[]

type Blocked = Extract<Extract<Answer, { ok: false }>["refusal"], { kind: "undo-blocked" }>
/** Names what stands in the way. */
export const blocked = (what: Blocked["what"], by: Actor, at: Instant): Answer =>
  no({ kind: "undo-blocked", what, by, at })

/** What is said when there is no conversation to undo anything in. */
export function gone({ last }: Thread): Answer {
  return last ? blocked("closed", last.closedBy, last.closedAt) : no({ kind: "undo-unknown" })
}

/** Whom it had when it closed; who left the workspace gets nothing back. */
const hadBy = ({ had }: ClosedConversation, members: Members) => ({
  assignee: members.some((one) => one.id === had.assignee && !one.gone) ? had.assignee : null,
  team: had.team
})

/** O1: the conversation it was before goes on, and the one the transfer opened is gone from every count. */
export function handBack(
  thread: Thread,
  target: Extract<Decision, { kind: "opened" }>,
  members: Members,
  draft: Draft
): Answer {
  const { active } = thread
  if (active?.ordinal !== target.data.ordinal || !active.continues) return gone(thread)
  const before = active.continues
  if (thread.assignedRev > target.rev && thread.assignedBy)
    return blocked("assigned", thread.assignedBy, thread.assignedAt ?? active.openedAt)
  if (active.scheduled) return blocked("scheduled", active.scheduled.by, active.scheduled.at)
  const data = { ordinal: before.ordinal, scheduled: false, note: null, drops: target.data.ordinal }
  return yes({ kind: "reactivated", ...draft, data: { ...data, ...hadBy(before, members) } })
}

/** A block that closed what was open opens it again; the close is the line before it. */
export function unblock(
  thread: Thread,
  target: Extract<Decision, { kind: "blocked" }>,
  members: Members,
  draft: Draft,
  now: Instant
): Answer {
  if (!thread.blocked) return yes()
  if (thread.blocked.rev !== target.rev) return blocked("blocked", thread.blocked.by, thread.blocked.at)
  const off = { kind: "unblocked", ...draft, data: {} } as const
  const { last } = thread
  if (last?.why !== "blocked" || last.closedAt !== target.at) return yes(off)
  return yes(off, backAgain(last, members, draft, now))
}

/** Takes two merged contacts apart again (R2-24), each by its own line; what the merge closed opens again. */
export function apart(
  thread: Thread,
  target: Extract<Decision, { kind: "merged" | "absorbed" }>,
  members: Members,
  draft: Draft,
  now: Instant
): Answer {
  if (target.kind === "absorbed") {
    const { from, back } = target.data
    if (back || !thread.absorbed.includes(from)) return no({ kind: "undo-unknown" })
    return yes({ kind: "absorbed", ...draft, data: { from, back: true } })
  }
  if (thread.merged?.into !== target.data.into) return no({ kind: "undo-unknown" })
  const off = { kind: "merged", ...draft, data: { into: null } } as const
  const { last } = thread
  if (last?.why !== "merged" || last.closedAt !== target.at) return yes(off)
  return yes(off, backAgain(last, members, draft, now))
}

/** The closed conversation as it was, with whom it had and the date that is still to come. */
export function backAgain(last: ClosedConversation, members: Members, draft: Draft, now: Instant): DecisionDraft {
  const scheduled = last.scheduled !== null && last.scheduled.until > now
  return {
    kind: "reactivated",
    ...draft,
    data: { ordinal: last.ordinal, scheduled, note: last.note, ...hadBy(last, members), drops: null }
  }
}
