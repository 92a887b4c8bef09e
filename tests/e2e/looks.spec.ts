import type { Page } from "@playwright/test"
import { expect, openChat, Stage, test as base } from "./stage"

const sizes = [
  { width: 1280, height: 800 },
  { width: 1024, height: 700 }
] as const
const languages = ["es", "pt_BR", "en"] as const

/** A console with work in it: somebody waits, one is mine, one a team mate's, one closed. */
async function busyConsole(
  stage: Stage,
  language: (typeof languages)[number],
  theme: "light" | "dark",
  dir: "ltr" | "rtl" = "ltr"
) {
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

interface Rect {
  what: string
  x: number
  y: number
  width: number
  height: number
}

/** Every control and text of the console that a person uses, as far as it is drawn: without what a scroller cuts off. */
const consoleRects = (page: Page): Promise<Rect[]> =>
  page.evaluate(() => {
    const controls = "button, [role=button], [contenteditable=true], [role=gridcell] [title], header [title]"
    const row = ["icon-unread-count", "last-msg-status", "cell-frame-primary-detail"].map((id) => `[data-testid=${id}]`)
    const drawn = (one: Element) => {
      let { left, top, right, bottom } = one.getBoundingClientRect()
      for (let up = one.parentElement; up; up = up.parentElement) {
        if (getComputedStyle(up).overflow === "visible") continue
        const edge = up.getBoundingClientRect()
        left = Math.max(left, edge.left)
        top = Math.max(top, edge.top)
        right = Math.min(right, edge.right)
        bottom = Math.min(bottom, edge.bottom)
      }
      return { x: left, y: top, width: right - left, height: bottom - top }
    }
    return [...document.querySelectorAll([controls, ...row].join())]
      .filter((one) => one.checkVisibility())
      .map((one) => ({
        what: one.getAttribute("aria-label") ?? one.getAttribute("title") ?? one.outerHTML.slice(0, 80),
        ...drawn(one)
      }))
      .filter((one) => one.width > 0 && one.height > 0)
  })

const overlap = (a: Rect, b: Rect) =>
  Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > 1 &&
  Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > 1

async function ourRects(stage: Stage, page: Page): Promise<Rect[]> {
  const bar = await stage.inside(page)
  const toolbars = await Promise.all((await bar.all("toolbar")).map((one) => bar.box(one)))
  const badges = await page
    .locator("turno-badge")
    .evaluateAll((all) =>
      all.map((one) => ({ what: "badge", ...one.getBoundingClientRect().toJSON() })).filter((one) => one.width > 0)
    )
  return [...toolbars.map((box) => ({ what: box.width > box.height ? "bar" : "rail", ...box })), ...badges]
}

const looks = languages.flatMap((language) => (["light", "dark"] as const).map((theme) => ({ language, theme })))

for (const { language, theme } of looks)
  base(`${language}, ${theme}: nothing of ours lies over the console, and all of it is drawn`, {
    tag: language === "es" && theme === "light" ? "@layout" : []
  }, async () => {
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
        await page.waitForTimeout(400)
        const ours = await ourRects(stage, page)
        expect(ours.find((one) => one.what === "bar")).toBeTruthy()
        const console = await consoleRects(page)
        const clashes = ours.flatMap((one) =>
          console.filter((other) => overlap(one, other)).map((other) => `${one.what} over ${other.what}`)
        )
        expect(clashes).toEqual([])
        expect(await bar.textFaults(), name).toEqual([])
        await page.screenshot({ path: `build/shots/${language}-${size.width}-${theme}-${name}.png` })
      }
      expect(await bar.textFields()).toBe(0)
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
  const ours = await ourRects(stage, page)
  const console = await consoleRects(page)
  expect(
    ours.flatMap((one) =>
      console.filter((other) => overlap(one, other)).map((other) => `${one.what} over ${other.what}`)
    )
  ).toEqual([])
  await page.screenshot({ path: "build/shots/rtl.png" })
  await stage.close()
})
