import fc from "fast-check"
import { expect, test } from "vitest"
import { retally } from "../../src/contents/writing/retally"
import { tally } from "../../src/shared/limits/units"

const signs = ["a", "é", "€", "🙂", "👨‍👩‍👧‍👦", "\n", "\ud83d", "\udc4d", "م"]
const text = (most: number) => fc.array(fc.constantFrom(...signs), { maxLength: most }).map((all) => all.join(""))

test("Z1-27 a text counted by what changed is worth what the whole is", () => {
  fc.assert(
    fc.property(text(900), text(30), fc.nat(), fc.nat(60), (before, put, at, gone) => {
      const from = before.length ? at % before.length : 0
      const after = before.slice(0, from) + put + before.slice(from + gone)
      expect(retally(before, tally(before), after)).toEqual(tally(after))
    }),
    { numRuns: 600 }
  )
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
      const [last, next] = [sign.repeat(from), sign.repeat(to)]
      expect(retally(last, tally(last), next)).toEqual(tally(next))
    }
})
