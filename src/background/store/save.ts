import type { ForeignEvent, TurnoEvent } from "../core/events"
import type { Thread } from "../core/thread"
import type { ContactRow, Database, OutboxRow, QueueEntry } from "./database"
import { counterChanges } from "./rows"
import type { ContactId } from "~shared/vocabulary"

/** What one transaction changed. */
export interface Changes {
  /** Each touched thread: its row before and after. */
  rows: readonly (readonly [before: QueueEntry | null, after: QueueEntry | null, id: ContactId])[]
  threads: readonly Thread[]
  contacts: readonly ContactRow[]
  journal: readonly (TurnoEvent | ForeignEvent)[]
  outbox: readonly OutboxRow[]
  settled: readonly number[]
}

/** Writes it, all requests in one go: journal, threads, rows, counters, contacts, outbox. */
export async function save(db: Database, it: Changes): Promise<void> {
  const counts = counterChanges(it.rows.map(([before, after]) => [before, after]))
  const keys = [...counts.keys()]
  const writes: PromiseLike<unknown>[] = []
  const lines = await fresh(db, it.journal)
  if (lines.length) writes.push(db.journal.bulkAdd(lines))
  if (it.threads.length) writes.push(db.threads.bulkPut([...it.threads]))
  const rows = it.rows.flatMap(([, after]) => (after ? [after] : []))
  if (rows.length) writes.push(db.rows.bulkPut(rows))
  const gone = it.rows.flatMap(([before, after, id]) => (before && !after ? [id] : []))
  if (gone.length) writes.push(db.rows.bulkDelete(gone))
  if (it.contacts.length) writes.push(db.contacts.bulkPut([...it.contacts]))
  if (it.outbox.length) writes.push(db.outbox.bulkAdd([...it.outbox]))
  if (it.settled.length) writes.push(db.outbox.bulkDelete([...it.settled]))
  if (keys.length) {
    const now = await db.counters.bulkGet(keys)
    writes.push(db.counters.bulkPut(keys.map((key, i) => ({ key, n: (now[i]?.n ?? 0) + (counts.get(key) ?? 0) }))))
  }
  await Promise.all(writes)
}

/** Lines that are not in the journal yet: an observation seen again, or told by two sides, is one line. */
async function fresh(db: Database, journal: Changes["journal"]) {
  const byId = new Map(journal.map((line) => [line.id, line]))
  if (journal.every((line) => "rev" in line)) return [...byId.values()]
  const there = await db.journal
    .where("id")
    .anyOf([...byId.keys()])
    .toArray()
  for (const line of there) byId.delete(line.id)
  return [...byId.values()]
}
