import "fake-indexeddb/auto"
import fc from "fast-check"
import { expect, test } from "vitest"
import { Audit } from "./any-holds"
import { chosenArb, stepArb } from "./any-steps"
import { crew } from "./any-team"
import { runsOf } from "../sizes"

/** What so many runs cannot but come across: a play in which one of them never happens proves nothing about it. */
const happened = [
  ...["opened", "assigned", "closed", "reactivated", "scheduled", "unscheduled", "blocked", "unblocked"],
  ...["merged", "absorbed", "filed", "erased", "wrote", "answered", "authored", "read", "tagged"],
  ...["given", "came", "left", "undo", "transfer"]
]

test("three agents under any options: whatever they do, what must hold holds after every step (Z1-06, Z1-24, R2-15, C4-09, C4-25, C4-28, Z0-05, R3-12, C4-06, O1–O15, O20)", async () => {
  const kinds = new Set<string>()
  await fc.assert(
    fc.asyncProperty(
      chosenArb,
      fc.array(stepArb, { minLength: 20, maxLength: 60, size: "max" }),
      async (chosen, steps) => {
        const world = await crew(chosen)
        const audit = new Audit(world)
        for (const [n, step] of steps.entries()) {
          const wrong = await audit.after(step)
          expect({ n, step, wrong }).toEqual({ n, step, wrong: [] })
        }
        for (const line of audit.lines) {
          kinds.add(line.kind)
          if ("undoes" in line) kinds.add("undo")
          if ("data" in line && "why" in line.data && typeof line.data.why === "string") kinds.add(line.data.why)
        }
        world.base.db.close()
      }
    ),
    runsOf("threeDesks")
  )
  expect(happened.filter((kind) => !kinds.has(kind))).toEqual([])
}, 3_600_000)
