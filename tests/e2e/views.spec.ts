import { Day } from "./day"
import { frameOf } from "./frames"
import { expect, openChat, test } from "./stage"

test("closing a chat asks what its own inbox asks (O12)", async ({ stage }) => {
  const day = await Day.begin(stage)
  const chat = await day.waits(day.customer(0))
  const send = async (name: string, input: unknown) => {
    const reply = await day.desk.send(name, input)
    expect(reply, name).toMatchObject({ ok: true })
    return reply.value as { id: string }
  }
  const { id: tag } = await send("tag.save", { id: null, name: "Mayorista" })
  await send("contact.tag", { contact: (await day.desk.contact(chat.name)).id, tag, on: true })
  await send("category.save", { id: null, name: "Venta" })
  const rule = { consoles: [], accounts: [], tags: [tag] }
  const settings = { closing: "category" }
  await send("inbox.save", { id: null, name: "Mayoristas", rule, team: null, settings, knowing: true })
  await day.knows(chat, { inbox: expect.stringMatching(/./) })
  await day.page.bringToFront()
  await openChat(day.page, chat.name)
  await day.bar.click("button", "Close")
  const card = await frameOf(day.page, "card")
  await expect(card.getByRole("radio", { name: /Venta/ })).toBeVisible()
  await day.knows(chat, { stage: "open" })
})
