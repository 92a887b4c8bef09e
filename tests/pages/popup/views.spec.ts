import type { Page } from "@playwright/test"
import type { Chat } from "../../consoles/whatsapp/shapes"
import { AxeBuilder } from "../../e2e/axe"
import { PageDay as Day } from "../day"
import { expect, type PageStage as Stage, test } from "../stage"

const names = (popup: Page) => popup.locator(".row-main .name").allInnerTexts()
const radio = (popup: Page, name: string | RegExp) => popup.getByRole("radio", { name })
const section = (popup: Page, name: string) => radio(popup, new RegExp(`^${name}: `))

/** A team of three: one customer is mine, one Ana's, one nobody's, one my team's, one another team's. */
async function team(stage: Stage, role: "admin" | "agent" = "agent") {
  const day = await Day.begin(stage)
  const send = async (name: string, input: unknown) => {
    const reply = await day.desk.send(name, input)
    expect(reply, name).toMatchObject({ ok: true })
    return reply.value as { id: string }
  }
  await send("member.add", { name: "Ana Ríos", role: "admin" })
  await send("member.add", { name: "Bruno Castro", role: "agent" })
  await send("team.save", { id: null, name: "Ventas", members: ["me", "bruno-castro"] })
  await send("team.save", { id: null, name: "Posventa", members: ["ana-rios"] })
  const teams = await day.desk.rows("teams")
  const idOf = (name: string) => teams.find((one) => one.name === name)?.id
  const chats = [0, 1, 2, 3, 4].map((n) => day.customer(n)) as [Chat, Chat, Chat, Chat, Chat]
  for (const chat of chats) await day.waits(chat)
  const ids = await Promise.all(chats.map(async (chat) => (await day.desk.contact(chat.name)).id))
  const [mine, anas, , ours, theirs] = ids
  await send("conversation.take", { contact: mine, from: null })
  await send("conversation.assign", { contact: anas, to: "ana-rios", from: null })
  await send("conversation.assign", { contact: ours, to: null, team: idOf("Ventas"), from: null })
  await send("conversation.assign", { contact: theirs, to: null, team: idOf("Posventa"), from: null })
  const options = (change: Record<string, unknown>) => send("workspace.options", { change })
  const demote = () => send("member.change", { id: "me", name: "Lucía", role: "agent" })
  if (role === "agent") await demote()
  const popup = await stage.page("popup")
  await popup.getByRole("listitem").first().waitFor()
  return { day, popup, chats, ids, people: chats.map((chat) => chat.name), send, options, demote }
}

test("sections of an agent in a team: nobody's is also what only my team has; not shared there is no Team (Z1-01 to Z1-06, O11)", async ({
  stage
}) => {
  const { popup, people, options, demote } = await team(stage, "admin")
  const counts = async (wanted: Record<string, number>) => {
    for (const [name, n] of Object.entries(wanted))
      await expect(section(popup, name)).toHaveAccessibleName(`${name}: ${n} waiting`)
  }
  // An admin takes from every team.
  await counts({ Mine: 1, Unassigned: 3, All: 5, Team: 1 })
  await options({ mineShows: "me_and_teams" })
  await counts({ Mine: 2 })
  await options({ mineShows: "me", shared: false })
  await counts({ All: 5, Team: 1 })
  await section(popup, "Team").click()
  await expect.poll(() => names(popup)).toEqual([people[1]])
  await demote()
  // The section that is not shared any more is left.
  await expect(section(popup, "Team")).toHaveCount(0)
  await expect.poll(() => names(popup)).toEqual([people[0]])
  await counts({ Mine: 1, Unassigned: 2, All: 3 })
  await section(popup, "All").click()
  await expect.poll(() => names(popup)).toEqual([people[0], people[2], people[3]])
})

test("an inbox alone: its rows, its counts, its name in each row; not shared it hides what others have there (C4-06, Z1-05)", async ({
  stage
}) => {
  const { day, popup, chats, ids, people, send, demote } = await team(stage, "admin")
  const { id: tag } = await send("tag.save", { id: null, name: "Mayorista" })
  for (const contact of [ids[0], ids[1], ids[2]]) await send("contact.tag", { contact, tag, on: true })
  const rule = { consoles: [], accounts: [], tags: [tag] }
  await send("inbox.save", { id: null, name: "Mayoristas", rule, team: null, settings: {}, knowing: true })
  await day.knows(chats[0], { inbox: expect.stringMatching(/./) })
  await popup.getByRole("button", { name: "Filter" }).click()
  await popup.getByRole("combobox", { name: "Inbox" }).selectOption({ label: "Mayoristas" })
  expect(await new AxeBuilder(popup).violations()).toEqual([])
  await popup.getByRole("button", { name: "Show the list" }).click()
  await expect.poll(() => names(popup)).toEqual(people.slice(0, 3))
  await expect(popup.locator(".row-main .inbox").first()).toHaveText("Mayoristas")
  await expect(section(popup, "All")).toHaveAccessibleName("All: 3 waiting")
  await expect(section(popup, "Team")).toHaveAccessibleName("Team: 1 waiting")
  const inbox = (await day.desk.rows("inboxes"))[0]
  await send("inbox.save", {
    id: inbox?.id,
    name: "Mayoristas",
    rule,
    team: null,
    settings: { shared: false },
    knowing: true
  })
  await demote()
  await expect.poll(() => names(popup)).toEqual([people[0], people[2]])
  await expect(section(popup, "Team")).toHaveCount(0)
  await popup.getByRole("button", { name: "Remove filter: Inbox: Mayoristas" }).click()
  await expect(section(popup, "Team")).toHaveAccessibleName("Team: 1 waiting")
  await expect.poll(() => names(popup)).toEqual([people[0], people[2], people[3], people[4]])
})

