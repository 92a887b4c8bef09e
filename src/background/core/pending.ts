import type { DeviceId, EventId, Instant } from "../../shared/vocabulary"
import { type Command, type Context, decide } from "./decide"
import type { Actor, DecisionDraft, TurnoEvent } from "./events"
import { evolve } from "./evolve"
import type { Thread } from "./thread"

/** A command that was decided here and that the platform has not confirmed. */
export interface Pending {
  /** The command's own id, which its events will carry. */
  id: string
  command: Command
  actor: Actor
  at: Instant
}

/** What every line of the journal carries beside what happened. */
export interface Stamp {
  device: DeviceId
  seenAt: Instant
}

/** A {@link Stamp} of the events of one command. */
interface Numbering extends Stamp {
  command?: string
}

/** Drafts with the thread's next revisions: given when a command is sent or confirmed, not when it is decided. */
export const numbered = (thread: Thread, drafts: readonly DecisionDraft[], stamp: Numbering): TurnoEvent[] =>
  drafts.map((draft, i) => {
    const rev = thread.rev + 1 + i
    return { ...draft, ...stamp, v: 1, thread: thread.id, id: `${thread.id}:${rev}` as EventId, rev }
  })

/** Who is there and what was chosen, for whoever asks. */
export type Around = Omit<Context, "actor" | "online">

/** What is shown: the confirmed thread with each pending command decided again on it. */
export const withPending = (confirmed: Thread, waiting: readonly Pending[], around: Around, stamp: Stamp): Thread =>
  waiting.reduce((thread, { id, command, actor, at }) => {
    const answer = decide(thread, command, { ...around, actor, online: true }, at)
    return answer.ok ? numbered(thread, answer.events, { ...stamp, command: id }).reduce(evolve, thread) : thread
  }, confirmed)
