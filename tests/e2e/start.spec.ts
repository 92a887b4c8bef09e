import { AxeBuilder } from "./axe"
import { frameOf } from "./frames"
import { begin } from "./in-front"
import { expect, test } from "./stage"

test("a conversation begins with a number, from the popup and over the console, by the console's own link (C4-03, R2-18)", async ({
  stage
}) => {
  const { day } = await begin(stage)
  const popup = await stage.page("popup")
  await popup.getByRole("button", { name: "Nueva conversación con un número" }).click()
  const dialog = popup.getByRole("dialog", { name: "Nueva conversación con un número" })
  const number = dialog.getByRole("textbox", { name: "Número de teléfono" })
  // Written as one dials inside the account's own country.
  await number.fill("011 15 5555-0777")
  await dialog.getByRole("button", { name: "Abrir chat" }).click()
  await expect(popup.getByText("Abriendo el chat en la consola.")).toBeVisible()
  await expect(day.page.locator("#main header")).toContainText("5491155550777", { timeout: 15_000 })
  await expect
    .poll(async () => (await day.desk.rows("rows")).filter((row) => row.origin === "agent").map((row) => row.stage))
    .toEqual(["open"])
  await expect.poll(() => day.bar.words(), { timeout: 15_000 }).toContain("Tú")

  // The same from the palette over the console.
  await day.page.bringToFront()
  await day.bar.click("button", "Más")
  await day.bar.click("menuitem", "Nueva conversación con un número")
  const card = await frameOf(day.page, "card")
  await expect(card.getByRole("textbox", { name: "Número de teléfono" })).toBeFocused()
  expect(await new AxeBuilder(card).violations()).toEqual([])
  await day.page.keyboard.press("Escape")
  await day.bar.gone("dialog")
})
