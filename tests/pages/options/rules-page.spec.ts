import type { Page } from "@playwright/test"
import { AxeBuilder } from "../../e2e/axe"
import { becomeAgent, chosen, go, settings } from "../../e2e/settings"
import { expect, test } from "../stage"

const preset = (page: Page, name: string) => page.getByRole("radio", { name: new RegExp(`^${name}`) })
const difference = (page: Page, of: string) => page.getByRole("region", { name: new RegExp(of) })
const rows = (page: Page, of: string) => difference(page, of).locator("tbody tr").allInnerTexts()
const rule = (page: Page, name: string) => page.getByRole("combobox", { name, exact: true })
const number = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true })
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name })

test("choosing a preset only shows what would change; applying it is one act, and the toast takes it back (O1, O12, O19)", async ({
  stage
}) => {
  const { page, desk } = await settings(stage, "Rules")
  await expect(preset(page, "Your own")).toBeChecked()
  await preset(page, "Like Zenvia").check()
  const shown = await rows(page, "Applying “Like Zenvia”")
  expect(shown).toContain("Transfer\tThe assignee changes\tIt closes and a linked one opens")
  expect(shown).toContain("Closing asks for\tNothing\tCategory")
  expect(shown).toContain("After a close\tThe same person\tThe same person for a time: 24 hours")
  expect(shown).toContain("Words\tagent, conversation\tconsultant, live chat")
  await expect(page.getByText("The usual categories are added")).toBeVisible()
  expect(await chosen(desk)).toEqual({})
  expect(await new AxeBuilder(page).violations()).toEqual([])

  await button(page, `Apply ${shown.length} changes`).click()
  await expect.poll(() => chosen(desk)).toMatchObject({ transfer: "close_and_open", closing: "category" })
  await expect(preset(page, "Like Zenvia")).toBeChecked()
  await expect(preset(page, "Like Zenvia")).toBeFocused()
  expect((await desk.rows("categories")).map((one) => one.name)).toContain("Sold")
  await expect(rule(page, "Transfer")).toHaveValue("close_and_open")

  await button(page, "Undo").click()
  await expect.poll(() => chosen(desk)).toEqual({})
  await expect(rule(page, "Transfer")).toHaveValue("keep")
  await expect(preset(page, "Your own")).toBeChecked()

  await preset(page, "Like Convos").check()
  await button(page, "Discard").click()
  await expect(difference(page, "Applying")).toHaveCount(0)
  expect(await chosen(desk)).toEqual({})
})

test("later there is still a way back, which names what was changed since and leaves it (O7, O2)", async ({
  stage
}) => {
  const { page, desk } = await settings(stage, "Rules")
  await preset(page, "Like Convos").check()
  await button(page, /^Apply \d+ changes$/).click()
  await expect.poll(async () => (await chosen(desk)).presenceGate).toBe("actions")
  await preset(page, "Like Convos").check()
  await page.reload()
  await expect(preset(page, "Like Convos")).toBeChecked()
  await expect(button(page, "Undo")).toHaveCount(0)
  await expect(page.getByText(/Lucía Ferrer applied “Like Convos”/)).toBeVisible()

  await rule(page, "Being online").selectOption("none")
  await button(page, "Back to what was before").click()
  await expect(difference(page, "Going back").getByRole("button", { name: "Back to what was before" })).toHaveAttribute(
    "aria-disabled",
    "true"
  )
  await button(page, "Save 1 change").click()
  await expect.poll(async () => (await chosen(desk)).presenceGate).toBe("none")
  await expect(page.getByText(/“Being online” stays as it is: Lucía Ferrer changed it/)).toBeVisible()
  const back = await rows(page, "Going back")
  expect(back).toContain("Answering what nobody has\tIt has to be taken first\tIt becomes theirs")
  expect(back.join()).not.toContain("Being online")
  await button(page, `Go back on ${back.length} rules`).click()
  await expect.poll(() => chosen(desk)).toEqual({ presenceGate: "none" })
  await expect(page.getByText("The rules are those of before")).toBeVisible()
  await expect(page.getByText(/applied “Like Convos”/)).toHaveCount(0)
})

