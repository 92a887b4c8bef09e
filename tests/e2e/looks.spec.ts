import { expectNothingCovered } from "./over-console"
import { expect, openChat, Stage, test as base } from "./stage"
import type { Language } from "~shared/vocabulary"
import { expectReadable } from "./text-faults"

const sizes = [
  { width: 1280, height: 800 },
  { width: 1024, height: 700 }
] as const

/** A console with work in it: somebody waits, one is mine, one a team mate's, one closed. */
async function busyConsole(stage: Stage, language: Language, theme: "light" | "dark", dir: "ltr" | "rtl" = "ltr") {
  const page = await stage.console({
    quiet: true,
    language: dir === "rtl" ? "ar" : language === "pt_BR" ? "pt" : language,
    theme
  })
  const desk = await stage.desk()
  await desk.send("profile.save", { name: "Lucía Ferrer", language })
  await desk.send("member.add", { name: "Ana Ríos", role: "agent" })
  await page.bringToFront()
  const { world } = stage.practice
  const people = world.chats.filter((chat) => chat.kind === "person" && !chat.archived).slice(0, 6)
  await expect.poll(async () => (await desk.rows("contacts")).length, { timeout: 10_000 }).toBeGreaterThan(30)
  for (const chat of people) world.customerWrites(chat.id)
  await expect.poll(async () => (await desk.rows("rows")).length, { timeout: 10_000 }).toBe(people.length)
  const ids = await Promise.all(people.map(async (chat) => (await desk.contact(chat.name)).id))
  await desk.send("conversation.take", { contact: ids[1], from: null })
  await desk.send("conversation.assign", { contact: ids[2], to: "ana-rios", from: null })
  await desk.send("conversation.take", { contact: ids[3], from: null })
  await desk.send("conversation.close", { contact: ids[3], ordinal: 1 })
  return { page, desk, people }
}

/** The others are looked at over a console that stands still. */
const looks = [
  { language: "es", theme: "light" },
  { language: "pt_BR", theme: "dark" }
] as const

for (const { language, theme } of looks)
  base(
    `${language}, ${theme}: nothing of ours lies over the console, and all of it is drawn`,
    {
      tag: language === "es" && theme === "light" ? "@layout" : []
    },
    async () => {
      const stage = await Stage.launch({ ...sizes[0], dark: theme === "dark" })
      const { page, people } = await busyConsole(stage, language, theme)
      await expect.poll(() => page.locator("turno-badge").count()).toBeGreaterThanOrEqual(people.length)
      const bar = await stage.inside(page)
      for (const size of sizes) {
        await page.bringToFront()
        await page.setViewportSize(size)
        for (const [i, name] of ["unassigned", "mine", "mate", "closed"].entries()) {
          await openChat(page, people[i]?.name ?? "")
          await bar.wait("toolbar")
          await expectNothingCovered(stage, page)
          await expectReadable(() => bar.textFaults(), name)
          await page.screenshot({ path: `build/shots/${language}-${size.width}-${theme}-${name}.png` })
        }
        expect(await bar.textFields()).toBe(0)
      }
      expect(stage.errors).toEqual([])
      await stage.close()
    }
  )

base("a console written from right to left: the bar is mirrored and covers nothing", async () => {
  const stage = await Stage.launch()
  const { page, people } = await busyConsole(stage, "en", "light", "rtl")
  await openChat(page, people[0]?.name ?? "")
  const bar = await stage.inside(page)
  const toolbar = await bar.box(await bar.wait("toolbar"))
  const take = await bar.box(await bar.wait("button", /^Take/))
  expect(take.x + take.width / 2).toBeLessThan(toolbar.x + toolbar.width / 2)
  await expectNothingCovered(stage, page)
  await page.screenshot({ path: "build/shots/rtl.png" })
  await stage.close()
})
