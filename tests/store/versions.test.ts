import "fake-indexeddb/auto"
import { Dexie } from "dexie"
import { expect, test } from "vitest"
import { Database } from "~background/store/database"
import { first } from "~background/store/versions/001-first"
import { second } from "~background/store/versions/002-hands"
import { resume, schedule } from "~background/usecases/act"
import { undo } from "~background/usecases/undo"
import { usual } from "~background/core/options"
import { optionsOf } from "~background/store/policy"
import type { ContactId, NoteId } from "~shared/vocabulary"
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

/** What the second Turno wrote: promised, taken up again, closed with a category; a note and a workspace that asks for one. */
async function hands(name: string) {
  const old = new Dexie(name)
  first(old)
  second(old)
  const agent = { kind: "agent", id: "ana" }
  const contactSays = { kind: "contact" }
  const opened = { ordinal: 1, origin: "contact", assignee: null, after: null }
  const note = { category: "c1", summary: null }
  const lines = [
    { ...base, id: `${contact}:1`, kind: "opened", rev: 1, actor: contactSays, data: opened },
    { ...base, id: `${contact}:wrote`, kind: "wrote", actor: contactSays, data: { mark } },
    {
      ...base,
      id: `${contact}:2`,
      kind: "assigned",
      rev: 2,
      actor: agent,
      data: { to: "ana", from: null, how: "take" }
    },
    {
      ...base,
      id: `${contact}:3`,
      kind: "scheduled",
      rev: 3,
      actor: agent,
      data: { ordinal: 1, until: 9000, before: null, heard: mark }
    },
    {
      ...base,
      id: `${contact}:4`,
      at: 1500,
      kind: "unscheduled",
      rev: 4,
      actor: agent,
      data: { ordinal: 1, until: 9000, why: "resumed", late: false }
    },
    {
      ...base,
      id: `${contact}:5`,
      at: 2000,
      kind: "closed",
      rev: 5,
      actor: agent,
      data: { ordinal: 1, heard: mark, note }
    }
  ]
  await old.table("journal").bulkAdd(lines)
  const quiet = { scheduled: null, due: null, promised: null }
  const spoken = { ordinal: 1, origin: "contact", openedAt: 1000, openedBy: contactSays, after: null, ...quiet }
  await old.table("threads").put({
    id: contact,
    rev: 5,
    ordinal: 1,
    active: null,
    last: { ...spoken, closedAt: 2000, closedBy: agent, heard: mark, note },
    assignee: "ana",
    assignedAt: 1000,
    assignedRev: 2,
    assignedBy: agent,
    unanswered: [mark],
    heard: mark,
    answered: null,
    authored: null,
    read: { to: 0, rev: 0 },
    unreadMarkedAt: 0,
    undone: [],
    stopped: null
  })
  const row = { id: contact, stage: "closed", waiting: 0, at: 2000, assignee: "ana", ordinal: 1 }
  await old.table("rows").put({ ...row, unread: false, pending: false, due: false, late: false, category: "c1" })
  await old.table("counters").put({ key: "closed|0|ana", n: 1 })
  await old
    .table("notes")
    .put({ id: "n1", contact, kind: "note", by: "ana", at: 1, text: "Envío", pinned: false, edits: [] })
  await old.table("contacts").put({
    id: contact,
    account: "whatsapp|own",
    name: "Marta",
    plain: "Marta",
    words: ["marta"],
    chat: "a@c.us",
    customer: true,
    unread: 0,
    facts: { heard: mark, answered: null, seen: ["K1"], mine: [] }
  })
  await old.table("meta").put({ key: "closing", value: "category" })
  old.close()
}

test("data of the second Turno learn the rules: whose it stays, what it asked of closing, what is searched", async () => {
  await hands("turno-hands")
  const db = new Database("turno-hands")
  expect(await db.threads.get(contact)).toMatchObject({
    team: null,
    blocked: null,
    last: { why: "hand", had: { assignee: "ana" }, quietFrom: 1500, keptUntil: null }
  })
  expect(await contradictions(db)).toEqual([])
  expect(await optionsOf(db)).toEqual({ ...usual, closing: "category" })
  expect((await db.notes.get("n1" as NoteId))?.words).toEqual(["envio"])
  expect(await db.contacts.get(contact)).toMatchObject({ tags: [], values: {}, into: null })
  const deps = { ...(await desk(ana)), db }
  await db.members.bulkPut([ana])
  expect(await undo(deps, { contact, of: `${contact}:5` }, false)).toMatchObject({ ok: true })
  expect(await db.threads.get(contact)).toMatchObject({ active: { ordinal: 1 }, assignee: "ana" })
  expect(await contradictions(db)).toEqual([])
})
