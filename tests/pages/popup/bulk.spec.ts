import type { Page } from "@playwright/test"
import type { Chat } from "../../consoles/whatsapp/shapes"
import { AxeBuilder } from "../../e2e/axe"
import { PageDay as Day } from "../day"
import { expect, type PageStage as Stage, test } from "../stage"

/** So many customers wait, and the queue is open. */
async function crowd(stage: Stage, n: number) {
  const day = await Day.begin(stage)
  await day.desk.send("member.add", { name: "Ana Ríos", role: "agent" })
  const chats = Array.from({ length: n }, (_, i) => day.customer(i))
  await day.write(...chats)
  await expect
    .poll(async () => (await day.desk.rows("rows")).filter((row) => row.waiting === 1).length, { timeout: 20_000 })
    .toBe(n)
  const popup = await stage.page("popup")
  await popup.locator(".row-main").first().waitFor()
  return { day, popup, chats }
}

const bar = (popup: Page) => popup.getByRole("group", { name: "Selected conversations" })
const press = (popup: Page, name: string) => bar(popup).getByRole("button", { name, exact: true }).click()
const toast = (popup: Page) => popup.locator(".tn-toast")
const rowOf = (popup: Page, chat: Chat) => popup.locator(".row", { hasText: chat.name })
const names = (popup: Page) => popup.locator(".row-main .name").allInnerTexts()
/** What the rows of the store say, chat by chat. */
const told = (day: Day, chats: Chat[], field: string) =>
  expect.poll(async () => (await Promise.all(chats.map((chat) => day.desk.rowOf(chat.name)))).map((row) => row[field]))

/** The counters, and the same counted from the rows. */
async function counted({ desk }: Day) {
  const again: Record<string, number> = {}
  for (const { stage, waiting, assignee, inbox } of await desk.rows("rows")) {
    const key = [stage, waiting, assignee, inbox].join("|")
    again[key] = (again[key] ?? 0) + 1
  }
  const kept = Object.fromEntries(
    (await desk.rows("counters")).filter(({ n }) => n !== 0).map(({ key, n }) => [key, n])
  )
  return { kept, again }
}

/** A day from now as an American types it, at ten. */
function typed(days: number): { text: string; at: number } {
  const date = new Date()
  date.setDate(date.getDate() + days)
  date.setHours(10, 0, 0, 0)
  return { text: `${date.getMonth() + 1}/${date.getDate()} 10:00`, at: date.getTime() }
}

test("thirty marked are closed together and undone together, and the counters equal a recount (Z1-06)", async ({
  stage
}) => {
  const { day, popup } = await crowd(stage, 30)
  const before = await counted(day)
  expect(before.kept).toEqual(before.again)
  await popup.getByRole("button", { name: "Select several" }).click()
  await bar(popup)
    .getByRole("checkbox", { name: /^Select all/ })
    .click()
  await expect(bar(popup).getByText("30 selected")).toBeVisible()
  await press(popup, "Close")
  await expect(toast(popup)).toContainText("30 conversations closed")
  expect(await counted(day)).toEqual({ kept: { "closed|0||": 30 }, again: { "closed|0||": 30 } })
  await expect(popup.getByRole("radio", { name: "All: 0 waiting" })).toBeVisible()
  // Somebody is on it: the way back waits.
  await toast(popup).hover()
  await toast(popup).getByRole("button", { name: "Undo" }).click()
  await expect(toast(popup)).toContainText("30 changes undone")
  expect(await counted(day)).toEqual(before)
  await expect(popup.getByRole("radio", { name: "All: 30 waiting" })).toBeVisible()
})

test("marked, given away, taken back and scheduled by keyboard alone; marks go with their rows (Z1-13)", async ({
  stage
}) => {
  const { day, popup, chats } = await crowd(stage, 6)
  const keys = popup.keyboard
  const tabTo = async (name: string) => {
    const button = bar(popup).getByRole("button", { name, exact: true })
    for (let i = 0; i < 12 && !(await button.evaluate((one) => one === document.activeElement)); i++)
      await keys.press("Tab")
    await expect(button).toBeFocused()
  }
  await expect.poll(() => names(popup)).toHaveLength(6)
  const shown = (await names(popup)).slice(0, 4)
  const marked = () => popup.getByRole("listitem").getByRole("checkbox", { checked: true })

  await popup.locator(".row-main").first().focus()
  await keys.press("Shift+ArrowDown")
  await expect(marked()).toHaveCount(2)
  await keys.press("ArrowDown")
  await keys.press("Space")
  await expect(bar(popup).getByText("3 selected")).toBeVisible()

  // Sorted anew, the marks stay with their conversations; a conversation that leaves takes its mark along.
  await popup.getByRole("button", { name: "Oldest first" }).focus()
  await keys.press("Enter")
  await expect.poll(async () => (await names(popup)).slice(-1)).toEqual(shown.slice(0, 1))
  await expect(marked()).toHaveCount(3)
  const bearer = (name: string) => chats.find((chat) => chat.name === name)
  const [one, two, gone] = shown.map(bearer) as [Chat, Chat, Chat]
  await day.desk.send("conversation.close", { contact: (await day.desk.contact(gone.name)).id, ordinal: 1 })
  await expect(bar(popup).getByText("2 selected")).toBeVisible()

  await tabTo("Assign")
  await keys.press("Enter")
  await expect(
    popup.getByRole("dialog").getByRole("combobox").or(popup.getByRole("dialog").locator("input"))
  ).toBeFocused()
  await keys.type("ana")
  await keys.press("Enter")
  await told(day, [one, two], "assignee").toEqual(["ana-rios", "ana-rios"])
  await expect(toast(popup)).toContainText("2 assigned to Ana Ríos")
  await keys.press("Control+z")
  await told(day, [one, two], "assignee").toEqual(["", ""])

  const soon = typed(2)
  await popup.locator(".row-main").first().focus()
  await keys.press("Control+a")
  await expect(bar(popup).getByText("5 selected")).toBeVisible()
  await tabTo("Schedule")
  await keys.press("Enter")
  await expect(popup.getByRole("dialog").getByRole("textbox")).toBeFocused()
  await keys.type(soon.text)
  await expect(popup.locator(".tn-preview")).toContainText(/in \d+ days?.* · .+ time$/)
  // The whole card is in sight, its buttons too.
  const over = await popup
    .locator(".sheet-card, .sheet-card > *")
    .evaluateAll((all) => all.map((one) => one.scrollHeight - one.clientHeight))
  expect(Math.max(...over)).toBeLessThanOrEqual(0)
  await keys.press("Enter")
  await told(day, [one, two], "at").toEqual([soon.at, soon.at])
  await told(day, [one, two], "stage").toEqual(["scheduled", "scheduled"])
  await expect(toast(popup)).toContainText("5 scheduled for")
})

