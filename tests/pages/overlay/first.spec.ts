import { frameOf, noteField } from "../../e2e/frames"
import { PageDay } from "../day"
import { expect, test } from "../stage"

test("the bar stands over the chat in front, takes it, and the drawer keeps a note", async ({ stage }) => {
  const day = await PageDay.atConsole(stage)
  await day.desk.send("profile.save", { name: "Lucía Ferrer", language: "es" })
  const chat = await day.waits(day.customer(0))
  await day.openChat(chat)
  await day.bar.click("button", "Tomar")
  await day.knows(chat, { assignee: "me" })
  await day.bar.click("button", "Abrir el panel")
  const panel = await frameOf(day.page, "panel")
  await noteField(panel).click()
  await day.page.keyboard.type("Avisar al portero")
  await day.page.keyboard.press("Control+Enter")
  await expect(panel.locator(".note-words")).toHaveText(["Avisar al portero"])
  await day.page.screenshot({ path: "build/shots/pages-overlay.png" })
})
