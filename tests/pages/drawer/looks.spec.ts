import { AxeBuilder } from "../../e2e/axe"
import { frameOf, noteField, openDrawer } from "../../e2e/frames"
import { expectReadable, textFaults } from "../../e2e/text-faults"
import { type ConsoleDay, PageDay as Day } from "../day"
import { expect, type PageStage as Stage, test } from "../stage"

const sizes = [
  { width: 1280, height: 800 },
  { width: 1024, height: 700 }
] as const
const languages = ["es", "pt_BR", "en"] as const
const looks = languages.flatMap((language) => (["light", "dark"] as const).map((theme) => ({ language, theme })))

/** A contact with a past: notes, activity, a closed conversation, an attachment. */
async function fullDrawer(stage: Stage, language: (typeof languages)[number]): Promise<ConsoleDay> {
  const day = await Day.atConsole(stage)
  const { desk } = day
  await desk.send("profile.save", { name: "Lucía Ferrer", language })
  await desk.send("member.add", { name: "Ana Ríos", role: "agent" })
  for (const name of ["Entrega resuelta", "Venta", "Reclamo", "No respondió"])
    await desk.send("category.save", { id: null, name })
  await desk.send("workspace.closing", { asks: "category_and_summary" })
  const chat = await day.waits(day.customer(0))
  await day.openChat(chat)
  day.writes(chat, { kind: "photo" })
  day.writes(chat, { kind: "document" })
  await day.read()
  const { id: contact } = await desk.contact(chat.name)
  const category = (await desk.rows("categories"))[0]?.id
  await desk.send("conversation.take", { contact, from: null })
  const note = { category, summary: "Entrega movida al jueves 26 por la mañana." }
  await desk.send("conversation.close", { contact, ordinal: 1, note })
  await desk.send("conversation.open", { contact })
  await desk.send("conversation.assign", { contact, to: "ana-rios", from: "me" })
  await desk.send("conversation.take", { contact, from: "ana-rios" })
  await desk.send("contact.edit", { contact, name: "", phone: "+5491155550187", language: "es" })
  await desk.send("note.add", { contact, text: "Pide que avisen al portero (timbre 4B) antes de subir." })
  await desk.send("note.add", { contact, text: "Prefiere factura A.\nCUIT 30-71234567-8" })
  const pinned = (await desk.rows("notes")).find((one) => String(one.text).startsWith("Pide"))
  await desk.send("note.pin", { id: pinned?.id, on: true })
  return day
}

for (const { language, theme } of looks)
  test(`${language}, ${theme}: the drawer and its cards are whole, and reached without a mouse`, {
    tag: language === "es" && theme === "light" ? "@layout" : []
  }, async ({ stage }) => {
    const day = await fullDrawer(stage, language)
    const { page } = day
    await page.emulateMedia({ colorScheme: theme })
    await page.evaluate((dark) => stillConsole.dark(dark), theme === "dark")
    const panel = await openDrawer(day)
    await expect(panel.locator("li.note")).toHaveCount(2)
    await expect(panel.locator("html")).toHaveAttribute("data-theme", theme)
    for (const size of sizes) {
      const shot = (name: string) =>
        page.screenshot({ path: `build/shots/drawer-${language}-${size.width}-${theme}-${name}.png` })
      await page.setViewportSize(size)
      // Where the window is narrow for it, the drawer folds to its rail and is opened over the page.
      if ((await panel.locator("[data-frame=panel]").count()) === 0) await openDrawer(day)
      const wide = await panel.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(wide).toBeLessThanOrEqual(0)
      expect(await new AxeBuilder(panel).violations()).toEqual([])
      await expectReadable(() => textFaults(panel), "panel")
      await shot("panel")
      await noteField(panel).fill("Nota a medio escribir")
      if ((await panel.locator("input[type=tel]").count()) === 0) await panel.locator(".head button").click()
      await panel.locator("input[type=tel]").fill("12")
      await page.keyboard.press("Enter")
      await expect(panel.locator(".wrong:not(:empty)")).toBeVisible()
      expect(await new AxeBuilder(panel).violations()).toEqual([])
      await expectReadable(() => textFaults(panel), "panel")
      await shot("form")
      await panel.evaluate(() => scrollTo(0, document.body.scrollHeight))
      await shot("end")
      for (const [key, name] of [
        ["Alt+Shift+E", "close"],
        ["Alt+Shift+S", "schedule"],
        ["Alt+Shift+W", "assign"],
        ["Alt+Shift+K", "palette"]
      ] as const) {
        await page.keyboard.press(key)
        const card = await frameOf(page, "card")
        await card.locator(".tn-card").waitFor()
        expect(await new AxeBuilder(card).violations()).toEqual([])
        await expect
          .poll(() => card.evaluate(() => document.documentElement.scrollHeight - innerHeight))
          .toBeLessThan(2)
        await expectReadable(() => textFaults(card), name)
        await shot(name)
        await page.keyboard.press("Escape")
        await expect(card.locator("[data-frame=card]")).toHaveCount(0)
      }
    }
  })

test("a console written from right to left: rail and drawer stand at its left, mirrored", async ({ stage }) => {
  const day = await fullDrawer(stage, "en")
  await day.page.evaluate(() => stillConsole.direction("rtl"))
  const panel = await openDrawer(day)
  await expect(panel.locator("html")).toHaveAttribute("dir", "rtl")
  await expect(panel.locator("li.note")).toHaveCount(2)
  const rail = await day.bar.box(await day.bar.wait("toolbar", "Turno side bar"))
  expect([rail.x, rail.width]).toEqual([0, 48])
  await expect
    .poll(() => day.page.locator("#main header").evaluate((header) => header.getBoundingClientRect().left))
    .toBeGreaterThanOrEqual(48 + 288)
  await day.page.screenshot({ path: "build/shots/drawer-rtl.png" })
})
