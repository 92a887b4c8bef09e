import type { Page } from "@playwright/test"

export const dialog = (page: Page) => page.getByRole("dialog")
export const list = (page: Page) => page.getByRole("list", { name: "Inboxes" })
export const names = async (page: Page) =>
  (await list(page).getByRole("listitem").locator(".inbox-name").allInnerTexts()).map((one) => one.trim())
export const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true })
export const save = (page: Page, name = "Save") => dialog(page).getByRole("button", { name, exact: true }).click()

/** An inbox that takes whoever comes. */
export const anybody = (name: string) => ({
  id: null,
  name,
  rule: { consoles: [], accounts: [], tags: [] },
  team: null,
  settings: {},
  knowing: true
})
