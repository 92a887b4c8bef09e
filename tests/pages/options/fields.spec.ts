import type { Page } from "@playwright/test"
import { AxeBuilder } from "../../e2e/axe"
import { becomeAgent, settings } from "../../e2e/settings"
import { expect, test } from "../stage"

const dialog = (page: Page) => page.getByRole("dialog")
const names = (page: Page) => page.getByRole("list", { name: "Contact fields" }).getByRole("listitem").locator(".named")

test("a field is added with its type and options; what is missing or taken is refused beside its field (C4-27)", async ({
  stage
}) => {
  const { page, desk } = await settings(stage, "Contact fields")
  await expect(page.getByText("There are no fields yet")).toBeVisible()
  await desk.send("field.save", { id: null, name: "Size", type: "text", choices: [] })
  await page.getByRole("button", { name: "Add a field" }).click()
  const name = dialog(page).getByRole("textbox", { name: "Name" })
  const add = dialog(page).getByRole("button", { name: "Add", exact: true })
  await add.click()
  await expect(name).toHaveAccessibleDescription("The name is missing. Write it before you save.")
  await name.fill("sízE")
  await add.click()
  await expect(name).toHaveAccessibleDescription("That name is taken. Choose another.")
  await name.fill("Colour")
  await dialog(page).getByRole("combobox", { name: "Type" }).selectOption("choice")
  await add.click()
  const choices = dialog(page).getByRole("textbox", { name: "Options, one a line" })
  await expect(choices).toHaveAccessibleDescription(/An option is missing. Write at least one./)
  await choices.fill("Red\n\nBlue")
  expect(await new AxeBuilder(page).violations()).toEqual([])
  await add.click()
  await expect(page.getByText("Field saved: Colour")).toBeVisible()
  await expect(page.getByRole("listitem").filter({ hasText: "Colour" })).toContainText("Options: Red, Blue")
  expect((await desk.rows("fields")).find((one) => one.name === "Colour")).toMatchObject({ choices: ["Red", "Blue"] })

  await page.getByRole("button", { name: "Change the field Colour" }).click()
  await expect(dialog(page).getByRole("combobox", { name: "Type" })).toBeDisabled()
  await name.fill("Paint")
  await dialog(page).getByRole("button", { name: "Save" }).click()
  await expect(names(page)).toHaveText(["Size", "Paint"])
})

test("fields stand in the order they are given; one that is removed comes back where it was (C4-27)", async ({
  stage
}) => {
  const { page, desk } = await settings(stage, "Contact fields")
  for (const name of ["Size", "Colour", "Street"])
    await desk.send("field.save", { id: null, name, type: "text", choices: [] })
  await expect(names(page)).toHaveText(["Size", "Colour", "Street"])
  const up = page.getByRole("button", { name: "Move Street up" })
  await up.click()
  await expect(names(page)).toHaveText(["Size", "Street", "Colour"])
  await expect(up).toBeFocused()
  await up.click()
  await expect(names(page)).toHaveText(["Street", "Size", "Colour"])
  await expect(up).toHaveAttribute("aria-disabled", "true")
  await page.getByRole("button", { name: "Remove the field Size" }).click()
  await dialog(page).getByRole("button", { name: "Remove" }).click()
  await expect(names(page)).toHaveText(["Street", "Colour"])
  await page.getByRole("button", { name: "Undo" }).click()
  await expect(names(page)).toHaveText(["Street", "Size", "Colour"])
  expect(await new AxeBuilder(page).violations()).toEqual([])
})

test("an agent reads the fields and why they cannot be changed here (Z1-30)", async ({ stage }) => {
  const { page, desk } = await settings(stage, "Contact fields")
  await desk.send("field.save", { id: null, name: "Size", type: "text", choices: [] })
  await becomeAgent(desk)
  await expect(page.getByText("Only admins change the fields.").first()).toBeVisible()
  for (const act of ["Add a field", "Change the field Size", "Remove the field Size"])
    await expect(page.getByRole("button", { name: act })).toHaveAttribute("aria-disabled", "true")
})