test("what the agent did meanwhile in the console is named and the rest is done; so with the way back", async ({
  stage
}) => {
  const { day, popup, chats } = await crowd(stage, 4)
  const [closed, ...rest] = chats as [Chat, Chat, Chat, Chat]
  const after = rest[0]
  await popup.getByRole("button", { name: "Select several" }).click()
  await bar(popup)
    .getByRole("checkbox", { name: /^Select all/ })
    .click()
  await press(popup, "Schedule")
  const { text, at } = typed(3)
  await popup.getByRole("dialog").getByRole("textbox").fill(text)

  const { id } = await day.desk.contact(closed.name)
  await day.asConsole("conversation.close", { contact: id, ordinal: 1 })
  await day.knows(closed, { stage: "closed" })
  await popup
    .getByRole("dialog")
    .getByRole("button", { name: /^Schedule/ })
    .click()

  const wrong = popup.locator(".wrong")
  await expect(wrong).toContainText("1 was left as it was.")
  await expect(wrong.getByRole("listitem")).toHaveText([new RegExp(`^.?${closed.name}.?: .+closed`)])
  await expect(toast(popup)).toContainText("3 scheduled for")
  await told(day, rest, "at").toEqual([at, at, at])
  expect(await new AxeBuilder(popup).violations()).toEqual([])

  await toast(popup).hover()
  await day.desk.send("conversation.close", { contact: (await day.desk.contact(after.name)).id, ordinal: 1 })
  await day.knows(after, { stage: "closed" })
  await toast(popup).getByRole("button", { name: "Undo" }).click()
  await expect(toast(popup)).toContainText("2 changes undone")
  await expect(wrong.getByRole("listitem")).toHaveText([new RegExp(`^.?${after.name}.?: .+`)])
  await told(day, rest, "stage").toEqual(["closed", "open", "open"])
  const { kept, again } = await counted(day)
  expect(kept).toEqual(again)
})

test("the third list: soonest first, with its date; resumed, and marked when due (Z1-13)", async ({ stage }) => {
  const { day, popup, chats } = await crowd(stage, 4)
  const [later, sooner, due] = chats as [Chat, Chat, Chat]
  // Told once: midnight may come in between.
  const [soon, late] = [typed(3), typed(5)]
  for (const [chat, date] of [
    [later, late],
    [sooner, soon]
  ] as const) {
    await rowOf(popup, chat).hover()
    await popup.getByRole("button", { name: `Schedule · ${chat.name}` }).click()
    await popup.getByRole("dialog").getByRole("textbox").fill(date.text)
    await popup.keyboard.press("Enter")
    await day.knows(chat, { stage: "scheduled", at: date.at })
  }
  await popup.getByRole("radio", { name: "Scheduled" }).click()
  await expect.poll(() => names(popup)).toEqual([sooner.name, later.name])
  await expect(rowOf(popup, sooner).locator(".when")).toContainText("10:00")
  await popup.getByRole("button", { name: "Soonest first" }).click()
  await expect.poll(() => names(popup)).toEqual([later.name, sooner.name])

  await rowOf(popup, sooner).hover()
  await popup.getByRole("button", { name: `Resume now · ${sooner.name}` }).click()
  await day.knows(sooner, { stage: "open", waiting: 1 })
  await expect.poll(() => names(popup)).toEqual([later.name])

  // Our turn though nobody wrote: the promised hour.
  await day.answered(due)
  const { id } = await day.desk.contact(due.name)
  await day.desk.send("conversation.schedule", { contact: id, ordinal: 1, until: Date.now() + 2500, from: null })
  await popup.getByRole("radio", { name: "Open" }).click()
  await expect.poll(() => day.desk.rowOf(due.name)).toMatchObject({ stage: "open", waiting: 1, due: true })
  await expect(rowOf(popup, due).getByTitle("The promised time has come")).toBeVisible()
})
