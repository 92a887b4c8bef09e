import { counterKey } from "../../../src/background/store/rows"
import type { QueueEntry } from "../../../src/background/store/database"
import { plainName } from "../../../src/shared/names"
import type { PracticeOptions } from "../../consoles/whatsapp/serve"
import { expect, type Stage } from "../stage"
import { Agent } from "./agent"
import { expected } from "./ledger-model"

export async function begin(stage: Stage, options: PracticeOptions = {}) {
  const page = await stage.console({ quiet: true, language: "es", chats: 46, ...options })
  const desk = await stage.desk()
  const added = await desk.send("member.add", { name: "Ana Ríos", role: "agent" })
  expect(added).toMatchObject({ ok: true, value: { ok: true, id: "ana-rios" } })
  await page.bringToFront()
  await expect.poll(async () => (await desk.rows("contacts")).length, { timeout: 10_000 }).toBeGreaterThan(40)
  return new Agent(stage, page, await stage.inside(page), desk)
}

/** Queue, feed and counters against the director's ledger and the script's notes. */
export async function settleAccounts(agent: Agent) {
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
