import type { Frame, Page } from "@playwright/test"
import { Day } from "./day"
import { frameOf } from "./frames"
import { type Desk, expect, openChat, type Stage, test } from "./stage"

/** Two customers wait: the first one longer. */
async function waiting(stage: Stage) {
  const day = await Day.begin(stage)
  const first = await day.waits(day.customer(0))
  const { at } = await day.desk.rowOf(first.name)
  // The console tells seconds.
  await expect.poll(() => Date.now() - Number(at)).toBeGreaterThan(1500)
  const second = await day.waits(day.customer(1))
  await day.desk.send("profile.save", { name: "Lucía Ferrer", language: "es" })
  await day.page.bringToFront()
  return { day, first, second, page: day.page, desk: day.desk }
}

async function openPalette(page: Page): Promise<Frame> {
  await page.keyboard.press("Alt+Shift+KeyK")
  const card = await frameOf(page, "card")
  await card.getByRole("combobox").waitFor()
  return card
}
async function choose(card: Frame | Page, typed: string, line: string) {
  await card.getByRole("combobox").fill(typed)
  await card.getByRole("option", { name: line }).first().click()
}
const front = (page: Page) => expect(page.locator("#main header [dir=auto][title]"))

/** What the popup under Turno's button says: the real one, which is no tab. Empty while there is none. */
const inPopup = (desk: Desk, selector: string): Promise<string> =>
  desk.page.evaluate(
    (css) =>
      [...(chrome.extension.getViews({ type: "popup" })[0]?.document.querySelectorAll(css) ?? [])]
        .map((one) => one.textContent)
        .join("|"),
    selector
  )
const chosen = "[role=radio][aria-checked=true]"
/** A key of the browser's own list; a test cannot press those. */
async function browserKey(stage: Stage, page: Page, name: string) {
  const [worker] = stage.context.serviceWorkers()
  await page.bringToFront()
  await worker?.evaluate(async (command) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true })
    const { dispatch } = chrome.commands.onCommand as unknown as { dispatch(name: string, tab: unknown): void }
    dispatch.call(chrome.commands.onCommand, command, tab)
  }, name)
}

test("with no customer's chat in front the palette says so, and leads on to who waits longest, and then to the next (Z1-11)", async ({
  stage
}) => {
  const { day, first, second, page } = await waiting(stage)
  await openChat(page, first.name)
  await day.bar.wait("toolbar")
  const group = day.world.chats.find((chat) => chat.kind === "group" && !chat.archived)
  await openChat(page, group?.name ?? "")
  await day.bar.gone("button", /^Tomar/)
  const card = await openPalette(page)
  for (const name of ["Tomar", "Cerrar", "Escribir una nota interna", "Actividad"]) {
    const line = card.getByRole("option", { name }).first()
    await expect(line).toContainText("Ningún chat de cliente abierto")
    await expect(line).toHaveAttribute("aria-disabled", "true")
  }
  await expect(card.getByRole("option").first()).toHaveText("Ir a la siguiente que espera")
  await page.keyboard.press("Enter")
  await front(page).toHaveText(first.name)
  await day.bar.wait("button", /^Tomar/)
  await openPalette(page)
  await page.keyboard.type("siguiente")
  await page.keyboard.press("Enter")
  await front(page).toHaveText(second.name)
  await day.desk.send("conversation.close", { contact: (await day.desk.contact(first.name)).id, ordinal: 1 })
  await day.bar.wait("button", /^Tomar/)
  const last = await openPalette(page)
  await page.keyboard.type("siguiente")
  await page.keyboard.press("Enter")
  await expect(last.getByText("Nadie espera. Estás al día.")).toBeVisible()
})

test("a place of the drawer is gone to from the palette (C4-27)", async ({ stage }) => {
  const { day, first, page } = await waiting(stage)
  await openChat(page, first.name)
  await day.bar.wait("toolbar")
  await choose(await openPalette(page), "panel adj", "Adjuntos observados")
  const panel = await frameOf(page, "panel")
  await expect(panel.getByRole("heading", { name: /Adjuntos/ })).toBeFocused()
  await choose(await openPalette(page), "notas", "Notas internas")
  await expect(panel.locator(".note-new textarea")).toBeFocused()
})

test("a section and a stage of the queue chosen over a console are shown in the popup (Z1-01, Z1-31, C4-02)", async ({
  stage
}) => {
  const { day, first, page, desk } = await waiting(stage)
  await openChat(page, first.name)
  await day.bar.wait("toolbar")
  await choose(await openPalette(page), "cola sin", "Sin asignar")
  await expect.poll(() => inPopup(desk, chosen)).toBe("2Sin asignar|Abiertas")
  await page.locator("#main header").click({ position: { x: 200, y: 5 } })
  await expect.poll(() => inPopup(desk, "main"), { timeout: 10_000 }).toBe("")
  await page.keyboard.press("Escape")
  await choose(await openPalette(page), "varias", "Marcar varias")
  await expect.poll(() => inPopup(desk, ".bulk strong")).toBe("0 marcadas")
})

test("a queue that the browser will not open is said in one sentence", async ({ stage }) => {
  const { day, first, page } = await waiting(stage)
  await openChat(page, first.name)
  await day.bar.wait("toolbar")
  const [worker] = stage.context.serviceWorkers()
  await worker?.evaluate(() => {
    chrome.action.openPopup = () => Promise.reject(new Error("no window in front"))
  })
  const card = await openPalette(page)
  await choose(card, "cola cerr", "Cerradas")
  await expect(card.getByText("La cola no se pudo abrir. Ábrela con el botón de Turno.")).toBeVisible()
})

test("the browser's own key opens the palette over a console, and in the popup where none is drawn", async ({
  stage
}) => {
  const { day, first, page, desk } = await waiting(stage)
  const elsewhere = await stage.context.newPage()
  await browserKey(stage, elsewhere, "palette")
  await expect.poll(() => inPopup(desk, "dialog [role=option][aria-selected=true]")).toContain("siguiente que espera")
  await elsewhere.close()
  await openChat(page, first.name)
  await day.bar.wait("toolbar")
  await browserKey(stage, page, "palette")
  const card = await frameOf(page, "card")
  await expect(card.getByRole("option", { name: "Tomar" }).first()).toContainText(first.name)
})
