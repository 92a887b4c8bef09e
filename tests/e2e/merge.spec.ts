import type { BrowserContext, Page } from "@playwright/test"
import { createPractice, consoleAddress } from "../consoles/whatsapp/serve"
import type { Chat } from "../consoles/whatsapp/shapes"
import { AxeBuilder } from "./axe"
import type { Day } from "./day"
import { frameOf } from "./frames"
import { begin } from "./in-front"
import { expect, openChat, test } from "./stage"

const more = async (day: Day, item: string) => {
  await day.bar.click("button", "Más")
  await day.bar.click("menuitem", item)
}

/** A second account of the same person, in a tab of its own. */
async function office(
  { stage, desk }: Day,
  shop: Chat
): Promise<{ page: Page; chat: Chat; close: () => Promise<void> }> {
  const practice = await createPractice({ quiet: true, language: "es", account: "5491155550900@c.us", seed: 11 })
  const chat = practice.world.addChat({ name: `${shop.name} (oficina)`, id: "5491155559999@c.us" })
  const page = await stage.context.newPage()
  // A page answers before its context does.
  await practice.route(page as unknown as BrowserContext)
  await page.goto(consoleAddress)
  await page.locator("#pane-side [role=row]").first().waitFor()
  // Its first reading only remembers.
  await expect.poll(async () => (await desk.rows("accounts")).length, { timeout: 15_000 }).toBe(2)
  practice.world.customerWrites(chat.id)
  return { page, chat, close: () => practice.close() }
}

test("two chats in two accounts become one contact: one conversation whoever writes, told apart again (R2-24, Z1-24)", async ({
  stage
}) => {
  const { day, chat, id } = await begin(stage)
  const second = await office(day, chat)
  await expect.poll(async () => (await day.desk.rows("rows")).length, { timeout: 15_000 }).toBe(2)
  const other = await day.desk.contact(second.chat.name)
  await day.page.bringToFront()
  await more(day, "Unir con otro contacto")
  const dialog = await frameOf(day.page, "card")
  const find = dialog.getByRole("combobox", { name: "Nombre o número del otro contacto" })
  await expect(find).toBeFocused()
  await find.fill("oficina")
  await dialog.getByRole("option", { name: new RegExp(second.chat.name.replace(/[()]/g, ".")) }).click()
  await expect(dialog.getByText(`Se cerrará la conversación abierta de ${second.chat.name}.`)).toBeVisible()
  expect(await new AxeBuilder(dialog).violations()).toEqual([])
  await dialog.getByRole("button", { name: "Unir", exact: true }).click()
  await day.bar.gone("dialog")
  await expect.poll(async () => (await day.desk.rows("rows")).map((row) => row.id)).toEqual([id])
  expect((await day.desk.rows("threads")).find((row) => row.id === other.id)).toMatchObject({
    active: null,
    last: { why: "merged" }
  })

  // Both chats at once.
  day.world.customerWrites(chat.id)
  const { page, chat: twin } = second
  await page.bringToFront()
  await openChat(page, twin.name)
  const bar = await stage.inside(page)
  await bar.click("button", "Tomar")
  await expect
    .poll(async () => (await day.desk.rows("rows")).map((row) => [row.id, row.assignee]))
    .toEqual([[id, "me"]])
  expect((await day.desk.rows("threads")).filter((row) => row.active !== null)).toHaveLength(1)
  await bar.click("button", "Abrir el panel")
  const panel = await frameOf(page, "panel")
  await expect(panel.getByRole("heading", { level: 1 })).toHaveText(chat.name)
  const chats = panel.getByRole("list", { name: "Chats" })
  await expect(chats.getByRole("listitem")).toHaveCount(2)
  await expect(panel.locator("[data-section=feed]")).toContainText(`Tú uniste aquí a ${twin.name}`)

  // Taken apart later, what was closed stays closed.
  await chats.getByRole("button", { name: `Separar ${twin.name}` }).click()
  await chats.getByRole("button", { name: "Separar", exact: true }).click()
  await expect(panel.getByRole("heading", { level: 1 })).toHaveText(twin.name)
  await expect
    .poll(async () => (await day.desk.rows("rows")).map((row) => [row.id, row.stage]).sort())
    .toEqual(
      [
        [id, "open"],
        [other.id, "closed"]
      ].sort()
    )
  await second.close()
})
