import type { AgentId, ContactId, EventId, InboxId, Instant, Member, TeamId } from "../../shared/vocabulary"
import type { Options, Reason } from "../../shared/workspace"
import type { Actor, ClosedWhy, ClosingNote, Decision, Mark } from "./events"

/**
 * What somebody asks of a thread. `from` and `ordinal` say what the asker saw, so that a command which waited can be
 * decided again on a newer thread and still mean the same, or be refused with the name of who came first.
 */
export type Command =
  | { kind: "open" }
  /** `bot` = a bot handed it over (C4-01). */
  | { kind: "hear"; mark: Mark; bot?: boolean }
  /** A message of ours where nothing is open (O20). */
  | { kind: "sent"; mark: Mark }
  | { kind: "take"; from: AgentId | null }
  | { kind: "assign"; to: AgentId | null; from: AgentId | null; team?: TeamId | null }
  /** Automatic assignment: only what nobody has. `of` = the decision of its pool. */
  | { kind: "auto"; ordinal: number; to: AgentId; why: Reason; of: EventId }
  | { kind: "reply" }
  | { kind: "close"; ordinal: number; heard: Mark | null; note: ClosingNote | null; why?: ClosedWhy }
  /** Long silence (O13). Any browser may say so; one is heard. `minutes` = how long it had to last. */
  | { kind: "idle"; ordinal: number; minutes: number; since: Instant }
  | { kind: "reactivate"; ordinal: number }
  | { kind: "mark-unread" }
  /** `from` is the date the asker saw, null when it had none. */
  | { kind: "schedule"; ordinal: number; until: Instant; from: Instant | null; heard: Mark | null }
  | { kind: "resume"; ordinal: number }
  /** The promised hour came. Any browser may say so; one is heard. */
  | { kind: "due"; ordinal: number; until: Instant; late: boolean }
  /** The contact wrote before the promised hour (O5). */
  | { kind: "wake"; mark: Mark }
  | { kind: "block" }
  | { kind: "unblock" }
  /** R2-24, on the secondary contact; null takes it apart again. */
  | { kind: "merge"; into: ContactId | null }
  /** The same on the primary one. */
  | { kind: "absorb"; from: ContactId; back: boolean }
  /** Another inbox's rule fits (C4-06). */
  | { kind: "file"; inbox: InboxId | null }
  /** Of a closed conversation nothing is kept but that it was (Z1-30); null = of all of them, and what is open closes. */
  | { kind: "erase"; ordinal: number | null }
  /** `partly` = do what is still possible. */
  | { kind: "undo"; target: Decision; partly: boolean }

/** `absent` = automatic assignment passes her over for not being online (O7); only looked at where there is some (O6). */
export type Candidate = Pick<Member, "id" | "gone"> & { absent?: boolean }

/** What a decision may know beside the thread: who asks, who is in the workspace, and what it chose. */
export interface Context {
  actor: Actor
  members: readonly Candidate[]
  /** Those that hold for the thread's inbox. */
  options: Options
  /** The inbox whose rule fits the contact now: where a conversation opens. */
  inbox: InboxId | null
  /** Whether the asking agent is online; Turno and the contact always are. */
  online: boolean
}
