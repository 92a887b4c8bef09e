import "fake-indexeddb/auto"
import { describe, expect, test } from "vitest"
import { take } from "~background/usecases/act"
import { close } from "~background/usecases/close"
import { drainOutbox } from "~background/usecases/drain-outbox"
import { pullPlatform } from "~background/usecases/pull-platform"
import { undo } from "~background/usecases/undo"
import { conversationWindow } from "~background/views/conversation"
import { keepTurnedDown, turnedDown } from "~background/store/turned-down"
import type { ContactId } from "~shared/vocabulary"
import { bruno, contradictions } from "./desk"
import { see, team } from "./team"

/** A contact waits, both browsers know it, and nobody has it. */
async function waiting() {
  const { hub, desks, contact } = await team()
  const [first, second] = desks
  if (!first || !second) throw new Error("two desks")
  await see(first, contact, 0, { key: "K1", out: false, at: first.clock.time, sender: 9 })
  await drainOutbox(first)
  await pullPlatform(second)
  const pass = (ms: number) => {
    for (const one of desks) one.clock.time += ms
  }
  return { hub, first, second, contact, pass }
}

describe("while the platform does not answer", () => {
  test("what was done arrives in the order it was done, though the first of it was tried last", async () => {
    const { hub, first, contact, pass } = await waiting()
    hub.weather = () => "closed"
    await take(first, { contact, from: null })
    await drainOutbox(first)
    pass(6)
    await close(first, { contact, ordinal: 1 })
    await drainOutbox(first)
    pass(6)
    await drainOutbox(first)
    pass(6)
    const seen = await conversationWindow(first.db, { contact })
    expect(seen).toMatchObject({ offline: true, unsent: 2, busy: false, pending: "close", stage: "closed" })
    hub.weather = () => "fair"
    for (let turn = 0; turn < 3; turn++) {
      await drainOutbox(first)
      pass(20)
    }
    expect(hub.log.flatMap((line) => ("rev" in line ? [line.kind] : []))).toEqual(["opened", "assigned", "closed"])
    expect(await conversationWindow(first.db, { contact })).toMatchObject({ offline: false, unsent: 0, pending: null })
    expect(await contradictions(first.db)).toEqual([])
  })

  test("what was tried and has not arrived is still taken back", async () => {
    const { hub, first, contact, pass } = await waiting()
    hub.weather = () => "closed"
    const taken = await take(first, { contact, from: null })
    await drainOutbox(first)
    expect(await undo(first, { contact, of: (taken.ok && taken.undo) || "" }, false)).toMatchObject({ ok: true })
    hub.weather = () => "fair"
    pass(50)
    await drainOutbox(first)
    expect(hub.log.filter((line) => line.kind === "assigned")).toEqual([])
    expect(await conversationWindow(first.db, { contact })).toMatchObject({ assignee: null, pending: null })
  })
})

describe("what was shown as pending and was not to be", () => {
  test("is told at the conversation with who came first and when", async () => {
    const { first, second, contact, pass } = await waiting()
    await take(second, { contact, from: null })
    await drainOutbox(second)
    const at = second.clock.time
    pass(3000)
    const taken = await take(first, { contact, from: null })
    const of = (taken.ok && taken.undo) || ""
    expect(await conversationWindow(first.db, { contact })).toMatchObject({ pending: "take", unsettled: [of] })
    expect((await drainOutbox(first)).map((one) => one.ended)).toEqual(["refused"])
    const told = { of, refusal: { kind: "taken", by: bruno.name, at }, at: first.clock.time }
    expect(await conversationWindow(first.db, { contact })).toMatchObject({
      pending: null,
      unsettled: [],
      assignee: { id: bruno.id },
      turnedDown: told
    })
    expect((await conversationWindow(second.db, { contact })).turnedDown).toBeNull()
  })

  test("is told as not allowed where the platform says never", async () => {
    const { hub, first, contact } = await waiting()
    hub.weather = () => "refused"
    await take(first, { contact, from: null })
    await drainOutbox(first)
    const { assignee, turnedDown: told } = await conversationWindow(first.db, { contact })
    expect(assignee).toBeNull()
    expect(told?.refusal).toEqual({ kind: "not-accepted" })
  })

  test("is forgotten when another is told after ten minutes", async () => {
    const { first, contact } = await waiting()
    const stale = { of: "x", refusal: { kind: "not-accepted" as const }, at: first.clock.time }
    await keepTurnedDown(first.db, "another" as ContactId, stale)
    await keepTurnedDown(first.db, contact, { ...stale, at: stale.at + 11 * 60_000 })
    expect(await turnedDown(first.db, "another" as ContactId)).toBeNull()
    expect(await turnedDown(first.db, contact)).not.toBeNull()
  })
})
