import "fake-indexeddb/auto"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Thread } from "~background/core/thread"
import { assign, look, markUnread, open, reactivate, resume, schedule, take } from "~background/usecases/act"
import { close } from "~background/usecases/close"
import type { Deps } from "~background/usecases/deps"
import { drainOutbox } from "~background/usecases/drain-outbox"
import { openChat } from "~background/usecases/open-chat"
import { pullPlatform } from "~background/usecases/pull-platform"
import { recordMessages } from "~background/usecases/record-messages"
import { runDue } from "~background/usecases/run-due"
import { undo } from "~background/usecases/undo"
import type { ContactId } from "~shared/vocabulary"
import { ana, bruno, contradictions, desk } from "./desk"
import { FakeHub, type Weather } from "./fake-platform"

const front = {
  account: "own",
  ids: ["tel:5491155550134"],
  chat: "5491155550134@c.us",
  name: "Marta",
  customer: true
} as const

/** Two agents and a third browser that only watches, over one platform. */
async function team() {
  const hub = new FakeHub()
  const desks = [await desk(ana, hub.platform()), await desk(bruno, hub.platform()), await desk(bruno, hub.platform())]
  let contact = "" as ContactId
  for (const one of desks) contact = await openChat(one, "whatsapp", front, false)
  return { hub, desks, contact }
}

const stepArb = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant("message" as const),
      out: fc.boolean(),
      gap: fc.integer({ min: 0, max: 3000 }),
      sender: fc.nat(2)
    })
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("see" as const), who: fc.nat(2), which: fc.nat(30) }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant("ask" as const),
      who: fc.nat(1),
      what: fc.constantFrom(
        ...(["take", "assign", "release", "close", "reactivate", "open", "unread"] as const),
        ...(["schedule", "schedule", "resume", "undo", "undo", "undo-old"] as const)
      ),
      blind: fc.boolean()
    })
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant("sync" as const),
      who: fc.nat(2),
      weather: fc.constantFrom<Weather>("fair", "fair", "closed", "lost", "refused")
    })
  }
)
type Step = typeof stepArb extends fc.Arbitrary<infer T> ? T : never

interface Told {
  key: string
  out: boolean
  at: number
  sender: number
}

const see = (deps: Deps, contact: ContactId, who: number, { key, out, at, sender }: Told) =>
  recordMessages(
    deps,
    contact,
    [
      {
        key,
        direction: out ? "out" : "in",
        at,
        precision: "live",
        attachment: "text",
        ...(out && sender === who && { mine: "certain" as const })
      }
    ],
    null
  )

async function ask(deps: Deps, contact: ContactId, what: string, shown: Thread | undefined, names: string[]) {
  const from = shown?.assignee ?? null
  const ordinal = shown?.active?.ordinal ?? shown?.last?.ordinal ?? 1
  const to = deps.me === ana.id ? bruno.id : ana.id
  if (what === "take") {
    const ended = await take(deps, { contact, from })
    if (ended.ok && ended.undo) names.push(ended.undo)
  }
  if (what === "assign") await assign(deps, { contact, to, from })
  if (what === "release") await assign(deps, { contact, to: null, from })
  if (what === "close") {
    const ended = await close(deps, { contact, ordinal })
    if (ended.ok && ended.undo) names.push(ended.undo)
  }
  if (what === "reactivate") await reactivate(deps, { contact, ordinal })
  if (what === "open") await open(deps, { contact })
  if (what === "unread") await markUnread(deps, { contact })
  if (what === "resume") await resume(deps, { contact, ordinal })
  if (what === "schedule") {
    const until = deps.clock.now() + 1500
    const ended = await schedule(deps, { contact, ordinal, until, from: shown?.active?.scheduled?.until ?? null })
    if (ended.ok && ended.undo) names.push(ended.undo)
  }
  const name = what === "undo" ? names.at(-1) : names[0]
  if (what.startsWith("undo") && name) await undo(deps, { contact, of: name }, names.length % 2 === 0)
}

async function play(steps: Step[]) {
  const { hub, desks, contact } = await team()
  const told: Told[] = []
  const names: string[] = []
  let time = desks[0]?.clock.time ?? 0
  const pass = (by: number) => {
    time += by
    for (const one of desks) one.clock.time = time
  }
  const sync = async (deps: Deps) => {
    await drainOutbox(deps)
    await pullPlatform(deps)
  }
  for (const step of steps) {
    pass(7)
    if (step.do === "message") {
      pass(step.gap)
      told.push({ key: `K${told.length}`, out: step.out, at: time, sender: step.sender })
    }
    const one = desks["who" in step ? step.who : 0]
    if (!one) continue
    const message = step.do === "see" ? told[step.which % Math.max(1, told.length)] : undefined
    if (step.do === "see" && message) await see(one, contact, step.who, message)
    if (step.do === "ask")
      await ask(one, contact, step.what, step.blind ? undefined : await one.db.threads.get(contact), names)
    if (step.do === "sync") {
      hub.weather = () => step.weather
      await runDue(one)
      await sync(one)
    }
  }
  hub.weather = () => "fair"
  const again = [...told, ...told.toReversed()]
  for (const [who, one] of desks.entries()) for (const message of again) await see(one, contact, who, message)
  for (let turn = 0; turn < 6; turn++) {
    pass(2000)
    for (const one of desks) {
      await runDue(one)
      await sync(one)
    }
  }
  return { hub, desks, contact, told }
}

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
      { numRuns: Number(process.env.RUNS ?? 60) }
    )
  }, 120_000)

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
    hub.log.push({ id: `${contact}:2` as never, kind: "merged", v: 1, thread: contact, rev: 2 } as never)
    await pullPlatform(first)
    expect((await first.db.threads.get(contact))?.stopped).toEqual({ kind: "merged", v: 1 })
    expect(await take(first, { contact, from: null })).toEqual({ ok: false, refusal: { kind: "update-turno" } })
  })
})
