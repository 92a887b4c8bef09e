import { counterKey } from "../../../src/background/store/rows"
import type { QueueEntry } from "../../../src/background/store/database"
import { plainName } from "../../../src/shared/names"
import { expect, type Stage, test } from "../stage"
import { Agent } from "./agent"
import { expected } from "./ledger-model"
import { dice, workShift } from "./shift"

async function begin(stage: Stage) {
  const page = await stage.console({ quiet: true, language: "es", chats: 46 })
  const desk = await stage.desk()
  const added = await desk.send("member.add", { name: "Ana Ríos", role: "agent" })
  expect(added).toMatchObject({ ok: true, value: { ok: true, id: "ana-rios" } })
  await page.bringToFront()
  await expect.poll(async () => (await desk.rows("contacts")).length, { timeout: 10_000 }).toBeGreaterThan(40)
  return new Agent(stage, page, await stage.inside(page), desk)
}

/** Queue, feed and counters against the director's ledger and the script's notes. */
async function settleAccounts(agent: Agent) {
  const { desk, stage } = agent
  const chats = new Map(stage.practice.world.chats.map((chat) => [plainName(chat.name), chat.id]))
  const contacts = new Map(
    (await desk.rows("contacts")).map((one) => [one.id, chats.get(String(one.name)) ?? String(one.name)])
  )
  const journal = await desk.rows("journal")
  const keyOf = (line: Record<string, unknown>) => (line.data as { mark?: { key?: unknown } }).mark?.key
  // Where the list told of an answer before its author did, authorship outranks: both lines are one turn.
  const claimed = new Set(journal.filter((line) => line.kind === "authored").map(keyOf))
  const isTurn = (line: Record<string, unknown>) =>
    line.kind !== "read" && !(line.kind === "answered" && claimed.has(keyOf(line)))
  const turnsOf = (id: unknown) =>
    journal.filter((line) => line.thread === id && isTurn(line)).map((line) => String(line.kind))
  const rows = (await desk.rows("rows")) as unknown as QueueEntry[]
  const seen = new Map(
    rows.map(({ id, stage: state, ordinal, assignee, waiting }) => [
      contacts.get(id),
      { stage: state, ordinal, assignee, waiting, turns: turnsOf(id).sort() }
    ])
  )
  const truth = expected(stage.practice.world.ledger, agent.acts, "me")
  const sorted = new Map([...truth].map(([chat, one]) => [chat, { ...one, turns: [...one.turns].sort() }]))
  expect(Object.fromEntries(seen)).toEqual(Object.fromEntries(sorted))
  const recount: Record<string, number> = {}
  for (const row of rows) recount[counterKey(row)] = (recount[counterKey(row)] ?? 0) + 1
  const counters = (await desk.rows("counters")).filter((one) => one.n !== 0)
  expect(Object.fromEntries(counters.map((one) => [one.key, one.n]))).toEqual(recount)
}

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
