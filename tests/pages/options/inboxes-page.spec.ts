import { AxeBuilder } from "../../e2e/axe"
import { becomeAgent, go, settings } from "../../e2e/settings"
import type { Desk } from "../../e2e/desk"
import { PageDay as Day } from "../day"
import { expect, type PageStage as Stage, test } from "../stage"
import { anybody, button, dialog, list, names, save } from "./at-the-inboxes"

/** A shift in which somebody waits, and the inboxes in front. */
async function boxes(stage: Stage) {
  const day = await Day.begin(stage)
  const chat = await day.waits(day.customer(0))
  const { page } = await settings(stage, "Inboxes")
  return { day, chat, page }
}

/** The inbox a customer's conversation lies in, by name. */
const liesIn = (desk: Desk, name: string) =>
  expect.poll(
    async () => {
      const { inbox } = await desk.rowOf(name)
      return (await desk.rows("inboxes")).find((one) => one.id === inbox)?.name ?? null
    },
    { timeout: 10_000 }
  )

test("an inbox is written, says whom it takes before it is kept, and what is open moves into it (C4-06, C4-14)", async ({
  stage
}) => {
  const { day, chat, page } = await boxes(stage)
  const { desk } = day
  await expect(page.getByText("There are no inboxes yet")).toBeVisible()
  await button(page, "New inbox").click()
  const name = dialog(page).getByRole("textbox", { name: "Name" })
  await save(page)
  await expect(name).toHaveAccessibleDescription("The name is missing. Write at least one letter.")
  await name.fill("Sales")
  await expect(dialog(page).getByRole("status")).toContainText(
    /This rule takes everybody .* Today it takes \d+ contacts/
  )
  expect(await new AxeBuilder(page).violations()).toEqual([])
  // Said once, it is kept when it is asked for again.
  await save(page)
  await expect(dialog(page).getByText("This rule takes everybody whom no inbox before it takes.")).toBeVisible()
  expect(await desk.rows("inboxes")).toEqual([])
  await save(page, "Save it so")
  await liesIn(desk, chat.name).toBe("Sales")
  await expect(list(page).getByRole("listitem")).toContainText("1 open")
})

test("an inbox that comes second takes nobody; moved to the front, it takes all (C4-06, C4-14)", async ({ stage }) => {
  const { day, chat, page } = await boxes(stage)
  const { desk } = day
  await desk.send("inbox.save", anybody("Sales"))
  await liesIn(desk, chat.name).toBe("Sales")
  await button(page, "New inbox").click()
  await dialog(page).getByRole("textbox", { name: "Name" }).fill("Shop")
  await dialog(page).getByRole("checkbox", { name: "WhatsApp", exact: true }).check()
  await expect(dialog(page).getByRole("status")).toContainText("Today it takes 0 contacts.")
  await dialog(page).getByRole("combobox", { name: "Closing asks for" }).selectOption("category")
  await save(page)
  await expect(dialog(page).getByText("It asks for a category and there is none.")).toBeVisible()
  await desk.send("category.save", { id: null, name: "Sold" })
  await dialog(page).getByRole("combobox", { name: "Limit per person" }).selectOption("on")
  const limit = dialog(page).getByRole("textbox", { name: "Limit per person" })
  await limit.fill("0")
  await expect(limit).toHaveAccessibleDescription("A whole number between 1 and 1,000.")
  await limit.fill("3")
  await save(page)
  await save(page, "Save it so")
  await expect.poll(() => names(page)).toEqual(["Sales", "Shop"])
  expect((await desk.rows("inboxes")).find((one) => one.name === "Shop")?.settings).toEqual({
    closing: "category",
    capacity: 3
  })
  await expect(list(page).getByRole("listitem").filter({ hasText: "Shop" })).toContainText("2 rules of its own")
  const up = button(page, "Move “Shop” up")
  await up.click()
  await expect.poll(() => names(page)).toEqual(["Shop", "Sales"])
  await expect(up).toBeFocused()
  await liesIn(desk, chat.name).toBe("Shop")
})

test("what lies in an inbox that is removed goes where it belongs; brought back, it is as it was (C4-06, C4-14)", async ({
  stage
}) => {
  const { day, chat, page } = await boxes(stage)
  const { desk } = day
  for (const name of ["Shop", "Sales"]) await desk.send("inbox.save", anybody(name))
  await liesIn(desk, chat.name).toBe("Shop")
  await button(page, "Remove “Shop”").click()
  await dialog(page).getByRole("button", { name: "Remove" }).click()
  await liesIn(desk, chat.name).toBe("Sales")
  await button(page, "Undo").click()
  await liesIn(desk, chat.name).toBe("Shop")
  await expect.poll(() => names(page)).toEqual(["Shop", "Sales"])
  await day.knows(chat, { stage: "open", waiting: 1 })
  expect((await day.feed(chat)).filter((kind) => kind === "filed")).toHaveLength(3)
  expect(await new AxeBuilder(page).violations()).toEqual([])
})

