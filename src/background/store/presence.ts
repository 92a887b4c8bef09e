import type { Heartbeat, PresenceLine } from "../core/presence"
import type { Database } from "./database"
import type { AgentId, ContactId } from "~shared/vocabulary"

/** Last signs of life, by member. */
export const beats = async (db: Database): Promise<Map<AgentId, Heartbeat>> =>
  new Map((await db.presence.toArray()).map((beat) => [beat.agent, beat]))

export async function keepBeat(db: Database, beat: Heartbeat, lines: readonly PresenceLine[]): Promise<void> {
  await db.presence.put(beat)
  await db.journal.bulkAdd(lines.map((line) => ({ ...line, thread: line.thread as ContactId })))
}
