import { describe, expect, test } from "vitest"
import type { Mark } from "~background/core/events"
import { farthest } from "~background/core/schedule"
import { dueSince, turnSince, waitingSince } from "~background/core/thread"
import { ana, bruno, by, Life, refused } from "./life"
import type { Options } from "~shared/workspace"

const hour = 3_600_000

/** A conversation of Ana's, promised for an hour from now. */
function promised(chosen: Partial<Options> = {}) {
  const life = new Life(chosen).writes()
  life.ask(by(ana), { kind: "take", from: null })
  const until = life.now + hour
  life.ask(by(ana), { kind: "schedule", ordinal: 1, until, from: null, heard: life.thread.heard })
  return { life, until }
}

describe("a date is promised", () => {
  test("scheduling never closes: it is the same conversation, and nobody's turn until then (Z1-13, Z1-22)", () => {
    const { life, until } = promised()
    expect(life.thread).toMatchObject({ ordinal: 1, active: { ordinal: 1, scheduled: { until } }, assignee: ana })
    expect(turnSince(life.thread)).toBeNull()
    expect(waitingSince(life.thread)).not.toBeNull()
  })

  test("its hour makes it our turn again, and says whether it was late (Z1-13)", () => {
    const { life, until } = promised()
    life.answers(ana)
    life.now = until
    life.ask({ kind: "turno" }, { kind: "due", ordinal: 1, until, late: true })
    expect(life.thread.active).toMatchObject({ scheduled: null, due: { until, late: true } })
    expect(turnSince(life.thread)).toBe(dueSince(life.thread))
    life.answers(ana)
    expect(turnSince(life.thread)).toBeNull()
  })

  test("an hour that was moved or taken back fires nothing", () => {
    const { life, until } = promised()
    life.ask(by(ana), { kind: "schedule", ordinal: 1, until: until + hour, from: until, heard: null })
    expect(life.ask({ kind: "turno" }, { kind: "due", ordinal: 1, until, late: false })).toEqual({
      ok: true,
      events: []
    })
    expect(life.thread.active?.scheduled?.until).toBe(until + hour)
  })

  test("the customer's next message brings it back and the promise is offered again (O5 default)", () => {
    const { life, until } = promised()
    const old = life.thread.heard
    if (!old) throw new Error("the customer wrote")
    expect(life.ask({ kind: "contact" }, { kind: "wake", mark: old })).toEqual({ ok: true, events: [] })
    life.writes()
    life.ask({ kind: "contact" }, { kind: "wake", mark: { key: "new", at: life.now } })
    expect(life.thread.active).toMatchObject({ ordinal: 1, scheduled: null, promised: until })
  })

  test.each<[Options["scheduledIncoming"], boolean, boolean]>([
    ["back_to_open", true, false],
    ["keep_until_due", false, false],
    ["ask_resnooze", true, true]
  ])("a message before its hour, %s: back in Open %s, asked about the date %s (O5)", (scheduledIncoming, back, ask) => {
    const { life, until } = promised({ scheduledIncoming })
    life.writes()
    life.ask({ kind: "contact" }, { kind: "wake", mark: { key: "new", at: life.now } })
    const { active } = life.thread
    expect(active).toMatchObject(back ? { scheduled: null, promised: until, ask } : { scheduled: { until }, ask })
    expect(turnSince(life.thread) !== null).toBe(back)
    expect(life.thread.ordinal).toBe(1)
  })

  test("it is the contact who brings it back, when he wrote, and never late (O5)", () => {
    const { life, until } = promised({ scheduledIncoming: "ask_resnooze" })
    const answer = life.ask(by(ana), { kind: "wake", mark: { key: "new", at: life.now } })
    const data = { ordinal: 1, until, why: "message", late: false, ask: true }
    expect(answer).toEqual({
      ok: true,
      events: [{ kind: "unscheduled", actor: { kind: "contact" }, at: life.now, data }]
    })
  })

  test.each<[string, Mark | null, Mark, boolean]>([
    ["newer", { key: "K", at: 5000 }, { key: "A", at: 5001 }, true],
    ["newer, and that one had no key,", { key: null, at: 5000 }, { key: "A", at: 5001 }, true],
    ["older", { key: "K", at: 5000 }, { key: "Z", at: 4999 }, false],
    ["the same", { key: "K", at: 5000 }, { key: "K", at: 5000 }, false],
    ["of the same instant, and later in their order", { key: "K", at: 5000 }, { key: "L", at: 5000 }, true],
    ["of the same instant, and earlier in their order", { key: "K", at: 5000 }, { key: "J", at: 5000 }, false],
    ["the same, whose key was learned later", { key: null, at: 5000 }, { key: "K", at: 5000 }, false],
    ["the same, told without its key", { key: "K", at: 5000 }, { key: null, at: 5000 }, false],
    ["the first there is", null, { key: "K", at: 1 }, true]
  ])("a message %s than the newest when it was promised brings it back or not (O5)", (_, heard, mark, back) => {
    const life = new Life()
    life.ask(by(ana), { kind: "open" })
    life.ask(by(ana), { kind: "schedule", ordinal: 1, until: life.now + hour, from: null, heard })
    life.ask({ kind: "contact" }, { kind: "wake", mark })
    expect(life.thread.active?.scheduled === null).toBe(back)
  })

  test("a new date answers the question", () => {
    const { life, until } = promised({ scheduledIncoming: "ask_resnooze" })
    life.writes()
    life.ask({ kind: "contact" }, { kind: "wake", mark: { key: "new", at: life.now } })
    life.ask(by(ana), { kind: "schedule", ordinal: 1, until, from: null, heard: life.thread.heard })
    expect(life.thread.active).toMatchObject({ scheduled: { until }, promised: null, ask: false })
  })

  test("a past date and one years away are refused, and nothing changes (Z1-13)", () => {
    const { life, until } = promised()
    const ask = (at: number) =>
      refused(life.ask(by(ana), { kind: "schedule", ordinal: 1, until: at, from: until, heard: null }))
    expect(ask(life.now - 1)).toBe("date-past")
    expect(ask(life.now + 3 * 366 * 24 * hour)).toBe("date-too-far")
    expect(life.thread.active?.scheduled?.until).toBe(until)
  })

  test("now is past, two years are near enough, and a millisecond more is not (Z1-13)", () => {
    const life = new Life().writes()
    life.now = Date.UTC(2026, 10, 21)
    const asked = (after: number) => {
      const from = life.thread.active?.scheduled?.until ?? null
      // The command itself is asked a second later.
      const until = life.now + 1000 + after
      return refused(life.ask(by(ana), { kind: "schedule", ordinal: 1, until, from, heard: null }))
    }
    expect([0, 1, farthest, farthest + 1].map(asked)).toEqual(["date-past", null, null, "date-too-far"])
  })

  test("the date there is already is nothing to do, whatever date the asker saw", () => {
    const { life, until } = promised()
    const ask = { kind: "schedule", ordinal: 1, until, from: null, heard: null } as const
    expect(life.ask(by(bruno), ask)).toEqual({ ok: true, events: [] })
    expect(life.thread.active?.scheduled?.by).toEqual(by(ana))
  })

  test("who saw another date than there is now is told by whom", () => {
    const { life, until } = promised()
    const other = { kind: "schedule", ordinal: 1, until: until + 5, from: null, heard: null } as const
    expect(life.ask(by(bruno), other)).toMatchObject({ refusal: { kind: "rescheduled", by: by(ana), until } })
  })

  test("a closed conversation takes no date; closing ends the promise (Z1-20)", () => {
    const { life, until } = promised()
    life.ask(by(ana), { kind: "close", ordinal: 1, heard: life.thread.heard, note: null })
    expect(refused(life.ask(by(ana), { kind: "schedule", ordinal: 1, until, from: until, heard: null }))).toBe("closed")
    expect(life.ask({ kind: "turno" }, { kind: "due", ordinal: 1, until, late: false })).toEqual({
      ok: true,
      events: []
    })
    life.ask(by(bruno), { kind: "reactivate", ordinal: 1 })
    expect(life.thread.active?.scheduled).toBeNull()
  })
})
