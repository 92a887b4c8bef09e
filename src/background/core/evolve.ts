import { type Closed, type ForeignEvent, isDecision, isKnown, type Mark, type TurnoEvent } from "./events"
import { type ClosedConversation, compareMarks, type Conversation, emptyThread, type Thread } from "./thread"
import type { ContactId } from "../../shared/vocabulary"

/** Undone decisions that are remembered. */
const keptUndone = 20

const newer = (a: Mark | null, b: Mark): Mark => (a && compareMarks(a, b) >= 0 ? a : b)
const second = (mark: Mark) => Math.floor(mark.at / 1000)

/** Unanswered marks as a set: no pair twice, and a keyed mark replaces the keyless one of its second. */
function asSet(marks: Mark[]): Mark[] {
  const sorted = [...marks].sort(compareMarks)
  return sorted.filter((mark, i) => {
    const before = sorted[i - 1]
    if (before && compareMarks(before, mark) === 0) return false
    return mark.key !== null || !sorted.some((other) => other.key !== null && second(other) === second(mark))
  })
}

/**
 * The next thread. Depends on its two arguments alone. A decision that is already folded changes nothing; one whose
 * step is not possible uses its revision and changes nothing else; an event of a newer Turno stops the thread.
 * @throws when a revision is skipped: the caller folds in order.
 */
export function evolve(thread: Thread, event: TurnoEvent | ForeignEvent): Thread {
  if (thread.stopped) return thread
  if (!isKnown(event)) return { ...thread, stopped: { kind: event.kind, v: event.v } }
  if (isDecision(event)) {
    if (event.rev <= thread.rev) return thread
    if (event.rev !== thread.rev + 1) throw new Error(`revision ${event.rev} on ${thread.rev}`)
    const undone = event.undoes ? [...thread.undone, event.undoes].slice(-keptUndone) : thread.undone
    thread = { ...thread, rev: event.rev, undone }
  }
  switch (event.kind) {
    case "opened": {
      if (thread.active) return thread
      const { ordinal, origin, after, assignee, team, inbox } = event.data
      const before = origin === "transfer" && thread.last ? { ...thread.last, continues: null } : null
      const active: Conversation = {
        ordinal,
        origin,
        openedAt: event.at,
        openedBy: event.actor,
        after,
        ...undated,
        quietFrom: before?.quietFrom ?? event.at,
        caseAt: before?.caseAt ?? event.at,
        continues: before
      }
      return { ...thread, ordinal, active, inbox, ...given(event, assignee, team) }
    }
    case "assigned":
      return thread.active ? { ...thread, ...given(event, event.data.to, event.data.team) } : thread
    case "closed":
      return thread.active?.ordinal === event.data.ordinal ? close(thread, thread.active, event) : thread
    case "reactivated": {
      const { ordinal, drops, assignee, team } = event.data
      const back = drops === null ? (thread.active ? null : thread.last) : dropped(thread, drops)
      if (back?.ordinal !== ordinal) return thread
      const scheduled = event.data.scheduled ? back.scheduled : null
      const active = { ...reopened(back), scheduled, quietFrom: event.at }
      const same = assignee === thread.assignee && team === thread.team
      return { ...thread, active, last: null, ...(same ? {} : given(event, assignee, team)) }
    }
    case "blocked":
      return { ...thread, blocked: { by: event.actor, at: event.at, rev: event.rev } }
    case "unblocked":
      return { ...thread, blocked: null }
    case "merged": {
      const { into } = event.data
      return { ...thread, merged: into === null ? null : { into, by: event.actor, at: event.at } }
    }
    case "absorbed": {
      const { from, back } = event.data
      const others = thread.absorbed.filter((one) => one !== from)
      return { ...thread, absorbed: back ? others : [...others, from] }
    }
    case "filed":
      return { ...thread, inbox: event.data.inbox }
    case "erased": {
      const { ordinal } = event.data
      const { to, also } = thread.erased
      return {
        ...thread,
        erased: ordinal === null ? { to: thread.ordinal, also: [] } : { to, also: [...also, ordinal] }
      }
    }
    case "unread-marked":
      return thread.active ? { ...thread, unreadMarkedAt: event.data.off ? 0 : event.rev } : thread
    case "scheduled": {
      if (thread.active?.ordinal !== event.data.ordinal) return thread
      const { until, heard } = event.data
      const scheduled = { until, heard, by: event.actor, at: event.at, rev: event.rev }
      return { ...thread, active: { ...thread.active, ...undated, scheduled } }
    }
    case "unscheduled": {
      const { active } = thread
      if (active?.ordinal !== event.data.ordinal || !active.scheduled) return thread
      const { why, until, late, ask } = event.data
      const due = why === "due" ? { until, at: event.at, late } : null
      const promised = why === "message" ? until : null
      return { ...thread, active: { ...active, scheduled: null, due, promised, ask, quietFrom: event.at } }
    }
    case "wrote": {
      const { mark } = event.data
      const heard = newer(thread.heard, mark)
      if (thread.answered && mark.at <= thread.answered.at) return { ...thread, heard }
      return { ...thread, heard, unanswered: asSet([...thread.unanswered, mark]) }
    }
    case "answered":
      return answer(thread, event.data.mark)
    case "authored": {
      const { mark, by, certainty } = event.data
      const kept = thread.authored
      const mine = { mark, by, certainty }
      const authored = kept && compareAuthored(kept, mine) >= 0 ? kept : mine
      return { ...answer(thread, mark), authored }
    }
    case "noted":
    case "tagged":
    case "edited":
      return thread
    case "read": {
      const { to, rev } = event.data
      return { ...thread, read: { to: Math.max(thread.read.to, to), rev: Math.max(thread.read.rev, rev) } }
    }
  }
}

