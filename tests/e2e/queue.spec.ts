import type { Page } from "@playwright/test"
import { Day } from "./day"
import { expect, openChat, test } from "./stage"

const names = (popup: Page) => popup.locator(".row-main .name").allInnerTexts()

test("one press jumps to the console's tab and opens the chat, also far down the list (R2-01)", async ({ stage }) => {
  const day = await Day.begin(stage)
  const near = await day.waits(day.customer(0))
  const popup = await stage.page("popup")
  await popup.getByRole("listitem").first().waitFor()
  const far = day.customer(24)
  const { id } = await day.desk.contact(far.name)
  await day.desk.send("conversation.open", { contact: id })
  await popup.getByRole("searchbox").fill(far.name.split(" ")[0] ?? "")
  await expect.poll(() => names(popup)).toContain(far.name)
  await popup.locator(".row-main", { hasText: far.name }).click()
  await expect(day.page.locator("#main header").getByText(far.name).first()).toBeVisible({ timeout: 10_000 })
  await expect.poll(() => day.page.evaluate(() => document.visibilityState)).toBe("visible")
  await popup.getByRole("searchbox").fill("")
  await popup.locator(".row-main", { hasText: near.name }).first().click()
  await expect(day.page.locator("#main header").getByText(near.name).first()).toBeVisible({ timeout: 10_000 })
})

test("the language changes on every surface at once, without a reload", async ({ stage }) => {
  const day = await Day.begin(stage)
  const chat = await day.waits(day.customer(0))
  await openChat(day.page, chat.name)
  await day.bar.wait("button", /^Take/)
  const popup = await stage.page("popup")
  await popup.getByText("Waiting for a reply").waitFor()
  const options = await stage.page("options")
  await options.getByRole("combobox").selectOption({ label: "Español" })
  await options.getByRole("button", { name: /^Save/ }).click()
  await options.getByRole("heading", { name: "Perfil" }).waitFor()
  await popup.getByText("Esperan respuesta").waitFor()
  await day.bar.wait("button", /^Tomar/)
  await expect.poll(() => day.page.locator("turno-badge").count()).toBe(1)
})