test("a number that cannot be is refused beside its field, and nothing is saved until it is right (O8, O13, O3)", async ({
  stage
}) => {
  const { page, desk } = await settings(stage, "Rules")
  await rule(page, "Marked as read").selectOption("reply")
  const expiry = number(page, "Not available without a sign")
  for (const wrong of ["89", "3601", "2.5", "1e2", "0x78", "2 hours", "soon", ""]) {
    await expiry.fill(wrong)
    await expect(expiry).toHaveAttribute("aria-invalid", "true")
    await expect(expiry).toHaveAccessibleDescription("A whole number between 90 and 3,600.")
  }
  await button(page, "Save 2 changes").click()
  await expect(expiry).toBeFocused()
  expect(await chosen(desk)).toEqual({})
  await expiry.fill("300")

  await rule(page, "Closing by silence").selectOption("on")
  const silence = number(page, "Closing by silence")
  await expect(silence).toHaveValue("1")
  await page.getByRole("combobox", { name: "Closing by silence: Unit" }).selectOption("minutes")
  await expect(silence).toHaveAttribute("aria-invalid", "true")
  await expect(silence).toHaveAccessibleDescription("A whole number between 30 minutes and 14 days.")
  for (const wrong of ["1e2", "0x5a", "90 x", "2 days"]) {
    await silence.fill(wrong)
    await expect(silence).toHaveAttribute("aria-invalid", "true")
  }
  await silence.fill("90")
  await rule(page, "After a close").selectOption("keep_for")
  await number(page, "After a close").fill("48")
  await button(page, "Save 5 changes").click()
  await expect
    .poll(() => chosen(desk))
    .toMatchObject({ readOn: "reply", presenceExpiry: 300, inactivity: 90, afterClose: "keep_for", keepHours: 48 })
  await expect(page.getByText("5 rules saved")).toBeVisible()
  await expect(button(page, /^Save \d/)).toHaveCount(0)
  expect(await new AxeBuilder(page).violations()).toEqual([])
})

test("asking for a category where there is none is refused at its rule (O12, Z1-15)", async ({ stage }) => {
  const { page, desk } = await settings(stage, "Rules")
  const closing = rule(page, "Closing asks for")
  await closing.selectOption("category")
  await button(page, "Save 1 change").click()
  await expect(page.getByRole("alert")).toHaveText(
    "It asks for a category and there is none. Add one in Closing notes first."
  )
  await expect(closing).toBeFocused()
  expect(await chosen(desk)).toEqual({})
  await desk.send("category.save", { id: null, name: "Sold" })
  await button(page, "Save 1 change").click()
  await expect.poll(() => chosen(desk)).toEqual({ closing: "category" })
})

test("what was changed and not saved outlives other pages and a reload", async ({ stage }) => {
  const { page, desk } = await settings(stage, "Rules")
  await rule(page, "Transfer").selectOption("close_and_open")
  await number(page, "Not available without a sign").fill("7")
  await go(page, "Profile")
  await expect(page.getByRole("link", { name: /Rules.*Unsaved changes/ })).toBeVisible()
  page.on("dialog", (dialog) => void dialog.accept())
  await page.reload()
  await go(page, "Rules")
  await expect(rule(page, "Transfer")).toHaveValue("close_and_open")
  await expect(number(page, "Not available without a sign")).toHaveValue("7")
  expect(await chosen(desk)).toEqual({})
  await button(page, "Discard").click()
  await expect(rule(page, "Transfer")).toHaveValue("keep")
  await expect(page.getByRole("link", { name: /Unsaved changes/ })).toHaveCount(0)
})

test("phrases of a bot outlive other pages and a reload; one that is too short is refused beside its field (C4-01)", async ({
  stage
}) => {
  const { page, desk } = await settings(stage, "Rules")
  const phrases = number(page, "Phrases, one a line")
  await phrases.fill("I hand you over\nhi")
  await button(page, "Save").click()
  await expect(phrases).toHaveAttribute("aria-invalid", "true")
  await expect(phrases).toHaveAccessibleDescription(/too short/)
  await expect(phrases).toBeFocused()
  await go(page, "Profile")
  await expect(page.getByRole("link", { name: /Rules.*Unsaved changes/ })).toBeVisible()
  const asked = page.waitForEvent("dialog")
  const reloading = page.reload()
  const question = await asked
  expect(question.type()).toBe("beforeunload")
  await question.accept()
  await reloading
  await go(page, "Rules")
  await expect(phrases).toHaveValue("I hand you over\nhi")
  await phrases.fill("I hand you over")
  await button(page, "Save").click()
  await expect(page.getByText("Saved", { exact: true })).toBeVisible()
  await expect(page.getByRole("link", { name: /Unsaved changes/ })).toHaveCount(0)
  expect(JSON.stringify((await desk.rows("meta")).map((one) => one.value))).toContain("I hand you over")
})

test("an agent reads the rules and why they cannot be changed here; deleting is fixed for everybody (Z1-30, O14)", async ({
  stage
}) => {
  const { page, desk } = await settings(stage, "Rules")
  await expect(page.getByRole("listitem").filter({ hasText: "O14" })).toContainText("Only admins")
  await becomeAgent(desk)
  await expect(page.getByText("Only admins change the rules.", { exact: true }).first()).toBeVisible()
  await expect(page.getByRole("combobox")).toHaveCount(0)
  await expect(page.getByRole("switch")).toHaveCount(0)
  await expect(page.getByRole("radio")).toHaveCount(0)
  await expect(page.getByRole("listitem").filter({ hasText: "O1 ·" })).toContainText("The assignee changes")
  expect(await desk.send("workspace.options", { change: { transfer: "close_and_open" } })).toMatchObject({
    value: { ok: false, refusal: { kind: "only-admins" } }
  })
  expect(await new AxeBuilder(page).violations()).toEqual([])
})
