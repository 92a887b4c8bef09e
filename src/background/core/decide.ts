import type { AgentId, EventId, Instant, Member } from "../../shared/vocabulary"
import type { Actor, ClosingNote, Decision, DecisionDraft, Mark } from "./events"
import { type Answer, no, yes } from "./answer"
import type { Refusal } from "./refusals"
import { resume, schedule, wake } from "./schedule"
import { isUnread, type Thread } from "./thread"
import { undo } from "./undo"

/**
 * What somebody asks of a thread. `from` and `ordinal` say what the asker saw, so that a command which waited can be
 * decided again on a newer thread and still mean the same, or be refused with the name of who came first.
 */
export type Command =
  | { kind: "open" }
  | { kind: "hear"; mark: Mark }
  | { kind: "take"; from: AgentId | null }
  | { kind: "assign"; to: AgentId | null; from: AgentId | null }
  | { kind: "reply" }
  | { kind: "close"; ordinal: number; heard: Mark | null; note: ClosingNote | null }
  | { kind: "reactivate"; ordinal: number }
  | { kind: "mark-unread" }
  /** `from` is the date the asker saw, null when it had none. */
  | { kind: "schedule"; ordinal: number; until: Instant; from: Instant | null; heard: Mark | null }
  | { kind: "resume"; ordinal: number }
  /** The promised hour came. Any browser may say so; one is heard. */
  | { kind: "due"; ordinal: number; until: Instant; late: boolean }
  /** The contact wrote before the promised hour (O5: back to open). */
  | { kind: "wake"; mark: Mark }
  /** `partly` = do what is still possible. */
  | { kind: "undo"; target: Decision; partly: boolean }

/** What a decision may know beside the thread: who asks, and who is in the workspace. */
export interface Context {
  actor: Actor
  members: readonly Pick<Member, "id" | "gone">[]
}

/** The rules of a conversation's life. Answers with events, with no event when it is already so, or with a refusal. */
export function decide(thread: Thread, command: Command, context: Context, now: Instant): Answer {
  if (thread.stopped) return no({ kind: "update-turno" })
  const { actor } = context
  const agent = actor.kind === "agent" ? actor.id : null
  const draft = { actor, at: now }

  switch (command.kind) {
    // R2-18, C4-03: by hand, only when none is active
    case "open":
      if (!thread.active) return yes(opened(thread, actor, now, "agent", agent))
      return isSame(thread.active.openedBy, actor) && now - thread.active.openedAt < twice
        ? yes()
        : no({ kind: "already-open" })

    // R2-02, R2-03, R2-17, Z1-18: a message of the contact opens an unassigned one; O4 default: also after a close
    case "hear": {
      const { at } = command.mark
      const old = at <= (thread.last?.heard?.at ?? 0) || at <= (thread.answered?.at ?? 0)
      return thread.active || old ? yes() : yes(opened(thread, { kind: "contact" }, at, "contact", null))
    }

    case "take":
      return agent ? give(thread, agent, command.from, "take", draft) : no({ kind: "unknown-agent" })

    // Z1-08, R2-14: hand over or release
    case "assign": {
      const { to, from } = command
      if (to !== null && !context.members.some((one) => one.id === to && !one.gone))
        return no({ kind: "unknown-agent" })
      return give(thread, to, from, to === null ? "release" : "assign", draft)
    }

    // R2-10: answering a contact nobody has makes it mine
    case "reply":
      if (!thread.active || thread.assignee !== null || !agent) return yes()
      return yes({ kind: "assigned", ...draft, data: { to: agent, from: null, how: "reply" } })

    // Z1-20, R2-21, C4-23
    case "close":
      if (thread.active?.ordinal === command.ordinal)
        return yes({
          kind: "closed",
          ...draft,
          data: { ordinal: command.ordinal, heard: command.heard ?? thread.heard, note: command.note }
        })
      if (!thread.last || thread.last.ordinal < command.ordinal) return no({ kind: "not-open" })
      return thread.last.ordinal === command.ordinal && isSame(thread.last.closedBy, actor)
        ? yes()
        : no(wasClosed(thread.last))

    // C4-29
    case "reactivate":
      if (thread.active) return thread.active.ordinal === command.ordinal ? yes() : no({ kind: "already-open" })
      if (!thread.last) return no({ kind: "never-open" })
      return yes({
        kind: "reactivated",
        ...draft,
        data: { ordinal: thread.last.ordinal, scheduled: false, note: thread.last.note }
      })

    // C4-24
    case "mark-unread":
      if (!thread.active) return no({ kind: "not-open" })
      return isUnread(thread) ? yes() : yes({ kind: "unread-marked", ...draft, data: {} })

    // Z1-13, Z1-22
    case "schedule":
      if (thread.active?.ordinal !== command.ordinal) return no(thread.last ? wasClosed(thread.last) : notOpen)
      return schedule(thread.active, command, draft, now)

    case "resume":
      if (thread.active?.ordinal !== command.ordinal) return no(thread.last ? wasClosed(thread.last) : notOpen)
      return resume(thread.active, "resumed", false, draft)

    case "due":
      if (thread.active?.ordinal !== command.ordinal || thread.active.scheduled?.until !== command.until) return yes()
      return resume(thread.active, "due", command.late, {
        ...draft,
        cause: `${thread.id}:${thread.active.scheduled.rev}` as EventId
      })

    // O5
    case "wake":
      return thread.active ? wake(thread.active, command.mark, draft) : yes()

    case "undo":
      return undo(thread, command.target, command.partly, context, now)
  }
}

/** Asked again because the answer was lost: what the same agent just did is done. */
const twice = 10_000
const isSame = (one: Actor, other: Actor) => one.kind === "agent" && other.kind === "agent" && one.id === other.id

const notOpen: Refusal = { kind: "not-open" }

const wasClosed = (last: NonNullable<Thread["last"]>): Refusal => ({
  kind: "closed",
  by: last.closedBy,
  at: last.closedAt
})

function opened(
  thread: Thread,
  actor: Actor,
  at: Instant,
  origin: "contact" | "agent",
  assignee: AgentId | null
): DecisionDraft {
  return {
    kind: "opened",
    actor,
    at,
    data: { ordinal: thread.ordinal + 1, origin, assignee, after: thread.last?.heard ?? null }
  }
}

/** One winner: who saw another assignee than there is now is told who came first. */
function give(
  thread: Thread,
  to: AgentId | null,
  seen: AgentId | null,
  how: "take" | "assign" | "release",
  draft: { actor: Actor; at: Instant }
): Answer {
  const { active, last, assignee } = thread
  if (!active) return no(last ? wasClosed(last) : { kind: "not-open" })
  if (assignee === to) return yes()
  if (assignee !== null && assignee !== seen)
    return no({ kind: "taken", by: assignee, at: thread.assignedAt ?? active.openedAt })
  return yes({ kind: "assigned", ...draft, data: { to, from: assignee, how } })
}
