import { describe, expect, test } from "vitest"
import { waitingSince } from "~background/core/thread"
import { ana, bruno, by, gone, Life, refused } from "./life"

const hour = 3_600_000
const close = (life: Life) => ({ kind: "close", ordinal: 1, heard: life.thread.heard, note: null }) as const

function mine() {
  const life = new Life().writes()
  life.ask(by(ana), { kind: "take", from: null })
  return life
}

describe("what an agent did is undone by a decision on what is there now", () => {
  test("a take, an assignment and a release go back to who had it (Z1-08, R2-14)", () => {
    const life = mine()
    life.undo(ana, "assigned")
    expect(life.thread.assignee).toBeNull()
    life.ask(by(ana), { kind: "take", from: null })
    life.ask(by(ana), { kind: "assign", to: bruno, from: ana })
    life.undo(ana, "assigned")
    expect(life.thread.assignee).toBe(ana)
  })

  test("a close brings the same conversation back, with its wait and its date while it is still to come (R2-21)", () => {
    const life = mine()
    const until = life.now + hour
    life.ask(by(ana), { kind: "schedule", ordinal: 1, until, from: null, heard: life.thread.heard })
    life.ask(by(ana), close(life))
    life.undo(ana, "closed")
    expect(life.thread).toMatchObject({ active: { ordinal: 1, scheduled: { until } }, assignee: ana })
    expect(waitingSince(life.thread)).not.toBeNull()
  })

  test("a date goes back to the one before, or to none (Z1-13)", () => {
    const life = mine()
    const first = life.now + hour
    life.ask(by(ana), { kind: "schedule", ordinal: 1, until: first, from: null, heard: null })
    life.ask(by(ana), { kind: "schedule", ordinal: 1, until: first + hour, from: first, heard: null })
    life.undo(ana, "scheduled")
    expect(life.thread.active?.scheduled?.until).toBe(first)
    const other = mine()
    other.ask(by(ana), { kind: "schedule", ordinal: 1, until: other.now + hour, from: null, heard: null })
    other.undo(ana, "scheduled")
    expect(other.thread.active?.scheduled).toBeNull()
  })

  test("what was taken up before its hour is promised again (Z1-13)", () => {
    const life = mine()
    const until = life.now + hour
    life.ask(by(ana), { kind: "schedule", ordinal: 1, until, from: null, heard: null })
    life.ask(by(ana), { kind: "resume", ordinal: 1 })
    life.undo(ana, "unscheduled")
    expect(life.thread.active?.scheduled?.until).toBe(until)
    life.ask(by(ana), { kind: "resume", ordinal: 1 })
    life.now = until
    expect(refused(life.undo(ana, "unscheduled"))).toBe("date-past")
  })

  test("opening by hand, reactivating and marking unread have their way back too (R2-18, C4-29, C4-24)", () => {
    const life = new Life()
    life.ask(by(ana), { kind: "open" })
    life.undo(ana, "opened")
    expect(life.thread.active).toBeNull()
    life.ask(by(ana), { kind: "reactivate", ordinal: 1 })
    life.undo(ana, "reactivated")
    expect(life.thread.active).toBeNull()
    const unread = mine()
    unread.ask(by(ana), { kind: "take", from: ana })
    unread.line({ kind: "read", actor: by(ana), at: unread.now, data: { to: unread.now, rev: unread.thread.rev } })
    unread.ask(by(ana), { kind: "mark-unread" })
    unread.undo(ana, "unread-marked")
    expect(unread.thread.unreadMarkedAt).toBe(0)
  })

  test("asked twice it is done once; the lines say what they undo", () => {
    const life = mine()
    life.undo(ana, "assigned")
    const { rev } = life.thread
    expect(life.undo(ana, "assigned")).toEqual({ ok: true, events: [] })
    expect(life.thread.rev).toBe(rev)
    expect(life.decisions.at(-1)?.undoes).toBe(life.decisions.find((one) => one.kind === "assigned")?.id)
  })
})

describe("what stands in the way is named", () => {
  test("somebody gave it away meanwhile", () => {
    const life = mine()
    life.ask(by(bruno), { kind: "take", from: ana })
    const first = life.decisions.find((one) => one.kind === "assigned")
    if (!first) throw new Error("Ana took it")
    const answer = life.ask(by(ana), { kind: "undo", target: first, partly: false })
    expect(answer).toMatchObject({ refusal: { kind: "undo-blocked", what: "assigned", by: by(bruno) } })
    expect(life.thread.assignee).toBe(bruno)
  })

  test("the customer opened another conversation after the close (Z1-24)", () => {
    const life = mine()
    life.ask(by(ana), close(life))
    life.writes()
    expect(life.undo(ana, "closed")).toMatchObject({ refusal: { kind: "undo-blocked", what: "opened" } })
    expect(life.thread.active?.ordinal).toBe(2)
  })

  test("somebody closed what was to be given back", () => {
    const life = mine()
    life.ask(by(bruno), close(life))
    expect(life.undo(ana, "assigned")).toMatchObject({ refusal: { what: "closed", by: by(bruno) } })
  })

  test("what was opened by hand stays open when the customer wrote since (R2-18)", () => {
    const life = new Life()
    life.ask(by(ana), { kind: "open" })
    life.writes()
    expect(life.undo(ana, "opened")).toMatchObject({ refusal: { kind: "undo-blocked", what: "wrote" } })
  })

  test("who had it left the team: it can be left to nobody, when asked to", () => {
    const life = new Life().writes()
    life.thread = { ...life.thread, assignee: gone }
    life.ask(by(ana), { kind: "take", from: gone })
    expect(life.undo(ana, "assigned")).toMatchObject({ refusal: { kind: "undo-partly", why: "member-gone" } })
    life.undo(ana, "assigned", true)
    expect(life.thread.assignee).toBeNull()
  })

  test("the date before has passed: it can be left without one, when asked to", () => {
    const life = mine()
    const first = life.now + 5000
    life.ask(by(ana), { kind: "schedule", ordinal: 1, until: first, from: null, heard: null })
    life.ask(by(ana), { kind: "schedule", ordinal: 1, until: first + hour, from: first, heard: null })
    life.now = first
    expect(life.undo(ana, "scheduled")).toMatchObject({ refusal: { kind: "undo-partly", why: "date-past" } })
    life.undo(ana, "scheduled", true)
    expect(life.thread.active?.scheduled).toBeNull()
  })
})
