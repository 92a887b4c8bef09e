import fc from "fast-check"
import { expect, test } from "vitest"
import { goOn, retally, uncounted } from "../../src/contents/writing/retally"
import { plus, tally } from "../../src/shared/limits/units"

const signs = ["a", "é", "€", "🙂", "👨‍👩‍👧‍👦", "\n", "\ud83d", "\udc4d", "م", "\u00a0"]
const text = (most: number) => fc.array(fc.constantFrom(...signs), { maxLength: most }).map((all) => all.join(""))

const counted = (data: string) => {
  const made = uncounted()
  retally(made, data)
  return made
}

test("Z1-27 a text counted by what changed is worth what the whole is", () => {
  fc.assert(
    fc.property(text(900), text(30), fc.nat(), fc.nat(60), (before, put, at, gone) => {
      const from = before.length ? at % before.length : 0
      const after = before.slice(0, from) + put + before.slice(from + gone)
      const one = counted(before)
      const change = retally(one, after)
      expect(one.sums).toEqual(tally(after))
      expect(change.bytes).toBe(tally(after).bytes - tally(before).bytes)
    }),
    { numRuns: 600 }
  )
})

/** Places near each other, as somebody writes, and now and then anywhere. */
const edit = fc.record({
  put: text(3),
  gone: fc.nat(3),
  step: fc.oneof(fc.constant(0), fc.integer({ min: -2, max: 2 }), fc.nat())
})

/** What the rest of a draft is worth. */
const beside = tally("mañana\n🙂")

test("Z1-27 so is one that is written on and deleted, key after key", () => {
  let short = 0
  fc.assert(
    fc.property(text(60), fc.array(edit, { maxLength: 40 }), (begin, edits) => {
      const one = counted(begin)
      let at = begin.length
      for (const { put, gone, step } of edits) {
        const { data } = one
        const sums = { ...one.sums }
        at = Math.max(0, (at + step) % (data.length + 1))
        const from = Math.max(0, at - gone)
        const next = data.slice(0, from) + put + data.slice(at)
        at = from + put.length
        const total = plus(sums, beside)
        if (goOn(one, next, total)) {
          short++
          expect(total).toEqual(plus(tally(next), beside))
        } else {
          // It must not have touched what it could not tell.
          expect(one).toMatchObject({ data, sums })
          expect(plus(total, retally(one, next))).toEqual(plus(tally(next), beside))
        }
        expect(one.data).toBe(next)
        expect(one.sums).toEqual(tally(next))
      }
    }),
    { numRuns: 400 }
  )
  expect(short).toBeGreaterThan(100)
})

test("letters behind letters are counted without a search, with the space before them made another", () => {
  const one = counted(`${"información ".repeat(80)}una`)
  for (const next of [" ", "f", "é"]) {
    const data = one.data.replace(/\u00a0$/, " ") + (next === " " ? "\u00a0" : next)
    expect(goOn(one, data)).toBe(true)
    expect(one.sums).toEqual(tally(data))
  }
  expect(goOn(one, one.data.slice(0, -1))).toBe(true)
  expect(one.sums).toEqual(tally(one.data))
  // A line end, half of a pair, all of it, and another place: those are looked at whole.
  for (const data of [`${one.data}\n`, `${one.data}\ud83d`, "", `x${one.data}`]) expect(goOn(one, data)).toBe(false)
})

test("a text of one sign repeated has its change anywhere, and it is counted once", () => {
  for (const sign of ["a", "🙂", "\ud83d", "\udc4d"])
    for (const [from, to] of [
      [500, 501],
      [501, 500],
      [500, 500],
      [20_000, 20_003],
      [600, 0]
    ] as const) {
      const next = sign.repeat(to)
      const one = counted(sign.repeat(from))
      retally(one, next)
      expect(one.sums).toEqual(tally(next))
    }
})
