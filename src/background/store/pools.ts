import { Dexie } from "dexie"
import { isKnown } from "../core/events"
import { emptyPool, evolvePool, type Given, type Pool } from "../core/pool"
import type { Database, QueueEntry } from "./database"
import type { AgentId, ContactId } from "~shared/vocabulary"

export const poolOf = async (db: Database, id: string): Promise<Pool> => (await db.pools.get(id)) ?? emptyPool(id)

/** Writes a decision of a pool: its line and how far it has gone round. */
export async function keepGiven(db: Database, pool: Pool, given: Given): Promise<Pool> {
  const next = evolvePool(pool, given)
  await Promise.all([db.journal.add({ ...given, thread: given.thread as ContactId }), db.pools.put(next)])
  return next
}

/** Who had it until it was released by hand; null when the decision of that name was another. */
export async function releasedFrom(db: Database, decision: string): Promise<AgentId | null> {
  const line = await db.journal.where("id").equals(decision).first()
  return line && isKnown(line) && line.kind === "assigned" && line.data.to === null ? line.data.from : null
}

/** What waits with nobody (or with a team only) in an inbox, who came first standing first. */
export const waitingWith = (db: Database, inbox: string, assignee: string, limit: number): Promise<QueueEntry[]> =>
  db.rows
    .where("[inbox+assignee+stage+waiting+at]")
    .between([inbox, assignee, "open", 1, Dexie.minKey], [inbox, assignee, "open", 1, Dexie.maxKey])
    .limit(limit)
    .toArray()
