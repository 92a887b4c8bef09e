import "fake-indexeddb/auto"
import { describe, expect, test } from "vitest"
import { usual } from "~background/core/options"
import { optionsOf, saveOptions } from "~background/store/policy"
import { look, reactivate, take } from "~background/usecases/act"
import { markDone } from "~background/usecases/mark-done"
import { openChat } from "~background/usecases/open-chat"
import { changePatterns } from "~background/usecases/patterns"
import { recordList } from "~background/usecases/record-list"
import { recordMessages } from "~background/usecases/record-messages"
import { runIdle } from "~background/usecases/run-idle"
import { conversationWindow } from "~background/views/conversation"
import { ana, bruno, contradictions, desk } from "./desk"
import type { Certainty, ContactId, Direction, InboxId } from "~shared/vocabulary"
import type { Options } from "~shared/workspace"

const minute = 60_000
const day = 24 * 60 * minute
const account = "whatsapp|own"

const frontOf = (n: number) =>
  ({ account: "own", ids: [`tel:549115555${n}`], chat: `${n}@c.us`, name: `C${n}`, customer: true }) as const

async function at(chosen: Partial<Options> = {}, me = ana) {
  const deps = await desk(me)
  await saveOptions(deps.db, { ...usual, ...chosen })
  let keys = 0
  const seen = (contact: ContactId, direction: Direction, mine?: Certainty) =>
    recordMessages(
      deps,
      contact,
      [
        {
          key: `K${++keys}`,
          direction,
          at: deps.clock.time++,
          precision: "live",
          attachment: "text",
          ...(mine && { mine })
        }
      ],
      null
    )
  const served = async (n: number) => {
    const contact = await openChat(deps, "whatsapp", frontOf(n), false)
    await seen(contact, "in")
    await take(deps, { contact, from: null })
    await seen(contact, "out", "certain")
    return contact
  }
  const thread = async (contact: ContactId) => (await deps.db.threads.get(contact)) ?? null
  return { deps, seen, served, thread }
}

describe("long silence (O13, Z1-21)", () => {
  test("off, nothing closes; on, what has been quiet for so long does, also after days with the browser closed", async () => {
    const { deps, served, thread } = await at()
    const contact = await served(1)
    deps.clock.time += 30 * day
    expect(await runIdle(deps)).toBe(0)
    await saveOptions(deps.db, { ...usual, inactivity: 60 })
    expect(await runIdle(deps)).toBe(1)
    expect((await thread(contact))?.last).toMatchObject({ why: "inactivity", closedBy: { kind: "turno" } })
    expect(await runIdle(deps)).toBe(0)
    expect(await contradictions(deps.db)).toEqual([])
  })

  test("an inbox may be more patient than the workspace, or less, or have none of it", async () => {
    const { deps, served, thread } = await at({ inactivity: 60 })
    const inbox = (id: string, tag: string, inactivity: number | null) => ({
      id: id as InboxId,
      name: id,
      order: 1,
      rule: { consoles: [], accounts: [], tags: [tag] },
      team: null,
      settings: { inactivity }
    })
    await deps.db.inboxes.bulkPut([inbox("slow", "vip", 600), inbox("fast", "quick", 30), inbox("never", "old", null)])
    const contacts: ContactId[] = []
    for (const [n, tag] of ["", "vip", "quick", "old"].entries()) {
      const id = await openChat(deps, "whatsapp", frontOf(n), false)
      await deps.db.contacts.update(id, { tags: tag ? [tag] : [] })
      contacts.push(await served(n))
    }
    const open = async () => {
      const all = await Promise.all(contacts.map(thread))
      return all.map((one) => one?.active !== null)
    }
    deps.clock.time += 31 * minute
    await runIdle(deps)
    expect(await open()).toEqual([true, true, false, true])
    deps.clock.time += 30 * minute
    await runIdle(deps)
    expect(await open()).toEqual([false, true, false, true])
    deps.clock.time += 30 * day
    await runIdle(deps)
    expect(await open()).toEqual([false, false, false, true])
    expect(await contradictions(deps.db)).toEqual([])
  })

  test("hundreds at once are closed in steps, and who waits or is promised is left alone", async () => {
    const { deps, seen, served } = await at({ inactivity: 60 })
    for (let n = 0; n < 120; n++) await served(n)
    const waits = await served(500)
    deps.clock.time += 2 * day
    await seen(waits, "in")
    expect(await runIdle(deps)).toBe(120)
    expect(await deps.db.rows.where("quiet").above(0).count()).toBe(0)
    expect((await deps.db.rows.get(waits))?.stage).toBe("open")
  })

  test("brought back by hand, it is not closed again at the next minute", async () => {
    const { deps, served, thread } = await at({ inactivity: 60 })
    const contact = await served(1)
    deps.clock.time += day
    await runIdle(deps)
    await reactivate(deps, { contact, ordinal: 1 })
    deps.clock.time += minute
    expect(await runIdle(deps)).toBe(0)
    expect((await thread(contact))?.active).not.toBeNull()
  })
})

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
    const { deps, thread } = await at()
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
