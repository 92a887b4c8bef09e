import type { AgentId, Certainty, ContactId, DeviceId, EventId, Instant } from "../../shared/vocabulary"

/** Who did it. `somebody` is the phone or a colleague's browser: an own message nobody claimed yet. */
export type Actor = { kind: "agent"; id: AgentId } | { kind: "contact" } | { kind: "somebody" } | { kind: "turno" }

/** Where a message stands: its key when the console gives one, and the instant the console (or our clock) gave it. */
export interface Mark {
  key: string | null
  at: Instant
}

/** Where a conversation came from (C4-04): the contact wrote, or an agent opened it by hand (R2-18). */
export type Origin = "contact" | "agent"

/** How an assignee came to be: taken, given, handed back, or by answering a contact nobody had (R2-10). */
export type AssignedHow = "take" | "assign" | "release" | "reply"

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
}

export type Opened = Line<
  "opened",
  {
    ordinal: number
    origin: Origin
    assignee: AgentId | null
    /** Messages up to here belong to earlier conversations. */
    after: Mark | null
  }
> &
  Revised
export type Assigned = Line<"assigned", { to: AgentId | null; from: AgentId | null; how: AssignedHow }> & Revised
export type Closed = Line<
  "closed",
  {
    ordinal: number
    /** The newest message of the contact the closing browser knew: only a newer one opens the next conversation. */
    heard: Mark | null
  }
> &
  Revised
export type Reactivated = Line<"reactivated", { ordinal: number }> & Revised
export type UnreadMarked = Line<"unread-marked", Record<string, never>> & Revised

/** Observations have no revision and an id derived from the message: they fold in any order, any number of times. */
export type Wrote = Line<"wrote", { mark: Mark }>
export type Answered = Line<"answered", { mark: Mark }>
export type Read = Line<"read", { to: Instant; rev: number }>

/** "I sent that one": appended by its author, outranks `answered` by somebody. */
export type Authored = Line<"authored", { mark: Mark; by: AgentId; certainty: Certainty }>

export type Decision = Opened | Assigned | Closed | Reactivated | UnreadMarked
export type Observation = Wrote | Answered | Read
export type TurnoEvent = Decision | Observation | Authored

/** What a journal may hold after a newer Turno wrote into it. */
export interface ForeignEvent {
  id: EventId
  kind: string
  v: number
  thread: ContactId
}

type Drafted<E> = E extends TurnoEvent ? Pick<E, "kind" | "data" | "actor" | "at"> & { cause?: EventId } : never
/** An event before it has an id, a device and a revision. */
export type DecisionDraft = Drafted<Decision>
export type AppendDraft = Drafted<Observation | Authored>

const decisionKinds: Record<Decision["kind"], true> = {
  opened: true,
  assigned: true,
  closed: true,
  reactivated: true,
  "unread-marked": true
}
const appendKinds: Record<(Observation | Authored)["kind"], true> = {
  wrote: true,
  answered: true,
  read: true,
  authored: true
}

export const isDecision = <E extends { kind: string }>(event: E): event is E & { kind: Decision["kind"] } =>
  Object.hasOwn(decisionKinds, event.kind)

/** True when this version of Turno knows how to fold the event. */
export const isKnown = (event: { kind: string; v: number }): event is TurnoEvent =>
  event.v === 1 && (Object.hasOwn(decisionKinds, event.kind) || Object.hasOwn(appendKinds, event.kind))

/**
 * The id of an observation: the same message seen by any browser, any number of times, gives the same one. Its instant is
 * part of it, because two browsers may know it differently well, and a line never changes.
 */
export function observationId(thread: ContactId, draft: AppendDraft): string {
  if (draft.kind === "read") return `${thread}:read:${draft.data.rev}:${draft.data.to}`
  const { key, at } = draft.data.mark
  return `${thread}:${draft.kind}:${key ?? ""}@${at}`
}
