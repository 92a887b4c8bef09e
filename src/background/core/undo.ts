import { type Answer, type Draft, isSame, no, yes } from "./answer"
import type { Decision } from "./events"
import { isErased, type Thread, waitingMarks } from "./thread"
import { closed } from "./drafts"
import { apart, backAgain, blocked, gone, handBack, unblock } from "./take-back"
import type { AgentId, Instant, Member } from "../../shared/vocabulary"
import type { Options } from "../../shared/workspace"

interface Undoing {
  actor: Draft["actor"]
  members: readonly Pick<Member, "id" | "gone">[]
  options: Pick<Options, "afterClose" | "keepHours">
}

/**
 * Undo is a command on the present thread: it appends ordinary events that say what they undo, and removes no line. It is
 * done when the state it gives is legal and no later decision rests on what it takes back; else it names what stands in the
 * way. Asked twice it is done once.
 */
export function undo(thread: Thread, target: Decision, partly: boolean, by: Undoing, now: Instant): Answer {
  if (thread.undone.includes(target.id)) return yes()
  // What it did as itself would go on behind the contact it is part of now (Z1-24).
  if (thread.merged && target.kind !== "merged") return no({ kind: "merged" })
  const draft: Draft = { actor: by.actor, at: now, undoes: target.id }
  switch (target.kind) {
    case "assigned":
      return giveBack(thread, target, partly, by.members, draft)
    case "closed":
      return reopen(thread, target, by, draft, now)
    case "reactivated":
      return closeAgain(thread, target, by.options, draft)
    case "opened":
      return target.data.origin === "transfer"
        ? handBack(thread, target, by.members, draft)
        : unopen(thread, target, by.options, draft)
    case "scheduled":
      return earlier(thread, target, partly, draft, now)
    case "unscheduled":
      return promiseAgain(thread, target, draft, now)
    case "unread-marked":
      if (!thread.active) return gone(thread)
      return thread.unreadMarkedAt === target.rev
        ? yes({ kind: "unread-marked", ...draft, data: { off: true } })
        : yes()
    case "blocked":
      return unblock(thread, target, by.members, draft, now)
    case "unblocked":
      return thread.blocked ? yes() : yes({ kind: "blocked", ...draft, data: {} })
    case "merged":
    case "absorbed":
      return apart(thread, target, by.members, draft, now)
    case "filed":
    case "erased":
      return no({ kind: "undo-unknown" })
  }
}

function giveBack(
  thread: Thread,
  target: Extract<Decision, { kind: "assigned" }>,
  partly: boolean,
  members: Undoing["members"],
  draft: Draft
): Answer {
  if (!thread.active) return gone(thread)
  const { to, from } = target.data
  if (thread.assignedRev !== target.rev) {
    const { openedAt, openedBy } = thread.active
    if (!thread.assignedBy || thread.assignedRev < target.rev) return no({ kind: "undo-unknown" })
    return openedAt > target.at
      ? blocked("opened", openedBy, openedAt)
      : blocked("assigned", thread.assignedBy, thread.assignedAt ?? openedAt)
  }
  const there = from === null || members.some((one) => one.id === from && !one.gone)
  if (!there && !partly) return no({ kind: "undo-partly", why: "member-gone" })
  const back: AgentId | null = there ? from : null
  const how = back === null ? "release" : "assign"
  // What was given to a team goes back to where it was; who took it from one left it there.
  const stays = target.data.how === "team" ? null : thread.team
  const team = target.data.fromTeam ?? stays
  return yes({ kind: "assigned", ...draft, data: { to: back, from: to, how, team } })
}

