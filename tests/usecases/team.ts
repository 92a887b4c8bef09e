import "fake-indexeddb/auto"
import fc from "fast-check"
import type { Thread } from "~background/core/thread"
import { assign, markUnread, open, reactivate, resume, schedule, take } from "~background/usecases/act"
import { close } from "~background/usecases/close"
import type { Deps } from "~background/usecases/deps"
import { drainOutbox } from "~background/usecases/drain-outbox"
import { openChat } from "~background/usecases/open-chat"
import { pullPlatform } from "~background/usecases/pull-platform"
import { recordMessages } from "~background/usecases/record-messages"
import { runDue } from "~background/usecases/run-due"
import { undo } from "~background/usecases/undo"
import type { ContactId } from "~shared/vocabulary"
import { ana, bruno, desk } from "./desk"
import { FakeHub, type Weather } from "./fake-platform"

const front = {
  account: "own",
  ids: ["tel:5491155550134"],
  chat: "5491155550134@c.us",
  name: "Marta",
  customer: true
} as const

/** Two agents and a third browser that only watches, over one platform. */
export async function team() {
  const hub = new FakeHub()
  const desks = [await desk(ana, hub.platform()), await desk(bruno, hub.platform()), await desk(bruno, hub.platform())]
  let contact = "" as ContactId
  for (const one of desks) contact = await openChat(one, "whatsapp", front, false)
  return { hub, desks, contact }
}

export const stepArb = fc.oneof(
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

export const see = (deps: Deps, contact: ContactId, who: number, { key, out, at, sender }: Told) =>
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

export async function play(steps: Step[]) {
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
