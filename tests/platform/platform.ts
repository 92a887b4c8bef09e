import { FakeHub, type Weather } from "../usecases/fake-platform"
import { type Command, decide } from "~background/core/decide"
import type { ForeignEvent, TurnoEvent } from "~background/core/events"
import { numbered } from "~background/core/pending"
import { fold } from "~background/core/evolve"
import { usual } from "~background/core/options"
import type { Platform, Verdict } from "~background/ports"
import type { AgentId, ContactId, DeviceId, Member } from "~shared/vocabulary"

/**
 * Stands where `platforms/local` stands in the product: one winner per revision, as the hub has, in a worker of the tests
 * alone (tests/platform/build.ts). What the team knows outlives the worker; the test directs it from outside.
 */
interface State {
  log: (TurnoEvent | ForeignEvent)[]
  /** What meets the next decisions, one each, and then all that follow. */
  next: Weather[]
  weather: Weather
  /** How long an answer is on its way back (ms). */
  slow: number
  /** How long most acts wait in the browser for an undo (ms). */
  holds: number
  /** Ids of the decisions that were handed over, each time they were. */
  handed: string[]
}

const key = "team-platform"
/** A closed network is tried again after so long (ms). */
const retry = 400

const hub = new FakeHub()
const state: State = { log: hub.log, next: [], weather: "fair", slow: 0, holds: 0, handed: [] }

const restored = chrome.storage.session.get(key).then((kept) => {
  const { log, ...rest } = (kept[key] ?? {}) as Partial<State>
  hub.log.push(...(log ?? []))
  Object.assign(state, rest)
})
const keep = () => chrome.storage.session.set({ [key]: state })
const after = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

const { send, read, pull } = hub.platform()

export const local: Platform = {
  id: "team",
  confirmsAtCommit: false,
  get holds() {
    return state.holds
  },
  async send(one): Promise<Verdict> {
    await restored
    const met = (one.kind === "decision" ? state.next.shift() : undefined) ?? state.weather
    hub.weather = () => met
    if (one.kind === "decision") state.handed.push(one.id)
    const verdict = await send(one)
    await keep()
    await after(one.kind === "decision" ? state.slow : 0)
    return verdict.kind === "later" ? { kind: "later", after: retry } : verdict
  },
  read: (thread, rev) => restored.then(() => read(thread, rev)),
  pull: (cursor) => restored.then(() => (state.weather === "closed" ? { events: [], cursor } : pull(cursor)))
}

/** What a test may ask of the team's side. */
export interface Director {
  set(change: Partial<Pick<State, "next" | "weather" | "slow" | "holds">>): Promise<void>
  /** Another member does this, in a browser of his own. Answers with the refusal's name, or null. */
  does(who: AgentId, contact: ContactId, command: Command, members: Member[]): Promise<string | null>
  /** Decisions of a conversation in their order, as the platform has them. */
  decisions(contact: ContactId): Promise<{ kind: string; actor: unknown; data: unknown }[]>
  /** Ids of decisions that were handed over, each time they were. */
  handed(): Promise<string[]>
  /** The periodic look comes now: what others did is fetched. */
  look(): Promise<void>
}

const director: Director = {
  async set(change) {
    await restored
    Object.assign(state, change)
    await keep()
  },
  async does(who, contact, command, members) {
    await restored
    const thread = fold(
      contact,
      hub.log.filter((line) => line.thread === contact)
    )
    const now = Date.now()
    // Her browser has seen the same messages.
    const asked = "heard" in command ? { ...command, heard: thread.heard } : command
    const answer = decide(
      thread,
      asked,
      { actor: { kind: "agent", id: who }, members, options: usual, inbox: null, online: true },
      now
    )
    if (!answer.ok) return answer.refusal.kind
    hub.log.push(...numbered(thread, answer.events, { device: `device-${who}` as DeviceId, seenAt: now }))
    await keep()
    return null
  },
  async decisions(contact) {
    await restored
    return (await read(contact, 0)).map((line) => line as TurnoEvent)
  },
  async handed() {
    await restored
    return state.handed
  },
  look: () => chrome.alarms.create("look", { when: Date.now() })
}

Object.assign(globalThis, { teamPlatform: director })
