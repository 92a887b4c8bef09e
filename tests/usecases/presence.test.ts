import "fake-indexeddb/auto"
import { describe, expect, test } from "vitest"
import { usual } from "~background/core/options"
import { saveOptions } from "~background/store/policy"
import { assign, take } from "~background/usecases/act"
import type { Deps } from "~background/usecases/deps"
import { openChat } from "~background/usecases/open-chat"
import { attended, setAvailable } from "~background/usecases/presence"
import { recordMessages } from "~background/usecases/record-messages"
import { conversationWindow } from "~background/views/conversation"
import { people } from "~background/views/people"
import type { TeamId } from "~shared/vocabulary"
import type { Options } from "~shared/workspace"
import { ana, bruno, contradictions, desk } from "./desk"

const start = async (options: Partial<Options> = {}) => {
  const deps = await desk(ana)
  await saveOptions(deps.db, { ...usual, ...options })
  const pass = (seconds: number) => {
    deps.clock.time += seconds * 1000
  }
  const lines = async () =>
    (await deps.db.journal.filter(({ thread }) => (thread as string) === "agent:ana").toArray()).map((line) => {
      const { kind, at, seenAt } = line as unknown as { kind: string; at: number; seenAt: number }
      return `${kind} ${(at - began) / 1000}${seenAt === at ? "" : ` learned ${(seenAt - at) / 1000} later`}`
    })
  const began = deps.clock.time
  const status = async () => (await people(deps.db, [], deps.clock.now())).status
  return { deps, pass, lines, status }
}

describe("where the member is (C4-11, C4-12)", () => {
  test("here on entering a console, away on leaving it, each a line of its own", async () => {
    const { deps, pass, lines, status } = await start()
    expect((await status()).presence).toBe("offline")
    await attended(deps, "here")
    expect((await status()).presence).toBe("online")
    pass(5)
    await attended(deps, "away")
    expect(await status()).toMatchObject({ presence: "away", since: deps.clock.now() })
    pass(5)
    await attended(deps, "here")
    expect(await lines()).toEqual(["came 0", "left 5", "came 10"])
    expect(await contradictions(deps.db)).toEqual([])
  })

  test("a minute's beat keeps her there without a line; between beats nothing is written", async () => {
    const { deps, pass, lines, status } = await start()
    await attended(deps, "here")
    const first = (await deps.db.presence.get(ana.id))?.at
    pass(5)
    await attended(deps, "here")
    expect((await deps.db.presence.get(ana.id))?.at).toBe(first)
    for (let n = 0; n < 10; n++) {
      pass(60)
      await attended(deps, "here")
    }
    expect((await status()).presence).toBe("online")
    expect(await lines()).toEqual(["came 0"])
  })

  test("a machine that sleeps cannot write its own absence: 120 s after its last beat she is not available (O8)", async () => {
    const { deps, pass, lines, status } = await start()
    await attended(deps, "here")
    pass(120)
    expect((await status()).presence).toBe("online")
    pass(1)
    expect(await status()).toMatchObject({ presence: "offline", since: deps.clock.now() - 1000 })
    pass(7200)
    await attended(deps, "here")
    expect(await lines()).toEqual(["came 0", "left 120 learned 7201 later", "came 7321"])
  })

  test("the last console closed: away at once, offline after 120 s, and nothing keeps her there", async () => {
    const { deps, pass, lines, status } = await start()
    await attended(deps, "here")
    pass(10)
    await attended(deps, "nowhere")
    expect((await status()).presence).toBe("away")
    for (let n = 0; n < 3; n++) {
      pass(60)
      await attended(deps, "nowhere")
    }
    expect((await status()).presence).toBe("offline")
    expect(await lines()).toEqual(["came 0", "left 10"])
  })

  test("the browser closed with the console open: learned at the next start, once, when silence became absence", async () => {
    const { deps, pass, lines, status } = await start()
    await attended(deps, "here")
    pass(40_000)
    for (const _ of [1, 2]) await attended(deps, "nowhere")
    expect(await lines()).toEqual(["came 0", "left 120 learned 39880 later"])
    expect((await status()).presence).toBe("offline")
  })

  test("nowhere from the first: nothing is written at all", async () => {
    const { deps } = await start()
    await attended(deps, "nowhere")
    expect(await deps.db.presence.count()).toBe(0)
    expect(await deps.db.journal.count()).toBe(0)
  })
})

