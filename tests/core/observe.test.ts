import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { noFacts, observe, reconcile, remember, type Sighting } from "~background/core/observe"
import { evolve } from "~background/core/evolve"
import { usual } from "~background/core/options"
import { emptyThread, type Thread, waitingSince } from "~background/core/thread"
import { numbered } from "~background/core/pending"
import { decide } from "~background/core/decide"
import type { TurnoEvent } from "~background/core/events"
import type { AgentId, ContactId, DeviceId } from "~shared/vocabulary"

const id = "c".repeat(26) as ContactId
const me = "ana" as AgentId
const stamp = { device: "d" as DeviceId, seenAt: 0, v: 1 as const, thread: id }
const said = (direction: "in" | "out", key: string | null, at: number, mine = false): Sighting => ({
  direction,
  mark: { key, at },
  precision: "console",
  ...(mine && { mine: { by: me, certainty: "certain" } })
})

/** One browser watching one contact. */
class Watcher {
  thread: Thread = emptyThread(id)
  facts = noFacts()
  lines: string[] = []

  sees(...sightings: Sighting[]) {
    for (const sighting of sightings) {
      const noticed = observe(this.thread, this.facts, sighting, true)
      this.facts = noticed.facts
      this.#fold(noticed.appends.map((draft) => ({ ...draft, ...stamp, id: "x" }) as unknown as TurnoEvent))
      for (const command of noticed.commands) {
        const actor = command.kind === "reply" ? ({ kind: "agent", id: me } as const) : ({ kind: "contact" } as const)
        const answer = decide(
          this.thread,
          command,
          { actor, members: [{ id: me }], options: usual, inbox: null, online: true },
          9e6
        )
        if (answer.ok) this.#fold(numbered(this.thread, answer.events, stamp))
      }
      this.#fold(
        reconcile(this.thread, this.facts).map((draft) => ({ ...draft, ...stamp, id: "x" }) as unknown as TurnoEvent)
      )
    }
    return this
  }

  #fold(events: TurnoEvent[]) {
    this.lines.push(...events.map((event) => event.kind))
    this.thread = events.reduce(evolve, this.thread)
  }
}

describe("what a browser makes of the messages it sees", () => {
  test("the journal gets a line per turn, not per message", () => {
    const it = new Watcher().sees(
      said("in", "1", 1000),
      said("in", "2", 2000),
      said("in", "3", 3000),
      said("out", "4", 4000),
      said("out", "5", 5000)
    )
    expect(it.lines).toEqual(["opened", "wrote", "answered"])
  })

  test("the same message again, by key, adds nothing: scrolling, re-rendering, a second tab", () => {
    const once = new Watcher().sees(said("in", "1", 1000), said("out", "2", 2000), said("in", "3", 3000))
    const lines = once.lines.length
    once.sees(said("in", "3", 3000), said("in", "1", 1000), said("out", "2", 2000))
    expect(once.lines).toHaveLength(lines)
    expect(waitingSince(once.thread)).toBe(3000)
  })

  test("without a key it is known by its second, and a key learned later replaces it", () => {
    const it = new Watcher().sees(said("in", null, 5000), said("in", "K", 5000), said("in", null, 5000))
    expect(it.lines).toEqual(["opened", "wrote"])
    expect(it.facts.heard).toEqual({ key: "K", at: 5000 })
  })

  test("what was only remembered (the first look) opens nothing; the next message does", () => {
    const it = new Watcher()
    it.facts = remember(it.facts, said("in", "old", 1000))
    it.sees(said("in", "old", 1000))
    expect(it.thread.active).toBeNull()
    it.sees(said("in", "new", 2000))
    expect(it.thread.active?.ordinal).toBe(1)
  })

  test("an answer in the same second as the question came after it; and the other way round", () => {
    expect(waitingSince(new Watcher().sees(said("in", "1", 5000), said("out", "2", 5000)).thread)).toBeNull()
    expect(
      waitingSince(new Watcher().sees(said("in", "1", 5000), said("out", "2", 5000), said("in", "3", 5000)).thread)
    ).toBe(5002)
  })

  test("a late answer between two questions ends the first wait and not the second", () => {
    const it = new Watcher().sees(said("in", "1", 1000), said("in", "3", 9000), said("out", "2", 5000))
    expect(waitingSince(it.thread)).toBe(9000)
  })

  test("my answer is credited to me also when the list told of it first (R2-10)", () => {
    const it = new Watcher().sees(said("in", "1", 1000), said("out", "2", 2000), said("out", "2", 2000, true))
    expect(it.thread.authored).toMatchObject({ by: me, mark: { key: "2" } })
    expect(it.thread.assignee).toBe(me)
    const { length } = it.lines
    it.sees(said("out", "2", 2000, true))
    expect(it.lines).toHaveLength(length)
  })

  test("chats that are no customers open nothing", () => {
    expect(observe(emptyThread(id), noFacts(), said("in", "1", 1000), false).commands).toEqual([])
  })

  test("whatever the order and however often, the contact waits exactly when the newest message is his", () => {
    const message = fc.record({ out: fc.boolean(), mine: fc.boolean() })
    fc.assert(
      fc.property(
        fc.array(message, { minLength: 1, maxLength: 12 }),
        fc.infiniteStream(fc.nat()),
        (messages, order) => {
          const all = messages.map(({ out, mine }, i) => said(out ? "out" : "in", `K${i}`, (i + 1) * 2000, out && mine))
          const it = new Watcher().sees(said("in", "first", 1000))
          const shuffled = [...all, ...all]
            .map((one) => ({ one, key: order.next().value as number }))
            .sort((a, b) => a.key - b.key)
          it.sees(...shuffled.map(({ one }) => one))
          expect(waitingSince(it.thread) !== null).toBe(messages.at(-1)?.out === false)
        }
      ),
      { numRuns: 1000 }
    )
  })
})
