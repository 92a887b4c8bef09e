import type { AgentId, EventId, Instant } from "../../shared/vocabulary"
import type { Options } from "../../shared/workspace"
import { type Answer, type Draft, isSame, no, yes } from "./answer"
import { block, unblock } from "./block"
import type { Command, Context } from "./command"
import { closed, opened, reactivated } from "./drafts"
import { erase } from "./erase"
import { give, wasClosed } from "./hand-over"
import { isIdle } from "./inactivity"
import { returnsTo } from "./kept"
import { absorb, merge } from "./merge"
import type { Refusal } from "./refusals"
import { resume, schedule, wake } from "./schedule"
import { isErased, isUnread, type Thread } from "./thread"
import { undo } from "./undo"

export type { Command, Context }

/** What nobody has to be online for (O7 `actions`): taking back what one sees, and looking. */
const free: ReadonlySet<Command["kind"]> = new Set<Command["kind"]>(["mark-unread"])

/** The rules of a conversation's life. Answers with events, with no event when it is already so, or with a refusal. */
export function decide(thread: Thread, command: Command, context: Context, now: Instant): Answer {
  if (thread.stopped) return no({ kind: "update-turno" })
  const { actor, options } = context
  const agent = actor.kind === "agent" ? actor.id : null
  const draft = { actor, at: now }
  // O7 (C4-09)
  if (agent && options.presenceGate === "actions" && !context.online && !free.has(command.kind))
    return no({ kind: "offline" })
  if (thread.merged && !evenMerged.has(command.kind)) return silent(command, { kind: "merged" })
  if (thread.blocked && !evenBlocked.has(command.kind))
    return silent(command, { kind: "blocked", by: thread.blocked.by, at: thread.blocked.at })

  switch (command.kind) {
    // R2-18, C4-03: by hand, only when none is active
    case "open":
      if (!thread.active) return yes(opened(thread, draft, "agent", agent, context))
      return isSame(thread.active.openedBy, actor) && now - thread.active.openedAt < twice
        ? yes()
        : no({ kind: "already-open" })

    case "hear":
      return hear(thread, command, context, draft)

    // O20 (Z1-18): a template does not open by itself, unless the workspace says so
    case "sent":
      if (thread.active || !options.ownMessageOpens || command.mark.at <= (thread.last?.closedAt ?? 0)) return yes()
      return yes(opened(thread, { ...draft, at: command.mark.at }, "message", agent, context))

    case "take":
      if (!agent) return no({ kind: "unknown-agent" })
      return give(thread, { to: agent, team: thread.team, how: "take" }, command.from, options, draft)

    // Z1-08, R2-14: hand over, to a team, or release
    case "assign": {
      const { to, from, team = null } = command
      if (to !== null && !isMember(to, context)) return no({ kind: "unknown-agent" })
      const how = to !== null ? "assign" : team !== null ? "team" : "release"
      return give(thread, { to, team, how }, from, options, draft)
    }

    // Z0-05, C4-14: only what nobody has; the rest lost the race
    case "auto": {
      if (thread.active?.ordinal !== command.ordinal || thread.assignee !== null) return yes()
      if (!isMember(command.to, context)) return yes()
      const { to, why } = command
      const data = { to, from: null, how: "auto", team: thread.team, why } as const
      return yes({ kind: "assigned", ...draft, cause: command.of, data })
    }

    // R2-10, O2: answering a contact nobody has makes it mine, where the workspace says so
    case "reply":
      if (!thread.active || thread.assignee !== null || !agent || options.replyUnassigned !== "assign") return yes()
      return yes({ kind: "assigned", ...draft, data: { to: agent, from: null, how: "reply", team: thread.team } })

    // Z1-20, R2-21, C4-23
    case "close":
      return close(thread, command, options, draft)

    // O13 (Z1-21)
    case "idle":
      if (thread.active?.ordinal !== command.ordinal || !isIdle(thread, command, now)) return yes()
      return yes(closed(thread, { heard: thread.heard, note: null, why: "inactivity" }, options, draft))

    // C4-29
    case "reactivate":
      if (thread.active) return thread.active.ordinal === command.ordinal ? yes() : no({ kind: "already-open" })
      if (!thread.last || isErased(thread, thread.last.ordinal)) return no({ kind: "never-open" })
      return yes(reactivated(thread, returnsTo(thread, context, now), draft))

    // C4-24
    case "mark-unread":
      if (!thread.active) return no({ kind: "not-open" })
      return isUnread(thread) ? yes() : yes({ kind: "unread-marked", ...draft, data: {} })

    // Z1-13, Z1-22
    case "schedule":
      if (thread.active?.ordinal !== command.ordinal) return no(wasClosed(thread))
      return schedule(thread.active, command, draft, now)

    case "resume":
      if (thread.active?.ordinal !== command.ordinal) return no(wasClosed(thread))
      return resume(thread.active, "resumed", { late: false, ask: false }, draft)

    case "due":
      if (thread.active?.ordinal !== command.ordinal || thread.active.scheduled?.until !== command.until) return yes()
      return resume(
        thread.active,
        "due",
        { late: command.late, ask: false },
        { ...draft, cause: `${thread.id}:${thread.active.scheduled.rev}` as EventId }
      )

    case "wake":
      return thread.active ? wake(thread.active, command.mark, options, draft) : yes()

    case "block":
      return block(thread, options, draft)
    case "unblock":
      return unblock(thread, draft)
    case "merge":
      return merge(thread, command.into, options, draft)
    case "absorb":
      return absorb(thread, command, draft)
    case "file":
      return thread.inbox === command.inbox
        ? yes()
        : yes({ kind: "filed", ...draft, data: { inbox: command.inbox, from: thread.inbox } })
    case "erase":
      return erase(thread, command.ordinal, options, draft)
    case "undo":
      return undo(thread, command.target, command.partly, context, now)
  }
}

