import { expect, type Page, test } from "@playwright/test"
import { assign, palette } from "./harness/data"
import { Table } from "./harness/table"

let page: Page
let table: Table
test.beforeAll(async ({ browser }) => {
  page = await browser.newPage()
  table = await Table.lay(page)
})
test.afterAll(() => page.close())

const field = () => page.getByRole("combobox")
const lines = () => page.getByRole("option").locator(".tn-line-label").allTextContents()
/** The line that Enter would choose, as a screen reader follows it. */
const active = () =>
  field().evaluate(
    (input) => document.getElementById(input.getAttribute("aria-activedescendant") ?? "")?.textContent ?? ""
  )

test("a team mate is found by a folded beginning of any name; me first, then who has least (R2-07)", async () => {
  await table.show(assign)
  await expect(field()).toBeFocused()
  expect(await lines()).toEqual(["Asignarme a mí", "Bruno Castro", "Ana Ríos", "José Ñúñez", "Quitar asignación"])
  await page.keyboard.press("ArrowUp")
  await expect.poll(active).toContain("Quitar asignación")
  await page.keyboard.type("jose")
  await expect.poll(lines).toEqual(["José Ñúñez"])
  await table.compose("e")
  await page.keyboard.press("Enter")
  expect(await table.calls()).toEqual([])
  await page.keyboard.insertText("e")
  await field().fill("nu")
  await expect.poll(active).toContain("José Ñúñez")
  await page.keyboard.press("Enter")
  await expect.poll(() => table.calls()).toEqual([["assign", "jose"]])
  await field().fill("zz")
  await expect(page.getByRole("status")).toContainText("zz")
  await field().fill("quitar")
  await page.keyboard.press("Enter")
  await expect.poll(async () => (await table.calls()).at(-1)).toEqual(["assign", null])
})

test("the palette has verbs, chats and settings, and says why something cannot be done", async () => {
  await table.show(palette)
  await expect(page.getByRole("option", { name: "Tomar" })).toContainText("Ya es tuya")
  await expect.poll(active).toContain("Cerrar")
  await page.getByRole("option", { name: "Tomar" }).click({ force: true })
  await page.keyboard.press("Enter")
  await expect.poll(() => table.calls()).toEqual([])
  await field().fill("cierre")
  await expect.poll(async () => (await lines()).at(-1)).toBe("Notas de cierre")
  await field().fill("cerr")
  await expect.poll(async () => (await table.calls()).at(-1)).toEqual(["query", "cerr"])
  await expect.poll(active).toContain("Cerrar")
  await page.keyboard.press("Enter")
  await expect.poll(async () => (await table.calls()).at(-1)).toEqual(["pick", "close"])
  await page.keyboard.press("ArrowDown")
  await page.keyboard.press("Enter")
  await expect.poll(async () => (await table.calls()).at(-1)).toEqual(["jump", palette.chats[0]?.contact])
  await page.keyboard.press("Escape")
  await expect.poll(async () => (await table.calls()).at(-1)).toEqual(["cancel"])
})
