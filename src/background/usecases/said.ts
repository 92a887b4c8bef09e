import type { Refusal } from "../core/refusals"
import type { Database } from "../store/database"
import type { Outcome, RefusalSaid } from "~shared/protocol/messages"

type Ended = { ok: true; pending?: boolean } | { ok: false; refusal: Refusal | RefusalSaid }

/** How a command ended, with the names of those it speaks of: what a surface needs to say it in its language. */
export async function said({ db }: { db: Database }, ended: Ended): Promise<Outcome> {
  if (ended.ok) return { ok: true, pending: ended.pending ?? false }
  const { refusal } = ended
  if (refusal.kind === "taken") return { ok: false, refusal: { ...refusal, by: await nameOf(db, refusal.by) } }
  if (refusal.kind !== "closed") return { ok: false, refusal }
  const { by } = refusal
  if (typeof by === "string" || by === null) return { ok: false, refusal: { ...refusal, by } }
  return { ok: false, refusal: { ...refusal, by: by.kind === "agent" ? await nameOf(db, by.id) : null } }
}

const nameOf = async (db: Database, id: string) => (await db.members.where({ id }).first())?.name ?? ""
