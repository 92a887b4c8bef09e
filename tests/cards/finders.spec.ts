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
  expect(await lines()).toEqual([
    "Asignarme a mí",
    ...["Bruno Castro", "Ana Ríos", "Diego Paz", "José Ñúñez", "Sofía Valdés"],
    ...["Ventas", "Posventa", "Quitar asignación"]
  ])
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
  await expect.poll(() => table.calls()).toEqual([["assign", { to: "jose", team: null, name: "José Ñúñez" }]])
  await field().fill("zz")
  await expect(page.getByRole("status")).toContainText("zz")
  await field().fill("quitar")
  await page.keyboard.press("Enter")
  await expect.poll(async () => (await table.calls()).at(-1)).toEqual(["assign", { to: null, team: null, name: "" }])
})

test("each says in words whether she is there, who is full can be chosen all the same, and a team can be given it (C4-10, Z1-08)", async () => {
  await table.show(assign)
  const said = (name: string) => page.getByRole("option", { name }).innerText()
  expect(await said("Bruno Castro")).toContain("en línea")
  expect(await said("José Ñúñez")).toContain("ausente")
  expect(await said("Sofía Valdés")).toMatch(/fuera desde .*:10/)
  expect(await said("Diego Paz")).toMatch(/9 abiertas · lleno/)
  await page.getByRole("option", { name: "Diego Paz" }).click()
  await expect
    .poll(async () => (await table.calls()).at(-1))
    .toEqual(["assign", { to: "diego", team: null, name: "Diego Paz" }])
  expect(await said("Ventas")).toContain("3 en línea")
  await field().fill("equipos")
  await expect.poll(lines).toEqual(["Ventas", "Posventa"])
  await page.keyboard.press("Enter")
  await expect
    .poll(async () => (await table.calls()).at(-1))
    .toEqual(["assign", { to: null, team: "ventas", name: "Ventas" }])
})

test("what only a team has is marked there, and can be taken from it (R2-14)", async () => {
  await table.show({ ...assign, assignee: null, team: assign.teams[1]?.id ?? null })
  await expect(page.getByRole("option", { name: "Posventa" })).toHaveAttribute("aria-current", "true")
  await page.getByRole("option", { name: "Posventa" }).click()
  await expect.poll(async () => (await table.calls()).at(-1)).toEqual(["cancel"])
  await page.getByRole("option", { name: "Quitar asignación" }).click()
  await expect.poll(async () => (await table.calls()).at(-1)).toEqual(["assign", { to: null, team: null, name: "" }])
})

test("the palette has verbs, chats and settings, and says why something cannot be done", async () => {
  await table.show(palette)
  await expect(page.getByRole("option", { name: "Tomar" })).toContainText("Ya es tuya")
  await expect.poll(active).toContain("Cerrar")
  await page.getByRole("option", { name: "Tomar" }).click({ force: true })
  await expect.poll(active).toContain("Tomar")
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
