import type { Frame } from "@playwright/test"
import { frameOf } from "../../e2e/frames"
import { type ConsoleDay, PageDay as Day } from "../day"
import { expect, type PageStage as Stage, test } from "../stage"

/** Two customers wait, closing asks for a summary, and the first one's chat is in front. */
async function begin(stage: Stage) {
  const day = await Day.atConsole(stage)
  await day.desk.send("profile.save", { name: "Lucía Ferrer", language: "es" })
  await day.desk.send("workspace.closing", { asks: "optional" })
  const [first, second] = [await day.waits(day.customer(0)), await day.waits(day.customer(1))]
  await day.openChat(first)
  await day.bar.wait("button", "Cerrar")
  return { day, first, second, page: day.page }
}

async function closing(day: ConsoleDay): Promise<Frame> {
  await day.bar.gone("dialog")
  await day.bar.click("button", "Cerrar")
  const card = await frameOf(day.page, "card")
  await expect(summary(card)).toBeFocused()
  return card
}
const summary = (card: Frame) => card.getByRole("textbox")
/** Everything the browser's session keeps of what was begun. */
const kept = (day: ConsoleDay) =>
  day.desk.page.evaluate(async () =>
    Object.entries(await chrome.storage.session.get(null))
      .filter(([name, text]) => name.startsWith("draft.") && text)
      .map(([, text]) => String(text))
  )

test("Escape from a close keeps its summary for the same conversation, through a reload and in the popup; closing erases it (Z1-15, R2-25)", async ({
  stage
}) => {
  const { day, first, second, page } = await begin(stage)
  const card = await closing(day)
  await page.keyboard.type("Quedó en llamar")
  await page.keyboard.press("Escape")
  await day.openChat(second)
  await expect.poll(() => kept(day)).toEqual(["Quedó en llamar"])
  await expect(summary(await closing(day))).toHaveValue("")
  await page.keyboard.press("Escape")
  await day.openChat(first)
  await expect(summary(await closing(day))).toHaveValue("Quedó en llamar")
  await expect(summary(card)).toBeVisible()

  await page.reload()
  await day.openChat(first)
  await day.bar.wait("button", "Cerrar")
  await expect(summary(await closing(day))).toHaveValue("Quedó en llamar")
  await page.keyboard.press("End")
  await page.keyboard.type(" el lunes")
  await page.keyboard.press("Escape")
  await expect.poll(() => kept(day)).toEqual(["Quedó en llamar el lunes"])

  const popup = await stage.page("popup")
  const row = popup.locator(".row", { hasText: first.name })
  const ask = async () => {
    await row.hover()
    await row.getByRole("button", { name: /^Cerrar ·/ }).click()
  }
  await ask()
  await expect(popup.getByRole("textbox", { name: /Resumen/ })).toHaveValue("Quedó en llamar el lunes")
  await popup.keyboard.press("Escape")
  await ask()
  await popup.getByRole("button", { name: "Cerrar conversación" }).click()
  await day.knows(first, { stage: "closed" })
  expect((await day.desk.rows("notes")).map((note) => note.text)).toEqual(["Quedó en llamar el lunes"])
  await expect.poll(() => kept(day)).toEqual([])
})

test("a summary that was used is not offered again when the same conversation is open once more (Z1-15)", async ({
  stage
}) => {
  const { day, first, page } = await begin(stage)
  await closing(day)
  await page.keyboard.type("Compró dos sillas")
  await page.keyboard.press("Escape")
  await expect(summary(await closing(day))).toHaveValue("Compró dos sillas")
  await page.keyboard.press("Enter")
  await day.knows(first, { stage: "closed" })
  await day.bar.click("button", "Reactivar")
  await day.knows(first, { stage: "open", ordinal: 1 })
  await day.bar.wait("button", "Cerrar")
  await expect(summary(await closing(day))).toHaveValue("")
  expect(await kept(day)).toEqual([])
})