test("an inbox whose team is gone says so, and cannot be kept with it (C4-06)", async ({ stage }) => {
  const { day, page } = await boxes(stage)
  const { desk } = day
  await desk.send("team.save", { id: null, name: "Night shift", members: ["me"] })
  await button(page, "New inbox").click()
  await dialog(page).getByRole("textbox", { name: "Name" }).fill("Nights")
  await dialog(page).getByRole("combobox", { name: "Who serves it" }).selectOption({ label: "Night shift" })
  await save(page)
  await save(page, "Save it so")
  await expect(list(page).getByRole("listitem")).toContainText("Night shift · 1 open")
  await desk.send("team.remove", { id: (await desk.rows("teams"))[0]?.id })
  await expect(list(page).getByText("Its team is gone. Choose another.")).toBeVisible()
  await button(page, "Edit “Nights”").click()
  await save(page)
  await expect(dialog(page).getByRole("combobox", { name: "Who serves it" })).toHaveAccessibleDescription(
    "That team is gone. Choose another."
  )
  await dialog(page).getByRole("combobox", { name: "Who serves it" }).selectOption("")
  await save(page)
  await save(page, "Save it so")
  await expect(list(page).getByText("Its team is gone.")).toHaveCount(0)
})

test("what is written of one inbox is not lost by writing of another; each says so (C4-06)", async ({ stage }) => {
  const { desk, page } = await settings(stage, "Inboxes")
  for (const name of ["Sales", "Shop"]) await desk.send("inbox.save", anybody(name))
  const item = (name: string) => list(page).getByRole("listitem").filter({ hasText: name })
  const name = dialog(page).getByRole("textbox", { name: "Name" })
  const dot = page.getByRole("link", { name: /Inboxes.*Unsaved changes/ })

  await button(page, "Edit “Sales”").click()
  await name.fill("Sales of the north")
  await page.keyboard.press("Escape")
  await expect(item("Sales").getByTitle("Unsaved changes")).toBeVisible()
  await expect(item("Shop").getByTitle("Unsaved changes")).toHaveCount(0)
  await button(page, "Edit “Shop”").click()
  await name.fill("Shop of the south")
  await page.keyboard.press("Escape")
  await button(page, "New inbox").click()
  await name.fill("Third")
  await page.keyboard.press("Escape")
  await expect(button(page, "Go on with “Third”")).toBeVisible()
  expect(await new AxeBuilder(page).violations()).toEqual([])
  // Taking back one of them leaves the others.
  await button(page, "Edit “Shop”").click()
  await expect(name).toHaveValue("Shop of the south")
  await dialog(page).getByRole("button", { name: "Cancel" }).click()
  await button(page, "Discard what was written in “Third”").click()
  await expect(dot).toBeVisible()
  await button(page, "Edit “Shop”").click()
  await expect(name).toHaveValue("Shop")
  await dialog(page).getByRole("button", { name: "Cancel" }).click()
  await expect(dot).toBeVisible()
  await button(page, "Edit “Sales”").click()
  await expect(name).toHaveValue("Sales of the north")
  await page.keyboard.press("Escape")

  // Somebody removed it meanwhile: it can still be made of what was written.
  const [sales] = (await desk.rows("inboxes")).filter((one) => one.name === "Sales")
  await desk.send("inbox.remove", { id: sales?.id })
  await expect(page.getByText("It is gone. Saving makes it again.")).toBeVisible()
  await button(page, "Go on with “Sales of the north”").click()
  await save(page)
  await save(page, "Save it so")
  await expect.poll(() => names(page)).toEqual(["Shop", "Sales of the north"])
  await expect(dot).toHaveCount(0)
})

test("what was written of an inbox outlives Escape and other pages; an agent only reads (Z1-30)", async ({ stage }) => {
  const { day, page } = await boxes(stage)
  await button(page, "New inbox").click()
  await dialog(page).getByRole("textbox", { name: "Name" }).fill("Half an in")
  await page.keyboard.press("Escape")
  await go(page, "Profile")
  await expect(page.getByRole("link", { name: /Inboxes.*Unsaved changes/ })).toBeVisible()
  await go(page, "Inboxes")
  await expect(dialog(page).getByRole("textbox", { name: "Name" })).toHaveValue("Half an in")
  await dialog(page).getByRole("button", { name: "Cancel" }).click()
  await expect(page.getByRole("link", { name: /Unsaved changes/ })).toHaveCount(0)
  await becomeAgent(day.desk)
  await expect(page.getByText("Only admins change the inboxes.")).toBeVisible()
  await expect(button(page, "New inbox")).toHaveAttribute("aria-disabled", "true")
})