test("closed by its category and by what closed it; open-only, All ends there and a search finds the rest (Z1-03, Z1-14, Z1-15, O10)", async ({
  stage
}) => {
  const { day, popup, chats, ids, people, send, options } = await team(stage, "admin")
  await send("category.save", { id: null, name: "Venta" })
  const category = (await day.desk.rows("categories"))[0]?.id
  await send("conversation.close", { contact: ids[0], ordinal: 1, note: { category, summary: "" } })
  await send("conversation.close", { contact: ids[2], ordinal: 1, note: null })
  await send("contact.block", { contact: ids[3] })
  await send("contact.unblock", { contact: ids[3] })
  await day.knows(chats[3], { stage: "closed", why: "blocked" })
  await radio(popup, "Closed").click()
  await expect.poll(async () => (await names(popup)).sort()).toEqual([people[0], people[2], people[3]].sort())
  await popup.getByRole("button", { name: "Filter" }).click()
  await popup.getByRole("combobox", { name: "Closed with" }).selectOption({ label: "Venta" })
  await popup.keyboard.press("Escape")
  await expect.poll(() => names(popup)).toEqual([people[0]])
  await popup.getByRole("button", { name: "Filter: 1 filter set" }).click()
  await popup.getByRole("combobox", { name: "Closed with" }).selectOption({ label: "Any" })
  await popup.getByRole("combobox", { name: "Closed by" }).selectOption({ label: "Blocking the contact" })
  await popup.getByRole("button", { name: "Show the list" }).click()
  await expect.poll(() => names(popup)).toEqual([people[3]])
  await expect(popup.locator(".row-main .as")).toHaveText("Blocking the contact")
  await popup.getByRole("button", { name: /^Remove filter: Closed by/ }).click()

  await options({ allShows: "open_only" })
  // The list stands where this section has one.
  await expect(radio(popup, "Closed")).toHaveCount(0)
  await expect(radio(popup, "Open")).toBeChecked()
  await expect.poll(() => names(popup)).toEqual([people[1], people[4]])
  await popup.getByRole("searchbox").fill(people[0]?.split(" ")[0] ?? "")
  await radio(popup, "Closed").click()
  await expect.poll(() => names(popup)).toEqual([people[0]])
  await popup.getByRole("searchbox").fill("")
  await expect(radio(popup, "Open")).toBeChecked()
  await popup.getByRole("button", { name: "Filter" }).click()
  await popup.getByRole("combobox", { name: "Closed with" }).selectOption({ label: "Venta" })
  await popup.getByRole("button", { name: "Show the list" }).click()
  await expect.poll(() => names(popup)).toEqual([people[0]])
})

test("closing many asks what the strictest of their inboxes asks (O12)", async ({ stage }) => {
  const { day, popup, chats, ids, people, send } = await team(stage, "admin")
  const { id: tag } = await send("tag.save", { id: null, name: "Mayorista" })
  await send("contact.tag", { contact: ids[0], tag, on: true })
  await send("category.save", { id: null, name: "Venta" })
  const rule = { consoles: [], accounts: [], tags: [tag] }
  await send("inbox.save", {
    id: null,
    name: "Mayoristas",
    rule,
    team: null,
    settings: { closing: "category" },
    knowing: true
  })
  await day.knows(chats[0], { inbox: expect.stringMatching(/./) })
  const [strict, loose] = [0, 2].map((n) => popup.locator(".row-main", { hasText: people[n] })) as [
    ReturnType<Page["locator"]>,
    ReturnType<Page["locator"]>
  ]
  await popup.getByRole("button", { name: "Select" }).click()
  await strict.click()
  await loose.click()
  await popup.getByRole("group").getByRole("button", { name: "Close" }).click()
  const sheet = popup.getByRole("dialog")
  await expect(sheet.getByRole("radio", { name: /Venta/ })).toBeVisible()
  await sheet.getByRole("button", { name: /^Close/ }).click()
  await expect(sheet.getByText("Closing needs a category.")).toBeVisible()
  await sheet.getByRole("button", { name: "Cancel" }).click()
  await strict.click()
  await popup.getByRole("group").getByRole("button", { name: "Close" }).click()
  await day.knows(chats[2], { stage: "closed" })
})

test("where a conversation came from is a filter of its own (C4-04)", async ({ stage }) => {
  const { day, popup, send } = await team(stage)
  const byHand = day.customer(6)
  const { id } = await day.desk.contact(byHand.name)
  await send("conversation.open", { contact: id })
  await popup.getByRole("button", { name: "Filter" }).click()
  await popup.getByRole("combobox", { name: "Origin" }).selectOption({ label: "Opened by hand" })
  await popup.getByRole("button", { name: "Show the list" }).click()
  await expect.poll(() => names(popup)).toEqual([byHand.name])
  await section(popup, "Unassigned").click()
  await expect(popup.getByText("Nothing with these filters.")).toBeVisible()
  await popup.getByRole("button", { name: "Clear filters" }).click()
  await expect.poll(async () => (await names(popup)).length).toBe(2)
})
