import type { Page } from "@playwright/test"
import { PageDay as Day } from "../day"
import { expect, type PageStage as Stage, test } from "../stage"

const names = (popup: Page) => popup.locator(".row-main .name").allInnerTexts()

/** Five customers: two wait for nobody's answer yet, one is mine, one a team mate's, one is closed. */
async function five(stage: Stage) {
  const day = await Day.begin(stage)
  await day.desk.send("member.add", { name: "Ana Ríos", role: "agent" })
  const people = [0, 1, 2, 3, 4].map((n) => day.customer(n))
  for (const chat of people) {
    await day.waits(chat)
  }
  const [, , mine, mate, closed] = await Promise.all(people.map((chat) => day.desk.contact(chat.name)))
  await day.desk.send("conversation.take", { contact: mine?.id, from: null })
  await day.desk.send("conversation.assign", { contact: mate?.id, to: "ana-rios", from: null })
  await day.desk.send("conversation.close", { contact: closed?.id, ordinal: 1 })
  const popup = await stage.page("popup")
  await popup.getByRole("listitem").first().waitFor()
  return { day, popup, chats: people, people: people.map((chat) => chat.name) }
}

const badgeText = (day: Day) => day.stage.browser((state) => state.badgeText)

test("the four sections, their counts in contacts waiting, open and closed, and the number on the toolbar (Z1-01 to Z1-07, Z1-31, C4-02, C4-15, R2-01)", async ({
  stage
}) => {
  const { day, popup, people } = await five(stage)
  const section = (name: string) => popup.getByRole("radio", { name: new RegExp(`^${name}: `) })
  for (const [name, count] of [
    ["Mine", 1],
    ["Unassigned", 2],
    ["All", 4],
    ["Team", 1]
  ] as const)
    await expect(section(name)).toHaveAccessibleName(`${name}: ${count} waiting`)
  expect(await names(popup)).toEqual(people.slice(0, 4))
  await section("Mine").click()
  await expect.poll(() => names(popup)).toEqual([people[2]])
  await section("Team").click()
  await expect.poll(() => names(popup)).toEqual([people[3]])
  await section("Unassigned").click()
  await expect.poll(() => names(popup)).toEqual(people.slice(0, 2))
  await section("All").click()
  await popup.getByRole("radio", { name: "Closed" }).click()
  await expect.poll(() => names(popup)).toEqual([people[4]])
  await expect.poll(() => badgeText(day)).toBe("3")
})

test("oldest or newest first, pending only, search with accents folded (Z1-11, Z1-12, Z1-16, C4-07)", async ({
  stage
}) => {
  const { day, popup, people, chats } = await five(stage)
  const answered = chats[1] ?? day.customer(1)
  await popup.getByRole("button", { name: /first/i }).click()
  await expect.poll(() => names(popup)).toEqual(people.slice(0, 4).reverse())
  await popup.getByRole("button", { name: /first/i }).click()
  await day.answered(answered)
  await popup.getByRole("button", { name: "Pending" }).click()
  await expect.poll(() => names(popup)).toEqual([people[0], people[2], people[3]])
  await popup.getByRole("button", { name: "Pending" }).click()
  await popup.keyboard.press("/")
  await popup.keyboard.type("joaquin bel")
  await expect.poll(() => names(popup)).toEqual(["Joaquín Beltrán"])
  await popup.getByRole("searchbox").fill("no such person")
  await expect(popup.getByText(/Nothing matches/)).toBeVisible()
})

test("take and close from the queue, by keyboard alone", async ({ stage }) => {
  const { day, popup, people, chats } = await five(stage)
  await popup.locator(".row-main").first().focus()
  await popup.keyboard.press("ArrowDown")
  await expect(popup.locator(".row-main").nth(1)).toBeFocused()
  await popup.keyboard.press("ArrowUp")
  await expect(popup.locator(".row-main").first()).toBeFocused()
  await popup.keyboard.press("ArrowRight")
  await expect(popup.getByRole("button", { name: `Take · ${people[0]}` })).toBeFocused()
  await popup.keyboard.press("Enter")
  await day.knows(chats[0] ?? day.customer(0), { assignee: "me" })
  await expect(popup.getByRole("status").first()).not.toBeEmpty()
})

test("members: added, renamed, made admin, removed; the last admin stays (solo is admin)", async ({ stage }) => {
  const day = await Day.begin(stage)
  const send = async (name: string, input: unknown) => (await day.desk.send(name, input)).value
  expect(await send("member.remove", { id: "me" })).toMatchObject({ ok: false, refusal: { kind: "last-admin" } })
  expect(await send("member.change", { id: "me", name: "Lucía", role: "agent" })).toMatchObject({
    refusal: { kind: "last-admin" }
  })
  const options = await stage.page("options")
  await options
    .getByRole("link", { name: /Members/ })
    .or(options.getByRole("button", { name: /Members/ }))
    .first()
    .click()
  await options
    .getByRole("button", { name: /Add|New|Invite/ })
    .first()
    .click()
  await options.getByRole("textbox").first().fill("Ana Ríos")
  await options.keyboard.press("Enter")
  await expect(options.getByText("Ana Ríos").first()).toBeVisible()
  await expect.poll(async () => (await day.desk.rows("members")).length).toBe(2)
  expect(await send("member.change", { id: "ana-rios", name: "Ana R.", role: "admin" })).toMatchObject({ ok: true })
  await expect(options.getByText("Ana R.").first()).toBeVisible()
  expect(await send("member.change", { id: "me", name: "Lucía", role: "agent" })).toMatchObject({ ok: true })
  expect(await send("member.remove", { id: "ana-rios" })).toMatchObject({ ok: false, refusal: { kind: "only-admins" } })
})