const undated = { scheduled: null, due: null, promised: null, ask: false } as const

type Given = Pick<Thread, "assignee" | "team" | "assignedAt" | "assignedRev" | "assignedBy">

const given = (
  { at, rev, actor }: Pick<Closed, "at" | "rev" | "actor">,
  assignee: Thread["assignee"],
  team: Thread["team"]
): Given => ({ assignee, team, assignedAt: assignee ? at : null, assignedRev: rev, assignedBy: actor })

/** Who has it after a close is what O3 decided then. Taken away, the assignment is the close's. */
function close(thread: Thread, active: Conversation, event: Closed): Thread {
  const { heard, note, why, keeps, keptUntil } = event.data
  const had = { assignee: thread.assignee, team: thread.team }
  const ended = { closedAt: event.at, closedBy: event.actor, heard, note, why, keptUntil, had }
  const last: ClosedConversation = { ...active, ...ended }
  const left = keeps === thread.assignee ? {} : given(event, keeps, null)
  return { ...thread, active: null, last, ...left }
}

/** The conversation a transfer went on from, when this is the one it opened. */
const dropped = ({ active }: Thread, drops: number): ClosedConversation | null =>
  active?.ordinal === drops ? active.continues : null

function reopened(last: ClosedConversation): Conversation {
  const { ordinal, origin, openedAt, openedBy, after, scheduled, due, promised, ask } = last
  const { quietFrom, caseAt, continues } = last
  return { ordinal, origin, openedAt, openedBy, after, scheduled, due, promised, ask, quietFrom, caseAt, continues }
}

function answer(thread: Thread, mark: Mark): Thread {
  const answered = newer(thread.answered, mark)
  return { ...thread, answered, unanswered: thread.unanswered.filter((one) => one.at > answered.at) }
}

type AuthoredMark = NonNullable<Thread["authored"]>
const compareAuthored = (a: AuthoredMark, b: AuthoredMark): number =>
  compareMarks(a.mark, b.mark) ||
  Number(a.certainty === "certain") - Number(b.certainty === "certain") ||
  (a.by === b.by ? 0 : a.by < b.by ? -1 : 1)

/** Folds decisions in the order of their revisions; where the rest stands among them makes no difference. */
export function fold(id: ContactId, events: readonly (TurnoEvent | ForeignEvent)[]): Thread {
  const rev = (event: TurnoEvent | ForeignEvent) => ("rev" in event && typeof event.rev === "number" ? event.rev : 0)
  return [...events].sort((a, b) => rev(a) - rev(b)).reduce<Thread>(evolve, emptyThread(id))
}
