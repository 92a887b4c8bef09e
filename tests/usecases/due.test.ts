import "fake-indexeddb/auto"
import { expect, test } from "vitest"
import type { Platform } from "~background/ports"
import { saveOptions } from "~background/store/policy"
import { schedule, take } from "~background/usecases/act"
import { drainOutbox } from "~background/usecases/drain-outbox"
import { openChat } from "~background/usecases/open-chat"
import { pullPlatform } from "~background/usecases/pull-platform"
import { recordMessages } from "~background/usecases/record-messages"
import { runDue } from "~background/usecases/run-due"
import { undo } from "~background/usecases/undo"
import { contactWindow } from "~background/views/contact"
import { conversationWindow } from "~background/views/conversation"
import { ana, bruno, contradictions, desk } from "./desk"
import { FakeHub } from "./fake-platform"

const minute = 60_000
const front = { account: "own", ids: ["tel:5491155550134"], chat: "a@c.us", name: "Marta", customer: true } as const

async function promised(platform?: Platform, me = ana) {
  const deps = await desk(me, platform)
  const contact = await openChat(deps, "whatsapp", front, false)
  const writes = (key: string) =>
    recordMessages(
      deps,
      contact,
      [{ key, direction: "in", at: deps.clock.time, precision: "live", attachment: "text" }],
      null
    )
  await writes("K1")
  await take(deps, { contact, from: null })
  const until = deps.clock.time + 10 * minute
  const ended = await schedule(deps, { contact, ordinal: 1, until, from: null })
  return { deps, contact, until, writes, ended }
}

test("at its hour it is back in Open with a mark, and the agent is told once (Z1-13)", async () => {
  const { deps, contact, until } = await promised()
  deps.clock.time = until - 1
  expect(await runDue(deps)).toBe(until)
  expect(deps.told).toEqual([])
  deps.clock.time = until
  expect(await runDue(deps)).toBeNull()
  expect(await runDue(deps)).toBeNull()
  expect(deps.told).toEqual([{ contact, name: "Marta", until, late: false }])
  expect(await conversationWindow(deps.db, { contact })).toMatchObject({ stage: "open", due: { until, late: false } })
  expect(await deps.db.rows.get(contact)).toMatchObject({ stage: "open", waiting: 1 })
  expect(await contradictions(deps.db)).toEqual([])
})

test("a closed browser or a sleeping computer: caught up at the next start and marked late (Z1-13)", async () => {
  const { deps, contact, until } = await promised()
  deps.clock.time = until + 61 * minute
  await runDue(deps)
  expect(deps.told).toMatchObject([{ late: true }])
  const { feed } = await contactWindow(deps.db, { contact }, deps.clock.now())
  expect(feed[0]).toMatchObject({ kind: "due", until, late: true, by: { kind: "turno" } })
})

test("the clock is put back and forward again: it rings once, at its instant and not before (Z1-13)", async () => {
  const { deps, contact, until } = await promised()
  deps.clock.time = until - 30 * minute
  await runDue(deps)
  deps.clock.time = until - 90 * minute
  await runDue(deps)
  expect((await deps.db.rows.get(contact))?.stage).toBe("scheduled")
  deps.clock.time = until
  await runDue(deps)
  deps.clock.time = until - 60 * minute
  await runDue(deps)
  deps.clock.time = until + minute
  await runDue(deps)
  expect(deps.told).toHaveLength(1)
})

test("a hundred promises of one hour all come back, in few transactions", async () => {
  const deps = await desk(ana)
  const until = deps.clock.time + minute
  for (let n = 0; n < 120; n++) {
    const chat = { ...front, ids: [`tel:${n}`] as [string], chat: `${n}@c.us`, name: `C${n}` }
    const contact = await openChat(deps, "whatsapp", chat, false)
    const wrote = { key: `K${n}`, direction: "in", at: deps.clock.time, precision: "live", attachment: "text" } as const
    await recordMessages(deps, contact, [wrote], null)
    await schedule(deps, { contact, ordinal: 1, until, from: null })
  }
  deps.clock.time = until
  expect(await runDue(deps)).toBeNull()
  expect((await deps.db.rows.toArray()).every((row) => row.stage === "open" && row.waiting === 1)).toBe(true)
  expect(deps.told).toHaveLength(120)
  expect(await contradictions(deps.db)).toEqual([])
})

