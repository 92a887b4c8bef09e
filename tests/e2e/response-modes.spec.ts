import type { Page } from "@playwright/test"
import type { Chat } from "../consoles/whatsapp/shapes"
import { Day, quietTime } from "./day"
import { frameOf, openDrawer } from "./frames"
import { movedAway } from "./in-store"
import { composer, expect, openChat, type Stage, test } from "./stage"

const front = (page: Page) => page.locator("#main header")

/** Three customers wait that nobody has, the first one longest; one of mine, whose chat is in front. */
async function begin(
  stage: Stage,
  mode: "next" | "stay" | null = "next",
  options: Parameters<typeof Day.begin>[1] = {}
) {
  const day = await Day.begin(stage, options)
  await day.desk.send("profile.save", { name: "Lucía Ferrer", language: "es" })
  if (mode) expect(await day.desk.send("profile.mode", { mode })).toMatchObject({ value: { ok: true } })
  const [mine, ...waiting] = [0, 1, 2, 3].map((n) => day.customer(n)) as [Chat, Chat, Chat, Chat]
  await day.waits(mine)
  const { id } = await day.desk.contact(mine.name)
  await day.desk.send("conversation.take", { contact: id, from: null })
  for (const chat of waiting) {
    await day.waits(chat)
    await day.page.waitForTimeout(1100)
  }
  await day.page.bringToFront()
  await openChat(day.page, mine.name)
  await day.bar.wait("button", "Nota interna")
  await expect.poll(() => day.bar.words()).toContain("Tú")
  await composer(day.page).click()
  return { day, mine, waiting, id, page: day.page, bar: day.bar, keys: day.page.keyboard }
}

const shows = (page: Page, chat: Chat) =>
  expect(front(page).getByText(chat.name).first()).toBeVisible({ timeout: 15_000 })

test("next: after my answer whoever has waited longest of nobody's opens by itself, and is not assigned by it (Z0-01, Z0-08)", async ({
  stage
}) => {
  const { day, mine, waiting, page, keys } = await begin(stage)
  const [first, second] = waiting
  await keys.type("Va en camino")
  await keys.press("Enter")
  await shows(page, first)
  expect(day.world.messages(mine.id).at(-1)?.text).toBe("Va en camino")
  await day.knows(mine, { assignee: "me", waiting: 0 })
  await day.knows(first, { assignee: "", waiting: 1 })
  // Answered there, it is mine and the next one opens.
  await expect(composer(page)).toBeVisible()
  await composer(page).click()
  await keys.type("Buenos días")
  await keys.press("Enter")
  await shows(page, second)
  await day.knows(first, { assignee: "me", waiting: 0 })
})

test("next: after my close too, by key and by its card; the toast says whose it was (Z0-08)", async ({ stage }) => {
  const { day, mine, waiting, page, bar, keys } = await begin(stage)
  await keys.press("Alt+Shift+KeyE")
  await day.knows(mine, { stage: "closed" })
  await shows(page, waiting[0])
  await expect.poll(() => bar.words()).toContain(`${mine.name} · Conversación cerrada`)
  await day.desk.send("workspace.closing", { asks: "optional" })
  await bar.wait("button", "Tomar")
  await composer(page).click()
  await expect
    .poll(async () => {
      await keys.press("Alt+Shift+KeyE")
      return page.frames().some((frame) => frame.url().includes("drawer.html"))
    })
    .toBe(true)
  const card = await frameOf(page, "card")
  // Which it does anyway.
  await expect(card.getByRole("checkbox", { name: "Abrir la siguiente" })).toBeChecked()
  await card.getByRole("button", { name: "Cerrar conversación" }).click()
  await day.knows(waiting[0], { stage: "closed" })
  await shows(page, waiting[1])
})

test("stay: nothing moves after an answer or a close (Z0-09)", async ({ stage }) => {
  const { day, mine, page, bar, keys } = await begin(stage, "stay")
  await keys.type("Va en camino")
  await keys.press("Enter")
  await day.knows(mine, { waiting: 0 })
  await page.waitForTimeout(quietTime)
  await shows(page, mine)
  await keys.press("Alt+Shift+KeyE")
  await day.knows(mine, { stage: "closed" })
  await page.waitForTimeout(quietTime)
  await shows(page, mine)
  expect(await bar.all("button", /^Abrir la siguiente/)).toEqual([])
})

test("stay: a close opens the next one when its card is told to, and remembers it (Z0-09)", async ({ stage }) => {
  const { day, mine, waiting, page, bar } = await begin(stage, "stay")
  await day.desk.send("workspace.closing", { asks: "optional" })
  const closes = async () => {
    await bar.click("button", "Cerrar")
    return frameOf(page, "card")
  }
  const card = await closes()
  const box = card.getByRole("checkbox", { name: "Abrir la siguiente" })
  await expect(box).not.toBeChecked()
  await box.check()
  await card.getByRole("button", { name: "Cerrar conversación" }).click()
  await day.knows(mine, { stage: "closed" })
  await shows(page, waiting[0])
  await bar.wait("button", "Tomar")
  const again = await closes()
  await expect(again.getByRole("checkbox", { name: "Abrir la siguiente" })).toBeChecked()
})