describe("the member's own switch (C4-10)", () => {
  test("not available until switched back, wherever she goes meanwhile", async () => {
    const { deps, pass, lines, status } = await start()
    await attended(deps, "here")
    pass(30)
    await setAvailable(deps, { available: false })
    expect(await status()).toMatchObject({ presence: "offline", since: deps.clock.now() })
    const since = deps.clock.now()
    for (const where of ["away", "here", "nowhere", "here"] as const) {
      pass(300)
      await attended(deps, where)
      expect(await status()).toMatchObject({ presence: "offline", since })
    }
    await setAvailable(deps, { available: true })
    expect(await status()).toMatchObject({ presence: "online", since: deps.clock.now() })
    expect(await lines()).toEqual(["came 0", "left 30", "came 1230"])
  })

  test("switched on from elsewhere she is there: who presses it sits in front of Turno", async () => {
    const { deps, status } = await start()
    await attended(deps, "away")
    await setAvailable(deps, { available: true })
    expect((await status()).presence).toBe("online")
  })
})

describe("what surfaces are told", () => {
  const waiting = async (deps: Deps & { clock: { time: number } }) => {
    const front = { account: "own", ids: ["tel:549115"] as [string], chat: "c@c.us", name: "Marta", customer: true }
    const contact = await openChat(deps, "whatsapp", front, false)
    const wrote = { key: "K", direction: "in", at: deps.clock.time, precision: "live", attachment: "text" } as const
    await recordMessages(deps, contact, [wrote], null)
    return contact
  }

  test.each<[Options["presenceGate"], "offline" | null]>([
    ["none", null],
    ["distribution", null],
    ["actions", "offline"]
  ])("gate %s: what is held while not online: %s (O7, C4-09)", async (presenceGate, hold) => {
    const { deps } = await start({ presenceGate })
    const contact = await waiting(deps)
    const window = () => conversationWindow(deps.db, { contact }, deps.clock.now())
    expect((await window()).hold).toBe(hold)
    const answer = await take(deps, { contact, from: null })
    expect(answer.ok ? null : answer.refusal.kind).toBe(hold)
    await setAvailable(deps, { available: true })
    expect((await window()).hold).toBeNull()
    expect((await take(deps, { contact, from: null })).ok).toBe(true)
  })

  test("away is not online: under actions it holds too (C4-11)", async () => {
    const { deps } = await start({ presenceGate: "actions" })
    const contact = await waiting(deps)
    await attended(deps, "away")
    expect((await take(deps, { contact, from: null })).ok).toBe(false)
    await attended(deps, "here")
    expect((await take(deps, { contact, from: null })).ok).toBe(true)
  })

  test("each mate with presence, since when, and whether she is full; a team with how many are online", async () => {
    const { deps, pass } = await start({ capacity: 1 })
    await deps.db.teams.bulkPut([
      { id: "t1" as TeamId, name: "Ventas", members: [ana.id, bruno.id] },
      { id: "t2" as TeamId, name: "Antiguo", members: [ana.id], gone: true }
    ])
    const contact = await waiting(deps)
    await attended(deps, "here")
    pass(10)
    await take(deps, { contact, from: null })
    const { members, teams } = await conversationWindow(deps.db, { contact }, deps.clock.now())
    expect(members).toMatchObject([
      { id: "ana", open: 1, full: true, presence: "online", since: deps.clock.now() - 10_000 },
      { id: "bruno", open: 0, full: false, presence: "offline", since: null }
    ])
    expect(teams).toEqual([{ id: "t1", name: "Ventas", online: 1 }])
    await saveOptions(deps.db, { ...usual, capacity: null })
    expect((await conversationWindow(deps.db, { contact }, deps.clock.now())).members[0]?.full).toBe(false)
  })

  test("a team that has it is named, with nobody in it yet (Z1-08)", async () => {
    const { deps } = await start()
    await deps.db.teams.put({ id: "t1" as TeamId, name: "Ventas", members: [bruno.id] })
    const contact = await waiting(deps)
    await assign(deps, { contact, to: null, from: null, team: "t1" as TeamId })
    const window = await conversationWindow(deps.db, { contact }, deps.clock.now())
    expect(window).toMatchObject({ assignee: null, team: { id: "t1", name: "Ventas" } })
  })
})
