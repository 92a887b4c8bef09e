import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Page } from "@playwright/test"
import { chosen, go, settings } from "./settings"
import { expect, Stage, test } from "./stage"

const expiry = (page: Page) => page.getByRole("textbox", { name: "Not available without a sign", exact: true })

test("what was chosen is still there after the browser was closed (O1–O21)", async () => {
  const profile = mkdtempSync(join(tmpdir(), "turno-rules-"))
  const first = await Stage.launch({ profile })
  const { page, desk } = await settings(first, "Rules")
  await page.getByRole("radio", { name: /^Like respond.io/ }).check()
  await page.getByRole("button", { name: /^Apply \d+ changes$/ }).click()
  await expect.poll(async () => (await chosen(desk)).vocabulary).toBe("respondio")
  await expiry(page).fill("90")
  await page.getByRole("button", { name: "Save 1 change" }).click()
  await expect.poll(async () => (await chosen(desk)).presenceExpiry).toBe(90)
  const before = await chosen(desk)
  await first.close()

  const second = await Stage.launch({ profile })
  const again = await second.page("options")
  await go(again, "Rules")
  expect(await chosen(await second.desk())).toEqual(before)
  await expect(expiry(again)).toHaveValue("90")
  await expect(again.getByRole("combobox", { name: "Closing asks for", exact: true })).toHaveValue(
    "category_and_summary"
  )
  await expect(again.getByRole("button", { name: "Back to what was before" })).toBeVisible()
  expect([...first.errors, ...second.errors]).toEqual([])
  await second.close()
  rmSync(profile, { recursive: true, force: true })
})
