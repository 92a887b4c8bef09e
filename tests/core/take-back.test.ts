import { describe, expect, test } from "vitest"
import { waitingSince } from "~background/core/thread"
import type { ContactId, TeamId } from "~shared/vocabulary"
import { ana, bruno, by, Life } from "./life"
import { anas, decided, done, ends, hour, promises, undoes } from "./undoing"

const unknown = { ok: false, refusal: { kind: "undo-unknown" } }
const [other, third] = ["d".repeat(26), "e".repeat(26)] as ContactId[] as [ContactId, ContactId]
const [sales, care] = ["sales", "care"] as TeamId[] as [TeamId, TeamId]
const kinds = (answer: ReturnType<Life["ask"]>) => (answer.ok ? answer.events.map((one) => one.kind) : [])
const anaLeaves = (life: Life) => {
  life.around.members = life.around.members.map((one) => (one.id === ana ? { ...one, gone: true } : one))
}

describe("a transfer that closed and opened, taken back (O1, Z1-09, Z1-19)", () => {
  function handed() {
    const life = anas({ transfer: "close_and_open" })
    life.ask(by(ana), { kind: "assign", to: bruno, from: ana })
    return life
  }

  test("who it was handed to closed it: by whom and when, also when another is open", () => {
    const life = handed()
    ends(life, bruno)
    const refusal = { kind: "undo-blocked", what: "closed", by: by(bruno), at: life.now }
    expect(life.undo(ana, "opened")).toEqual({ ok: false, refusal })
    const transfer = decided(life, "opened", 2)
    life.writes()
    expect(undoes(life, ana, transfer)).toEqual({ ok: false, refusal })
    expect(life.thread.active?.ordinal).toBe(3)
  })

  test("given on or released meanwhile: who did", () => {
    const given = handed()
    given.around.options = { ...given.around.options, transfer: "keep" }
    given.ask(by(bruno), { kind: "assign", to: ana, from: bruno })
    const at = given.now
    expect(given.undo(ana, "opened")).toMatchObject({ refusal: { what: "assigned", by: by(bruno), at } })
    const released = handed()
    const opened = released.now
    released.ask(by(bruno), { kind: "assign", to: null, from: bruno })
    expect(released.undo(ana, "opened")).toMatchObject({ refusal: { what: "assigned", by: by(bruno), at: opened } })
  })

  test("promised meanwhile: who promised it, and when", () => {
    const life = handed()
    promises(life, bruno)
    const at = life.now
    expect(life.undo(ana, "opened")).toMatchObject({ refusal: { what: "scheduled", by: by(bruno), at } })
  })

  test("handed on twice, the first link is past once the second was taken back", () => {
    const life = handed()
    life.ask(by(bruno), { kind: "assign", to: ana, from: bruno })
    life.undo(bruno, "opened")
    expect(life.thread).toMatchObject({ active: { ordinal: 2 }, assignee: bruno })
    expect(undoes(life, ana, decided(life, "opened", 2))).toEqual(unknown)
    expect(life.thread.active?.ordinal).toBe(2)
  })

  test("who had it left the workspace: it is nobody's, and of the team it was of", () => {
    const life = new Life({ transfer: "close_and_open" }).writes()
    life.ask(by(bruno), { kind: "assign", to: null, from: null, team: sales })
    life.ask(by(ana), { kind: "take", from: null })
    life.ask(by(ana), { kind: "assign", to: null, from: ana, team: care })
    expect(life.thread).toMatchObject({ ordinal: 2, assignee: null, team: care })
    anaLeaves(life)
    life.undo(bruno, "opened")
    expect(life.thread).toMatchObject({ active: { ordinal: 1 }, assignee: null, team: sales })
  })

  test("the contact's wait of before is there again, and Turno knows of one conversation open (Z1-24)", () => {
    const life = handed()
    const waits = waitingSince(life.thread)
    life.undo(ana, "opened")
    expect(life.thread).toMatchObject({ active: { ordinal: 1, scheduled: null }, last: null, assignee: ana })
    expect(waitingSince(life.thread)).toBe(waits)
  })
})

describe("a close, taken back (R2-21)", () => {
  test("who had it left: it is nobody's, and not somebody else's", () => {
    const life = anas()
    ends(life, bruno)
    anaLeaves(life)
    life.undo(bruno, "closed")
    expect(life.thread).toMatchObject({ active: { ordinal: 1 }, assignee: null })
  })

  test.each([
    ["its hour is this moment", 0, null],
    ["its hour has passed", 5000, null],
    ["its hour is to come by a moment", -1, true]
  ] as const)("the date does not come back with it when %s (Z1-13)", (_, later, comes) => {
    const life = anas()
    const until = promises(life, ana)
    ends(life)
    life.now = until + later - 1000
    expect(life.undo(ana, "closed")).toMatchObject({ events: [{ data: { scheduled: comes !== null } }] })
    expect(life.thread.active?.scheduled?.until ?? null).toBe(comes && until)
  })

  test("one that had no date has none", () => {
    const life = anas()
    ends(life)
    expect(life.undo(ana, "closed")).toMatchObject({ events: [{ data: { scheduled: false } }] })
  })
})

