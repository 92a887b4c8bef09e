import { saveSnippets, written } from "../../e2e/at-the-box"
import { composer } from "../../e2e/stage"
import { PageDay as Day } from "../day"
import { expect, test } from "../stage"

test("a missing value is a hole that keeps the snippet out; a closed conversation shuts the list, with the reason (R2-07, C4-05)", async ({
  stage
}) => {
  const day = await Day.atConsole(stage)
  const { page, bar } = day
  await day.desk.send("profile.save", { name: "Lucía Ferrer", language: "es" })
  await saveSnippets(day.desk)
  const chat = await day.waits(day.customer(0))
  const unnamed = day.world.chats.find((one) => one.kind === "person" && !one.saved && !one.archived)
  if (!unnamed) throw new Error("no customer without a name")
  await day.openChat(unnamed)
  await bar.wait("button", "Atajos")
  await composer(page).click()
  await page.keyboard.type("/entrega ")
  await expect.poll(() => bar.words()).toContain("Falta «primer nombre del contacto»")
  await page.keyboard.press("Enter")
  await expect.poll(() => written(page)).toBe("/entrega")
  expect(await page.evaluate(() => stillConsole.sent)).toEqual([])

  const { id } = await day.desk.contact(chat.name)
  await day.desk.send("conversation.close", { contact: id, ordinal: 1, note: null })
  await day.openChat(chat)
  await bar.wait("button", /^Reactivar/)
  await composer(page).click()
  await page.keyboard.type("/entrega")
  await expect.poll(() => bar.words()).toContain("La conversación está cerrada")
  await page.keyboard.press("Tab")
  expect(await bar.names("option")).toEqual([])
  const [button] = await bar.all("button", "Atajos")
  expect(await bar.ask<string>(button!, "function () { return this.title }")).toContain("La conversación está cerrada")
})