/** Asked again because the answer was lost: what the same agent just did is done. */
const twice = 10_000
const isMember = (id: AgentId, { members }: Context) => members.some((one) => one.id === id && !one.gone)

/** What a block does not hold up: its own end, filing, and the clock. */
const evenBlocked: ReadonlySet<Command["kind"]> = new Set<Command["kind"]>([
  "block",
  "unblock",
  "due",
  "file",
  "merge",
  "absorb",
  "erase",
  "undo"
])

/** What can be done to a contact that is another's: taking it out again, and forgetting it. */
const evenMerged: ReadonlySet<Command["kind"]> = new Set<Command["kind"]>(["merge", "undo", "erase"])

/** What nobody asked for is not refused to anybody. */
const unasked: ReadonlySet<Command["kind"]> = new Set<Command["kind"]>([
  "hear",
  "sent",
  "auto",
  "reply",
  "idle",
  "due",
  "wake",
  "file"
])
const silent = ({ kind }: Command, refusal: Refusal): Answer => (unasked.has(kind) ? yes() : no(refusal))

/**
 * R2-02, R2-03, R2-17, Z1-18: a message of the contact where nothing is open opens a conversation, of whom the last close
 * left it with (O3); or brings the last one back (O4).
 */
function hear(
  thread: Thread,
  { mark, bot }: Extract<Command, { kind: "hear" }>,
  context: Context,
  { at: now }: Draft
): Answer {
  const { last } = thread
  const { at } = mark
  const old = at <= (last?.heard?.at ?? 0) || at <= (thread.answered?.at ?? 0)
  if (thread.active || (old && !bot)) return yes()
  const draft = { actor: { kind: "contact" } as const, at }
  const assignee = returnsTo(thread, context, at)
  const { afterCloseMessage, reactivateHours } = context.options
  const soon = last !== null && at - last.closedAt <= reactivateHours * 3_600_000
  if (afterCloseMessage === "reactivate_within" && soon && !isErased(thread, last.ordinal))
    return yes(reactivated(thread, assignee, draft))
  return yes(
    opened(
      thread,
      bot ? { actor: { kind: "turno" }, at: Math.max(now, at) } : draft,
      bot ? "bot" : "contact",
      assignee,
      context
    )
  )
}

function close(
  thread: Thread,
  { ordinal, heard, note, why = "hand" }: Extract<Command, { kind: "close" }>,
  options: Options,
  draft: Draft
): Answer {
  const { active, last } = thread
  if (active?.ordinal === ordinal)
    return yes(closed(thread, { heard: heard ?? thread.heard, note, why }, options, draft))
  if (!last || last.ordinal < ordinal) return no({ kind: "not-open" })
  return last.ordinal === ordinal && isSame(last.closedBy, draft.actor) ? yes() : no(wasClosed(thread))
}
