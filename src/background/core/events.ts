import type {
  AgentId,
  Certainty,
  ClosedWhy,
  ContactId,
  DeviceId,
  EventId,
  InboxId,
  Instant,
  NoteId,
  Origin,
  TeamId
} from "../../shared/vocabulary"
import type { Reason } from "../../shared/workspace"

/** Who did it. `somebody` is the phone or a colleague's browser: an own message nobody claimed yet. */
export type Actor = { kind: "agent"; id: AgentId } | { kind: "contact" } | { kind: "somebody" } | { kind: "turno" }

/** Where a message stands: its key when the console gives one, and the instant the console (or our clock) gave it. */
export interface Mark {
  key: string | null
  at: Instant
}

/**
 * How an assignee came to be: taken, given, handed back, by answering a contact nobody had (R2-10), by a team of which
 * nobody has it yet, or by automatic assignment.
 */
export type AssignedHow = "take" | "assign" | "release" | "reply" | "team" | "auto"

export type { ClosedWhy }

interface Line<Kind extends string, Data> {
  id: EventId
  kind: Kind
  v: 1
  thread: ContactId
  actor: Actor
  device: DeviceId
  /** When it happened. */
  at: Instant
  /** When this browser learned of it. */
  seenAt: Instant
  cause?: EventId
  data: Data
}

/** A decision carries the thread's next revision: one winner per revision. */
interface Revised {
  rev: number
  /** The command it came of, the same in every browser: what an undo is asked by. */
  command?: string
  /** Set on what an undo appended: within 10 s metrics do not count the pair. */
  undoes?: EventId
}

/** What was said when closing (R2-25): ids only, the words lie in tables of their own. */
export interface ClosingNote {
  category: string | null
  summary: NoteId | null
}

/** Why a conversation is not scheduled any more: its hour came, somebody took it up, the contact wrote (O5), or an undo. */
export type UnscheduledWhy = "due" | "resumed" | "message" | "undo"

export type Opened = Line<
  "opened",
  {
    ordinal: number
    origin: Origin
    assignee: AgentId | null
    team: TeamId | null
    inbox: InboxId | null
    /** Messages up to here belong to earlier conversations. */
    after: Mark | null
  }
> &
  Revised
export type Assigned = Line<
  "assigned",
  {
    to: AgentId | null
    from: AgentId | null
    how: AssignedHow
    team: TeamId | null
    fromTeam?: TeamId
    /** Set when automatic assignment did it: who was passed over and why. */
    why?: Reason
  }
> &
  Revised
export type Closed = Line<
  "closed",
  {
    ordinal: number
    /** The newest message of the contact the closing browser knew: only a newer one opens the next conversation. */
    heard: Mark | null
    note: ClosingNote | null
    why: ClosedWhy
    /** Who has the contact after it (O3), and until when a message finds him there; null = without end. */
    keeps: AgentId | null
    keptUntil: Instant | null
  }
> &
  Revised
export type Reactivated = Line<
  "reactivated",
  {
    ordinal: number
    /** An undo of the close brings the date back with it, while it is still to come. */
    scheduled: boolean
    /** What was said when closing: an undo of the reactivation says it again. */
    note: ClosingNote | null
    /** Who has it now: an undo gives it back to whom it had, a message asks O3. */
    assignee: AgentId | null
    team: TeamId | null
    /** An undo of a transfer: the conversation it takes away again. */
    drops: number | null
  }
> &
  Revised
