import "fake-indexeddb/auto"
import { describe, expect, test } from "vitest"
import { assign, take } from "~background/usecases/act"
import { recordAttachments } from "~background/usecases/attachments"
import { block } from "~background/usecases/block"
import { close } from "~background/usecases/close"
import { jump } from "~background/usecases/jump"
import { mergeContacts, partContacts } from "~background/usecases/merge-contacts"
import { addNote } from "~background/usecases/notes"
import { identitiesOf } from "~background/usecases/read-console"
import { type ListedChat, recordList } from "~background/usecases/record-list"
import { undo } from "~background/usecases/undo"
import { badgesWindow } from "~background/views/badges"
import { contactWindow } from "~background/views/contact"
import { conversationWindow } from "~background/views/conversation"
import { ana, bruno, contradictions, desk } from "./desk"
import { refusedFor } from "./waiting"

const chat = (id: string, name: string, last: ListedChat["last"]): ListedChat => ({
  ids: identitiesOf({ id, linkedId: null }),
  chat: id,
  name,
  customer: true,
  unread: last ? 1 : 0,
  last
})

/** Two chats of one person: in two accounts, each known to the queue. */
async function twice() {
  const deps = await desk(ana)
  const find = async (own: string) => {
    const found = await deps.db.contacts.where({ account: `whatsapp|${own}` }).first()
    if (!found) throw new Error(`nobody in ${own}`)
    return found.id
  }
  let n = 0
  /** A message in one of the chats, as its account's list tells of it. */
  const told = (own: string, mine = false) => {
    deps.clock.time += 5000
    const last = { key: `${own}-${n++}`, at: deps.clock.time, mine }
    return recordList(deps, "whatsapp", own, [
      chat(own === "shop" ? "5491155550134@c.us" : "5491155550199@c.us", `Marta ${own}`, last)
    ])
  }
  for (const own of ["shop", "office"]) await told(own)
  const [marta, other] = [await find("shop"), await find("office")]
  const drawer = (contact: typeof marta) => contactWindow(deps.db, { contact }, deps.clock.now())
  const bar = (contact: typeof marta) => conversationWindow(deps.db, { contact })
  return { deps, marta, other, told, drawer, bar, thread: (id: typeof marta) => deps.db.threads.get(id) }
}

