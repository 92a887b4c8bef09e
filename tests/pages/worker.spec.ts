import type { Page } from "@playwright/test"
import { PageDay as Day } from "./day"
import { crowd } from "./in-store"
import { expect, type PageStage as Stage, test } from "./stage"

/** Two customers wait and the queue is open, up to date. */
async function begin(stage: Stage) {
  const day = await Day.begin(stage)
  await day.desk.send("profile.save", { name: "Lucía Ferrer", language: "en" })
  const chats = [await day.waits(day.customer(0)), await day.waits(day.customer(1))] as const
  const popup = await stage.page("popup")
  await expect(popup.locator(".row-main")).toHaveCount(2)
  await expect(readAt(popup)).toBeVisible()
  return { day, popup, chats, before: chats.map((chat) => chat.name) }
}

const names = (popup: Page) => popup.locator(".row-main .name").allInnerTexts()
/** When the queue was read; not said while nobody tells it more. */
const readAt = (popup: Page) => popup.locator(".queue-foot time")

for (const [touch, act] of [
  ["the pointer", (popup: Page) => popup.mouse.click(190, 480)],
  ["a key", (popup: Page) => popup.keyboard.press("Shift")]
] as const)
  test(`the worker rests: the queue keeps its last window until ${touch} touches it, and then shows what was committed`, async ({
    stage
  }) => {
    const { day, popup, before } = await begin(stage)
    const starts = await stage.starts()
    await stage.fallAsleep()
    await expect(readAt(popup)).toHaveCount(0)
    await day.desk.page.evaluate(crowd, 1)
    expect(await names(popup)).toEqual(before)
    // An open queue alone wakes nobody.
    expect(await stage.starts()).toBe(starts)
    await act(popup)
    await expect.poll(async () => (await names(popup)).toSorted()).toEqual([...before, "María 0"].toSorted())
    await expect(readAt(popup)).toBeVisible()
    expect(await stage.starts()).toBe(starts + 1)
  })

test("the worker rests: a commit of somebody else's rings, and the queue shows it untouched", async ({ stage }) => {
  const { day, popup, chats, before } = await begin(stage)
  const { id } = await day.desk.contact(chats[0].name)
  await stage.fallAsleep()
  await expect(readAt(popup)).toHaveCount(0)
  expect(await names(popup)).toEqual(before)
  await day.asConsole("conversation.close", { contact: id, ordinal: 1 })
  await expect.poll(() => names(popup)).toEqual([chats[1].name])
  await expect(readAt(popup)).toBeVisible()
})

for (const [moment, when] of [
  ["asked", "before it hears of an act"],
  ["done", "between an act and its answer"]
] as const)
  test(`the worker ends ${when}: it is asked again, and the act is done once`, async ({ stage }) => {
    const { day, popup, chats } = await begin(stage)
    const [chat] = chats
    const starts = await stage.starts()
    await stage.endWorkerAt("conversation.take", moment)
    await popup.locator(".row", { hasText: chat.name }).hover()
    await popup.getByRole("button", { name: `Take · ${chat.name}` }).click()
    await expect(popup.locator(".tn-toast")).toContainText(chat.name)
    await day.knows(chat, { assignee: "me" })
    await expect(popup.getByRole("radio", { name: "Mine: 1 waiting" })).toBeVisible()
    expect(await stage.starts()).toBe(starts + 1)
    expect((await day.feed(chat)).filter((kind) => kind === "assigned")).toHaveLength(1)
  })

test("two pages see each other's changes without a reload, also after the worker was ended", async ({ stage }) => {
  const { popup, chats } = await begin(stage)
  const options = await stage.page("options", "#members")
  /** What the options say that I have open. */
  const open = options.getByRole("row", { name: /Lucía Ferrer/ })
  const take = async (n: 0 | 1) => {
    await popup.locator(".row", { hasText: chats[n].name }).hover()
    await popup.getByRole("button", { name: `Take · ${chats[n].name}` }).click()
  }
  await expect(open.getByRole("cell", { name: "0", exact: true })).toBeVisible()
  await take(0)
  await expect(open.getByRole("cell", { name: "1", exact: true })).toBeVisible()
  await stage.stopWorker()
  await take(1)
  await expect(open.getByRole("cell", { name: "2", exact: true })).toBeVisible()

  await options.getByRole("navigation").getByRole("link", { name: "Profile" }).click()
  await options.getByRole("combobox").selectOption({ label: "Español" })
  await options.getByRole("button", { name: /^Save/ }).click()
  await expect(popup.getByText("Esperan respuesta")).toBeVisible()
})
