import { describe, expect, test } from "vitest"
import { turnSince } from "~background/core/thread"
import { rowOf } from "~background/store/rows"
import type { ContactId } from "~shared/vocabulary"
import { ana, bruno, by, Life, refused } from "./life"

const mark = (at: number) => ({ key: `M${at}`, at })

function blocked(onBlock: "close" | "keep_hidden") {
  const life = new Life({ onBlock }).writes()
  life.ask(by(ana), { kind: "take", from: null })
  life.ask(by(ana), { kind: "block" })
  return life
}

describe("a blocked contact (C4-25)", () => {
  test("what was open closes with that reason, or stays and is hidden (O15)", () => {
    expect(blocked("close").thread).toMatchObject({ active: null, last: { why: "blocked" }, blocked: { by: by(ana) } })
    const kept = blocked("keep_hidden").thread
    expect(kept.active?.ordinal).toBe(1)
    expect(rowOf(kept, false)).toMatchObject({ stage: "blocked", waiting: 0 })
  })

  test("one that never had a conversation can be blocked, and stands in the list of the blocked", () => {
    const life = new Life()
    life.ask(by(ana), { kind: "block" })
    expect(rowOf(life.thread, false)).toMatchObject({ stage: "blocked", waiting: 0, ordinal: 0 })
    expect(life.ask(by(ana), { kind: "block" })).toEqual({ ok: true, events: [] })
  })

  test("its messages open nothing, wake nothing and are refused to nobody", () => {
    for (const onBlock of ["close", "keep_hidden"] as const) {
      const life = blocked(onBlock)
      const { rev } = life.thread
      for (const command of [
        { kind: "hear", mark: mark(life.now + 1) },
        { kind: "wake", mark: mark(life.now + 1) },
        { kind: "reply" },
        { kind: "sent", mark: mark(life.now + 1) },
        { kind: "idle", ordinal: 1, minutes: 0, since: 0 }
      ] as const)
        expect(life.ask(by(ana), command)).toEqual({ ok: true, events: [] })
      expect(life.thread.rev).toBe(rev)
    }
  })

  test.each([
    [{ kind: "take", from: null }],
    [{ kind: "assign", to: bruno, from: ana }],
    [{ kind: "open" }],
    [{ kind: "reactivate", ordinal: 1 }],
    [{ kind: "close", ordinal: 1, heard: null, note: null }],
    [{ kind: "mark-unread" }],
    [{ kind: "schedule", ordinal: 1, until: 9e12, from: null, heard: null }],
    [{ kind: "resume", ordinal: 1 }]
  ] as const)("%o is refused with who blocked it", (command) => {
    expect(blocked("close").ask(by(bruno), command)).toMatchObject({ refusal: { kind: "blocked", by: by(ana) } })
  })

  test("unblocked it is as it was closed; a message opens the next one", () => {
    const life = blocked("close")
    life.ask(by(ana), { kind: "unblock" })
    expect(life.thread.blocked).toBeNull()
    expect(life.ask(by(ana), { kind: "unblock" })).toEqual({ ok: true, events: [] })
    expect(life.writes().thread.active?.ordinal).toBe(2)
  })

  test("an undo takes the block back and opens again what it closed, with its agent", () => {
    const life = blocked("close")
    life.undo(ana, "blocked")
    expect(life.thread).toMatchObject({ blocked: null, active: { ordinal: 1 }, assignee: ana, last: null })
    expect(turnSince(life.thread)).not.toBeNull()
    const hidden = blocked("keep_hidden")
    hidden.undo(ana, "blocked")
    expect(hidden.thread).toMatchObject({ blocked: null, active: { ordinal: 1 } })
  })

  test("an undo of the close it made does not open it behind the block; blocked anew it names who", () => {
    const life = blocked("close")
    expect(refused(life.undo(ana, "closed"))).toBe("undo-unknown")
    life.ask(by(ana), { kind: "unblock" })
    life.ask(by(bruno), { kind: "block" })
    const first = life.decisions.find((one) => one.kind === "blocked")
    if (!first) throw new Error("it was blocked")
    expect(life.ask(by(ana), { kind: "undo", target: first, partly: false })).toMatchObject({
      refusal: { kind: "undo-blocked", what: "blocked", by: by(bruno) }
    })
  })

  test("the undo of an unblock blocks again; of a close by hand before it names the block", () => {
    const life = blocked("close")
    life.ask(by(ana), { kind: "unblock" })
    life.undo(ana, "unblocked")
    expect(life.thread.blocked).not.toBeNull()
    const other = new Life().writes()
    other.ask(by(ana), { kind: "close", ordinal: 1, heard: other.thread.heard, note: null })
    other.ask(by(bruno), { kind: "block" })
    expect(other.undo(ana, "closed")).toMatchObject({ refusal: { kind: "undo-blocked", what: "blocked" } })
  })
})

describe("two contacts become one (R2-24)", () => {
  const other = "d".repeat(26) as ContactId

  test("the secondary's open conversation closes by itself, and it has no row any more", () => {
    const life = new Life().writes()
    life.ask(by(ana), { kind: "take", from: null })
    life.ask(by(ana), { kind: "merge", into: other })
    expect(life.thread).toMatchObject({ active: null, last: { why: "merged" }, merged: { into: other } })
    expect(rowOf(life.thread, false)).toBeNull()
  })

  test("its messages are the other's: here they open nothing; what is asked here is refused", () => {
    const life = new Life().writes()
    life.ask(by(ana), { kind: "merge", into: other })
    expect(life.ask({ kind: "contact" }, { kind: "hear", mark: mark(life.now + 1) })).toEqual({ ok: true, events: [] })
    expect(refused(life.ask(by(ana), { kind: "take", from: null }))).toBe("merged")
    expect(refused(life.ask(by(ana), { kind: "merge", into: "e".repeat(26) as ContactId }))).toBe("merged")
    expect(life.ask(by(ana), { kind: "merge", into: other })).toEqual({ ok: true, events: [] })
  })

  test("with itself it is refused on both sides, and nothing is written", () => {
    const life = new Life().writes()
    const { rev, id } = life.thread
    expect(refused(life.ask(by(ana), { kind: "merge", into: id }))).toBe("merge-itself")
    expect(refused(life.ask(by(ana), { kind: "absorb", from: id, back: false }))).toBe("merge-itself")
    expect(life.thread.rev).toBe(rev)
  })

  test("taken apart it is itself again, closed as it was", () => {
    const life = new Life().writes()
    life.ask(by(ana), { kind: "merge", into: other })
    life.ask(by(ana), { kind: "merge", into: null })
    expect(life.thread).toMatchObject({ merged: null, active: null, last: { why: "merged" } })
    expect(life.ask(by(ana), { kind: "merge", into: null })).toEqual({ ok: true, events: [] })
    expect(life.writes().thread.active?.ordinal).toBe(2)
  })

  test("an undo does the same on each side, once", () => {
    const life = new Life().writes()
    life.ask(by(ana), { kind: "merge", into: other })
    life.undo(ana, "merged")
    expect(life.thread.merged).toBeNull()
    expect(refused(life.undo(ana, "closed"))).toBe("undo-unknown")
    const primary = new Life()
    primary.ask(by(ana), { kind: "absorb", from: other, back: false })
    expect(primary.undo(ana, "absorbed")).toMatchObject({ ok: true, events: [{ data: { from: other, back: true } }] })
    expect(primary.ask(by(ana), { kind: "absorb", from: other, back: true })).toEqual({ ok: true, events: [] })
  })
})