test("the customer writes before: back in Open, the promise is offered again, and its hour fires nothing (O5)", async () => {
  const { deps, contact, until, writes } = await promised()
  deps.clock.time += minute
  await writes("K2")
  expect(await conversationWindow(deps.db, { contact })).toMatchObject({ stage: "open", promised: until, until: null })
  deps.clock.time = until
  await runDue(deps)
  expect(deps.told).toEqual([])
  expect(await contradictions(deps.db)).toEqual([])
})

test("two browsers are awake at the hour: one brings it back, the other learns of it", async () => {
  const hub = new FakeHub()
  const first = await promised(hub.platform())
  const second = await desk(bruno, hub.platform())
  await openChat(second, "whatsapp", front, false)
  const settle = async () => {
    for (const one of [first.deps, second, first.deps, second]) {
      one.clock.time = Math.max(first.deps.clock.time, second.clock.time) + 2000
      await drainOutbox(one)
      await pullPlatform(one)
    }
  }
  await settle()
  first.deps.clock.time = first.until
  second.clock.time = first.until
  await Promise.all([runDue(first.deps), runDue(second)])
  await settle()
  const lines = hub.log.filter((line) => line.kind === "unscheduled")
  expect(lines).toHaveLength(1)
  for (const one of [first.deps, second]) {
    expect((await one.db.threads.get(first.contact))?.active).toMatchObject({
      scheduled: null,
      due: { until: first.until }
    })
    expect(await contradictions(one.db)).toEqual([])
  }
  // Whose it is hears of it, his colleague does not.
  expect(first.deps.told).toHaveLength(1)
  expect(second.told).toEqual([])
})

test("an undo within ten seconds drops what had not left yet; take does not wait", async () => {
  const hub = new FakeHub()
  hub.holds = 10_000
  const { deps, contact, ended } = await promised(hub.platform())
  await drainOutbox(deps)
  expect(hub.log.map((line) => line.kind)).toEqual(expect.arrayContaining(["opened", "wrote", "assigned"]))
  expect(hub.log.some((line) => line.kind === "scheduled")).toBe(false)
  if (!ended.ok || !ended.undo) throw new Error("it was scheduled")
  expect(await undo(deps, { contact, of: ended.undo }, false)).toMatchObject({ ok: true })
  deps.clock.time += 20_000
  await drainOutbox(deps)
  await pullPlatform(deps)
  expect(hub.log.some((line) => line.kind === "scheduled")).toBe(false)
  expect(await deps.db.outbox.count()).toBe(0)
  expect((await conversationWindow(deps.db, { contact })).until).toBeNull()
})

test("what is on its way cannot be dropped; once it has arrived it is undone by a command", async () => {
  const hub = new FakeHub()
  const { deps, contact, ended } = await promised(hub.platform())
  if (!ended.ok || !ended.undo) throw new Error("it was scheduled")
  const { undo: of } = ended
  hub.weather = () => "lost"
  for (let turn = 0; turn < 4; turn++) {
    deps.clock.time += 2000
    await drainOutbox(deps)
  }
  hub.weather = () => "fair"
  for (let turn = 0; turn < 6; turn++) {
    deps.clock.time += 2000
    await drainOutbox(deps)
    await pullPlatform(deps)
  }
  expect(await undo(deps, { contact, of }, false)).toMatchObject({ ok: true, pending: true })
  await drainOutbox(deps)
  await pullPlatform(deps)
  expect(hub.log.filter((line) => line.kind === "scheduled" || line.kind === "unscheduled")).toHaveLength(2)
  expect((await deps.db.threads.get(contact))?.active?.scheduled).toBeNull()
})

test("a message that left the date standing leaves it standing when the workspace chooses otherwise later (O5)", async () => {
  const { deps, contact, writes } = await promised()
  await saveOptions(deps.db, { scheduledIncoming: "keep_until_due" })
  deps.clock.time += minute
  await writes("K2")
  await saveOptions(deps.db, { scheduledIncoming: "back_to_open" })
  deps.clock.time += minute
  const answer = { key: "K3", direction: "out", at: deps.clock.time, precision: "live", attachment: "text" } as const
  await recordMessages(deps, contact, [answer], null)
  const stage = async () => (await deps.db.rows.get(contact))?.stage
  expect(await stage()).toBe("scheduled")
  deps.clock.time += minute
  await writes("K4")
  expect(await stage()).toBe("open")
})
