import type { Chat } from "../consoles/whatsapp/shapes"
import { Day } from "./day"
import { farDate, farDateWords } from "./far-date"
import { frameOf } from "./frames"
import { composer, expect, openChat, type Stage, test } from "./stage"

/** A customer waits, the chat is in front, and it is mine. */
async function begin(stage: Stage) {
  const day = await Day.begin(stage)
  await day.desk.send("profile.save", { name: "Lucía Ferrer", language: "es" })
  const chat = await day.waits(day.customer(0))
  const { id } = await day.desk.contact(chat.name)
  await day.desk.send("conversation.take", { contact: id, from: null })
  await day.page.bringToFront()
  await openChat(day.page, chat.name)
  await day.bar.wait("button", "Nota interna")
  await composer(day.page).click()
  return { day, chat, id, page: day.page, bar: day.bar, keys: day.page.keyboard }
}

const row = (day: Day, chat: Chat) => day.desk.rowOf(chat.name)
const inBox = (day: Day) => expect(composer(day.page)).toBeFocused()
const words = (day: Day) => expect.poll(() => day.bar.words(), { timeout: 10_000 })

test("by keys alone: schedule through the card, resume, take it back, close and undo; the focus is in the box each time (Z1-13, Z1-20)", async ({
  stage
}) => {
  const { day, chat, page, bar, keys } = await begin(stage)
  await day.desk.send("workspace.closing", { asks: "optional" })
  await keys.press("Alt+Shift+KeyS")
  const card = await frameOf(page, "card")
  await card.getByRole("textbox").first().waitFor()
  const promised = farDate("es")
  await keys.type(promised.text)
  await keys.press("Enter")
  await day.knows(chat, { stage: "scheduled", waiting: 0 })
  await words(day).toContain(`Agendada · ${farDateWords(promised.date)}`)
  await inBox(day)

  await keys.press("Alt+Shift+KeyR")
  await day.knows(chat, { stage: "open", waiting: 1 })
  await bar.wait("button", /^Deshacer/)
  await inBox(day)
  await keys.press("Alt+Shift+KeyZ")
  await day.knows(chat, { stage: "scheduled" })
  await words(day).toContain("Deshecho")

  await keys.press("Alt+Shift+KeyE")
  const closing = await frameOf(page, "card")
  await closing.getByRole("button", { name: "Cerrar conversación" }).waitFor()
  await keys.press("Escape")
  await inBox(day)
  await day.desk.send("workspace.closing", { asks: "none" })
  await expect
    .poll(async () => {
      await keys.press("Alt+Shift+KeyE")
      return (await row(day, chat)).stage
    })
    .toBe("closed")
  await words(day).toContain("Conversación cerrada")
  await inBox(day)
  await keys.press("Alt+Shift+KeyZ")
  await day.knows(chat, { stage: "scheduled" })
  // A key of ours writes nothing and reaches nobody.
  expect(await composer(page).innerText()).toBe("\n")
})