describe("a block, taken back (C4-25)", () => {
  test("of a contact that never had a conversation, it opens none", () => {
    const life = new Life()
    life.ask(by(ana), { kind: "block" })
    expect(kinds(life.undo(ana, "blocked"))).toEqual(["unblocked"])
    expect(life.thread).toMatchObject({ blocked: null, active: null })
  })

  test("unblocked by hand meanwhile it is so already", () => {
    const life = anas()
    life.ask(by(ana), { kind: "block" })
    life.ask(by(bruno), { kind: "unblock" })
    expect(life.undo(ana, "blocked")).toEqual(done)
    expect(life.thread.active).toBeNull()
  })

  test("what was closed by hand stays closed, also of the same instant", () => {
    const life = anas()
    ends(life)
    life.now -= 1000
    life.ask(by(ana), { kind: "block" })
    expect(life.now).toBe(life.thread.last?.closedAt)
    expect(kinds(life.undo(ana, "blocked"))).toEqual(["unblocked"])
    expect(life.thread.active).toBeNull()
  })

  test("what an earlier block had closed stays closed", () => {
    const life = anas()
    life.ask(by(ana), { kind: "block" })
    life.ask(by(ana), { kind: "unblock" })
    life.ask(by(bruno), { kind: "block" })
    expect(kinds(life.undo(bruno, "blocked"))).toEqual(["unblocked"])
    expect(life.thread).toMatchObject({ active: null, last: { why: "blocked" } })
  })

  test("what it hid is there again, as it was (O15)", () => {
    const life = anas({ onBlock: "keep_hidden" })
    const until = promises(life, ana)
    life.ask(by(bruno), { kind: "block" })
    expect(kinds(life.undo(bruno, "blocked"))).toEqual(["unblocked"])
    expect(life.thread).toMatchObject({ blocked: null, active: { scheduled: { until } }, assignee: ana })
  })

  test("what it closed comes back with its date (O15, Z1-13)", () => {
    const life = anas()
    const until = promises(life, ana, 2 * hour)
    life.ask(by(bruno), { kind: "block" })
    expect(kinds(life.undo(bruno, "blocked"))).toEqual(["unblocked", "reactivated"])
    expect(life.thread).toMatchObject({ active: { ordinal: 1, scheduled: { until } }, assignee: ana })
  })
})

describe("a merge, taken back (R2-24)", () => {
  const merge = (life: Life, into: ContactId | null) => life.ask(by(ana), { kind: "merge", into })
  const absorb = (life: Life, back: boolean) => life.ask(by(ana), { kind: "absorb", from: other, back })

  test("of a contact that never had a conversation, it opens none", () => {
    const life = new Life()
    merge(life, other)
    expect(kinds(life.undo(ana, "merged"))).toEqual(["merged"])
    expect(life.thread).toMatchObject({ merged: null, active: null })
  })

  test("taken out by hand meanwhile, or part of a third by now, it is past", () => {
    const life = anas()
    merge(life, other)
    merge(life, null)
    expect(undoes(life, ana, decided(life, "merged"))).toEqual(unknown)
    expect(undoes(life, ana, decided(life, "merged", 2))).toEqual(unknown)
    merge(life, third)
    expect(undoes(life, ana, decided(life, "merged"))).toEqual(unknown)
    expect(undoes(life, ana, decided(life, "merged", 2))).toEqual(unknown)
    expect(life.thread.merged?.into).toBe(third)
  })

  test("what an earlier merge had closed stays closed", () => {
    const life = anas()
    merge(life, other)
    merge(life, null)
    merge(life, other)
    expect(kinds(life.undo(ana, "merged"))).toEqual(["merged"])
    expect(life.thread).toMatchObject({ active: null, last: { why: "merged" } })
  })

  test("what was closed by hand stays closed, also of the same instant", () => {
    const life = anas()
    ends(life)
    life.now -= 1000
    merge(life, other)
    expect(kinds(life.undo(ana, "merged"))).toEqual(["merged"])
    expect(life.thread.active).toBeNull()
  })

  test("on the other side: only what is part of it is taken out, and no taking out is undone", () => {
    const life = new Life()
    absorb(life, false)
    absorb(life, true)
    expect(undoes(life, ana, decided(life, "absorbed"))).toEqual(unknown)
    absorb(life, false)
    expect(undoes(life, ana, decided(life, "absorbed", 2))).toEqual(unknown)
    expect(life.thread.absorbed).toEqual([other])
  })
})
