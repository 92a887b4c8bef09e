import { describe, expect, test } from "vitest"
import { rowOf } from "~background/store/rows"
import type { ContactId } from "~shared/vocabulary"
import { ana, bruno, by, id, Life, refused } from "./life"

const other = "d".repeat(26) as ContactId
const third = "e".repeat(26) as ContactId
const kinds = (answer: ReturnType<Life["ask"]>) => (answer.ok ? answer.events.map((one) => one.kind) : [])

const merged = (into: ContactId | null) => ({ kind: "merge", into }) as const
const absorb = (from: ContactId, back = false) => ({ kind: "absorb", from, back }) as const

describe("the contact that becomes part of another (R2-24)", () => {
  test("its open conversation closes because of it, in the same step", () => {
    const life = new Life().writes()
    life.ask(by(ana), { kind: "take", from: null })
    expect(kinds(life.ask(by(bruno), merged(other)))).toEqual(["closed", "merged"])
    expect(life.thread).toMatchObject({ active: null, last: { why: "merged" }, merged: { into: other, by: by(bruno) } })
    expect(rowOf(life.thread, false)).toBeNull()
  })

  test("one without an open conversation only becomes part of it", () => {
    expect(kinds(new Life().ask(by(ana), merged(other)))).toEqual(["merged"])
  })

  test.each([
    ["with itself", merged(id), "merge-itself"],
    ["with a third, when it is part of another", merged(third), "merged"]
  ] as const)("%s: refused, and nothing changes", (_, command, why) => {
    const life = new Life()
    if (why === "merged") life.ask(by(ana), merged(other))
    const { rev } = life.thread
    expect(refused(life.ask(by(ana), command))).toBe(why)
    expect(life.thread.rev).toBe(rev)
  })

  test("asked twice it is done once; taken out of nothing it is so already", () => {
    const life = new Life()
    expect(kinds(life.ask(by(ana), merged(null)))).toEqual([])
    life.ask(by(ana), merged(other))
    expect(kinds(life.ask(by(ana), merged(other)))).toEqual([])
  })

  test("blocked it is not merged: it would be seen again though nobody unblocked it (C4-25)", () => {
    const life = new Life()
    life.ask(by(ana), { kind: "block" })
    expect(refused(life.ask(by(bruno), merged(other)))).toBe("blocked")
  })

  test("nothing opens there any more, and nobody is refused what nobody asked for (Z1-24)", () => {
    const life = new Life().writes()
    life.ask(by(ana), merged(other))
    for (const command of [
      { kind: "open" },
      { kind: "take", from: null },
      { kind: "reactivate", ordinal: 1 },
      { kind: "block" }
    ] as const)
      expect(refused(life.ask(by(ana), command))).toBe("merged")
    life.writes()
    expect(life.thread.active).toBeNull()
  })

  test("an older act of its own cannot be undone behind the other's back (Z1-24)", () => {
    const life = new Life().writes()
    life.ask(by(ana), { kind: "close", ordinal: 1, heard: null, note: null })
    life.ask(by(ana), merged(other))
    expect(refused(life.undo(ana, "closed"))).toBe("merged")
    expect(life.thread.active).toBeNull()
  })

  test("taken out later, what was closed stays closed; the next message opens", () => {
    const life = new Life().writes()
    life.ask(by(ana), merged(other))
    expect(kinds(life.ask(by(ana), merged(null)))).toEqual(["merged"])
    expect(life.thread).toMatchObject({ merged: null, active: null })
    expect(life.writes().thread.active?.ordinal).toBe(2)
  })

  test("an undo takes it out and opens again what the merge closed, with whom it had", () => {
    const life = new Life().writes()
    life.ask(by(ana), { kind: "take", from: null })
    life.ask(by(bruno), merged(other))
    expect(kinds(life.undo(bruno, "merged"))).toEqual(["merged", "reactivated"])
    expect(life.thread).toMatchObject({ merged: null, active: { ordinal: 1 }, assignee: ana })
    expect(kinds(life.undo(bruno, "merged"))).toEqual([])
  })

  test("an undo opens nothing that had been closed before the merge", () => {
    const life = new Life().writes()
    life.ask(by(ana), { kind: "close", ordinal: 1, heard: null, note: null })
    life.ask(by(ana), merged(other))
    expect(kinds(life.undo(ana, "merged"))).toEqual(["merged"])
  })
})

describe("the contact it becomes part of", () => {
  test("keeps its conversation and knows who is part of it, once each", () => {
    const life = new Life().writes()
    expect(kinds(life.ask(by(ana), absorb(other)))).toEqual(["absorbed"])
    expect(kinds(life.ask(by(ana), absorb(other)))).toEqual([])
    life.ask(by(ana), absorb(third))
    expect(life.thread).toMatchObject({ absorbed: [other, third], active: { ordinal: 1 } })
    life.ask(by(ana), absorb(other, true))
    expect(life.thread.absorbed).toEqual([third])
    expect(kinds(life.ask(by(ana), absorb(other, true)))).toEqual([])
  })

  test("itself, or one that is part of another: refused", () => {
    const life = new Life()
    expect(refused(life.ask(by(ana), absorb(id)))).toBe("merge-itself")
    life.ask(by(ana), merged(other))
    expect(refused(life.ask(by(ana), absorb(third)))).toBe("merged")
  })

  test("its line is undone while that one is part of it, and not after it was taken out by hand", () => {
    const life = new Life()
    life.ask(by(ana), absorb(other))
    life.ask(by(ana), absorb(other, true))
    expect(refused(life.undo(ana, "absorbed"))).toBe("undo-unknown")
    life.ask(by(ana), absorb(third))
    expect(kinds(life.undo(ana, "absorbed"))).toEqual(["absorbed"])
    expect(life.thread.absorbed).toEqual([])
  })
})
