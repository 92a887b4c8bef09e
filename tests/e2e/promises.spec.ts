import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import type { Chat } from "../consoles/whatsapp/shapes"
import { Day } from "./day"
import type { Desk } from "./desk"
import { expect, Stage, test } from "./stage"

/** Promises an hour a few seconds from now, as the card would. */
async function promise(day: Day, chat: Chat, seconds: number): Promise<number> {
  const { id } = await day.desk.contact(chat.name)
  const until = Date.now() + seconds * 1000
  const reply = await day.desk.send("conversation.schedule", { contact: id, ordinal: 1, until, from: null })
  expect(reply).toMatchObject({ ok: true, value: { ok: true } })
  await day.knows(chat, { stage: "scheduled", waiting: 0, at: until })
  return until
}

const notices = (desk: Desk) => desk.page.evaluate(() => chrome.notifications.getAll().then((all) => Object.keys(all)))
const backIn = { timeout: 70_000 }

test("a promised hour comes though the worker was stopped: back in Open, marked, and the agent is told (Z1-13, Z1-22)", async ({
  stage
}) => {
  test.setTimeout(120_000)
  const day = await Day.begin(stage)
  const chat = await day.waits(day.customer(0))
  const { id } = await day.desk.contact(chat.name)
  await day.desk.send("conversation.take", { contact: id, from: null })
  const until = await promise(day, chat, 4)
  await stage.stopWorker(day.desk.page)
  await expect.poll(() => day.desk.rowOf(chat.name), backIn).toMatchObject({ stage: "open", waiting: 1, ordinal: 1 })
  const line = await day.line(chat, "unscheduled")
  expect(line?.data).toMatchObject({ until, why: "due" })
  await expect.poll(() => notices(day.desk)).toEqual([`due:${id}`])
})

test("the customer writes before the hour: back in Open, and the promise is remembered (O5)", async ({ stage }) => {
  const day = await Day.begin(stage)
  const chat = await day.waits(day.customer(1))
  await promise(day, chat, 3600)
  await day.laterSecond()
  day.world.customerWrites(chat.id)
  await day.knows(chat, { stage: "open", waiting: 1 })
  expect(await day.line(chat, "unscheduled")).toMatchObject({ actor: { kind: "contact" }, data: { why: "message" } })
})

test("a promise outlives the browser: what came due while it was closed is back at the next start (Z1-13)", async () => {
  test.setTimeout(120_000)
  const profile = mkdtempSync(path.join(tmpdir(), "turno-promise-"))
  const first = await Stage.launch({ profile })
  const day = await Day.begin(first)
  const chat = await day.waits(day.customer(2))
  await promise(day, chat, 3)
  await first.close()
  const second = await Stage.launch({ profile })
  const desk = await second.desk()
  await expect.poll(() => desk.rowOf(chat.name), backIn).toMatchObject({ stage: "open", ordinal: 1 })
  await second.close()
  rmSync(profile, { recursive: true, force: true })
})
