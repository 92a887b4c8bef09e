import type { Page } from "@playwright/test"
import { AxeBuilder } from "../../e2e/axe"
import { becomeAgent, go, settings } from "../../e2e/settings"
import { PageDay as Day } from "../day"
import { expect, type PageStage as Stage, test } from "../stage"

const dialog = (page: Page) => page.getByRole("dialog")
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true })
const row = (page: Page, name: string) => page.getByRole("row", { name: new RegExp(name) })

/** Three in the workspace, two conversations with Bruno and one with a team alone. */
async function crew(stage: Stage) {
  const day = await Day.begin(stage)
  const chats = [await day.waits(day.customer(0)), await day.waits(day.customer(1)), await day.waits(day.customer(2))]
  const ids = await Promise.all(chats.map(async (chat) => (await day.desk.contact(chat.name)).id))
  await day.desk.send("member.add", { name: "Ana Ríos", role: "agent" })
  await day.desk.send("member.add", { name: "Bruno Castro", role: "agent" })
  for (const contact of ids.slice(0, 2))
    await day.desk.send("conversation.assign", { contact, to: "bruno-castro", from: null })
  const { page } = await settings(stage, "Members and teams")
  return { day, page, chats, ids }
}

const assignee = (day: Day, name: string) => expect.poll(async () => (await day.desk.rowOf(name)).assignee)

test("a member is given a team, a limit and a place in distribution; what cannot be is refused beside its field (C4-06, R3-13)", async ({
  stage
}) => {
  const { day, page } = await crew(stage)
  await button(page, "New team").click()
  await dialog(page).getByRole("textbox", { name: "Name" }).fill("Sales")
  await dialog(page).getByRole("checkbox", { name: "Ana Ríos" }).check()
  await dialog(page).getByRole("button", { name: "Save" }).click()
  await expect(row(page, "Ana Ríos")).toContainText("Sales")

  await button(page, "Edit Bruno Castro").click()
  const limit = dialog(page).getByRole("textbox", { name: "Limit for automatic assignment" })
  for (const wrong of ["0", "1e2", "0x10", "1.0", "1 days"]) {
    await limit.fill(wrong)
    await dialog(page).getByRole("button", { name: "Save" }).click()
    await expect(limit).toHaveAccessibleDescription("A whole number between 1 and 1,000.")
  }
  await limit.fill("2")
  await dialog(page).getByRole("checkbox", { name: "Sales" }).check()
  expect(await new AxeBuilder(page).violations()).toEqual([])
  await dialog(page).getByRole("button", { name: "Save" }).click()
  await expect(row(page, "Bruno Castro")).toContainText("2 / 2")
  await expect(page.getByRole("list", { name: "Teams" })).toContainText("2 people")

  const share = page.getByRole("switch", { name: /^Ana Ríos is part/ })
  await share.click()
  await expect(share).not.toBeChecked()
  expect((await day.desk.rows("members")).find((one) => one.id === "ana-rios")?.excluded).toBe(true)
  await button(page, "New team").click()
  await dialog(page).getByRole("textbox", { name: "Name" }).fill("sáles")
  await dialog(page).getByRole("button", { name: "Save" }).click()
  await expect(dialog(page).getByRole("textbox", { name: "Name" })).toHaveAccessibleDescription(
    "That name is taken. Choose another."
  )
  await dialog(page).getByRole("button", { name: "Cancel" }).click()
  await becomeAgent(day.desk)
  await expect(page.getByText("Only admins change the team.")).toBeVisible()
  await expect(button(page, "Edit Bruno Castro")).toHaveAttribute("aria-disabled", "true")
  await share.click({ force: true })
  await expect(share).not.toBeChecked()
})

test("a member who leaves lets go of all that was open, and one undo brings everything back (R2-14)", async ({
  stage
}) => {
  const { day, page, chats } = await crew(stage)
  const [one, two] = chats as [(typeof chats)[0], (typeof chats)[0]]
  await button(page, "Remove Bruno Castro").click()
  await expect(dialog(page)).toContainText("What becomes of 2 conversations in charge")
  expect(await new AxeBuilder(page).violations()).toEqual([])
  await dialog(page)
    .getByRole("radio", { name: /They become unassigned/ })
    .check()
  await dialog(page).getByRole("button", { name: "Remove", exact: true }).click()
  await assignee(day, one.name).toBe("")
  await assignee(day, two.name).toBe("")
  await expect(row(page, "Bruno Castro")).toHaveCount(0)
  await button(page, "Undo").click()
  await assignee(day, one.name).toBe("bruno-castro")
  await assignee(day, two.name).toBe("bruno-castro")
  await expect(row(page, "Bruno Castro")).toBeVisible()
})

