import type { Page } from "@playwright/test"
import type { Desk } from "./desk"
import { expect } from "./stage"

/** The built extension, or Turno's pages on plain ones. */
export interface OptionsStage {
  desk(): Promise<Desk>
  page(name: "options"): Promise<Page>
}

/** The options in English, at one of their pages. */
export async function settings(stage: OptionsStage, page: string): Promise<{ page: Page; desk: Desk }> {
  const desk = await stage.desk()
  await desk.send("profile.save", { name: "Lucía Ferrer", language: "en" })
  const own = await stage.page("options")
  await go(own, page)
  return { page: own, desk }
}

export async function go(page: Page, name: string): Promise<void> {
  await page.getByRole("navigation").getByRole("link", { name }).click()
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible()
}

/** What the workspace chose, as it lies in the store: only what is not as usual. */
export async function chosen(desk: Desk): Promise<Record<string, unknown>> {
  const row = (await desk.rows("meta")).find((one) => one.key === "options") as { value: string } | undefined
  return JSON.parse(row?.value ?? "{}") as Record<string, unknown>
}

/** Hands the workspace to somebody else: from here on one is an agent in it. */
export async function becomeAgent(desk: Desk): Promise<void> {
  await desk.send("member.add", { name: "Diego Paz", role: "admin" })
  await desk.send("member.change", { id: "me", name: "Lucía Ferrer", role: "agent" })
}
