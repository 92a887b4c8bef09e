import type { AgentId, Certainty, ContactId, EventId, InboxId, Instant, Origin, TeamId } from "../../shared/vocabulary"
import type { Actor, ClosedWhy, ClosingNote, Mark } from "./events"

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
  /** The contact wrote before the promised hour (O5): the date that is offered again, `ask` = the agent is asked about it. */
  promised: Instant | null
  ask: boolean
  /** The clock of long silence (O13) begins no earlier: opened, brought back, or its date ended. */
  quietFrom: Instant
  /** When the case began: a transfer that closes and opens goes on with it (O1, O16). */
  caseAt: Instant
  /** Set when a transfer opened it (O1): the conversation it goes on from. */
  continues: ClosedConversation | null
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
  why: ClosedWhy
  /** Who had it when it closed: what an undo gives back. */
  had: { assignee: AgentId | null; team: TeamId | null }
  /** A message until then finds the assignee it had (O3); null = without end. */
  keptUntil: Instant | null
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
  /** The team that has it: of its assignee, or with nobody yet. */
  team: TeamId | null
  inbox: InboxId | null
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
  /** Blocked inside Turno (C4-25): in no queue, counter or sound. */
  blocked: { by: Actor; at: Instant; rev: number } | null
  /** It is another contact's now (R2-24). */
  merged: { into: ContactId; by: Actor; at: Instant } | null
  /** Those that were merged into it. */
  absorbed: ContactId[]
  /** Conversations that were erased (Z1-30): all up to one, and some after it. */
  erased: { to: number; also: number[] }
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
  team: null,
  inbox: null,
  assignedAt: null,
  assignedRev: 0,
  assignedBy: null,
  unanswered: [],
  heard: null,
  answered: null,
  authored: null,
  read: { to: 0, rev: 0 },
  unreadMarkedAt: 0,
  blocked: null,
  merged: null,
  absorbed: [],
  erased: { to: 0, also: [] },
  undone: [],
  stopped: null
})

/** Nothing of it is shown any more, and nothing brings it back. */
export const isErased = ({ erased }: Pick<Thread, "erased">, ordinal: number): boolean =>
  ordinal <= erased.to || erased.also.includes(ordinal)

/** Order of marks: by instant, then by key, so that every browser picks the same newest one. */
export const compareMarks = (a: Mark, b: Mark): number =>
  a.at - b.at || (a.key === b.key ? 0 : (a.key ?? "") < (b.key ?? "") ? -1 : 1)

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

/** A bot handed the contact over (C4-01), and nobody has answered since: also where the bot had the last word. */
const handedSince = ({ origin, openedAt }: Conversation, answered: Mark | null): Instant | null =>
  origin === "bot" && (answered?.at ?? 0) <= openedAt ? openedAt : null

/**
 * Since when it is our turn: the contact waits, a promised hour came, or a bot handed over. A scheduled conversation is
 * nobody's turn.
 */
export function turnSince(thread: Thread): Instant | null {
  if (!thread.active || thread.active.scheduled) return null
  return waitingSince(thread) ?? dueSince(thread) ?? handedSince(thread.active, thread.answered)
}

/** The contact wrote since it was last looked at. */
export const hasUnreadMessage = (thread: Thread): boolean =>
  waitingMarks(thread).some((mark) => mark.at > thread.read.to)

/** Not looked at since the contact wrote, or marked unread by hand (C4-24). Only an open conversation is unread. */
export const isUnread = (thread: Thread): boolean =>
  hasUnreadMessage(thread) || (thread.active !== null && thread.unreadMarkedAt > thread.read.rev)
