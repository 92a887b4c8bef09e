import type { Page } from "@playwright/test"
import { begin, written } from "./at-the-box"
import type { Desk } from "./desk"
import { expect, test } from "./stage"

/** From now on somebody else runs the workspace. */
async function demote(desk: Desk): Promise<void> {
  await desk.send("member.add", { name: "Ana Ríos", role: "admin" })
  const changed = await desk.send("member.change", { id: "me", name: "Lucía Ferrer", role: "agent" })
  expect(changed).toMatchObject({ value: { ok: true } })
}

const menu = (page: Page) => page.locator("#main header [data-testid=conversation-menu-button]")
const asks = (page: Page) => page.getByRole("dialog", { name: /^¿Eliminar/ })

test("Z1-30: an agent who is no admin is told whom to ask before a chat or a message is deleted; an admin is not held", async ({
  stage
}) => {
  const { day, chat, page, bar } = await begin(stage)
  const { world } = day
  // An admin's press goes through.
  await menu(page).click()
  await page.getByRole("menuitem", { name: "Eliminar chat" }).click()
  await expect(asks(page)).toBeVisible()
  await page.keyboard.press("Escape")
  await expect(asks(page)).toHaveCount(0)

  await demote(day.desk)
  const held = async (act: () => Promise<unknown>) => {
    // The page hears of the change by a bell, a moment later.
    await expect(async () => {
      await act()
      await bar.wait("alertdialog", "Solo quien administra borra mensajes y chats", 1000)
    }).toPass({ timeout: 10_000 })
    expect(await bar.words()).toContain("Pídeselo a Ana Ríos. Esto es una cortesía, no una medida de seguridad")
    expect(await asks(page).count()).toBe(0)
    await page.keyboard.press("Enter")
    await bar.gone("alertdialog")
    // The menu that was pressed in stands open still; without one Escape would leave the chat.
    if ((await page.getByRole("menu").count()) > 0) await page.keyboard.press("Escape")
    await expect(page.getByRole("menu")).toHaveCount(0)
  }
  await expect
    .poll(async () => ((await day.desk.rows("members")).find(({ id }) => id === "me") as { role: string }).role)
    .toBe("agent")
  await held(async () => {
    if ((await asks(page).count()) > 0) await page.keyboard.press("Escape")
    if ((await page.getByRole("menu").count()) === 0) await menu(page).click()
    await page.getByRole("menuitem", { name: "Eliminar chat" }).click()
  })
  await held(async () => {
    await page.locator("#main [data-id]").last().hover()
    await page.locator("#main [data-id]").last().getByRole("button", { name: "Menú contextual" }).click()
    await page.getByRole("menuitem", { name: "Eliminar" }).click()
  })
  // By keys: the line of the menu, and the console's own shortcut.
  await held(async () => {
    await menu(page).click()
    await page.getByRole("menuitem", { name: "Eliminar chat" }).press("Enter")
  })
  await held(() => page.keyboard.press("Control+Alt+Backspace"))
  expect(world.ledger.filter(({ kind }) => kind === "deleted")).toEqual([])
  expect(world.chat(chat.id)).toMatchObject({ name: chat.name })

  // Other lines of the same menus, and a Backspace while writing, are nobody's business.
  await menu(page).click()
  await page.getByRole("menuitem", { name: "Archivar chat" }).click()
  await stage.practice.settled()
  expect(world.chat(chat.id).archived).toBe(true)
  await page.locator("#main footer [contenteditable=true]").click()
  await page.keyboard.type("Hola")
  await page.keyboard.press("Backspace")
  await expect.poll(() => written(page)).toBe("Hol")
  expect(await bar.all("alertdialog")).toEqual([])
})

test("Z1-30: in the menu of a row it is held too, on a page where no chat has been opened yet", async ({ stage }) => {
  const { day, chat, page } = await begin(stage)
  await demote(day.desk)
  await page.reload()
  const row = page.locator("#pane-side [role=row]").filter({ hasText: chat.name })
  await row.waitFor()
  const overlay = await stage.inside(page, "turno-overlay")
  await overlay.wait("button", "Abrir el panel")
  await row.click({ button: "right" })
  await page.getByRole("menuitem", { name: "Eliminar chat" }).click()
  await overlay.wait("alertdialog", "Solo quien administra borra mensajes y chats")
  expect(await asks(page).count()).toBe(0)
  expect(await page.locator("#main").count()).toBe(0)
  expect(day.world.ledger.filter(({ kind }) => kind === "deleted")).toEqual([])
})
