import { expect, type Page, test } from "@playwright/test"
import { languages } from "~shared/vocabulary"
import { schedule } from "./harness/data"
import { Table } from "./harness/table"

let page: Page
let table: Table
test.beforeAll(async ({ browser }) => {
  // The machine's own zone must not matter: in this one, midnight is jumped over in September.
  const context = await browser.newContext({ timezoneId: "America/Santiago" })
  page = await context.newPage()
  table = await Table.lay(page)
})
test.afterAll(() => page.context().close())

const preview = () => page.locator(".tn-preview")
const heightOf = async () => (await preview().boundingBox())?.height

/** What fills the most lines: a far date with its year, an hour that is shown twice, one that is skipped. */
const longest = [
  { zone: "America/Argentina/Buenos_Aires", until: Date.UTC(2028, 8, 27, 13, 30) },
  { zone: "America/New_York", until: Date.UTC(2027, 10, 7, 5, 30) },
  { zone: "America/North_Dakota/New_Salem", until: Date.UTC(2027, 10, 7, 6, 30) }
]
const skipped = { es: "14/3/2027 2:30", pt_BR: "14/3/2027 2:30", en: "3/14/2027 2:30" }

test("in three languages the preview is of one height, whatever is typed", { tag: "@layout" }, async () => {
  const heights = new Map<number | undefined, string>()
  for (const language of languages) {
    await table.show({ ...schedule, zone: "America/New_York" }, language)
    for (const text of ["", "?", "32/13", "1/1/2099 9:00", skipped[language]]) {
      await page.locator(".tn-find input").fill(text)
      heights.set(await heightOf(), `${language}, ${text}`)
    }
    for (const far of longest) {
      await table.show({ ...schedule, ...far }, language)
      await expect(preview().locator("strong")).toBeVisible()
      heights.set(await heightOf(), `${language}, ${far.zone}`)
    }
  }
  expect([...heights]).toHaveLength(1)
})

test("a date is typed, shown before it is promised, and refused with what to do (Z1-13)", async () => {
  await table.show(schedule)
  const field = page.getByRole("textbox", { name: "Fecha y hora" })
  await expect(field).toBeFocused()
  const height = await heightOf()
  await page.keyboard.type("31/2")
  await expect(preview()).toContainText("no existe")
  await page.keyboard.press("Enter")
  expect(await table.calls()).toEqual([])
  await field.fill("23/11 9:00")
  await expect(preview()).toContainText("ya pasó")
  await field.fill("el jueves que viene")
  await expect(preview()).toContainText("no se entiende")
  expect(await heightOf()).toBe(height)
  await field.fill("26/11 10:00")
  await expect(preview()).toContainText("Jueves 26 de noviembre, 10:00")
  await expect(preview()).toContainText("hora de Buenos Aires")
  expect(await heightOf()).toBe(height)
  await page.keyboard.press("Enter")
  await expect.poll(() => table.calls()).toEqual([["schedule", Date.UTC(2026, 10, 26, 13)]])

  await table.show({ ...schedule, zone: "America/New_York" }, "en")
  await page.keyboard.type("3/14 2:30")
  await expect(preview()).toContainText("does not exist")
  await expect(preview()).toContainText("3:00 AM")
  expect(await heightOf()).toBe(height)
  await page.getByLabel("Time", { exact: true }).selectOption("3:30 AM")
  await expect(preview()).toContainText("Sunday")
  await page.keyboard.press("Enter")
  await expect.poll(() => table.calls()).toEqual([["schedule", Date.UTC(2027, 2, 14, 7, 30)]])
})

test("an hour that the clocks show twice is said to be the first or the second of the two (Z1-13)", async () => {
  const zone = "Europe/Madrid"
  const doubled = "31/10/2027 2:30"
  for (const [now, which, at] of [
    [Date.UTC(2027, 9, 30, 12), "la primera de las dos veces", Date.UTC(2027, 9, 31, 0, 30)],
    [Date.UTC(2027, 9, 31, 0, 45), "la segunda de las dos veces", Date.UTC(2027, 9, 31, 1, 30)]
  ] as const) {
    await table.show({ ...schedule, now, zone })
    const height = await heightOf()
    await page.keyboard.type(doubled)
    await expect(preview()).toContainText(`hora de Madrid, ${which}`)
    expect(await heightOf()).toBe(height)
    await page.keyboard.press("Enter")
    await expect.poll(() => table.calls()).toEqual([["schedule", at]])
  }
})

test("a day is chosen by keys, a preset by a press, and the present date stands in the field (Z1-13)", async () => {
  await table.show({ ...schedule, until: Date.UTC(2026, 10, 26, 13) })
  const day = (name: RegExp) => page.getByRole("button", { name })
  await expect(day(/26 de noviembre/)).toHaveText("26")
  await expect(day(/23 de noviembre/)).toBeDisabled()
  await day(/26 de noviembre/).focus()
  await page.keyboard.press("ArrowDown")
  await page.keyboard.press("ArrowDown")
  await expect(day(/10 de diciembre/)).toBeFocused()
  await page.keyboard.press("Enter")
  await expect(preview()).toContainText("Jueves 10 de diciembre, 10:00")
  await page.keyboard.press("Enter")
  await expect.poll(() => table.calls()).toEqual([["schedule", Date.UTC(2026, 11, 10, 13)]])

  await page.getByRole("button", { name: "Mañana" }).click()
  await expect(preview()).toContainText("Miércoles 25 de noviembre, 9:00")
  await expect(page.getByText("Noviembre 2026")).toBeVisible()
  await page.keyboard.press("Enter")
  await expect.poll(async () => (await table.calls()).at(-1)).toEqual(["schedule", Date.UTC(2026, 10, 25, 12)])

  const refused = { ...schedule, trouble: { kind: "date-past" as const } }
  await table.show(refused)
  await expect(preview()).toHaveClass(/tn-wrong/)
  await page.keyboard.type("26/11")
  await expect(preview()).toContainText("9:00")
})
