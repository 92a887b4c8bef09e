import type { AgentId, Certainty, ContactId, EventId, Instant } from "../../shared/vocabulary"
import {
  type Actor,
  type ClosingNote,
  type ForeignEvent,
  isDecision,
  isKnown,
  type Mark,
  type Origin,
  type TurnoEvent
} from "./events"

/** The conversation that is open with a contact. At most one (Z1-24, R2-15). */
export interface Conversation {
  ordinal: number
  origin: Origin
  openedAt: Instant
  openedBy: Actor
  after: Mark | null
  /** Promised for later (Z1-13), or null. */
  scheduled: Appointment | null
  /** The promised hour came: our turn, until we answer or schedule again. */
  due: { until: Instant; at: Instant; late: boolean } | null
  /** The contact wrote before the promised hour (O5): the date that is offered again. */
  promised: Instant | null
}

/** A promised date: who promised it, and the newest message of the contact then. */
export interface Appointment {
  until: Instant
  heard: Mark | null
  by: Actor
  at: Instant
  rev: number
}

/** The conversation before: what a closed contact shows, and what reactivating (C4-29) brings back. */
export interface ClosedConversation extends Conversation {
  closedAt: Instant
  closedBy: Actor
  heard: Mark | null
  note: ClosingNote | null
}

/** The aggregate: the thread of one contact. Nothing in it is text or a name. */
export interface Thread {
  id: ContactId
  /** Revision of the newest decision folded. */
  rev: number
  /** How many conversations there have been. */
  ordinal: number
  active: Conversation | null
  last: ClosedConversation | null
  assignee: AgentId | null
  assignedAt: Instant | null
  /** The decision that made it so, and whose it was: what an undo has to find untouched. */
  assignedRev: number
  assignedBy: Actor | null
  /** Turns of the contact newer than our newest answer. */
  unanswered: Mark[]
  /** Newest message of the contact, newest of ours, and the newest of ours with a known author. */
  heard: Mark | null
  answered: Mark | null
  authored: { mark: Mark; by: AgentId; certainty: Certainty } | null
  /** Read up to this message, and up to this revision (C4-24). */
  read: { to: Instant; rev: number }
  unreadMarkedAt: number
  /** The newest decisions that were undone, at most {@link keptUndone}: asked twice it is done once. */
  undone: EventId[]
  /** Set when a newer Turno wrote something this one does not know: nothing is decided here any more. */
  stopped: { kind: string; v: number } | null
}

export const emptyThread = (id: ContactId): Thread => ({
  id,
  rev: 0,
  ordinal: 0,
  active: null,
  last: null,
  assignee: null,
  assignedAt: null,
  assignedRev: 0,
  assignedBy: null,
  unanswered: [],
  heard: null,
  answered: null,
  authored: null,
  read: { to: 0, rev: 0 },
  unreadMarkedAt: 0,
  undone: [],
  stopped: null
})

const keptUndone = 20

/** Order of marks: by instant, then by key, so that every browser picks the same newest one. */
export const compareMarks = (a: Mark, b: Mark): number =>
  a.at - b.at || (a.key === b.key ? 0 : (a.key ?? "") < (b.key ?? "") ? -1 : 1)

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

/** Marks of the conversation that is open now and that nobody answered, oldest first. */
export function waitingMarks(thread: Thread): Mark[] {
  const { active } = thread
  if (!active) return []
  return thread.unanswered.filter((mark) => !active.after || mark.at > active.after.at)
}

/** Since when the contact waits for us (Z1-12), or null. */
export const waitingSince = (thread: Thread): Instant | null => waitingMarks(thread)[0]?.at ?? null

/** The promised hour came and nobody has answered since (Z1-13). */
export function dueSince(thread: Thread): Instant | null {
  const due = thread.active?.due ?? null
  return due && (thread.answered?.at ?? 0) <= due.at ? due.at : null
}

/** Since when it is our turn: the contact waits, or a promised hour came. A scheduled conversation is nobody's turn. */
export function turnSince(thread: Thread): Instant | null {
  if (!thread.active || thread.active.scheduled) return null
  return waitingSince(thread) ?? dueSince(thread)
}

/** The contact wrote since it was last looked at. */
export const hasUnreadMessage = (thread: Thread): boolean =>
  thread.active !== null && waitingMarks(thread).some((mark) => mark.at > thread.read.to)

/** Not looked at since the contact wrote, or marked unread by hand (C4-24). Only an open conversation is unread. */
export const isUnread = (thread: Thread): boolean =>
  hasUnreadMessage(thread) || (thread.active !== null && thread.unreadMarkedAt > thread.read.rev)

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
      const { ordinal, origin, after, assignee } = event.data
      const none = { scheduled: null, due: null, promised: null }
      const active = { ordinal, origin, openedAt: event.at, openedBy: event.actor, after, ...none }
      const given = {
        assignee,
        assignedAt: assignee ? event.at : null,
        assignedRev: event.rev,
        assignedBy: event.actor
      }
      return { ...thread, ordinal, active, ...given }
    }
    case "assigned": {
      if (!thread.active) return thread
      const given = { assignee: event.data.to, assignedAt: event.at, assignedRev: event.rev, assignedBy: event.actor }
      return { ...thread, ...given }
    }
    case "closed": {
      if (thread.active?.ordinal !== event.data.ordinal) return thread
      const { heard, note } = event.data
      const last = { ...thread.active, closedAt: event.at, closedBy: event.actor, heard, note }
      return { ...thread, active: null, last }
    }
    case "reactivated": {
      if (thread.active || thread.last?.ordinal !== event.data.ordinal) return thread
      const { closedAt: _at, closedBy: _by, heard: _heard, note: _note, ...active } = thread.last
      const scheduled = event.data.scheduled ? active.scheduled : null
      return { ...thread, active: { ...active, scheduled }, last: null }
    }
    case "unread-marked":
      return thread.active ? { ...thread, unreadMarkedAt: event.data.off ? 0 : event.rev } : thread
    case "scheduled": {
      if (thread.active?.ordinal !== event.data.ordinal) return thread
      const { until, heard } = event.data
      const scheduled = { until, heard, by: event.actor, at: event.at, rev: event.rev }
      return { ...thread, active: { ...thread.active, scheduled, due: null, promised: null } }
    }
    case "unscheduled": {
      const { active } = thread
      if (active?.ordinal !== event.data.ordinal || !active.scheduled) return thread
      const { why, until, late } = event.data
      const due = why === "due" ? { until, at: event.at, late } : null
      return { ...thread, active: { ...active, scheduled: null, due, promised: why === "message" ? until : null } }
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
      return thread
    case "read": {
      const { to, rev } = event.data
      return { ...thread, read: { to: Math.max(thread.read.to, to), rev: Math.max(thread.read.rev, rev) } }
    }
  }
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
