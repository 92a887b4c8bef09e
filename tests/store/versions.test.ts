import "fake-indexeddb/auto"
import { Dexie } from "dexie"
import { expect, test } from "vitest"
import { Database } from "~background/store/database"
import { first } from "~background/store/versions/001-first"
import { resume, schedule } from "~background/usecases/act"
import { undo } from "~background/usecases/undo"
import type { ContactId } from "~shared/vocabulary"
import { ana, contradictions, desk } from "../usecases/desk"

const contact = "c".repeat(26) as ContactId
const base = { v: 1, thread: contact, device: "d", seenAt: 0, at: 1000 }
const mark = { key: "K1", at: 900 }

/** What the first Turno wrote: a conversation that Ana took, closed and brought back. */
async function before(name: string) {
  const old = new Dexie(name)
  first(old)
  const agent = { kind: "agent", id: "ana" }
  const lines = [
    {
      ...base,
      id: `${contact}:1`,
      kind: "opened",
      rev: 1,
      actor: { kind: "contact" },
      data: { ordinal: 1, origin: "contact", assignee: null, after: null }
    },
    { ...base, id: `${contact}:wrote`, kind: "wrote", actor: { kind: "contact" }, data: { mark } },
    {
      ...base,
      id: `${contact}:2`,
      kind: "assigned",
      rev: 2,
      actor: agent,
      data: { to: "ana", from: null, how: "take" }
    },
    { ...base, id: `${contact}:3`, kind: "closed", rev: 3, actor: agent, data: { ordinal: 1, heard: mark } },
    { ...base, id: `${contact}:4`, kind: "reactivated", rev: 4, actor: agent, data: { ordinal: 1 } }
  ]
  await old.table("journal").bulkAdd(lines)
  await old.table("threads").put({
    id: contact,
    rev: 4,
    ordinal: 1,
    active: { ordinal: 1, origin: "contact", openedAt: 1000, openedBy: { kind: "contact" }, after: null },
    last: null,
    assignee: "ana",
    assignedAt: 1000,
    unanswered: [mark],
    heard: mark,
    answered: null,
    authored: null,
    read: { to: 0, rev: 0 },
    unreadMarkedAt: 0,
    stopped: null
  })
  await old
    .table("rows")
    .put({ id: contact, stage: "open", waiting: 1, at: 900, assignee: "ana", ordinal: 1, unread: true, pending: false })
  await old.table("counters").put({ key: "open|1|ana", n: 1 })
  old.close()
}

test("data of the first Turno learn of dates and of who assigned: nothing is lost, and all can be done on them", async () => {
  await before("turno-old")
  const db = new Database("turno-old")
  const thread = await db.threads.get(contact)
  expect(thread).toMatchObject({ rev: 4, assignee: "ana", assignedRev: 2, active: { scheduled: null } })
  expect(await db.journal.count()).toBe(5)
  expect(await contradictions(db)).toEqual([])
  await db.members.bulkPut([ana])
  const deps = { ...(await desk(ana)), db }
  const until = deps.clock.now() + 60_000
  expect(await schedule(deps, { contact, ordinal: 1, until, from: null })).toMatchObject({ ok: true })
  await resume(deps, { contact, ordinal: 1 })
  expect(await undo(deps, { contact, of: `${contact}:2` }, false)).toMatchObject({ ok: true })
  expect((await db.threads.get(contact))?.assignee).toBeNull()
  expect(await contradictions(db)).toEqual([])
})
