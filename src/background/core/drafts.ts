import type { Draft } from "./answer"
import type { ClosedWhy, ClosingNote, DecisionDraft, Mark } from "./events"
import { kept } from "./kept"
import type { Thread } from "./thread"
import type { AgentId, InboxId, Origin } from "../../shared/vocabulary"
import type { Options } from "../../shared/workspace"

/** Closes what is active: who keeps it is decided here (O3). */
export const closed = (
  thread: Thread,
  how: { heard: Mark | null; note: ClosingNote | null; why: ClosedWhy },
  options: Pick<Options, "afterClose" | "keepHours">,
  draft: Draft
): DecisionDraft => ({
  kind: "closed",
  ...draft,
  data: { ordinal: thread.active?.ordinal ?? 0, ...how, ...kept(thread, how.why, options, draft.at) }
})

/** Brings the last conversation back (C4-29, O4). */
export const reactivated = (thread: Thread, assignee: AgentId | null, draft: Draft): DecisionDraft => ({
  kind: "reactivated",
  ...draft,
  data: {
    ordinal: thread.last?.ordinal ?? 0,
    scheduled: false,
    note: thread.last?.note ?? null,
    assignee,
    team: thread.team,
    drops: null
  }
})

/** Opens the next one, in the inbox whose rule fits the contact. */
export const opened = (
  thread: Thread,
  draft: Draft,
  origin: Origin,
  assignee: AgentId | null,
  { inbox }: { inbox: InboxId | null }
): DecisionDraft => ({
  kind: "opened",
  ...draft,
  data: { ordinal: thread.ordinal + 1, origin, assignee, team: null, inbox, after: thread.last?.heard ?? null }
})
