import { Day } from "./day"
import { composer, expect, openChat, test } from "./stage"

const take = /^(Tomar|Take)/

test("a double click on Take takes once", async ({ stage }) => {
  const day = await Day.begin(stage)
  const chat = await day.waits(day.customer(0))
  await openChat(day.page, chat.name)
  await day.bar.click("button", take, { clickCount: 2 })
  await day.knows(chat, { assignee: "me" })
  await day.page.waitForTimeout(500)
  expect((await day.feed(chat)).filter((kind) => kind === "assigned")).toHaveLength(1)
})

test("the page drawn anew from scratch: bar and badges come back, nothing counts twice", async ({ stage }) => {
  const day = await Day.begin(stage)
  const chat = await day.waits(day.customer(0))
  await openChat(day.page, chat.name)
  await day.bar.wait("button", take)
  const before = await day.feed(chat)
  for (let n = 0; n < 3; n++) {
    day.world.rerenderAll()
    await stage.practice.settled()
    await openChat(day.page, chat.name)
    await day.bar.wait("button", take)
    await expect.poll(() => day.page.locator("turno-badge").count()).toBeGreaterThan(0)
  }
  await day.page.waitForTimeout(2500)
  expect(await day.feed(chat)).toEqual(before)
  expect(await day.page.locator("turno-overlay").count()).toBe(1)
})

test("the chat switched in the middle of a take: it is the first one's, and the second is untouched", async ({
  stage
}) => {
  const day = await Day.begin(stage)
  const [first, second] = [await day.waits(day.customer(0)), await day.waits(day.customer(1))]
  await openChat(day.page, first.name)
  await day.bar.click("button", take)
  await openChat(day.page, second.name)
  await day.knows(first, { assignee: "me" })
  await day.bar.wait("button", take)
  await day.knows(second, { assignee: "" })
})

test("two tabs of one account: a message counts once, and an act in one is seen in the other", async ({ stage }) => {
  const day = await Day.begin(stage)
  const other = await stage.tab()
  const chat = await day.waits(day.customer(0))
  await openChat(other, chat.name)
  const there = await stage.inside(other)
  await there.click("button", take)
  await day.page.bringToFront()
  await openChat(day.page, chat.name)
  await expect.poll(() => day.bar.words()).toMatch(/You|Tú/)
  day.world.customerWrites(chat.id)
  await stage.practice.settled()
  await day.page.waitForTimeout(2500)
  expect((await day.feed(chat)).filter((kind) => kind !== "read")).toEqual(["opened", "wrote", "assigned"])
  expect(await day.desk.rows("rows")).toHaveLength(1)
})

test("Turno updated while a console is open: the old overlay goes, a new one comes, without a reload of the page", async ({
  stage
}) => {
  stage.allowed.push(/Extension context invalidated/)
  await stage.developerMode()
  const day = await Day.begin(stage)
  const chat = await day.waits(day.customer(0))
  await openChat(day.page, chat.name)
  await day.bar.wait("button", take)
  const marked = await day.page.evaluate(() => Object.assign(window, { stillThere: true }).stillThere)
  expect(marked).toBe(true)
  await day.desk.page.evaluate(() => chrome.runtime.reload()).catch(() => undefined)
  await expect
    .poll(async () => (await day.bar.all("button", take).catch(() => [])).length, { timeout: 3000 })
    .toBe(0)
    .catch(() => undefined)
  await day.page.bringToFront()
  await day.bar.wait("button", take, 20_000)
  expect(await day.page.locator("turno-overlay").count()).toBe(1)
  expect(await day.page.evaluate(() => "stillThere" in window)).toBe(true)
  await day.bar.click("button", take)
  await day.bar.gone("button", take)
  await expect.poll(() => day.bar.words()).toMatch(/You|Tú/)
})

test("the worker stopped between two acts, and while one is under way: nothing lost, nothing doubled", async ({
  stage
}) => {
  const day = await Day.begin(stage)
  const chat = await day.waits(day.customer(0))
  await openChat(day.page, chat.name)
  await day.bar.wait("button", take)
  await stage.stopWorker(day.desk.page)
  await day.bar.click("button", take)
  await day.knows(chat, { assignee: "me" })
  await stage.stopWorker(day.desk.page)
  await composer(day.page).click()
  await day.page.keyboard.type("Hola")
  await day.page.keyboard.press("Enter")
  await stage.stopWorker(day.desk.page)
  await day.knows(chat, { waiting: 0 })
  // The chat list may tell of the answer before the tab says whose it is: then the feed has both, in that order.
  await expect.poll(() => day.feed(chat)).toContain("authored")
  const feed = (await day.feed(chat)).filter((kind) => kind !== "read" && kind !== "answered")
  expect(feed).toEqual(["opened", "wrote", "assigned", "authored"])
})

test("a discarded tab makes its console asleep, since when it was last read", async ({ stage }) => {
  const day = await Day.begin(stage)
  const account = async () => (await day.desk.rows("accounts"))[0]
  expect(await account()).toMatchObject({ state: "seen" })
  await day.desk.page.bringToFront()
  await day.desk.page.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ url: "https://web.whatsapp.com/*" })
    if (tab?.id) await chrome.tabs.discard(tab.id)
  })
  await expect.poll(account).toMatchObject({ state: "asleep", tabs: [] })
  const popup = await stage.page("popup")
  await expect(popup.getByText(/asleep|dorm/i).first()).toBeVisible()
})
