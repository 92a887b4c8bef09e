import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type Candidate, choose } from "~background/core/assignment"
import { after, type Gate, member, pool, rule } from "./candidates"
import type { Presence } from "~shared/vocabulary"

const agents = ["ana", "bruno", "cora", "dina", "ema"]
const candidateArb = fc.record({
  excluded: fc.boolean(),
  inTeam: fc.boolean(),
  released: fc.boolean(),
  last: fc.boolean(),
  presence: fc.constantFrom<Presence>("online", "away", "offline"),
  open: fc.nat(6),
  capacity: fc.option(fc.nat(6), { nil: null })
})
const everybodyArb = fc
  .tuple(...agents.map(() => candidateArb))
  .map((all) => all.map((one, i) => member(agents[i] ?? "", one)))
const servedArb = fc.array(fc.constantFrom(...agents), { maxLength: 12 })
const gateArb = fc.constantFrom<Gate>("none", "distribution", "actions")
const howArb = fc.constantFrom("round_robin" as const, "fewest_open" as const, "owner" as const)

describe("whatever happened before", () => {
  test("the same people and the same log give the same decision, in whatever order they are told", () => {
    fc.assert(
      fc.property(everybodyArb, servedArb, gateArb, howArb, (all, served, gate, how) => {
        const one = choose(all, pool(...served), rule(how), gate)
        expect(choose(all.toReversed(), pool(...served), rule(how), gate)).toEqual(one)
      })
    )
  })

  test("nobody offline or away, excluded, full or of another team gets anything (O7 distribution, actions)", () => {
    fc.assert(
      fc.property(everybodyArb, servedArb, gateArb, howArb, (all, served, gate, how) => {
        const { to, why } = choose(all, pool(...served), rule(how), gate)
        const one = all.find(({ agent }) => agent === to)
        const fine = (it: Candidate) =>
          !it.excluded &&
          it.inTeam &&
          !it.released &&
          (gate === "none" || it.presence === "online") &&
          (it.capacity === null || it.open < it.capacity)
        expect(one ? fine(one) : !all.some(fine)).toBe(true)
        expect(why.candidates.filter(({ passed }) => passed === "chosen" || passed === "owner")).toHaveLength(
          one ? 1 : 0
        )
        expect(why.candidates.filter(({ passed }) => passed === "later" || passed === "laden")).toHaveLength(
          Math.max(0, all.filter(fine).length - 1)
        )
        expect(why.candidates).toHaveLength(all.length)
      })
    )
  })

  test("round robin is fair to within one over any stretch in which the eligible did not change (Z0-05, R3-12)", () => {
    const stretchArb = fc.record({
      there: fc.subarray(agents, { minLength: 1 }),
      turns: fc.integer({ min: 1, max: 14 })
    })
    fc.assert(
      fc.property(fc.array(stretchArb, { minLength: 1, maxLength: 6 }), servedArb, (stretches, served) => {
        let log = pool(...served)
        for (const { there, turns } of stretches) {
          const got: string[] = []
          for (let n = 0; n < turns; n++) {
            const all = agents.map((one) => member(one, { presence: there.includes(one) ? "online" : "offline" }))
            const { to } = choose(all, log, rule("round_robin"), "distribution")
            got.push(to ?? "")
            log = after(log, to ?? "")
          }
          // Any part of the stretch, too.
          for (let from = 0; from < turns; from++) {
            const counts = there.map((one) => got.slice(from).filter((to) => to === one).length)
            expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
          }
        }
      })
    )
  })
})
