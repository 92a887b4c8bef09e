import { AxeBuilder } from "../../e2e/axe"
import { settings } from "../../e2e/settings"
import { PageDay } from "../day"
import { expect, test } from "../stage"

test("the list of the blocked lets a contact back in, and an undo blocks it again (C4-25, O15)", async ({ stage }) => {
  const day = await PageDay.begin(stage)
  const chat = await day.waits(day.customer(0))
  const { page, desk } = await settings(stage, "Blocked contacts")
  await expect(page.getByText("Nobody is blocked in Turno.")).toBeVisible()
  const { id } = await desk.contact(chat.name)
  await desk.send("contact.block", { contact: id })
  await day.knows(chat, { stage: "blocked", waiting: 0 })
  const row = page.getByRole("row", { name: new RegExp(chat.name) })
  await expect(row).toContainText("WhatsApp")
  await expect(row).toContainText("Lucía Ferrer")
  expect(await new AxeBuilder(page).violations()).toEqual([])

  await row.getByRole("button", { name: `Unblock ${chat.name}` }).click()
  await expect(page.getByText("Nobody is blocked in Turno.")).toBeVisible()
  await day.knows(chat, { stage: "closed" })
  await page.getByRole("button", { name: "Undo" }).click()
  await expect(row).toBeVisible()
  await day.knows(chat, { stage: "blocked" })
})

test("of the blocked, who was blocked last stands first (C4-25)", async ({ stage }) => {
  const day = await PageDay.begin(stage)
  const [one, two] = [await day.waits(day.customer(0)), await day.waits(day.customer(1))]
  for (const chat of [two, one]) {
    await day.desk.send("contact.block", { contact: (await day.desk.contact(chat.name)).id })
    await day.knows(chat, { stage: "blocked" })
  }
  const { page } = await settings(stage, "Blocked contacts")
  await expect(page.getByRole("rowheader")).toHaveText([one.name, two.name])
})
