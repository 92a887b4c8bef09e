import type { Page } from "@playwright/test"
import { Day } from "./day"
import { openDrawer } from "./frames"
import { expect, openChat, type Stage, test } from "./stage"

async function begin(stage: Stage) {
  const day = await Day.begin(stage)
  await day.desk.send("profile.save", { name: "Lucía Ferrer", language: "es" })
  const chat = await day.waits(day.customer(0))
  await openChat(day.page, chat.name)
  await day.bar.wait("toolbar", /^Barra/)
  return { day }
}

/** Where the console's own controls end, at the side where the drawer stands. */
const consoleEnd = (page: Page) =>
  page.evaluate(() => {
    const rtl = document.dir === "rtl"
    const all = [...document.querySelectorAll("button, [role=button], [role=textbox], [role=row], header")]
    const edges = all.filter((one) => one.checkVisibility()).map((one) => one.getBoundingClientRect())
    return rtl ? Math.min(...edges.map((one) => one.left)) : innerWidth - Math.max(...edges.map((one) => one.right))
  })

const fromEnd = (page: Page) =>
  page.locator("[data-testid=conversation-panel-messages]").evaluate((panel) => {
    return panel.scrollHeight - panel.scrollTop - panel.clientHeight
  })

test("rail and drawer push the console aside and cover none of its controls; the newest message stays in sight (C4-27)", async ({
  stage
}) => {
  const { day } = await begin(stage)
  await expect.poll(() => consoleEnd(day.page)).toBeGreaterThanOrEqual(48)
  await expect.poll(() => fromEnd(day.page)).toBeLessThan(3)
  await openDrawer(day)
  await expect.poll(() => consoleEnd(day.page)).toBeGreaterThanOrEqual(48 + 288)
  await expect.poll(() => fromEnd(day.page)).toBeLessThan(3)
  await day.page.setViewportSize({ width: 1100, height: 700 })
  // Together: the wide drawer's room, which is there until the window has been laid out anew, is room enough too.
  await expect
    .poll(async () => {
      const room = await consoleEnd(day.page)
      return room >= 48 + 248 && room < 48 + 288
    })
    .toBe(true)
  await day.bar.click("button", "Plegar el panel")
  await expect.poll(() => consoleEnd(day.page)).toBeLessThan(100)
  // The picture viewer lies over the whole window: its own button for leaving must not lie under the rail.
  await day.page.locator("[data-testid=image-thumb]").last().click()
  await expect(day.page.locator("[data-testid=media-viewer]")).toBeVisible()
  const viewer = day.page.locator("[data-testid=media-viewer]")
  await expect.poll(() => viewer.evaluate((one) => one.getBoundingClientRect().right)).toBeLessThanOrEqual(1100 - 48)
})

test("a page cannot embed the drawer by its lasting address, and elsewhere than in a console it stays empty (C4-19)", async ({
  stage
}) => {
  stage.allowed.push(/Denying load|web_accessible_resources/)
  const { day } = await begin(stage)
  const address = `chrome-extension://${stage.id}/tabs/drawer.html`
  await day.page.evaluate((src) => {
    const frame = document.createElement("iframe")
    frame.src = src
    document.body.append(frame)
  }, address)
  await expect.poll(() => day.page.frames().map((frame) => frame.url())).toContain("chrome-error://chromewebdata/")
  expect(day.page.frames().filter((frame) => frame.url() === address)).toEqual([])

  const alone = await stage.context.newPage()
  await alone.goto(address)
  const within = await stage.page("options")
  await within.evaluate((src) => {
    const frame = document.createElement("iframe")
    frame.src = src
    frame.onload = () => {
      const { port1, port2 } = new MessageChannel()
      Object.assign(window, { answers: [] as unknown[] })
      port1.onmessage = ({ data }) => (window as unknown as { answers: unknown[] }).answers.push(data)
      frame.contentWindow?.postMessage("turno", "*", [port2])
      port1.postMessage({
        show: "panel",
        contact: null,
        dark: false,
        rtl: false,
        language: "es",
        section: null,
        turn: 1
      })
    }
    document.body.append(frame)
  }, address)
  await expect.poll(() => within.frames().length).toBe(2)
  await expect.poll(() => within.evaluate(() => "answers" in window)).toBe(true)
  // The worker has answered this frame by the time it has answered one that was asked after it.
  await within.evaluate(() => chrome.runtime.sendMessage({ name: "frame.hello", input: {} }))
  for (const frame of [alone.mainFrame(), within.frames()[1]])
    await expect(frame!.locator("[data-frame]")).toHaveCount(0)
  expect(await within.evaluate(() => (window as unknown as { answers: unknown[] }).answers)).toEqual([])
})
