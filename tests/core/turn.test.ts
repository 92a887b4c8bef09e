import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Mark } from "~background/core/events"
import { evolve } from "~background/core/evolve"
import { compareMarks, dueSince, emptyThread, turnSince, waitingMarks, waitingSince } from "~background/core/thread"
import { ana, by, id, Life } from "./life"

describe("the order of messages", () => {
  test.each<[string, Mark, Mark]>([
    ["by instant, whatever their keys", { key: "Z", at: 1 }, { key: "A", at: 2 }],
    ["of one instant by key", { key: "A", at: 1 }, { key: "B", at: 1 }],
    ["of one instant without a key first", { key: null, at: 1 }, { key: "A", at: 1 }]
  ])("%s", (_, first, second) => {
    expect(Math.sign(compareMarks(first, second))).toBe(-1)
    expect(Math.sign(compareMarks(second, first))).toBe(1)
  })

  test("every browser has the same newest one, whatever it heard first", () => {
    const key = fc.constantFrom(null, "A", "B", "a")
    const marks = fc.array(fc.record({ key, at: fc.nat(2) }), { minLength: 1, maxLength: 6 })
    const heard = (all: Mark[]) =>
      all.reduce((thread, mark) => {
        const line = {
          kind: "wrote",
          v: 1,
          thread: id,
          id: "x",
          actor: { kind: "contact" },
          at: mark.at,
          data: { mark }
        }
        return evolve(thread, line as never)
      }, emptyThread(id)).heard
    fc.assert(
      fc.property(marks, (all) => {
        expect(heard(all)).toEqual(heard(all.toReversed()))
        expect(heard(all)).toEqual(all.toSorted(compareMarks).at(-1))
        for (const mark of all) expect(compareMarks(mark, { ...mark })).toBe(0)
      })
    )
  })
})

describe("since when it is our turn", () => {
  const closes = (life: Life) => life.ask(by(ana), { kind: "close", ordinal: 1, heard: life.thread.heard, note: null })

  test("he waits since the first of the messages nobody answered (Z1-12)", () => {
    const life = new Life().writes()
    const since = life.thread.heard?.at
    life.writes()
    expect(waitingMarks(life.thread)).toHaveLength(2)
    expect([waitingSince(life.thread), turnSince(life.thread)]).toEqual([since, since])
  })

  test("closed without an answer he waits no more, and in the next one only for what he wrote since (Z1-12)", () => {
    const life = new Life().writes()
    closes(life)
    expect(waitingMarks(life.thread)).toEqual([])
    life.ask(by(ana), { kind: "open" })
    expect([waitingSince(life.thread), turnSince(life.thread)]).toEqual([null, null])
    life.writes()
    expect(waitingMarks(life.thread)).toEqual([life.thread.heard])
    expect(turnSince(life.thread)).toBe(life.thread.heard?.at)
  })

  test("taken up again it goes on: what was said when closing stays known, and he waits as before (C4-29, R2-25)", () => {
    const life = new Life().writes()
    const note = { category: "sold", summary: null }
    life.ask(by(ana), { kind: "close", ordinal: 1, heard: life.thread.heard, note })
    const answer = life.ask(by(ana), { kind: "reactivate", ordinal: 1 })
    expect(answer).toMatchObject({ events: [{ kind: "reactivated", data: { ordinal: 1, note } }] })
    expect(turnSince(life.thread)).toBe(life.thread.heard?.at)
  })

  test("of a contact nobody spoke with it is nobody's", () => {
    const thread = emptyThread(id)
    expect([waitingSince(thread), dueSince(thread), turnSince(thread)]).toEqual([null, null, null])
  })
})

describe("a promised hour that came (Z1-13)", () => {
  /** Opened by hand, promised, and the hour came: nobody ever wrote. */
  function came() {
    const life = new Life()
    life.ask(by(ana), { kind: "open" })
    const until = life.now + 60_000
    life.ask(by(ana), { kind: "schedule", ordinal: 1, until, from: null, heard: null })
    life.now = until
    life.ask({ kind: "turno" }, { kind: "due", ordinal: 1, until, late: false })
    return { life, since: life.now }
  }
  const answered = (life: Life, at: number) =>
    life.line({ kind: "answered", actor: { kind: "somebody" }, at, data: { mark: { key: "A", at } } })

  test("is our turn since then, also where nobody ever wrote", () => {
    const { life, since } = came()
    expect([dueSince(life.thread), turnSince(life.thread)]).toEqual([since, since])
  })

  test("until somebody answers after it", () => {
    const { life, since } = came()
    answered(life, since)
    expect(dueSince(life.thread)).toBe(since)
    answered(life, since + 1)
    expect([dueSince(life.thread), turnSince(life.thread)]).toEqual([null, null])
  })

  test("who writes then waits: since his message, not since the hour", () => {
    const { life, since } = came()
    life.writes()
    expect([dueSince(life.thread), turnSince(life.thread)]).toEqual([since, life.thread.heard?.at])
  })
})

describe("handed over by a bot (C4-01)", () => {
  function handed(botSpoke: boolean) {
    const life = new Life()
    if (botSpoke) life.answers(null)
    life.ask({ kind: "turno" }, { kind: "hear", mark: { key: "B", at: life.now }, bot: true })
    return { life, since: life.now }
  }

  test.each([true, false])("it is our turn since then; the bot had the last word: %s", (botSpoke) => {
    const { life, since } = handed(botSpoke)
    expect([waitingSince(life.thread), turnSince(life.thread)]).toEqual([null, since])
  })

  test("what the bot says in the same millisecond is no answer; what we say after it is", () => {
    const { life, since } = handed(true)
    life.line({ kind: "answered", actor: { kind: "somebody" }, at: 1, data: { mark: { key: "C", at: since } } })
    expect(turnSince(life.thread)).toBe(since)
    life.answers(ana)
    expect(turnSince(life.thread)).toBeNull()
  })

  test("promised for later it is nobody's turn until then (Z1-13)", () => {
    const { life } = handed(true)
    life.ask(by(ana), { kind: "schedule", ordinal: 1, until: life.now + 60_000, from: null, heard: null })
    expect(turnSince(life.thread)).toBeNull()
  })

  test("one opened by hand is nobody's turn before somebody writes (R2-18)", () => {
    const life = new Life()
    life.ask(by(ana), { kind: "open" })
    expect(turnSince(life.thread)).toBeNull()
  })
})
