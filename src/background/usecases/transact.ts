import type { Deps } from "./deps"
import { Desk } from "./desk"
import type { Unit } from "./unit"

/**
 * THE ONE place a read-write transaction over threads opens: load → decide → save journal, threads, rows, counters and
 * outbox, all or nothing. `work` that changes nothing writes nothing.
 */
export async function transact<T>(deps: Deps, work: (unit: Unit) => Promise<T>): Promise<T> {
  const { db } = deps
  const tables = [
    db.contacts,
    db.identities,
    db.threads,
    db.journal,
    db.rows,
    db.counters,
    db.outbox,
    db.members,
    db.accounts,
    db.meta,
    db.notes,
    db.categories,
    db.attachments,
    db.inboxes,
    db.teams,
    db.pools,
    db.presence,
    db.tags,
    db.fields
  ]
  return db.transaction("rw", tables, async () => {
    const desk = new Desk(deps)
    const result = await work(desk)
    await desk.save()
    return result
  })
}