test("nobody is led away from what is begun: a text in the box, or the drawer; one press goes on (Z0-08)", async ({
  stage
}) => {
  const { day, mine, waiting, page, bar, keys } = await begin(stage)
  const offer = `Abrir la siguiente: ${waiting[0].name}`
  await keys.type("Uno")
  await keys.press("Enter")
  // As soon as a person sees it sent: a machine writes on before anybody can tell that the box was emptied.
  await expect(page.locator("#main [data-id]").last()).toContainText("Uno")
  await expect(composer(page)).toHaveText("")
  await keys.type("Dos, y sigo escrib")
  await bar.wait("button", offer)
  await shows(page, mine)
  await expect(composer(page)).toHaveText("Dos, y sigo escrib")
  await keys.press("Control+A")
  await keys.press("Backspace")
  const panel = await openDrawer(day)
  await panel.locator(".note-new textarea").click()
  day.world.phoneAnswers(mine.id)
  await page.waitForTimeout(1500)
  await shows(page, mine)
  await bar.click("button", offer)
  await shows(page, waiting[0])
  await bar.gone("button", /^Abrir la siguiente/)
  await day.knows(waiting[0], { assignee: "" })
})

test("a row that cannot be reached: the bar says whom to open, and nothing is assigned (Z0-08)", async ({ stage }) => {
  const { day, mine, waiting, page, bar, keys } = await begin(stage)
  const [first] = waiting
  // The console shows its groups alone: that row is nowhere.
  await page.getByRole("tab", { name: "Grupos" }).click()
  await composer(page).click()
  await keys.type("Listo")
  await keys.press("Enter")
  await bar.wait("button", `Abrir la siguiente: ${first.name}`, 20_000)
  await shows(page, mine)
  await bar.click("button", `Abrir la siguiente: ${first.name}`)
  await expect
    .poll(() => bar.words(), { timeout: 20_000 })
    .toContain(`No se pudo abrir el chat. Ábrelo a mano: ${first.name}`)
  await day.knows(first, { assignee: "", waiting: 1 })
  await shows(page, mine)
})

test("where all who wait belong to a console that is closed, one press opens it (Z0-08)", async ({ stage }) => {
  const { day, waiting, page, bar, keys } = await begin(stage)
  const ids = await Promise.all(waiting.map(async (chat) => (await day.desk.contact(chat.name)).id))
  await day.desk.page.evaluate(movedAway, ids)
  await stage.stopWorker(day.desk.page)
  await keys.type("Listo")
  await keys.press("Enter")
  const offer = `Abrir la siguiente: ${waiting[0].name}`
  await bar.wait("button", offer, 20_000)
  const opened = stage.context.waitForEvent("page")
  await bar.click("button", offer)
  const tab = await opened
  await expect.poll(() => new URL(tab.url()).host).toBe(new URL(page.url()).host)
  await expect.poll(() => bar.words(), { timeout: 20_000 }).toContain("La consola no estaba abierta")
})

test("far down the list the row is looked for and found (Z0-08)", async ({ stage }) => {
  test.setTimeout(120_000)
  const { day, waiting, page, keys } = await begin(stage)
  const [far] = waiting
  // Many wrote since: the console's list draws that one no more.
  for (let n = 4; n < 26; n++) day.world.customerWrites(day.customer(n).id)
  const rows = page.locator("#pane-side [title]")
  await expect
    .poll(() => rows.evaluateAll((all) => all.map((one) => one.getAttribute("title"))))
    .not.toContain(far.name)
  await keys.type("Listo")
  await keys.press("Enter")
  await shows(page, far)
})

test("the admin's mode holds for who chose none, or for all; a change counts from the next event on (Z0-06, Z0-10)", async ({
  stage
}) => {
  const { day, mine, waiting, page, keys } = await begin(stage, null)
  const options = (change: Record<string, unknown>) => day.desk.send("workspace.options", { change })
  await options({ responseMode: "next" })
  await keys.type("Hola")
  await keys.press("Enter")
  await shows(page, waiting[0])

  expect(await day.desk.send("profile.mode", { mode: "stay" })).toMatchObject({ value: { ok: true } })
  await page.bringToFront()
  await composer(page).click()
  await keys.type("Hola")
  await keys.press("Enter")
  await day.knows(waiting[0], { waiting: 0 })
  await page.waitForTimeout(quietTime)
  await shows(page, waiting[0])

  await options({ responseModeLocked: true })
  await keys.press("Alt+Shift+KeyE")
  await day.knows(waiting[0], { stage: "closed" })
  await shows(page, waiting[1])
  await day.knows(mine, { assignee: "me" })
})

test("who is not available is led nowhere (Z0-08, C4-10)", async ({ stage }) => {
  const { day, mine, page, keys } = await begin(stage)
  await day.desk.send("presence.set", { available: false })
  await page.bringToFront()
  await composer(page).click()
  await keys.type("Listo")
  await keys.press("Enter")
  await day.knows(mine, { waiting: 0 })
  await page.waitForTimeout(quietTime)
  await shows(page, mine)
})
