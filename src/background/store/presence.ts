import { type Heartbeat, type PresenceLine, presenceOf } from "../core/presence"
import type { Database } from "./database"
import type { AgentId, ContactId, Instant } from "~shared/vocabulary"
import type { Options } from "~shared/workspace"

/** Last signs of life, by member. */
export const beats = async (db: Database): Promise<Map<AgentId, Heartbeat>> =>
  new Map((await db.presence.toArray()).map((beat) => [beat.agent, beat]))

export async function keepBeat(db: Database, beat: Heartbeat, lines: readonly PresenceLine[]): Promise<void> {
  await db.presence.put(beat)
  await db.journal.bulkAdd(lines.map((line) => ({ ...line, thread: line.thread as ContactId })))
}

/** Whether being offline would stop this member (O7 `actions`): only then it is read who is there. */
export async function mayAct(db: Database, me: AgentId, options: Options, now: Instant): Promise<boolean> {
  if (options.presenceGate !== "actions") return true
  return presenceOf(await db.presence.get(me), now, options.presenceExpiry) === "online"
}
