import { Day, quietTime } from "./day"
import { composer, expect, openChat, test } from "./stage"

test("the first run opens nothing by itself, however much is unread", async ({ stage }) => {
  const day = await Day.begin(stage, { quiet: false })
  await day.page.waitForTimeout(quietTime)
  expect(await day.desk.rows("rows")).toEqual([])
  expect(await day.desk.lines()).toEqual([])
})

test("groups, the self chat, channels and archived chats are no customers", async ({ stage }) => {
  const day = await Day.begin(stage)
  const others = day.world.chats.filter((chat) => chat.kind !== "person" || chat.archived)
  expect(new Set(others.map((chat) => (chat.archived ? "archived" : chat.kind)))).toEqual(
    new Set(["group", "channel", "self", "archived"])
  )
  for (const chat of others) day.world.customerWrites(chat.id)
  await day.waits(day.customer(0))
  expect(await day.desk.rows("rows")).toHaveLength(1)
})

test("two contacts of one name are two contacts, each with its own conversation and badge", async ({ stage }) => {
  const day = await Day.begin(stage)
  const { chats } = day.world
  const twin = chats.find(
    (chat) => chat.kind === "person" && chats.filter((one) => one.name === chat.name).length === 2
  )
  if (!twin) throw new Error("two contacts of one name")
  const [first, second] = chats.filter((chat) => chat.name === twin.name)
  if (!first || !second) throw new Error("both")
  day.world.customerWrites(first.id)
  await expect.poll(async () => (await day.desk.rows("rows")).length).toBe(1)
  day.world.customerWrites(second.id)
  await expect.poll(async () => (await day.desk.rows("rows")).length).toBe(2)
  await expect.poll(() => day.page.locator("turno-badge").count()).toBe(2)
  await day.page.locator(`#pane-side [title*="${twin.name}"]`).nth(0).click()
  await day.bar.click("button", /^(Tomar|Take)/)
  await expect.poll(async () => (await day.desk.rows("rows")).filter((row) => row.assignee === "me").length).toBe(1)
  const mine = (await day.desk.rows("rows")).find((row) => row.assignee === "me")
  const card = (await day.desk.rows("contacts")).find((one) => one.id === mine?.id)
  expect(card?.chat).toBe(second.id)
})

test("unread gone is read, not answered; the newest message ours ends the wait (C4-24, Z1-12)", async ({ stage }) => {
  const day = await Day.begin(stage)
  const chat = await day.waits(day.customer(0))
  day.world.readOnPhone(chat.id)
  await day.knows(chat, { unread: false, waiting: 1 })
  day.world.phoneAnswers(chat.id)
  await day.knows(chat, { waiting: 0, assignee: "" })
  expect((await day.line(chat, "answered"))?.actor).toEqual({ kind: "somebody" })
})

test("history, scrolling and bodies that are mounted again never count", async ({ stage }) => {
  const day = await Day.begin(stage, { messagesPerChat: 80 })
  const chat = await day.waits(day.customer(0))
  await openChat(day.page, chat.name)
  await day.bar.wait("toolbar")
  await day.page.waitForTimeout(2200)
  const before = await day.feed(chat)
  const panel = day.page.locator("[data-testid=conversation-panel-messages]")
  for (const top of [0, 1500, 400, 99_999, 0, 99_999]) {
    await panel.evaluate((element, to) => element.scrollTo({ top: to }), top)
    await day.page.waitForTimeout(250)
  }
  await day.page.waitForTimeout(quietTime)
  expect(await day.feed(chat)).toEqual(before)
})

test("a message seen live in the open chat is read at once and waits for its answer", async ({ stage }) => {
  const day = await Day.begin(stage)
  const chat = await day.waits(day.customer(0))
  await openChat(day.page, chat.name)
  await composer(day.page).click()
  await day.page.keyboard.type("Hola")
  await day.page.keyboard.press("Enter")
  await day.knows(chat, { waiting: 0 })
  day.world.customerWrites(chat.id)
  await day.knows(chat, { waiting: 1, unread: false })
})

test("test ids renamed: the other locators go on; everything renamed: Turno says that it does not see this console", async ({
  stage
}) => {
  const day = await Day.begin(stage)
  day.world.renameMarkup("testids")
  await stage.practice.settled()
  const chat = await day.waits(day.customer(0))
  await day.page.locator(`#pane-side [title*="${chat.name}"]`).first().click()
  await day.bar.wait("button", /^(Tomar|Take)/)
  await day.bar.click("button", /^(Tomar|Take)/)
  await day.knows(chat, { assignee: "me" })
  day.world.renameMarkup("all")
  await stage.practice.settled()
  await expect
    .poll(async () => (await day.desk.rows("accounts"))[0], { timeout: 20_000 })
    .toMatchObject({ state: "blind" })
  await expect.poll(() => day.page.locator("turno-badge").count()).toBe(0)
  const popup = await stage.page("popup")
  await expect(popup.getByText(/cannot see|not seen|no ve/i).first()).toBeVisible()
  await day.page.bringToFront()
  day.world.renameMarkup("none")
  await stage.practice.settled()
  await expect
    .poll(async () => (await day.desk.rows("accounts"))[0], { timeout: 20_000 })
    .toMatchObject({ state: "seen" })
})

test("without the page's own objects: drawn rows are matched to contacts learned earlier, the others are counted apart", async ({
  stage
}) => {
  const day = await Day.begin(stage)
  const chat = day.customer(0)
  day.world.switchPageWorld("none")
  await stage.practice.settled()
  await day.waits(chat)
  const stranger = day.world.addChat({ name: "Nueva Persona" })
  day.world.customerWrites(stranger.id)
  await expect.poll(async () => Number((await day.desk.rows("accounts"))[0]?.unidentified)).toBeGreaterThan(0)
  expect(await day.desk.rows("rows")).toHaveLength(1)
  day.world.phoneAnswers(chat.id)
  await day.knows(chat, { waiting: 0 })
})

test("without keys in the list a message is known by its second, and counts once", async ({ stage }) => {
  const day = await Day.begin(stage, { pageWorld: "no-last-key" })
  const chat = await day.waits(day.customer(0))
  await openChat(day.page, chat.name)
  await day.bar.wait("toolbar")
  await day.page.waitForTimeout(quietTime)
  expect((await day.feed(chat)).filter((kind) => kind !== "read")).toEqual(["opened", "wrote"])
})
