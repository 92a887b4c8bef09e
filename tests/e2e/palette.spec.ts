import type { Frame, Page } from "@playwright/test"
import { Day } from "./day"
import { frameOf } from "./frames"
import type { Desk } from "./desk"
import { expect, openChat, type Stage, test } from "./stage"

/** Two customers wait. */
async function waiting(stage: Stage) {
  const day = await Day.begin(stage)
  const first = await day.waits(day.customer(0))
  await day.waits(day.customer(1))
  await day.desk.send("profile.save", { name: "Lucía Ferrer", language: "es" })
  await day.page.bringToFront()
  return { day, first, page: day.page, desk: day.desk }
}

async function openPalette(page: Page): Promise<Frame> {
  await page.keyboard.press("Alt+Shift+KeyK")
  const card = await frameOf(page, "card")
  await card.getByRole("combobox").waitFor()
  return card
}
async function choose(card: Frame, typed: string, line: string) {
  await card.getByRole("combobox").fill(typed)
  await card.getByRole("option", { name: line }).first().click()
}

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
