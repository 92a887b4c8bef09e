import { describe, expect, test } from "vitest"
import { waitingSince } from "~background/core/thread"
import type { TeamId } from "~shared/vocabulary"
import { ana, bruno, by, Life, refused } from "./life"

const sales = "t1" as TeamId

/** Ana has it, and the contact waits. */
function anas(transfer: "keep" | "close_and_open") {
  const life = new Life({ transfer }).writes()
  life.ask(by(ana), { kind: "take", from: null })
  return life
}

describe("handing over (O1)", () => {
  test("keep: the same conversation, another assignee (Z1-08)", () => {
    const life = anas("keep")
    life.ask(by(ana), { kind: "assign", to: bruno, from: ana })
    expect(life.thread).toMatchObject({ ordinal: 1, active: { ordinal: 1, continues: null }, assignee: bruno })
  })

  test("close and open: one ends for the first agent, a linked one begins for the next, in one step (Z1-09, Z1-19, O16)", () => {
    const life = anas("close_and_open")
    const before = life.thread.rev
    const waits = waitingSince(life.thread)
    life.ask(by(ana), { kind: "assign", to: bruno, from: ana })
    expect(life.decisions.slice(before).map((one) => one.kind)).toEqual(["closed", "opened"])
    expect(life.thread).toMatchObject({
      ordinal: 2,
      assignee: bruno,
      active: { ordinal: 2, origin: "transfer", continues: { ordinal: 1, why: "transfer", continues: null } }
    })
    expect(waitingSince(life.thread)).toBe(waits)
    expect(waits).not.toBeNull()
  })

  test("taking over from a team mate and giving to a team are transfers too (Z1-19)", () => {
    const taken = anas("close_and_open")
    taken.ask(by(bruno), { kind: "take", from: ana })
    expect(taken.thread).toMatchObject({ ordinal: 2, assignee: bruno })
    const team = anas("close_and_open")
    team.ask(by(ana), { kind: "assign", to: null, from: ana, team: sales })
    expect(team.thread).toMatchObject({ ordinal: 2, assignee: null, team: sales })
  })

  test("what nobody had, a release, and a promised one are no transfers (Z1-22, R2-14)", () => {
    const fresh = new Life({ transfer: "close_and_open" }).writes()
    fresh.ask(by(ana), { kind: "assign", to: bruno, from: null })
    expect(fresh.thread.ordinal).toBe(1)
    const released = anas("close_and_open")
    released.ask(by(ana), { kind: "assign", to: null, from: ana })
    expect(released.thread).toMatchObject({ ordinal: 1, assignee: null, team: null })
    const promised = anas("close_and_open")
    promised.ask(by(ana), {
      kind: "schedule",
      ordinal: 1,
      until: promised.now + 9e6,
      from: null,
      heard: promised.thread.heard
    })
    promised.ask(by(ana), { kind: "assign", to: bruno, from: ana })
    expect(promised.thread).toMatchObject({ ordinal: 1, assignee: bruno })
    expect(promised.thread.active?.scheduled).not.toBeNull()
  })

  test("undone, it is the conversation it was before, with its agent and its wait", () => {
    const life = anas("close_and_open")
    const waits = waitingSince(life.thread)
    life.ask(by(ana), { kind: "assign", to: bruno, from: ana })
    life.undo(ana, "opened")
    expect(life.thread).toMatchObject({ active: { ordinal: 1, continues: null }, assignee: ana, last: null })
    expect(waitingSince(life.thread)).toBe(waits)
  })

  test("an undo does not take it from who has it since, nor does the closed half come back alone", () => {
    const life = anas("close_and_open")
    life.ask(by(ana), { kind: "assign", to: bruno, from: ana })
    expect(refused(life.undo(ana, "closed"))).toBe("undo-unknown")
    const promised = life.now + 9e6
    life.ask(by(bruno), { kind: "schedule", ordinal: 2, until: promised, from: null, heard: life.thread.heard })
    expect(life.undo(ana, "opened")).toMatchObject({ refusal: { kind: "undo-blocked", what: "scheduled" } })
    life.ask(by(bruno), { kind: "resume", ordinal: 2 })
    life.ask(by(bruno), { kind: "assign", to: null, from: bruno })
    expect(life.undo(ana, "opened")).toMatchObject({ refusal: { kind: "undo-blocked", what: "assigned" } })
  })

  test("handed on twice, the chain keeps one link back and can be undone once", () => {
    const life = anas("close_and_open")
    life.ask(by(ana), { kind: "assign", to: bruno, from: ana })
    life.ask(by(bruno), { kind: "assign", to: ana, from: bruno })
    expect(life.thread.active).toMatchObject({ ordinal: 3, continues: { ordinal: 2, continues: null } })
    life.undo(bruno, "opened")
    expect(life.thread).toMatchObject({ active: { ordinal: 2, continues: null }, assignee: bruno })
  })
})

describe("a team that has it while nobody does", () => {
  test("an agent of it takes it and the team stays known; released, it is nobody's", () => {
    const life = new Life().writes()
    life.ask(by(ana), { kind: "assign", to: null, from: null, team: sales })
    expect(life.thread).toMatchObject({ assignee: null, team: sales })
    expect(life.ask(by(ana), { kind: "assign", to: null, from: null, team: sales })).toEqual({ ok: true, events: [] })
    life.ask(by(bruno), { kind: "take", from: null })
    expect(life.thread).toMatchObject({ assignee: bruno, team: sales })
    life.ask(by(bruno), { kind: "assign", to: null, from: bruno })
    expect(life.thread).toMatchObject({ assignee: null, team: null })
  })
})
