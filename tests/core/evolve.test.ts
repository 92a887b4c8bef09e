import { describe, expect, test } from "vitest"
import type { TurnoEvent } from "~background/core/events"
import { isUnread, waitingMarks, waitingSince } from "~background/core/thread"
import { ana, bruno } from "./life"
import { all, answered, authored, mark, open, orders, wrote } from "./lines"

describe("what the contact wrote, heard in any order and any number of times (Z1-12)", () => {
  test("it waits since the oldest; the newest is what has been heard", () => {
    const said = [mark(1000), mark(2000), mark(3000), mark(1000)]
    for (const order of orders(said)) {
      const thread = all(open(), ...order.map(wrote))
      expect(waitingMarks(thread)).toEqual([mark(1000), mark(2000), mark(3000)])
      expect(waitingSince(thread)).toBe(1000)
      expect(thread.heard).toEqual(mark(3000))
    }
  })

  test("a key learned later is the same message of its second, and of no other", () => {
    const said = [mark(5100, null), mark(5900, "A"), mark(7000, null)]
    for (const order of orders(said))
      expect(waitingMarks(all(open(), ...order.map(wrote)))).toEqual([mark(5900, "A"), mark(7000, null)])
  })

  test("two messages of one second are two, and two without a key at one instant are one", () => {
    expect(waitingMarks(all(open(), wrote(mark(5100, "A")), wrote(mark(5200, "B"))))).toHaveLength(2)
    expect(waitingMarks(all(open(), wrote(mark(5100, null)), wrote(mark(5100, null))))).toHaveLength(1)
    expect(waitingMarks(all(open(), wrote(mark(5100, null)), wrote(mark(5200, null))))).toHaveLength(2)
  })

  test("our answer ends the wait for all that is no newer, whichever is heard first", () => {
    const events = [wrote(mark(1000)), wrote(mark(2000)), wrote(mark(3000)), answered(mark(2000, "ours"))]
    for (const order of orders(events)) {
      const thread = all(open(), ...order)
      expect(waitingMarks(thread)).toEqual([mark(3000)])
      expect(thread).toMatchObject({ heard: mark(3000), answered: mark(2000, "ours") })
    }
  })

  test("an older answer that is heard of later takes nothing back", () => {
    const thread = all(open(), wrote(mark(1000)), answered(mark(2000)), answered(mark(500)))
    expect(thread.answered).toEqual(mark(2000))
    expect(waitingSince(thread)).toBeNull()
  })

  test("what is heard late, and had been answered, is heard and waits for nobody", () => {
    const thread = all(open(), answered(mark(2000)), wrote(mark(1000)))
    expect(thread.heard).toEqual(mark(1000))
    expect(waitingSince(thread)).toBeNull()
    expect(isUnread(thread)).toBe(false)
  })
})

describe("who wrote our newest message", () => {
  const said = [
    authored(mark(1000), ana, "certain"),
    authored(mark(2000, "B"), ana, "probable"),
    authored(mark(2000, "B"), bruno, "probable")
  ]

  test.each([
    ["the newest counts, and of equal claims every browser picks the same", said, bruno, 2000],
    ["who is certain outranks who is not", [...said, authored(mark(2000, "B"), ana, "certain")], ana, 2000],
    ["older and certain does not outrank newer", [authored(mark(2500), bruno, "certain"), ...said], bruno, 2500],
    ["claimed once", [said[0] as TurnoEvent], ana, 1000]
  ] as const)("%s", (_, events, who, at) => {
    for (const order of orders<TurnoEvent>(events)) {
      const { authored: newest, answered: ours } = all(open(), ...order)
      expect(newest).toMatchObject({ by: who, mark: { at } })
      expect(ours?.at).toBe(at)
    }
  })

  test("certain stays certain when it is said again with less", () => {
    const [one, two] = [authored(mark(1000), ana, "certain"), authored(mark(1000), ana, "probable")]
    for (const order of [
      [one, two],
      [two, one]
    ])
      expect(all(open(), ...order).authored?.certainty).toBe("certain")
  })
})
