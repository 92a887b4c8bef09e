import "fake-indexeddb/auto"
import { describe, expect, test } from "vitest"
import { assign, schedule, take } from "~background/usecases/act"
import { close } from "~background/usecases/close"
import { distribute } from "~background/usecases/distribute"
import { openChat } from "~background/usecases/open-chat"
import { recordMessages } from "~background/usecases/record-messages"
import { transact } from "~background/usecases/transact"
import type { AgentId, ContactId } from "~shared/vocabulary"
import type { Options } from "~shared/workspace"
import { ana, bruno, desk } from "./desk"
import { FakeHub } from "./fake-platform"
import { choose, cora, everybody, fine, has, here, message, owners, shop } from "./shop"

describe("handing out what nobody has (Z0-02, Z0-05, R3-12)", () => {
  test("who came first is given first, in turn, each with its decision in the journal", async () => {
    const { deps, writes } = await shop()
    const contacts = [await writes(), await writes(), await writes(), await writes()]
    expect(await distribute(deps)).toBe(4)
    expect(await owners(deps, contacts)).toEqual(["ana", "bruno", "cora", "ana"])
    const lines = await deps.db.journal.toArray()
    const given = lines.filter(({ thread }) => (thread as string) === "pool:workspace")
    expect(given.map(({ id }) => id)).toEqual([1, 2, 3, 4].map((rev) => `pool:workspace:${rev}`))
    expect(given[1]).toMatchObject({ kind: "given", rev: 2, data: { contact: contacts[1], to: "bruno" } })
    const assigned = lines.filter(({ kind }) => kind === "assigned")
    expect(assigned.map((line) => "cause" in line && line.cause)).toEqual(given.map(({ id }) => id))
    expect(await deps.db.pools.get("pool:workspace")).toMatchObject({ rev: 4, turns: { ana: { rev: 4 } } })
    await fine(deps)
  })

  test("asked again there is nothing to give, and nothing is written", async () => {
    const { deps, writes } = await shop()
    await writes()
    await distribute(deps)
    const before = await deps.db.journal.count()
    expect(await distribute(deps)).toBe(0)
    expect(await deps.db.journal.count()).toBe(before)
  })

  test("fewest open counts what is open and not scheduled, whoever gave it (R3-13)", async () => {
    const { deps, writes } = await shop({ distribution: "manual" })
    const [first, second, third, fourth] = [await writes(), await writes(), await writes(), await writes()]
    await assign(deps, { contact: first, to: ana.id, from: null })
    await assign(deps, { contact: second, to: bruno.id, from: null })
    await schedule(deps, { contact: second, ordinal: 1, until: deps.clock.time + 9e6, from: null })
    await assign(deps, { contact: third, to: cora.id, from: null })
    await choose(deps, { distribution: "fewest_open" })
    await distribute(deps)
    expect(await has(deps, fourth)).toBe("bruno")
  })

  test("the engine is fully off when assignment is by hand (Z0-04, R2-12)", async () => {
    const { deps, writes } = await shop({ distribution: "manual" })
    const contact = await writes()
    expect(await distribute(deps)).toBe(0)
    expect(await has(deps, contact)).toBeNull()
    expect(await deps.db.pools.count()).toBe(0)
  })

  test("what somebody has, took meanwhile, closed or scheduled is never given", async () => {
    const { deps, writes } = await shop()
    const [taken, shut, later] = [await writes(), await writes(), await writes()]
    await take(deps, { contact: taken, from: null })
    await close(deps, { contact: shut, ordinal: 1 })
    await schedule(deps, { contact: later, ordinal: 1, until: deps.clock.time + 9e6, from: null })
    expect(await distribute(deps)).toBe(0)
    expect(await owners(deps, [taken, shut, later])).toEqual(["ana", null, null])
  })

  test("a blocked contact is never given (C4-25, O15)", async () => {
    const { deps, writes } = await shop({ onBlock: "keep_hidden" })
    const contact = await writes()
    await transact(deps, async (unit) => {
      await unit.threads([contact])
      unit.command(contact, { kind: "block" }, { kind: "agent", id: ana.id })
    })
    expect(await distribute(deps)).toBe(0)
    expect(await has(deps, contact)).toBeNull()
  })

  test("what has been answered waits for nobody and is not given", async () => {
    const { deps, writes } = await shop()
    const contact = await writes()
    deps.clock.time += 1000
    const sent = { key: "S", direction: "out", at: deps.clock.time, precision: "live", attachment: "text" } as const
    await recordMessages(deps, contact, [sent], null)
    expect(await distribute(deps)).toBe(0)
  })

  test("more than one transaction holds is given all the same, to within one of each other", async () => {
    const { deps, writes } = await shop()
    const contacts: ContactId[] = []
    for (let n = 0; n < 31; n++) contacts.push(await writes())
    expect(await distribute(deps)).toBe(31)
    const got = await owners(deps, contacts)
    expect(everybody.map(({ id }) => got.filter((one) => one === id).length)).toEqual([11, 10, 10])
    await fine(deps)
  })

  test("on a team's platform nothing is given: its pool's decision would have to win there first", async () => {
    const deps = await desk(ana, new FakeHub().platform())
    await choose(deps, { distribution: "round_robin" })
    await here(deps, ana)
    const front = { account: "own", ids: ["tel:549"] as [string], chat: "c@c.us", name: "C", customer: true }
    const contact = await openChat(deps, "whatsapp", front, false)
    await message(deps, contact)
    expect(await distribute(deps)).toBe(0)
  })
})

describe("who is there (O7, O8, C4-12)", () => {
  test("a member without a browser counts as offline; nobody there, it stays unassigned until somebody comes", async () => {
    const { deps, writes } = await shop({}, [])
    const contact = await writes()
    expect(await distribute(deps)).toBe(0)
    expect(await has(deps, contact)).toBeNull()
    await here(deps, bruno)
    expect(await distribute(deps)).toBe(1)
    expect(await has(deps, contact)).toBe("bruno")
  })

  test.each<[Options["presenceGate"], AgentId[]]>([
    ["none", [ana.id, bruno.id, cora.id]],
    ["distribution", [bruno.id]],
    ["actions", [bruno.id]]
  ])("gate %s: given to %s", async (presenceGate, to) => {
    const { deps, writes } = await shop({ presenceGate }, [])
    await here(deps, ana, { place: "away" })
    await here(deps, bruno)
    await here(deps, cora, { off: true })
    const contacts = [await writes(), await writes(), await writes()]
    await distribute(deps)
    expect([...new Set(await owners(deps, contacts))].sort()).toEqual(to)
  })

  test("silence longer than the expiry is absence, of a machine that cannot write it", async () => {
    const { deps, writes } = await shop({ presenceExpiry: 120 }, [bruno])
    const first = await writes()
    deps.clock.time += 118_000
    expect(await distribute(deps)).toBe(1)
    const second = await writes()
    deps.clock.time += 2000
    expect(await distribute(deps)).toBe(0)
    expect(await owners(deps, [first, second])).toEqual(["bruno", null])
    await choose(deps, { distribution: "round_robin", presenceExpiry: 300 })
    expect(await distribute(deps)).toBe(1)
  })
})
