import { Day } from "./day"
import { expect, openChat, test } from "./stage"

test("what came while nobody had the chat open is listed once it is opened: kind and time, nothing else (C4-27)", async ({
  stage
}) => {
  const day = await Day.begin(stage)
  const chat = day.customer(0)
  day.world.customerWrites(chat.id, { kind: "text" })
  for (const kind of ["photo", "document"] as const) day.world.customerWrites(chat.id, { kind })
  await day.knows(chat, { stage: "open", waiting: 1 })
  const { id } = await day.desk.contact(chat.name)
  await day.page.bringToFront()
  await openChat(day.page, chat.name)
  const listed = async () =>
    (await day.desk.rows("attachments"))
      .filter((one) => one.contact === id && Date.now() - Number(one.at) < 600_000)
      .map((one) => `${String(one.direction)} ${String(one.kind)}`)
      .sort()
  await expect.poll(listed, { timeout: 15_000 }).toEqual(["in document", "in image"])
  const fields = new Set((await day.desk.rows("attachments")).flatMap((one) => Object.keys(one)))
  expect([...fields].sort()).toEqual(["at", "contact", "direction", "key", "kind"])
  // One that comes while it is open is known by its own instant, and only once.
  day.world.customerWrites(chat.id, { kind: "voice" })
  await expect.poll(listed, { timeout: 15_000 }).toEqual(["in document", "in image", "in voice"])
})
