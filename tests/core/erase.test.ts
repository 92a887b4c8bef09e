import { describe, expect, test } from "vitest"
import { isErased } from "~background/core/thread"
import { rowOf } from "~background/store/rows"
import type { ContactId } from "~shared/vocabulary"
import { ana, bruno, by, Life, refused } from "./life"

const kinds = (answer: ReturnType<Life["ask"]>) => (answer.ok ? answer.events.map((one) => one.kind) : [])
const erase = (ordinal: number | null) => ({ kind: "erase", ordinal }) as const

/** One conversation, closed. */
function closed(chosen: ConstructorParameters<typeof Life>[0] = {}) {
  const life = new Life(chosen).writes()
  life.ask(by(ana), { kind: "take", from: null })
  life.ask(by(ana), { kind: "close", ordinal: 1, heard: life.thread.heard, note: null })
  return life
}

describe("what is erased (Z1-30)", () => {
  test("a closed conversation is in no list any more; its number is not given again", () => {
    const life = closed()
    expect(kinds(life.ask(by(ana), erase(1)))).toEqual(["erased"])
    expect(rowOf(life.thread, false)).toBeNull()
    expect(kinds(life.ask(by(ana), erase(1)))).toEqual([])
    expect(life.thread.erased).toEqual({ to: 0, also: [1] })
    expect(life.writes().thread.active?.ordinal).toBe(2)
    expect(rowOf(life.thread, false)).toMatchObject({ stage: "open", ordinal: 2 })
  })

  test.each([
    ["open", 2, "still-open"],
    ["never there", 3, "never-open"],
    ["no number", 0, "never-open"]
  ])("one that is %s is not deleted", (_, ordinal, why) => {
    const life = closed().writes()
    const { rev } = life.thread
    expect(refused(life.ask(by(ana), erase(ordinal)))).toBe(why)
    expect(life.thread.rev).toBe(rev)
  })

  test("an older one goes alone: the last one stays as it was", () => {
    const life = closed().writes()
    life.ask(by(ana), { kind: "close", ordinal: 2, heard: life.thread.heard, note: null })
    life.ask(by(ana), erase(1))
    expect(rowOf(life.thread, false)).toMatchObject({ stage: "closed", ordinal: 2 })
    expect([1, 2].map((ordinal) => isErased(life.thread, ordinal))).toEqual([true, false])
  })

  test("nothing brings it back: no hand, no message within the hours, no undo of its close", () => {
    const life = closed({ afterCloseMessage: "reactivate_within", reactivateHours: 24 })
    life.ask(by(ana), erase(1))
    expect(refused(life.ask(by(ana), { kind: "reactivate", ordinal: 1 }))).toBe("never-open")
    expect(refused(life.undo(ana, "closed"))).toBe("undo-unknown")
    expect(refused(life.undo(ana, "erased"))).toBe("undo-unknown")
    expect(life.writes().thread.active).toMatchObject({ ordinal: 2, origin: "contact" })
  })

  test("of a contact all goes, and what is open closes first", () => {
    const life = closed().writes()
    expect(kinds(life.ask(by(bruno), erase(null)))).toEqual(["closed", "erased"])
    expect(life.thread).toMatchObject({ active: null, ordinal: 2, erased: { to: 2, also: [] } })
    expect(rowOf(life.thread, false)).toBeNull()
    expect(kinds(life.ask(by(bruno), erase(null)))).toEqual([])
    expect(life.writes().thread.active?.ordinal).toBe(3)
  })

  test("a blocked contact and a merged one can be erased too", () => {
    for (const command of [{ kind: "block" }, { kind: "merge", into: "d".repeat(26) as ContactId }] as const) {
      const life = closed()
      life.ask(by(ana), command)
      expect(kinds(life.ask(by(ana), erase(null)))).toEqual(["erased"])
    }
  })
})