function reopen(
  thread: Thread,
  target: Extract<Decision, { kind: "closed" }>,
  by: Undoing,
  draft: Draft,
  now: Instant
): Answer {
  // A transfer, a block and a merge are undone by the line that says what they were for.
  if (target.data.why === "transfer" || target.data.why === "blocked" || target.data.why === "merged")
    return no({ kind: "undo-unknown" })
  const { ordinal } = target.data
  const { active, last } = thread
  if (active?.ordinal === ordinal) return yes()
  if (active) return blocked("opened", active.openedBy, active.openedAt)
  if (last?.ordinal !== ordinal || isErased(thread, ordinal)) return no({ kind: "undo-unknown" })
  if (thread.blocked) return blocked("blocked", thread.blocked.by, thread.blocked.at)
  return yes(backAgain(last, by.members, draft, now))
}

function closeAgain(
  thread: Thread,
  target: Extract<Decision, { kind: "reactivated" }>,
  options: Undoing["options"],
  draft: Draft
): Answer {
  const { active } = thread
  const { ordinal, note } = target.data
  if (active?.ordinal !== ordinal) return thread.last?.ordinal === ordinal ? yes() : no({ kind: "undo-unknown" })
  return othersSince(thread, target) ?? yes(closed(thread, { heard: thread.heard, note, why: "undo" }, options, draft))
}

/** Opened by hand: taken back, it is closed; a message that came meanwhile needs it. */
function unopen(
  thread: Thread,
  target: Extract<Decision, { kind: "opened" }>,
  options: Undoing["options"],
  draft: Draft
): Answer {
  const { active } = thread
  const { ordinal } = target.data
  if (active?.ordinal !== ordinal) return gone(thread)
  return (
    othersSince(thread, target) ?? yes(closed(thread, { heard: thread.heard, note: null, why: "undo" }, options, draft))
  )
}

/** Somebody else built on it, or the contact wrote since. */
function othersSince(thread: Thread, { rev, actor, at }: Decision): Answer | null {
  const { active, assignedBy, assignedRev, assignedAt } = thread
  const scheduled = active?.scheduled
  if (assignedRev > rev && assignedBy && !isSame(assignedBy, actor))
    return blocked("assigned", assignedBy, assignedAt ?? at)
  if (scheduled && scheduled.rev > rev && !isSame(scheduled.by, actor))
    return blocked("scheduled", scheduled.by, scheduled.at)
  const wrote = waitingMarks(thread).find((mark) => mark.at > at)
  return wrote ? blocked("wrote", { kind: "contact" }, wrote.at) : null
}

function earlier(
  { active, last }: Thread,
  target: Extract<Decision, { kind: "scheduled" }>,
  partly: boolean,
  draft: Draft,
  now: Instant
): Answer {
  const { ordinal, until, before, heard } = target.data
  if (active?.ordinal !== ordinal)
    return last ? blocked("closed", last.closedBy, last.closedAt) : no({ kind: "undo-unknown" })
  const { scheduled } = active
  if (scheduled && scheduled.rev !== target.rev) return blocked("scheduled", scheduled.by, scheduled.at)
  if (before !== null && before > now)
    return yes({
      kind: "scheduled",
      ...draft,
      data: { ordinal, until: before, before: scheduled?.until ?? null, heard }
    })
  if (before !== null && !partly) return no({ kind: "undo-partly", why: "date-past" })
  return scheduled
    ? yes({ kind: "unscheduled", ...draft, data: { ordinal, until, why: "undo", late: false, ask: false } })
    : yes()
}

function promiseAgain(
  { active, last, heard }: Thread,
  target: Extract<Decision, { kind: "unscheduled" }>,
  draft: Draft,
  now: Instant
): Answer {
  const { ordinal, until } = target.data
  if (active?.ordinal !== ordinal)
    return last ? blocked("closed", last.closedBy, last.closedAt) : no({ kind: "undo-unknown" })
  if (active.scheduled) return blocked("scheduled", active.scheduled.by, active.scheduled.at)
  if (until <= now) return no({ kind: "date-past" })
  return yes({ kind: "scheduled", ...draft, data: { ordinal, until, before: null, heard } })
}
