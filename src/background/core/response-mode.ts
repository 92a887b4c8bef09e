import type { DeviceId, EventId, Instant, ResponseMode } from "../../shared/vocabulary"
import type { Options } from "../../shared/workspace"

/** An agent chose another response mode (Z0-10): a line of his own thread `agent:<id>`. null = as the workspace. */
export interface ModeLine {
  id: EventId
  kind: "mode"
  v: 1
  thread: string
  device: DeviceId
  at: Instant
  seenAt: Instant
  data: { mode: ResponseMode | null }
}

/** What happens after an answer or a close (Z0-06, Z0-07): as the agent chose, unless the workspace decides for all. */
export const modeOf = (
  chosen: ResponseMode | null,
  { responseMode, responseModeLocked }: Pick<Options, "responseMode" | "responseModeLocked">
): ResponseMode => (responseModeLocked ? responseMode : (chosen ?? responseMode))
