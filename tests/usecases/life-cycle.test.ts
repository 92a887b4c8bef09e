import "fake-indexeddb/auto"
import { describe, expect, test } from "vitest"
import { usual } from "~background/core/options"
import { optionsOf } from "~background/store/policy"
import { look } from "~background/usecases/act"
import { markDone } from "~background/usecases/mark-done"
import { openChat } from "~background/usecases/open-chat"
import { changePatterns } from "~background/usecases/patterns"
import { recordList } from "~background/usecases/record-list"
import { conversationWindow } from "~background/views/conversation"
import { ana, bruno, type desk } from "./desk"
import { account, at, frontOf } from "./served"
import type { ContactId } from "~shared/vocabulary"

describe("what reading is (O9, C4-24)", () => {
  const unread = async (deps: Awaited<ReturnType<typeof desk>>, contact: ContactId) =>
    (await conversationWindow(deps.db, { contact })).unread

  test("open: looking at the chat reads it", async () => {
    const { deps, seen } = await at({ readOn: "open" })
    const contact = await openChat(deps, "whatsapp", frontOf(1), false)
    await seen(contact, "in")
    expect(await unread(deps, contact)).toBe(true)
    await look(deps, contact)
    expect(await unread(deps, contact)).toBe(false)
  })

  test("reply: looking does not, nor what the console calls read; an answer does", async () => {
    const { deps, seen } = await at({ readOn: "reply" })
    const contact = await openChat(deps, "whatsapp", frontOf(1), false)
    await seen(contact, "in")
    await look(deps, contact)
    expect(await unread(deps, contact)).toBe(true)
    await deps.db.contacts.update(contact, { unread: 3 })
    const { ids, chat, name } = frontOf(1)
    await recordList(deps, "whatsapp", "own", [{ ids, chat, name, customer: true, unread: 0, last: null }])
    expect(await unread(deps, contact)).toBe(true)
    await seen(contact, "out", "certain")
    expect(await unread(deps, contact)).toBe(false)
  })
})

describe("how else a conversation begins and ends", () => {
  test("our own message opens one only where the workspace says so, and it is its author's (O20, Z1-18)", async () => {
    for (const ownMessageOpens of [false, true]) {
      const { deps, seen, thread } = await at({ ownMessageOpens })
      const contact = await openChat(deps, "whatsapp", frontOf(1), false)
      await seen(contact, "out", "certain")
      const there = await thread(contact)
      expect(there?.active?.origin ?? null).toBe(ownMessageOpens ? "message" : null)
      expect(there?.assignee ?? null).toBe(ownMessageOpens ? ana.id : null)
    }
  })

  test("a phone's or a colleague's message of ours is nobody's and opens nothing (O20)", async () => {
    const { deps, seen, thread } = await at({ ownMessageOpens: true })
    const contact = await openChat(deps, "whatsapp", frontOf(1), false)
    await seen(contact, "out")
    expect((await thread(contact))?.active ?? null).toBeNull()
  })

  test("a bot's phrase in the newest message opens one of nobody's; seen again it opens no other (C4-01)", async () => {
    const { deps, thread, seen } = await at()
    const listed = (key: string, seconds: number, matched: boolean) => {
      const { ids, chat, name } = frontOf(1)
      const last = { key, at: deps.clock.time + seconds * 1000, mine: true }
      return recordList(deps, "whatsapp", "own", [{ ids, chat, name, customer: true, unread: 0, matched, last }])
    }
    await listed("K1", 0, false)
    await listed("K2", 5, false)
    const contact = (await deps.db.contacts.toCollection().first())?.id
    if (!contact) throw new Error("the list names a contact")
    expect((await thread(contact))?.active ?? null).toBeNull()
    await listed("K3", 10, true)
    expect((await thread(contact))?.active).toMatchObject({ origin: "bot", ordinal: 1 })
    await listed("K3", 10, true)
    expect((await thread(contact))?.ordinal).toBe(1)
    expect(await deps.db.accounts.get(account)).toBeDefined()
    // The bot had the last word, yet a person was asked for: it waits until one answers.
    const waiting = async () => (await deps.db.rows.get(contact))?.waiting
    expect(await waiting()).toBe(1)
    deps.clock.time += 60_000
    await seen(contact, "out", "certain")
    expect(await waiting()).toBe(0)
  })

  test.each([
    [[" Te paso con una persona ", "TE  PASO con una persona"], ["Te paso con una persona"], null],
    [["ok"], [], "phrase-short"],
    [["x".repeat(201)], [], "name-too-long"]
  ])("phrases %o are kept as %o (%s)", async (phrases, kept, refusal) => {
    const { deps } = await at()
    const ended = await changePatterns(deps, { phrases })
    expect(ended.ok ? null : ended.refusal.kind).toBe(refusal)
    const there = await deps.db.meta.get("patterns")
    const said: { phrase: string }[] = JSON.parse(there?.value ?? "[]")
    expect(said.map((one) => one.phrase)).toEqual(kept)
  })

  test("phrases are the admins' to change (Z1-30)", async () => {
    const { deps } = await at({}, bruno)
    expect(await changePatterns(deps, { phrases: ["hablar con alguien"] })).toMatchObject({
      refusal: { kind: "only-admins" }
    })
  })

  test("mark_done closes what is open without asking for a category, and is done once (R2-23)", async () => {
    const { deps, served, thread } = await at({ closing: "category_and_summary" })
    const contact = await served(1)
    expect(await markDone(deps, { contact })).toMatchObject({ ok: true })
    expect((await thread(contact))?.last?.why).toBe("done")
    const rev = (await thread(contact))?.rev
    expect(await markDone(deps, { contact })).toMatchObject({ ok: true, undo: null })
    expect((await thread(contact))?.rev).toBe(rev)
  })
})

describe("options on disk", () => {
  test("what cannot be read, or is of another kind, is as usual; the rest stays", async () => {
    const { deps } = await at()
    await deps.db.meta.put({
      key: "options",
      value: JSON.stringify({ transfer: "close_and_open", presenceExpiry: "soon", inactivity: 90, capacity: null })
    })
    expect(await optionsOf(deps.db)).toEqual({ ...usual, transfer: "close_and_open", inactivity: 90 })
  })

  test("only what differs from what is usual is kept", async () => {
    const { deps } = await at({ readOn: "reply" })
    expect(JSON.parse((await deps.db.meta.get("options"))?.value ?? "")).toEqual({ readOn: "reply" })
  })
})