/** Blocked inside Turno (C4-25): the console goes on as before. */
export type Blocked = Line<"blocked", Record<string, never>> & Revised
export type Unblocked = Line<"unblocked", Record<string, never>> & Revised
/** This contact is another one's from now on (R2-24). `back` takes it apart again. */
export type Merged = Line<"merged", { into: ContactId | null }> & Revised
/** The other side of it: a contact was added to this one, or taken out again. */
export type Absorbed = Line<"absorbed", { from: ContactId; back: boolean }> & Revised
/** Another inbox's rule fits now (C4-06). */
export type Filed = Line<"filed", { inbox: InboxId | null; from: InboxId | null }> & Revised
/** A closed conversation was deleted, or all there were (null): what it was made of is in no list and no table any more (Z1-30). */
export type Erased = Line<"erased", { ordinal: number | null }> & Revised
/** A tag was put on or taken off. The words lie in the table of tags. */
export type Tagged = Line<"tagged", { tag: string; on: boolean; by: AgentId }>
/** Some field of the card was changed: which one, never what it says. */
export type Edited = Line<"edited", { field: string; by: AgentId }>
/** `off` takes the mark away again: the undo. */
export type UnreadMarked = Line<"unread-marked", { off?: true }> & Revised
/** A date was promised (Z1-13). It never closes anything (Z1-22). */
export type Scheduled = Line<
  "scheduled",
  {
    ordinal: number
    until: Instant
    /** The date it had before. */
    before: Instant | null
    /** The newest message the scheduling browser knew: only a newer one brings the conversation back (O5). */
    heard: Mark | null
  }
> &
  Revised
export type Unscheduled = Line<
  "unscheduled",
  {
    ordinal: number
    until: Instant
    why: UnscheduledWhy
    /** Later than a minute. */
    late: boolean
    /** The agent is asked whether the date stays (O5 `ask_resnooze`). */
    ask: boolean
  }
> &
  Revised

/** Observations have no revision and an id derived from the message: they fold in any order, any number of times. */
export type Wrote = Line<"wrote", { mark: Mark }>
export type Answered = Line<"answered", { mark: Mark }>
export type Read = Line<"read", { to: Instant; rev: number }>

/** "I sent that one": appended by its author, outranks `answered` by somebody. */
export type Authored = Line<"authored", { mark: Mark; by: AgentId; certainty: Certainty }>

/** An internal note was written: whose and when; the words lie in their own table (C4-19). */
export type Noted = Line<"noted", { note: NoteId; by: AgentId }>

export type Decision =
  | Opened
  | Assigned
  | Closed
  | Reactivated
  | UnreadMarked
  | Scheduled
  | Unscheduled
  | Blocked
  | Unblocked
  | Merged
  | Absorbed
  | Filed
  | Erased
export type Observation = Wrote | Answered | Read
/** Lines an author appends: they never conflict. */
export type Appended = Authored | Noted | Tagged | Edited
export type TurnoEvent = Decision | Observation | Appended

/** What a journal may hold after a newer Turno wrote into it. */
export interface ForeignEvent {
  id: EventId
  kind: string
  v: number
  thread: ContactId
}

type Drafted<E> = E extends TurnoEvent
  ? Pick<E, "kind" | "data" | "actor" | "at"> & { cause?: EventId; undoes?: EventId }
  : never
/** An event before it has an id, a device and a revision. */
export type DecisionDraft = Drafted<Decision>
export type AppendDraft = Drafted<Observation | Appended>

const decisionKinds: Record<Decision["kind"], true> = {
  opened: true,
  assigned: true,
  closed: true,
  reactivated: true,
  "unread-marked": true,
  scheduled: true,
  unscheduled: true,
  blocked: true,
  unblocked: true,
  merged: true,
  absorbed: true,
  filed: true,
  erased: true
}
const appendKinds: Record<(Observation | Appended)["kind"], true> = {
  wrote: true,
  answered: true,
  read: true,
  authored: true,
  noted: true,
  tagged: true,
  edited: true
}

export const isDecision = <E extends { kind: string }>(event: E): event is E & { kind: Decision["kind"] } =>
  Object.hasOwn(decisionKinds, event.kind)

/** True when this version of Turno knows how to fold the event. */
export const isKnown = (event: { kind: string; v: number }): event is TurnoEvent =>
  event.v === 1 && (Object.hasOwn(decisionKinds, event.kind) || Object.hasOwn(appendKinds, event.kind))
