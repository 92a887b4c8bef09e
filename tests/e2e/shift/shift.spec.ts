import { expect, test } from "../stage"
import { begin, settleAccounts } from "./accounts"
import { dice, workShift } from "./shift"

test.describe("a scripted shift of 40 customers", () => {
  test.setTimeout(240_000)

  test("leaves a queue, a feed and counters equal to the director's ledger (R2-01, R2-10, Z1-06, Z1-12, Z1-20, C4-29)", async ({
    stage
  }) => {
    const agent = await begin(stage)
    await workShift(agent, { id: "ana-rios", name: "Ana Ríos" }, 7)
    await settleAccounts(agent)
  })

  test("and also with the worker stopped at 50 random instants", async ({ stage }) => {
    const agent = await begin(stage)
    const roll = dice(99)
    let stops = 0
    let busy = true
    const cdp = await stage.context.newCDPSession(agent.desk.page)
    await cdp.send("ServiceWorker.enable")
    const stopping = (async () => {
      while (busy) {
        await new Promise((done) => setTimeout(done, 100 + roll(900)))
        if (!busy) break
        await cdp.send("ServiceWorker.stopAllWorkers")
        stops++
      }
    })()
    await workShift(agent, { id: "ana-rios", name: "Ana Ríos" }, 21)
    busy = false
    await stopping
    expect(stops).toBeGreaterThanOrEqual(50)
    await settleAccounts(agent)
  })
})
