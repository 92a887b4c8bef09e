import type { AgentId, Instant } from "../../shared/vocabulary"
import type { Actor, Decision } from "./events"

/** Why a command was not done. A closed list: each has its sentence in three languages (`refused.*`). */
export type Refusal =
  | { kind: "taken"; by: AgentId; at: Instant }
  | { kind: "closed"; by: Actor; at: Instant }
  | { kind: "already-open" }
  | { kind: "not-open" }
  | { kind: "never-open" }
  | { kind: "unknown-agent" }
  | { kind: "update-turno" }
  /** Only who is online may act (O7 `actions`, C4-09). */
  | { kind: "offline" }
  /** Blocked inside Turno (C4-25). */
  | { kind: "blocked"; by: Actor; at: Instant }
  /** It is another contact's now (R2-24). */
  | { kind: "merged" }
  | { kind: "merge-itself" }
  /** Only what is closed is deleted (Z1-30). */
  | { kind: "still-open" }
  /** Somebody gave it another date first. */
  | { kind: "rescheduled"; by: Actor; at: Instant; until: Instant }
  | { kind: "date-past" }
  | { kind: "date-too-far" }
  | ClosingRefusal
  /** A later decision stands in the way of an undo. */
  | { kind: "undo-blocked"; what: Decision["kind"] | "wrote"; by: Actor; at: Instant }
  /** Not all of it can be undone; the rest is done when asked again with `partly`. */
  | { kind: "undo-partly"; why: "member-gone" | "date-past" }
  /** Its change is on its way and cannot be taken back before it has arrived. */
  | { kind: "undo-waits" }
  /** Nothing of that name to undo: erased, deleted, or another device's that has not come yet. */
  | { kind: "undo-unknown" }

/** What a workspace asks of closing (O12), not given. */
export type ClosingRefusal =
  | { kind: "needs-category" }
  | { kind: "needs-summary" }
  | { kind: "category-gone" }
  | { kind: "summary-too-long"; limit: number }
