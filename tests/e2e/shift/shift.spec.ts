import { sizeOf } from "../../sizes"
import { expect, test } from "../stage"
import { begin, settleAccounts } from "./accounts"
import { workShift } from "./shift"
import { variants } from "./variants"

const mate = { id: "ana-rios", name: "Ana Ríos" }

test.describe("a scripted shift of 40 customers leaves a queue, a feed and counters equal to the director's ledger (R2-01, R2-10, Z1-06, Z1-12, Z1-20, C4-29)", () => {
  test.describe.configure({ mode: "parallel" })

  for (const variant of variants.slice(0, sizeOf("shifts")))
    test(variant.title, async ({ stage }) => {
      test.setTimeout(480_000)
      const { language, dark, width, prepare, between } = variant
      const agent = await begin(stage, { ...variant.console, ...(dark && { theme: "dark" }) })
      if (language) await agent.desk.send("profile.save", { name: "Lucía Ferrer", language })
      if (dark) await agent.page.emulateMedia({ colorScheme: "dark" })
      if (width) await agent.page.setViewportSize({ width, height: 700 })
      const end = await prepare?.(agent, stage)
      let step = 0
      await workShift(agent, mate, variant.seed, async () => between?.(agent, step++))
      await end?.()
      await settleAccounts(agent)
      expect(stage.practice.world.ledger.filter((entry) => entry.kind === "customer").length).toBeGreaterThanOrEqual(40)
    })
})
