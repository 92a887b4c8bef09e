import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { play, see, stepArb, team } from "./team"
import { runsOf } from "../sizes"
import { assign, look, markUnread, open, take } from "~background/usecases/act"
import { close } from "~background/usecases/close"
import { drainOutbox } from "~background/usecases/drain-outbox"
import { pullPlatform } from "~background/usecases/pull-platform"
import { ana, contradictions } from "./desk"

describe("a team over one platform", () => {
  test("whatever two agents ask and three browsers see, in any order and twice, all end with one state (Z1-24, R2-15)", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(stepArb, { minLength: 5, maxLength: 40 }), async (steps) => {
        const { desks, contact, told, hub } = await play(steps)
        const threads = await Promise.all(desks.map(({ db }) => db.threads.get(contact)))
        expect(threads[1]).toEqual(threads[0])
        expect(threads[2]).toEqual(threads[0])
        for (const { db } of desks) {
          expect(await contradictions(db)).toEqual([])
          expect(await db.outbox.count()).toBe(0)
        }
        const decisions = hub.log
          .filter((line) => "rev" in line)
          .map((line) => `${line.thread}:${"rev" in line && line.rev}`)
        expect(new Set(decisions).size).toBe(decisions.length)
        const newest = told.at(-1)
        const thread = threads[0]
        if (newest?.out && thread?.active)
          expect(thread.unanswered.filter((mark) => mark.at > (thread.active?.after?.at ?? 0))).toEqual([])
      }),
      runsOf("threeDesks")
    )
  }, 3_600_000)

  test("a command decided on revision 4 is decided again on 6, and the agent learns who came first", async () => {
    const { hub, desks, contact } = await team()
    const [first, second] = desks
    if (!first || !second) throw new Error("two desks")
    const settle = async () => {
      for (const one of [first, second, first, second]) {
        one.clock.time += 2000
        await drainOutbox(one)
        await pullPlatform(one)
      }
    }
    await see(first, contact, 0, { key: "K1", out: false, at: first.clock.time, sender: 9 })
    await settle()
    await look(first, contact)
    await markUnread(first, { contact })
    await take(first, { contact, from: null })
    await assign(first, { contact, to: null, from: ana.id })
    await settle()
    expect((await second.db.threads.get(contact))?.rev).toBe(4)
    hub.weather = () => "closed"
    expect(await take(second, { contact, from: null })).toMatchObject({ ok: true, pending: true })
    hub.weather = () => "fair"
    await take(first, { contact, from: null })
    await drainOutbox(first)
    await close(first, { contact, ordinal: 1 })
    await drainOutbox(first)
    second.clock.time += 2000
    const drained = await drainOutbox(second)
    expect(drained.map((one) => one.ended)).toEqual(["refused"])
    expect((await second.db.threads.get(contact))?.rev).toBe(6)
    expect((await second.db.threads.get(contact))?.assignee).toBe(ana.id)
  })

  test("a browser that saw the answer tells it once it learns of the wait", async () => {
    const { desks, contact } = await team()
    const [first, second] = desks
    if (!first || !second) throw new Error("two desks")
    const at = first.clock.time
    await see(first, contact, 0, { key: "K1", out: false, at, sender: 9 })
    await drainOutbox(first)
    second.clock.time += 5000
    await see(second, contact, 1, { key: "K2", out: true, at: at + 1000, sender: 9 })
    expect(await second.db.outbox.count()).toBe(0)
    for (const one of [second, first]) {
      await pullPlatform(one)
      await drainOutbox(one)
    }
    await pullPlatform(first)
    expect((await first.db.threads.get(contact))?.unanswered).toEqual([])
    expect((await first.db.rows.get(contact))?.waiting).toBe(0)
  })

  test("a lost answer is read back, not repeated", async () => {
    const { hub, desks, contact } = await team()
    const [first] = desks
    if (!first) throw new Error("a desk")
    await open(first, { contact })
    hub.weather = () => "lost"
    await drainOutbox(first)
    hub.weather = () => "fair"
    first.clock.time += 5000
    await drainOutbox(first)
    await pullPlatform(first)
    expect(hub.log.filter((line) => line.kind === "opened")).toHaveLength(1)
    expect((await first.db.threads.get(contact))?.rev).toBe(1)
    expect(await first.db.outbox.count()).toBe(0)
  })

  test("an old Turno that meets an event it does not know stops that thread and decides nothing there", async () => {
    const { hub, desks, contact } = await team()
    const [first] = desks
    if (!first) throw new Error("a desk")
    await open(first, { contact })
    await drainOutbox(first)
    hub.log.push({ id: `${contact}:2` as never, kind: "delegated", v: 1, thread: contact, rev: 2 } as never)
    await pullPlatform(first)
    expect((await first.db.threads.get(contact))?.stopped).toEqual({ kind: "delegated", v: 1 })
    expect(await take(first, { contact, from: null })).toEqual({ ok: false, refusal: { kind: "update-turno" } })
  })
})
