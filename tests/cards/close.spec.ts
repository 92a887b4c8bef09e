import { expect, type Page, test } from "@playwright/test"
import { close } from "./harness/data"
import { Table } from "./harness/table"

let page: Page
let table: Table
test.beforeAll(async ({ browser }) => {
  const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] })
  page = await context.newPage()
  table = await Table.lay(page)
})
test.afterAll(() => page.context().close())

const chip = (name: string) => page.getByRole("radio", { name })
const wrong = (text: RegExp) => page.locator(".tn-card-wrong", { hasText: text })

test("closing is said by keys alone: digits, arrows, words, Enter (Z1-15, R2-25)", async () => {
  await table.show(close)
  await expect(chip("Entrega resuelta")).toBeFocused()
  await page.keyboard.press("Enter")
  await expect(wrong(/categoría/i)).toBeVisible()
  expect(await table.calls()).toEqual([])
  await page.keyboard.press("3")
  await expect(chip("Reclamo")).toBeChecked()
  await expect(wrong(/./)).toHaveCount(0)
  await page.keyboard.press("ArrowLeft")
  await expect(chip("Venta")).toBeChecked()

  await page.keyboard.press("Tab")
  await page.keyboard.type("2 cajas")
  await page.keyboard.press("Shift+Enter")
  await table.compose("に")
  await page.keyboard.press("Enter")
  expect(await table.calls()).toEqual([])
  await page.keyboard.insertText("日本")
  await page.keyboard.press("Enter")
  await expect.poll(() => table.calls()).toEqual([["close", { category: "c2", summary: "2 cajas\n日本" }]])
  await page.keyboard.press("Escape")
  await expect.poll(async () => (await table.calls()).at(-1)).toEqual(["cancel"])
})

test("a summary too long is shown and refused, and ten megabytes do not hold the page (O12)", async () => {
  await table.show({ ...close, closing: { ...close.closing, asks: "category_and_summary" } })
  const field = page.getByRole("textbox")
  await page.keyboard.press("1")
  await page.keyboard.press("Enter")
  await expect(wrong(/resumen/i)).toBeVisible()
  await field.fill("antes ")
  await page.evaluate(() => navigator.clipboard.writeText("x".repeat(10 * 1024 * 1024)))
  const began = Date.now()
  await page.keyboard.press("Control+v")
  await expect(page.getByText("10.485.760")).toBeVisible()
  expect(Date.now() - began).toBeLessThan(5_000)
  await expect(field).toHaveValue("antes ")

  // A family of four is seven code points and eleven UTF-16 units.
  await field.fill(`${"👨‍👩‍👧‍👦".repeat(73)}xx`)
  await expect(page.getByText("sobra 1", { exact: true })).toBeVisible()
  await page.keyboard.press("Enter")
  await expect(wrong(/512/)).toBeVisible()
  expect(await table.calls()).toEqual([])
  await page.keyboard.press("Backspace")
  await page.keyboard.press("Enter")
  await expect.poll(async () => (await table.calls())[0]?.[0]).toBe("close")
})

test("a category removed while the card is open is said, and never closed with or without unasked (Z1-15)", async () => {
  const optional = { ...close, closing: { ...close.closing, asks: "optional" as const } }
  await table.show(optional)
  await page.keyboard.press("2")
  const rest = close.closing.categories.filter(({ name }) => name !== "Venta")
  await table.show({ ...optional, closing: { asks: "optional", categories: rest } }, "es", false)
  await expect(chip("Venta")).toHaveCount(0)
  await expect(chip("Entrega resuelta")).toBeFocused()
  await expect(wrong(/./)).toBeVisible()
  await page.keyboard.press("Enter")
  expect(await table.calls()).toEqual([])
  await page.keyboard.press("2")
  await expect(chip("Reclamo")).toBeChecked()
  await page.keyboard.press("Enter")
  await expect.poll(() => table.calls()).toEqual([["close", { category: "c3", summary: "" }]])

  await table.show({ ...optional, count: 5, busy: true, trouble: "El disco está lleno." })
  await expect(page.getByRole("heading", { name: "Cerrar 5 conversaciones" })).toBeVisible()
  await expect(page.getByText("El disco está lleno.")).toBeVisible()
  await page.keyboard.press("Enter")
  expect(await table.calls()).toEqual([])
})
