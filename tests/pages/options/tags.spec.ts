import type { Page } from "@playwright/test"
import { AxeBuilder } from "../../e2e/axe"
import { becomeAgent, settings } from "../../e2e/settings"
import { expect, test } from "../stage"

const names = (page: Page) => page.getByRole("list", { name: "Tags" }).getByRole("listitem")

test("tags are added, renamed and removed; a name that is taken is refused beside its field (C4-06, C4-27)", async ({
  stage
}) => {
  const { page, desk } = await settings(stage, "Tags")
  await expect(page.getByText("There are no tags yet")).toBeVisible()
  const fresh = page.getByRole("textbox", { name: "New tag" })
  for (const name of ["Wholesale", "Late payer"]) {
    await fresh.fill(name)
    await fresh.press("Enter")
    await expect(page.getByText(`Tag added: ${name}`)).toBeVisible()
  }
  await fresh.fill("WHOLESALE")
  await fresh.press("Enter")
  await expect(fresh).toHaveAccessibleDescription("There is a tag “WHOLESALE” already.")
  await fresh.fill("")
  await expect(names(page)).toHaveText(["Late payer", "Wholesale"])

  await page.getByRole("button", { name: "Rename “Late payer”" }).click()
  const renamed = page.getByRole("textbox", { name: "Rename “Late payer”" })
  await expect(renamed).toBeFocused()
  await renamed.fill("Pays late")
  await renamed.press("Enter")
  await expect(page.getByRole("button", { name: "Rename “Pays late”" })).toBeFocused()
  await page.getByRole("button", { name: "Remove “Wholesale”" }).click()
  await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click()
  await expect(names(page)).toHaveText(["Pays late"])
  await expect(fresh).toBeFocused()
  const kept = (await desk.rows("tags")).filter((one) => !one.gone)
  expect(kept.map((one) => one.name)).toEqual(["Pays late"])
  expect(await new AxeBuilder(page).violations()).toEqual([])
})

test("an agent adds tags, and only reads the ones that are there (C4-06, Z1-30)", async ({ stage }) => {
  const { page, desk } = await settings(stage, "Tags")
  await desk.send("tag.save", { id: null, name: "Wholesale" })
  await becomeAgent(desk)
  await expect(page.getByText("Only admins rename or remove tags.").first()).toBeVisible()
  for (const act of ["Rename", "Remove"])
    await expect(page.getByRole("button", { name: `${act} “Wholesale”` })).toHaveAttribute("aria-disabled", "true")
  const fresh = page.getByRole("textbox", { name: "New tag" })
  await fresh.fill("Late payer")
  await fresh.press("Enter")
  await expect(names(page)).toHaveText(["Late payer", "Wholesale"])
})
