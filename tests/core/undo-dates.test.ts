import { describe, expect, test } from "vitest"
import { ana, bruno, by, Life } from "./life"
import { anas, decided, done, ends, hour, promises, undoes } from "./undoing"

const unknown = { ok: false, refusal: { kind: "undo-unknown" } }

describe("a promised date, taken back (Z1-13)", () => {
  test("without one before it the conversation is in Open again, neither due nor asked about", () => {
    const life = anas()
    const until = promises(life, ana)
    expect(life.undo(ana, "scheduled")).toMatchObject({
      events: [{ kind: "unscheduled", data: { ordinal: 1, until, why: "undo", late: false, ask: false } }]
    })
    expect(life.thread.active).toMatchObject({ scheduled: null, due: null, promised: null, ask: false })
  })

  test("taken up meanwhile there is none to take away", () => {
    const life = anas()
    promises(life, ana)
    life.ask(by(bruno), { kind: "resume", ordinal: 1 })
    expect(life.undo(ana, "scheduled")).toEqual(done)
  })

  test("taken up meanwhile, the date before it is promised again while it is to come", () => {
    const life = anas()
    const first = promises(life, ana)
    const second = promises(life, ana, 2 * hour)
    life.ask(by(bruno), { kind: "resume", ordinal: 1 })
    expect(life.undo(ana, "scheduled")).toMatchObject({ events: [{ data: { until: first, before: null } }] })
    const other = anas()
    promises(other, ana)
    promises(other, ana, 2 * hour)
    expect(other.undo(ana, "scheduled")).toMatchObject({ events: [{ data: { until: first, before: second } }] })
    expect(other.thread.active?.scheduled?.until).toBe(first)
  })

  test("a date whose hour is this moment has passed", () => {
    const life = anas()
    const first = promises(life, ana, 5000)
    promises(life, ana, hour)
    life.now = first - 1000
    expect(life.undo(ana, "scheduled")).toMatchObject({ refusal: { kind: "undo-partly", why: "date-past" } })
  })

  test("promised anew by another: who did, and when", () => {
    const life = anas()
    promises(life, ana)
    const until = promises(life, bruno, 2 * hour)
    const at = life.now
    expect(undoes(life, ana, decided(life, "scheduled"))).toEqual({
      ok: false,
      refusal: { kind: "undo-blocked", what: "scheduled", by: by(bruno), at }
    })
    expect(life.thread.active?.scheduled?.until).toBe(until)
  })
})

describe("a date that was taken up, promised again (Z1-13)", () => {
  function resumed() {
    const life = anas()
    const until = promises(life, ana)
    life.ask(by(ana), { kind: "resume", ordinal: 1 })
    return { life, until }
  }

  test("what had been heard by now does not bring it back (O5)", () => {
    const { life, until } = resumed()
    life.writes()
    expect(life.undo(ana, "unscheduled").ok).toBe(true)
    expect(life.thread.active?.scheduled).toMatchObject({ until, heard: life.thread.heard, by: by(ana) })
  })

  test("not when its hour is this moment", () => {
    const { life, until } = resumed()
    life.now = until - 1000
    expect(life.undo(ana, "unscheduled")).toEqual({ ok: false, refusal: { kind: "date-past" } })
    life.now = until - 1002
    expect(life.undo(ana, "unscheduled").ok).toBe(true)
  })

  test("promised anew by another: who did, and when", () => {
    const { life } = resumed()
    const until = promises(life, bruno, 2 * hour)
    const at = life.now
    expect(life.undo(ana, "unscheduled")).toEqual({
      ok: false,
      refusal: { kind: "undo-blocked", what: "scheduled", by: by(bruno), at }
    })
    expect(life.thread.active?.scheduled?.until).toBe(until)
  })
})

describe("the conversation of the date is over (Z1-20)", () => {
  test.each(["scheduled", "unscheduled"] as const)("%s: who closed it and when, also when another is open", (kind) => {
    const life = anas()
    promises(life, ana)
    if (kind === "unscheduled") life.ask(by(ana), { kind: "resume", ordinal: 1 })
    ends(life, bruno)
    const blocked = { kind: "undo-blocked", what: "closed", by: by(bruno), at: life.now }
    expect(life.undo(ana, kind)).toEqual({ ok: false, refusal: blocked })
    life.writes()
    expect(life.thread.active?.ordinal).toBe(2)
    expect(life.undo(ana, kind)).toEqual({ ok: false, refusal: blocked })
    expect(undoes(new Life(), ana, decided(life, kind))).toEqual(unknown)
  })
})