test("what a member who leaves had in charge may stay under that name (R2-14)", async ({ stage }) => {
  const { day, page, chats } = await crew(stage)
  const [one] = chats as [(typeof chats)[0]]
  await button(page, "Remove Bruno Castro").click()
  await dialog(page)
    .getByRole("radio", { name: /They stay under that name/ })
    .check()
  await dialog(page).getByRole("button", { name: "Remove", exact: true }).click()
  await expect(row(page, "Bruno Castro")).toHaveCount(0)
  expect((await day.desk.rowOf(one.name)).assignee).toBe("bruno-castro")
})

test("the last admin cannot be removed", async ({ stage }) => {
  const { page } = await settings(stage, "Members and teams")
  await button(page, "Remove Lucía Ferrer").click()
  await dialog(page).getByRole("button", { name: "Remove", exact: true }).click()
  await expect(dialog(page).getByRole("status")).toContainText("Make somebody else admin first")
})

test("a team that is removed leaves to its members what they have, and nobody what only it had (C4-06)", async ({
  stage
}) => {
  const { day, page, chats, ids } = await crew(stage)
  const [mine, , teams] = chats as [(typeof chats)[0], (typeof chats)[0], (typeof chats)[0]]
  await day.desk.send("team.save", { id: null, name: "Sales", members: ["bruno-castro"] })
  const [team] = await day.desk.rows("teams")
  await day.desk.send("conversation.assign", { contact: ids[2], to: null, team: team?.id, from: null })
  await assignee(day, teams.name).toBe(`team:${String(team?.id)}`)
  await button(page, "Remove “Sales”").click()
  await expect(dialog(page)).toContainText("1 conversation that is only the team’s becomes unassigned.")
  await dialog(page).getByRole("button", { name: "Remove", exact: true }).click()
  await assignee(day, teams.name).toBe("")
  expect((await day.desk.rowOf(mine.name)).assignee).toBe("bruno-castro")
  await button(page, "Undo").click()
  await assignee(day, teams.name).toBe(`team:${String(team?.id)}`)
  await expect(page.getByRole("list", { name: "Teams" })).toContainText("Sales")
})

test("what is written of one member, team or field leaves what is written of the others", async ({ stage }) => {
  const { page, desk } = await settings(stage, "Members and teams")
  for (const name of ["Ana Ríos", "Bruno Castro"]) await desk.send("member.add", { name, role: "agent" })
  for (const name of ["Sales", "Shop"]) await desk.send("team.save", { id: null, name, members: [] })
  for (const name of ["Size", "Colour"]) await desk.send("field.save", { id: null, name, type: "text", choices: [] })
  const name = dialog(page).getByRole("textbox", { name: "Name" })
  const cancel = dialog(page).getByRole("button", { name: "Cancel" })
  const both = async (edit: (name: string) => string, one: string, other: string) => {
    for (const each of [one, other]) {
      await button(page, edit(each)).click()
      await name.fill(`${each}, written on`)
      await page.keyboard.press("Escape")
      await expect(dialog(page)).toHaveCount(0)
    }
    await button(page, edit(other)).click()
    await cancel.click()
    await expect(page.locator("main").getByTitle("Unsaved changes").first()).toBeVisible()
    await button(page, edit(one)).click()
    await expect(name).toHaveValue(`${one}, written on`)
    await cancel.click()
  }
  await both((each) => `Edit ${each}`, "Ana Ríos", "Bruno Castro")
  await expect(page.getByTitle("Unsaved changes")).toHaveCount(0)
  await both((each) => `Edit “${each}”`, "Sales", "Shop")
  await expect(page.getByTitle("Unsaved changes")).toHaveCount(0)
  await go(page, "Contact fields")
  await both((each) => `Change the field ${each}`, "Size", "Colour")
  await expect(page.getByTitle("Unsaved changes")).toHaveCount(0)
})
