import type { Dexie, Transaction } from "dexie"

/**
 * The agent's hands: what is written and promised.
 *
 * - `notes` internal notes and closing summaries, by contact; only admins delete
 * - `snippets`, `categories` what the workspace made for writing and closing
 * - `attachments` observed: kind, direction and instant, never name or content
 * - `journal.command` leads from what a surface can undo to the lines it wrote
 *
 * Threads and rows learn of dates and of who assigned last; nothing that was is lost.
 */
export function second(db: Dexie): void {
  db.version(2)
    .stores({
      journal: "++n, &id, thread, command",
      notes: "&id, contact",
      snippets: "&id",
      categories: "&id",
      attachments: "&[contact+key], contact"
    })
    .upgrade(learnDates)
}

const undated = { scheduled: null, due: null, promised: null }

type Old = Record<string, unknown>

async function learnDates(change: Transaction): Promise<void> {
  await change
    .table("threads")
    .toCollection()
    .modify((thread: Old) => {
      Object.assign(thread, { assignedRev: 0, assignedBy: null, undone: [] })
      if (thread.active) Object.assign(thread.active, undated)
      if (thread.last) Object.assign(thread.last, undated, { note: null })
    })
  await change
    .table("rows")
    .toCollection()
    .modify((row: Old) => {
      Object.assign(row, { due: false, late: false, category: null })
    })
  await change
    .table("journal")
    .toCollection()
    .modify((line: Old) => {
      const data = line.data as Old | undefined
      if (line.kind === "closed") Object.assign(data ?? {}, { note: null })
      if (line.kind === "reactivated") Object.assign(data ?? {}, { scheduled: false, note: null })
    })
  // Who assigned last is what the journal says: without it an undo would look at revision 0.
  const lines = await change.table<Old>("journal").orderBy("n").toArray()
  const given = new Map<unknown, Old>()
  for (const line of lines) if (line.kind === "assigned" || line.kind === "opened") given.set(line.thread, line)
  await change
    .table("threads")
    .toCollection()
    .modify((thread: Old) => {
      const line = given.get(thread.id)
      if (line) Object.assign(thread, { assignedRev: line.rev, assignedBy: line.actor })
    })
}
