import type { Dexie, Transaction } from "dexie"

/**
 * The rules of the trade: teams, inboxes, fields, tags, blocks, merges.
 *
 * - `teams`, `inboxes`, `fields`, `tags` what the workspace made; a removed one stays known
 * - `pools` how far automatic assignment has gone round, each a thread of its own in the journal
 * - `presence` last sign of life of each member, as this browser knows it
 * - `files` prepared attachments
 * - `rows` learn of inbox and origin, `rows.quiet` holds only what long silence may close, `rows.category` and `rows.why` only
 *   what is closed
 * - `notes.words`, `contacts.tags` are searched; `identities.contact` says what a contact is known by
 *
 * Counters know the inbox too, so they are counted anew.
 */
export function third(db: Dexie): void {
  db.version(3)
    .stores({
      contacts: "&id, [account+plain], *words, *tags, into",
      identities: "&key, contact",
      rows: "&id, [stage+waiting+at], [assignee+stage+waiting+at], [inbox+stage+waiting+at], [inbox+assignee+stage+waiting+at], quiet, [origin+stage+waiting+at], [category+at], [why+at]",
      notes: "&id, contact, *words",
      teams: "&id",
      inboxes: "&id",
      fields: "&id",
      tags: "&id",
      pools: "&id",
      presence: "&agent",
      files: "&id"
    })
    .upgrade(learnRules)
}

type Old = Record<string, unknown>

const unruled = { team: null, inbox: null, blocked: null, merged: null, absorbed: [], erased: { to: 0, also: [] } }
const undecided = { ask: false, continues: null }
/** What begins the clock of long silence, as the fold has it. */
const starts = new Set<unknown>(["opened", "reactivated", "unscheduled"])

async function learnRules(change: Transaction): Promise<void> {
  await learnJournal(change)
  const lines = await change.table<Old>("journal").orderBy("n").toArray()
  const quiet = new Map(lines.filter((one) => starts.has(one.kind)).map((one) => [one.thread, one.at]))
  await change
    .table("threads")
    .toCollection()
    .modify((thread: Old) => {
      Object.assign(thread, unruled)
      const quietFrom = quiet.get(thread.id) ?? 0
      const began = (one: unknown) => ({ quietFrom, caseAt: (one as Old).openedAt })
      if (thread.active) Object.assign(thread.active, undecided, began(thread.active))
      if (thread.last) {
        const had = { assignee: thread.assignee, team: null }
        Object.assign(thread.last, undecided, began(thread.last), { why: "hand", keptUntil: null, had })
      }
    })
  await change
    .table("contacts")
    .toCollection()
    .modify((contact: Old) => {
      Object.assign(contact, { tags: [], values: {}, into: null })
    })
  await change
    .table("notes")
    .toCollection()
    .modify((note: Old) => {
      note.words = wordsOf(String(note.text))
    })
  await learnRows(change)
  const meta = change.table<Old>("meta")
  const closing = await meta.get("closing")
  if (closing) await meta.put({ key: "options", value: JSON.stringify({ closing: closing.value }) })
  await meta.delete("closing")
}

/** Whoever had a contact when it was closed kept it, and whoever has it when it comes back is the same. */
async function learnJournal(change: Transaction): Promise<void> {
  const has = new Map<unknown, unknown>()
  await change
    .table("journal")
    .orderBy("n")
    .modify((line: Old) => {
      const data = (line.data ?? {}) as Old
      if (line.kind === "opened") {
        Object.assign(data, { team: null, inbox: null })
        has.set(line.thread, data.assignee)
      } else if (line.kind === "assigned") {
        data.team = null
        has.set(line.thread, data.to)
      } else if (line.kind === "closed") {
        Object.assign(data, { why: "hand", keeps: has.get(line.thread) ?? null, keptUntil: null })
      } else if (line.kind === "reactivated") {
        Object.assign(data, { assignee: has.get(line.thread) ?? null, team: null, drops: null })
      } else if (line.kind === "unscheduled") data.ask = false
    })
}

async function learnRows(change: Transaction): Promise<void> {
  const counts = new Map<string, number>()
  const threads = new Map((await change.table<Old>("threads").toArray()).map((thread) => [thread.id, thread]))
  await change
    .table("rows")
    .toCollection()
    .modify((row: Old) => {
      const thread = threads.get(row.id)
      const conversation = (thread?.active ?? thread?.last) as Old | undefined
      const closed = row.stage === "closed"
      Object.assign(row, { inbox: "", origin: conversation?.origin ?? "contact", why: closed ? "hand" : null })
      const key = `${[row.stage, row.waiting, row.assignee].join("|")}|`
      counts.set(key, (counts.get(key) ?? 0) + 1)
    })
  await change.table("counters").clear()
  await change.table("counters").bulkPut([...counts].map(([key, n]) => ({ key, n })))
}

/** As names.ts folds words today; frozen here with the version. */
function wordsOf(text: string): string[] {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
  return [...new Set(plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean))]
}