describe("merging two contacts (R2-24)", () => {
  test("the other's open conversation closes, and what is written in either chat is one conversation (Z1-24)", async () => {
    const { deps, marta, other, told, bar, thread } = await twice()
    await told("shop")
    await told("office")
    expect(await deps.db.rows.count()).toBe(2)
    expect(await mergeContacts(deps, { contact: marta, other })).toMatchObject({ ok: true })
    expect(await thread(other)).toMatchObject({ active: null, last: { why: "merged" } })
    expect(await deps.db.rows.toArray()).toMatchObject([{ id: marta, stage: "open", waiting: 1 }])

    await told("office", true)
    expect(await bar(other)).toMatchObject({ contact: other, stage: "open", waitingSince: null, name: "Marta shop" })
    await Promise.all([told("shop"), told("office")])
    expect(await deps.db.rows.toArray()).toMatchObject([{ id: marta, stage: "open", waiting: 1, ordinal: 1 }])
    expect((await deps.db.threads.toArray()).filter((one) => one.active)).toHaveLength(1)

    // Acting on the chat in front is acting on the conversation that counts, whichever chat it is.
    await take(deps, { contact: other, from: null })
    expect(await bar(marta)).toMatchObject({ assignee: { id: ana.id } })
    expect(await contradictions(deps.db)).toEqual([])
  })

  test("whoever waited in the chat that was merged goes on waiting, also where nothing else was open", async () => {
    const { deps, marta, other, told, thread } = await twice()
    await told("office")
    const since = deps.clock.time
    expect((await thread(marta))?.active ?? null).toBeNull()
    await mergeContacts(deps, { contact: marta, other })
    expect(await deps.db.rows.toArray()).toMatchObject([{ id: marta, stage: "open", waiting: 1, at: since }])
    expect(await contradictions(deps.db)).toEqual([])
  })

  test("undone, both are as they were: what the merge closed is open again, and each chat is its own contact's", async () => {
    const { deps, marta, other, told, drawer } = await twice()
    await told("shop")
    await told("office")
    await take(deps, { contact: other, from: null })
    const merged = await mergeContacts(deps, { contact: marta, other })
    if (!merged.ok || !merged.undo) throw new Error("merged")
    expect((await drawer(marta)).feed.find((line) => line.kind === "merged")).toMatchObject({
      undoable: true,
      what: "Marta office"
    })
    expect((await undo(deps, { contact: other, of: merged.undo }, false)).ok).toBe(true)
    expect(await deps.db.contacts.where("into").above("").count()).toBe(0)
    await told("office")
    const rows = await deps.db.rows.orderBy("id").toArray()
    expect(rows.find(({ id }) => id === other)).toMatchObject({
      stage: "open",
      waiting: 1,
      assignee: ana.id,
      ordinal: 1
    })
    expect(rows.find(({ id }) => id === marta)).toMatchObject({ stage: "open", waiting: 1, assignee: "" })
    expect(refusedFor(await undo(deps, { contact: marta, of: merged.undo }, false))).toBeNull()
    expect(await contradictions(deps.db)).toEqual([])
  })

  test("taken apart later, what was closed stays closed and the next message of that chat opens its own", async () => {
    const { deps, marta, other, told, thread } = await twice()
    await told("office")
    await mergeContacts(deps, { contact: marta, other })
    expect((await partContacts(deps, { other })).ok).toBe(true)
    expect(await thread(other)).toMatchObject({ merged: null, active: null })
    expect((await thread(marta))?.absorbed).toEqual([])
    await told("office")
    expect(await deps.db.rows.get(other)).toMatchObject({ stage: "open", ordinal: 2 })
    expect(await contradictions(deps.db)).toEqual([])
  })

  test.each([
    ["itself", "merge-itself"],
    ["one that is part of another already", "merged"],
    ["one that nobody knows", "contact-gone"],
    ["a blocked one", "blocked"]
  ])("%s: refused, and nothing is half written", async (which, why) => {
    const { deps, marta, other } = await twice()
    if (why === "merged") {
      await recordList(deps, "whatsapp", "third", [chat("5491155550177@c.us", "Tercera", null)])
      const third = await deps.db.contacts.where({ account: "whatsapp|third" }).first()
      await mergeContacts(deps, { contact: third?.id ?? marta, other })
    }
    if (why === "blocked") await block(deps, { contact: other })
    const lines = await deps.db.journal.count()
    const asked = { "merge-itself": marta, "contact-gone": "x".repeat(26) as typeof marta }[why] ?? other
    expect([which, refusedFor(await mergeContacts(deps, { contact: marta, other: asked }))]).toEqual([which, why])
    if (why === "merged") expect(refusedFor(await mergeContacts(deps, { contact: other, other: marta }))).toBe("merged")
    expect(await deps.db.journal.count()).toBe(lines)
    expect((await deps.db.threads.get(marta))?.absorbed ?? []).toEqual([])
  })

  test("notes, attachments and past conversations of both are on one card, with who served each (R2-16)", async () => {
    const { deps, marta, other, told, drawer } = await twice()
    for (const [contact, own, by] of [
      [other, "office", bruno],
      [marta, "shop", ana]
    ] as const) {
      await told(own)
      await assign(deps, { contact, to: by.id, from: null })
      await addNote(deps, { contact, text: `Nota ${own}` })
      await close(deps, { contact, ordinal: 1, note: { category: null, summary: `Cierre ${own}` } })
      await recordAttachments(deps, {
        contact,
        items: [{ key: own, kind: "image", direction: "in", at: deps.clock.time }]
      })
    }
    await mergeContacts(deps, { contact: marta, other })
    const card = await drawer(other)
    expect(card.notes.map(({ text }) => text).sort()).toEqual(["Nota office", "Nota shop"])
    expect(card.past).toMatchObject([
      { contact: marta, summary: "Cierre shop", agents: ["Ana Ríos"] },
      { contact: other, summary: "Cierre office", agents: ["Bruno Castro"] }
    ])
    expect(card.attachments).toHaveLength(2)
    expect(card.chats).toMatchObject([
      { contact: marta, account: "shop", number: "5491155550134", merged: false },
      { contact: other, account: "office", number: "5491155550199", merged: true }
    ])
    await addNote(deps, { contact: other, text: "Después" })
    await partContacts(deps, { other })
    expect((await drawer(marta)).notes.map(({ text }) => text)).toEqual(["Después", "Nota shop"])
    expect((await drawer(other)).past).toMatchObject([{ summary: "Cierre office" }])
  })

  test("of a chain the end counts; what is taken out of its middle leads there with what had been merged into it", async () => {
    const { deps, marta, other, told } = await twice()
    await recordList(deps, "whatsapp", "third", [chat("5491155550177@c.us", "Tercera", null)])
    const third = (await deps.db.contacts.where({ account: "whatsapp|third" }).first())?.id ?? marta
    await mergeContacts(deps, { contact: other, other: third })
    await mergeContacts(deps, { contact: marta, other })
    expect((await deps.db.contacts.bulkGet([third, other])).map((row) => row?.into)).toEqual([marta, marta])
    await told("office")
    expect(await deps.db.rows.toArray()).toMatchObject([{ id: marta }])
    await partContacts(deps, { other })
    expect((await deps.db.contacts.bulkGet([third, other])).map((row) => row?.into)).toEqual([other, null])
    expect(await contradictions(deps.db)).toEqual([])
  })

  test("its chat's row bears the badge of the one that counts, and a jump opens the chat that wrote last", async () => {
    const { deps, marta, other, told } = await twice()
    await mergeContacts(deps, { contact: marta, other })
    for (const [own, tab] of [
      ["shop", 1],
      ["office", 2]
    ] as const)
      await deps.db.accounts.update(`whatsapp|${own}`, { tabs: [tab] })
    await told("shop")
    await told("office")
    const rows = [{ name: "Marta office", chat: "5491155550199@c.us" }]
    const { badges } = await badgesWindow(deps.db, 2, { rows })
    expect(badges).toMatchObject([{ contact: other, stage: "open" }])
    const knocks: unknown[] = []
    const tabs = {
      ...deps.tabs,
      show: async () => true,
      knock: async (tab: number) => knocks.push(tab) > 0
    } as typeof deps.tabs
    for (const contact of [marta, other]) await jump({ ...deps, tabs }, { contact }, () => null)
    await told("shop")
    await jump({ ...deps, tabs }, { contact: marta }, () => null)
    expect(knocks).toEqual([2, 2, 1])
  })
})
