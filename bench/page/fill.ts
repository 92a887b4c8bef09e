import { emptyThread, type Thread } from "~background/core/thread"
import type { ContactRow, Database, NoteRow, QueueEntry } from "~background/store/database"
import { counterChanges, rowOf } from "~background/store/rows"
import { searchWords } from "~shared/names"
import type { AgentId, ContactId, InboxId } from "~shared/vocabulary"

const first = Date.UTC(2026, 0, 1)
const names = ["Ana", "Bruno", "Carla", "Diego", "Elena", "Fabio", "Gala", "Hugo", "Inés", "João"]
const team = ["me", "bruno", "carla", null, null]
const inboxes = ["shop", "care", null]
const account = "whatsapp|5491100000000@c.us"

export const contactOf = (i: number) => `contact-${String(i).padStart(7, "0")}` as ContactId

/**
 * One thread in five is closed; of the others one in four waits, and two in five are nobody's. Two in three lie in one of two
 * inboxes; every other closed one was sold.
 */
export function threadOf(i: number): Thread {
  const at = first + i * 61_000
  const mark = { key: `K${i}`, at }
  const conversation = {
    ordinal: 1,
    origin: "contact" as const,
    openedAt: at,
    openedBy: { kind: "contact" as const },
    after: null,
    scheduled: null,
    due: null,
    promised: null,
    ask: false,
    quietFrom: at,
    caseAt: at,
    continues: null
  }
  const closed = i % 5 === 4
  return {
    ...emptyThread(contactOf(i)),
    rev: closed ? 3 : 2,
    ordinal: 1,
    active: closed ? null : conversation,
    last: closed
      ? {
          ...conversation,
          closedAt: at + 1000,
          closedBy: { kind: "turno" },
          heard: mark,
          note: i % 2 === 0 ? { category: "sold", summary: null } : null,
          why: "hand",
          had: { assignee: null, team: null },
          keptUntil: null
        }
      : null,
    assignee: closed ? null : (team[(i % 7) % 5] as AgentId | null),
    inbox: inboxes[i % 3] as InboxId | null,
    assignedAt: at,
    unanswered: !closed && i % 4 === 0 ? [mark] : [],
    heard: mark,
    answered: i % 4 === 0 ? null : { key: null, at: at + 500 },
    read: { to: at, rev: 1 }
  }
}

const contactRow = (i: number): ContactRow => {
  const name = `${names[i % 10]} ${i}`
  return {
    id: contactOf(i),
    account,
    name,
    plain: name,
    words: name.toLowerCase().split(" "),
    chat: `${i}@c.us`,
    customer: true,
    unread: 0,
    facts: { heard: null, answered: null } as unknown as ContactRow["facts"],
    tags: i % 20 === 7 ? ["vip"] : [],
    values: {},
    into: null
  }
}

/** One contact in ten has a note: a word that all of them have, and one of its own. */
function noteRow(i: number): NoteRow {
  const text = `Timbre ${i}, llamar después de las seis`
  const words = searchWords(text, 400)
  const id = `note${i}` as NoteRow["id"]
  return { id, contact: contactOf(i), kind: "note", by: "me", at: first, text, words, pinned: false, edits: [] }
}

/** Fills a store with `size` conversations, straight into its tables. */
export async function fill(db: Database, size: number): Promise<void> {
  await db.members.bulkPut(
    ["me", "bruno", "carla"].map((id) => ({ id: id as AgentId, name: id, role: "agent" as const }))
  )
  await db.meta.bulkPut([
    { key: "me", value: "me" },
    { key: "language", value: "es" }
  ])
  await db.inboxes.bulkPut(
    ["shop", "care"].map((id, order) => ({
      ...{ id: id as InboxId, name: id, order, rule: { consoles: [], accounts: [], tags: [] }, team: null },
      settings: {}
    }))
  )
  await db.categories.put({ id: "sold", name: "Venta", order: 0, gone: false })
  await db.tags.put({ id: "vip", name: "Mayorista", gone: false })
  await db.accounts.put({
    ...{ id: account, site: "whatsapp", account: account.slice(9), baseline: 0, tabs: [1], state: "seen" },
    ...{ since: 0, seenAt: 0, missing: [], unidentified: 0 }
  })
  const sums = new Map<string, number>()
  for (let from = 0; from < size; from += 5000) {
    const ids = Array.from({ length: Math.min(5000, size - from) }, (_, i) => from + i)
    const threads = ids.map(threadOf)
    const rows = threads.map((thread) => rowOf(thread, false)).filter((row): row is QueueEntry => row !== null)
    for (const [key, n] of counterChanges(rows.map((row) => [null, row]))) sums.set(key, (sums.get(key) ?? 0) + n)
    const noted = ids.filter((i) => i % 10 === 3).map(noteRow)
    await db.transaction("rw", db.threads, db.rows, db.contacts, db.notes, async () => {
      await Promise.all([
        db.threads.bulkPut(threads),
        db.rows.bulkPut(rows),
        db.contacts.bulkPut(ids.map(contactRow)),
        db.notes.bulkPut(noted)
      ])
    })
  }
  await db.counters.bulkPut([...sums].map(([key, n]) => ({ key, n })))
}
