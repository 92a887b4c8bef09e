import type { Thread } from "./thread"
import type { Options } from "../../shared/workspace"

/** What an answer waits for: that somebody takes it, that the agent says whether to, or that the agent is available. */
export type Holds = "take" | "ask" | "offline"

/**
 * What holds back an answer to this contact (O2, C4-13; O7, C4-09). Only what is open and nobody has asks for being taken; a
 * contact that is blocked inside Turno, or another's by now, is the console's matter alone.
 */
export function holdsAnswer(
  { active, assignee, blocked, merged, stopped }: Thread,
  { replyUnassigned, presenceGate }: Pick<Options, "replyUnassigned" | "presenceGate">,
  online: boolean
): Holds | null {
  if (stopped || blocked || merged) return null
  if (presenceGate === "actions" && !online) return "offline"
  if (!active || assignee !== null || replyUnassigned === "assign") return null
  return replyUnassigned === "ask" ? "ask" : "take"
}
