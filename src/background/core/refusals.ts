import type { AgentId, Instant } from "../../shared/vocabulary"
import type { Actor } from "./events"

/** Why a command was not done. A closed list: each has its sentence in three languages (`refused.*`). */
export type Refusal =
  | { kind: "taken"; by: AgentId; at: Instant }
  | { kind: "closed"; by: Actor; at: Instant }
  | { kind: "already-open" }
  | { kind: "not-open" }
  | { kind: "never-open" }
  | { kind: "unknown-agent" }
  | { kind: "update-turno" }
