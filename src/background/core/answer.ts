import type { Actor, DecisionDraft } from "./events"
import type { Refusal } from "./refusals"
import type { EventId, Instant } from "../../shared/vocabulary"

/** What a command comes to: events, no event when it is already so, or a refusal. */
export type Answer = { ok: true; events: DecisionDraft[] } | { ok: false; refusal: Refusal }

/** Who decides and when: what every event of a decision carries. */
export interface Draft {
  actor: Actor
  at: Instant
  cause?: EventId
  undoes?: EventId
}

export const yes = (...events: DecisionDraft[]): Answer => ({ ok: true, events })
export const no = (refusal: Refusal): Answer => ({ ok: false, refusal })

/** The same agent: what is asked again because no answer came, and what is in nobody's way. */
export const isSame = (one: Actor, other: Actor): boolean =>
  one.kind === "agent" && other.kind === "agent" && one.id === other.id
