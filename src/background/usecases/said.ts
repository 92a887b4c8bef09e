import type { Actor } from "../core/events"
import type { Refusal } from "../core/refusals"
import type { Database } from "../store/database"
import type { Outcome, RefusalSaid } from "~shared/protocol/messages"

type Ended = { ok: true; pending?: boolean; undo?: string | null } | { ok: false; refusal: Refusal | RefusalSaid }

/** How a command ended, with the names of those it speaks of: what a surface needs to say it in its language. */
export async function said({ db }: { db: Database }, ended: Ended): Promise<Outcome> {
  if (ended.ok) return { ok: true, pending: ended.pending ?? false, undo: ended.undo ?? null }
  const { refusal } = ended
  if (refusal.kind === "taken") return { ok: false, refusal: { ...refusal, by: await nameOf(db, refusal.by) } }
  if (refusal.kind === "rescheduled")
    return { ok: false, refusal: { ...refusal, by: (await actorName(db, refusal.by)) ?? "" } }
  if (refusal.kind === "closed" || refusal.kind === "undo-blocked" || refusal.kind === "blocked")
    return { ok: false, refusal: { ...refusal, by: await actorName(db, refusal.by) } }
  return { ok: false, refusal }
}

const nameOf = async (db: Database, id: string) => (await db.members.where({ id }).first())?.name ?? ""

/** The name of who acted; null for the contact, somebody unknown, and Turno itself. */
const actorName = async (db: Database, by: Actor | string | null): Promise<string | null> =>
  by === null || typeof by === "string" ? by : by.kind === "agent" ? nameOf(db, by.id) : null
