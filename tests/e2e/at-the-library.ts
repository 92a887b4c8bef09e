import type { Page } from "@playwright/test"
import { noise } from "./pictures"
import type { OptionsStage } from "./settings"
import type { Desk } from "./desk"
import { expect } from "./stage"

export interface Chosen {
  name: string
  mimeType: string
  buffer: Buffer
}

export const document = (name: string, size: number): Chosen => ({
  name,
  mimeType: "application/pdf",
  buffer: noise(size)
})

/** The library in Spanish. */
export async function files(stage: OptionsStage): Promise<{ page: Page; desk: Desk }> {
  const desk = await stage.desk()
  const saved = await desk.send("profile.save", { name: "Lucía Ferrer", language: "es" })
  expect(saved).toMatchObject({ ok: true })
  const page = await stage.page("options")
  await page.getByRole("navigation").getByRole("link", { name: "Archivos" }).click()
  await expect(page.getByRole("heading", { level: 1, name: "Archivos" })).toBeVisible()
  return { page, desk }
}

export async function choose(page: Page, button: string, ...chosen: Chosen[]): Promise<void> {
  const asked = page.waitForEvent("filechooser")
  await page.getByRole("button", { name: button }).click()
  await (await asked).setFiles(chosen)
}
export const sheet = (page: Page) => page.getByRole("dialog")
export const save = (page: Page) => sheet(page).getByRole("button", { name: "Guardar" }).click()
export const kept = async (desk: Desk) =>
  (await desk.rows("files")).map(({ name, kind }) => `${String(kind)} ${String(name)}`).sort()
