import { describe, expect, test } from "vitest"
import { ana, bruno, by, gone, Life } from "./life"
import type { Options } from "~shared/workspace"

const hour = 3_600_000

/** Ana had it, and it was closed by hand, or by long silence. */
function closed(chosen: Partial<Options>, why: "hand" | "inactivity" = "hand") {
  const life = new Life(chosen).writes()
  life.ask(by(ana), { kind: "take", from: null })
  life.answers(ana)
  if (why === "hand") life.ask(by(ana), { kind: "close", ordinal: 1, heard: life.thread.heard, note: null })
  else {
    life.now += 2 * hour
    life.ask({ kind: "turno" }, { kind: "idle", ordinal: 1, minutes: 60, since: 0 })
  }
  expect(life.thread.active).toBeNull()
  return life
}

const later = (life: Life, hours: number) => {
  life.now += hours * hour
  return life.writes().thread
}

describe("who has a contact after a close (O3, R2-13)", () => {
  test.each<[Options["afterClose"], "hand" | "inactivity", number, "ana" | null]>([
    ["keep", "hand", 1, "ana"],
    ["keep", "inactivity", 1, "ana"],
    ["keep", "hand", 24 * 400, "ana"],
    ["unassign_manual", "hand", 1, null],
    ["unassign_manual", "inactivity", 1, "ana"],
    ["unassign_always", "hand", 1, null],
    ["unassign_always", "inactivity", 1, null],
    ["keep_for", "hand", 23, "ana"],
    ["keep_for", "inactivity", 23, "ana"],
    ["keep_for", "hand", 25, null]
  ])("%s, closed by %s, a message %i h later finds %s", (afterClose, why, hours, who) => {
    const thread = later(closed({ afterClose, keepHours: 24 }, why), hours)
    expect(thread.active).toMatchObject({ ordinal: 2 })
    expect(thread.assignee).toBe(who)
  })

  test.each([
    ["manual", "keep", ana],
    ["round_robin", "keep", null],
    ["fewest_open", "keep_for", null]
  ] as const)(
    "with %s assignment and %s, who is not there finds it again: %s (O7)",
    (distribution, afterClose, who) => {
      const life = closed({ afterClose, keepHours: 24, distribution })
      life.around.members = life.around.members.map((one) => (one.id === ana ? { ...one, absent: true } : one))
      expect(later(life, 1)).toMatchObject({ active: { ordinal: 2 }, assignee: who })
    }
  )

  test("to the millisecond: at the end of the window it is still the same agent, one later it is nobody", () => {
    const life = closed({ afterClose: "keep_for", keepHours: 2 })
    const until = life.thread.last?.keptUntil ?? 0
    expect(until - (life.thread.last?.closedAt ?? 0)).toBe(2 * hour)
    const at = (instant: number) => {
      const one = closed({ afterClose: "keep_for", keepHours: 2 })
      one.ask({ kind: "contact" }, { kind: "hear", mark: { key: "K", at: instant } })
      return one.thread.assignee
    }
    expect(at(until)).toBe(ana)
    expect(at(until + 1)).toBeNull()
  })

  test("what was closed under one option stays so when the option changes", () => {
    const life = closed({ afterClose: "keep" })
    life.around.options = { ...life.around.options, afterClose: "unassign_always" }
    expect(later(life, 1).assignee).toBe(ana)
  })

  test("who left the workspace finds nobody at the door", () => {
    const life = closed({ afterClose: "keep" })
    life.around.members = [{ id: ana, gone: true }, { id: bruno }, { id: gone, gone: true }]
    expect(later(life, 1).assignee).toBeNull()
  })

  test("an undo of the close gives it back to whom it was taken from", () => {
    const life = closed({ afterClose: "unassign_always" })
    expect(life.thread.assignee).toBeNull()
    life.undo(ana, "closed")
    expect(life.thread).toMatchObject({ active: { ordinal: 1 }, assignee: ana })
  })
})

describe("a message after a close (O4, C4-29)", () => {
  test.each<[Options["afterCloseMessage"], number, number]>([
    ["new", 0, 2],
    ["reactivate_within", 1, 1],
    ["reactivate_within", 23, 1],
    ["reactivate_within", 25, 2]
  ])("%s, %i h later: conversation number %i", (afterCloseMessage, hours, ordinal) => {
    const thread = later(closed({ afterCloseMessage, reactivateHours: 24 }), hours)
    expect(thread.active?.ordinal).toBe(ordinal)
    expect(thread.ordinal).toBe(ordinal)
  })

  test("within the window to the millisecond", () => {
    const at = (after: number) => {
      const life = closed({ afterCloseMessage: "reactivate_within", reactivateHours: 1 })
      const mark = { key: "K", at: (life.thread.last?.closedAt ?? 0) + after }
      life.ask({ kind: "contact" }, { kind: "hear", mark })
      return life.thread.active?.ordinal
    }
    expect(at(hour)).toBe(1)
    expect(at(hour + 1)).toBe(2)
  })

  test("brought back it is whose the close left it with, and its date is gone", () => {
    const life = new Life({ afterCloseMessage: "reactivate_within", afterClose: "unassign_always" }).writes()
    life.ask(by(ana), { kind: "take", from: null })
    life.ask(by(ana), { kind: "schedule", ordinal: 1, until: life.now + hour, from: null, heard: life.thread.heard })
    life.ask(by(ana), { kind: "close", ordinal: 1, heard: life.thread.heard, note: null })
    const { thread } = life.writes()
    expect(thread).toMatchObject({ active: { ordinal: 1, scheduled: null }, assignee: null, last: null })
  })
})

describe("a message of ours where nothing is open (O20, Z1-18)", () => {
  const sent = (chosen: Partial<Options>, at = 5_000_000) => {
    const life = new Life(chosen)
    life.ask(by(ana), { kind: "sent", mark: { key: "K", at } })
    return life.thread
  }

  test("opens nothing, unless the workspace says so", () => {
    expect(sent({}).active).toBeNull()
    expect(sent({ ownMessageOpens: true })).toMatchObject({ active: { ordinal: 1, origin: "message" }, assignee: ana })
  })

  test("one from before the last close opens nothing", () => {
    const life = closed({ ownMessageOpens: true })
    const closedAt = life.thread.last?.closedAt ?? 0
    life.ask(by(ana), { kind: "sent", mark: { key: "K", at: closedAt } })
    expect(life.thread.active).toBeNull()
    life.ask(by(ana), { kind: "sent", mark: { key: "L", at: closedAt + 1 } })
    expect(life.thread.active?.ordinal).toBe(2)
  })

  test("where one is open it stays that one (Z1-24)", () => {
    const life = new Life({ ownMessageOpens: true }).writes()
    life.ask(by(ana), { kind: "sent", mark: { key: "K", at: life.now } })
    expect(life.thread).toMatchObject({ ordinal: 1, assignee: null })
  })
})
