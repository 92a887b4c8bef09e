import type { Page } from "@playwright/test"
import { expectNothingCovered } from "../../e2e/over-console"
import { PageDay as Day } from "../day"
import { expect, type PageStage as Stage, test } from "../stage"
import type { Language } from "~shared/vocabulary"
import { expectReadable } from "../../e2e/text-faults"

const sizes = [
  { width: 1280, height: 800 },
  { width: 1024, height: 700 }
] as const
/** The others are looked at over the practice console. */
const looks = [
  { language: "es", theme: "dark" },
  { language: "pt_BR", theme: "light" },
  { language: "en", theme: "light" },
  { language: "en", theme: "dark" }
] as const

/** A console with work in it: somebody waits, one is mine, one a team mate's, one closed. */
async function busyConsole(stage: Stage, language: Language) {
  const day = await Day.atConsole(stage)
  const { desk } = day
  await desk.send("profile.save", { name: "Lucía Ferrer", language })
  await desk.send("member.add", { name: "Ana Ríos", role: "agent" })
  const people = [0, 1, 2, 3, 4, 5].map((n) => day.customer(n))
  for (const chat of people) await day.waits(chat)
  const ids = await Promise.all(people.map(async (chat) => (await desk.contact(chat.name)).id))
  await desk.send("conversation.take", { contact: ids[1], from: null })
  await desk.send("conversation.assign", { contact: ids[2], to: "ana-rios", from: null })
  await desk.send("conversation.take", { contact: ids[3], from: null })
  await desk.send("conversation.close", { contact: ids[3], ordinal: 1 })
  return { day, people }
}

for (const { language, theme } of looks)
  test(`${language}, ${theme}: nothing of ours lies over the console, and all of it is drawn`, async ({ stage }) => {
    const { day, people } = await busyConsole(stage, language)
    const { page, bar } = day
    await page.emulateMedia({ colorScheme: theme })
    await page.evaluate((dark) => stillConsole.dark(dark), theme === "dark")
    await expect.poll(() => page.locator("turno-badge").count()).toBeGreaterThanOrEqual(people.length)
    const shot = (of: Page, width: number, name: string) =>
      of.screenshot({ path: `build/shots/${language}-${width}-${theme}-${name}.png` })
    for (const size of sizes) {
      await page.setViewportSize(size)
      for (const [i, name] of ["unassigned", "mine", "mate", "closed"].entries()) {
        await day.openChat(people[i]!)
        await expectNothingCovered(stage, page)
        await expectReadable(() => bar.textFaults(), name)
        await shot(page, size.width, name)
      }
      expect(await bar.textFields()).toBe(0)
    }
  })
