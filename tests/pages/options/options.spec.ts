import type { Page } from "@playwright/test"
import { AxeBuilder } from "../../e2e/axe"
import { go, settings } from "../../e2e/settings"
import type { Desk } from "../../e2e/desk"
import { expect, test } from "../stage"

const shortcuts = async (desk: Desk) => (await desk.rows("snippets")).map((one) => one.shortcut).sort()
const body = (page: Page) => page.getByRole("textbox", { name: "Text", exact: true })
const save = (page: Page) => page.getByRole("button", { name: "Save", exact: true })

test("R2-07, C4-05: a snippet is written, proved, refused beside its field, changed, deleted and brought back", async ({
  stage
}) => {
  const { page, desk } = await settings(stage, "Snippets")
  await expect(page.getByText("There are no snippets yet")).toBeVisible()
  await page.getByRole("button", { name: "New snippet" }).click()
  const shortcut = page.getByRole("textbox", { name: "Shortcut" })

  await page.getByRole("textbox", { name: "Name" }).fill("New date")
  await shortcut.fill("promoción")
  await body(page).fill("Hello ")
  await page.getByRole("button", { name: "contact’s first name" }).click()
  await expect(body(page)).toHaveValue("Hello {{ contact.first_name }}")
  const preview = page.getByRole("group", { name: "Preview" })
  await expect(preview).toHaveText("Hello Camila")
  await page.getByRole("radio", { name: "Without" }).click()
  await expect(preview).toContainText("“contact’s first name” is missing")
  await expect(page.getByRole("listitem").filter({ hasText: "WhatsApp" })).toContainText("12 / 4,096")
  await save(page).click()
  await expect.poll(() => shortcuts(desk)).toEqual(["promoción"])

  // Two that differ by an accent only are one to whoever types them.
  await page.getByRole("button", { name: "New snippet" }).click()
  await shortcut.fill("Promocion")
  await save(page).click()
  await expect(shortcut).toHaveAccessibleDescription(/already belongs to “New date”/)
  await expect(body(page)).toHaveAccessibleDescription(/The text is missing/)
  await shortcut.fill("other")
  await body(page).fill("Line one\nand {{ contact.nickname }}")
  await expect(body(page)).toHaveAccessibleDescription(/Line 2, column \d+: .*contact\.nickname/)
  await save(page).click()
  await expect(body(page)).toBeFocused()
  expect(await shortcuts(desk)).toEqual(["promoción"])
  await page.getByRole("button", { name: "Discard" }).click()

  // The search folds accents, and the one that is found can be changed.
  await page.getByRole("searchbox").fill("promocion")
  await page
    .getByRole("list", { name: "Snippets" })
    .getByRole("button", { name: /New date/ })
    .click()
  await body(page).fill("Hello again")
  await save(page).click()
  await expect.poll(async () => (await desk.rows("snippets"))[0]?.body).toBe("Hello again")
  await page.getByRole("searchbox").fill("")

  // For oneself: nobody else sees it, and it says so in the list.
  await page.getByRole("radio", { name: "Only you" }).click()
  await save(page).click()
  await expect.poll(async () => (await desk.rows("snippets"))[0]?.owner).toBe("me")
  await expect(page.getByRole("button", { name: /New date.*Only you/ })).toBeVisible()

  await page.getByRole("button", { name: "Delete this snippet" }).click()
  await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click()
  await expect.poll(() => shortcuts(desk)).toEqual([])
  await page.getByRole("button", { name: "Undo" }).click()
  await expect.poll(() => shortcuts(desk)).toEqual(["promoción"])
  await expect(body(page)).toHaveValue("Hello again")
  expect((await desk.rows("snippets"))[0]?.owner).toBe("me")
  expect(await new AxeBuilder(page).violations()).toEqual([])
})

test("Z1-25: a snippet longer than a message is saved with a warning, one of 60,001 characters is refused", async ({
  stage
}) => {
  const { page, desk } = await settings(stage, "Snippets")
  await page.getByRole("button", { name: "New snippet" }).click()
  await page.getByRole("textbox", { name: "Shortcut" }).fill("terms")
  await body(page).fill("a".repeat(5000))
  const fits = page.getByRole("listitem").filter({ hasText: "WhatsApp" })
  await expect(fits).toContainText("5,000 / 4,096 · 904 over")
  await save(page).click()
  await expect.poll(() => shortcuts(desk)).toEqual(["terms"])
  await body(page).fill("a".repeat(60_001))
  await save(page).click()
  await expect(body(page)).toHaveAccessibleDescription(/60,000/)
  expect(((await desk.rows("snippets"))[0]?.body as string).length).toBe(5000)
})

test("Z1-15, R2-25: an admin says what closing asks, and adds, renames, orders and removes categories", async ({
  stage
}) => {
  const { page, desk } = await settings(stage, "Closing notes")
  await page.getByRole("radio", { name: "Category No closing" }).click()
  await expect(page.getByText("It asks for a category and there is none.")).toBeVisible()
  await expect(page.getByRole("radio", { name: /^Nothing/ })).toBeChecked()
  await page.getByRole("button", { name: "Add the usual ones" }).click()
  await page.getByRole("radio", { name: "Category No closing" }).check()
  const list = page.getByRole("list", { name: "Categories" })
  const names = () => list.getByRole("listitem").allInnerTexts()
  await expect.poll(names).toEqual(["Sold", "Solved", "Stopped answering", "Not interested", "Wrong number"])

  const fresh = page.getByRole("textbox", { name: "New category" })
  await fresh.fill("SÓLD")
  await fresh.press("Enter")
  await expect(fresh).toHaveAccessibleDescription(/There is a category “SÓLD” already/)
  await fresh.fill("Comes by")
  await fresh.press("Enter")
  await expect.poll(async () => (await names()).at(-1)).toBe("Comes by")

  await page.getByRole("button", { name: "Rename “Solved”" }).click()
  const renamed = page.getByRole("textbox", { name: "Rename “Solved”" })
  await renamed.fill("All done")
  await renamed.press("Enter")
  const up = page.getByRole("button", { name: "Move “Comes by” up" })
  await up.click()
  await expect.poll(async () => (await names()).at(-2)).toBe("Comes by")
  await expect(up).toBeFocused()
  await page.getByRole("button", { name: "Remove “Sold”" }).click()
  await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click()
  await expect.poll(names).toEqual(["All done", "Stopped answering", "Not interested", "Comes by", "Wrong number"])
  await expect(fresh).toBeFocused()
  // The removed one is still known to what was closed with it.
  expect((await desk.rows("categories")).map((one) => one.name)).toContain("Sold")
  expect(await new AxeBuilder(page).violations()).toEqual([])

  // For whoever does not administrate it is there to read.
  await desk.send("member.add", { name: "Ana Ríos", role: "admin" })
  const [me] = (await desk.rows("members")).filter((one) => one.name === "Lucía Ferrer")
  await desk.send("member.change", { id: me?.id, name: me?.name, role: "agent" })
  await expect(page.getByText("Only admins change what closing asks.")).toBeVisible()
  await page.getByRole("radio", { name: /^Nothing/ }).click({ force: true })
  await expect(page.getByRole("radio", { name: /^Category No/ })).toBeChecked()
  await expect(page.getByRole("button", { name: "Rename “All done”" })).toHaveAttribute("aria-disabled", "true")
  await expect(fresh).toHaveCount(0)
})

test("a key is changed by pressing it; one that is needed elsewhere is refused and named", async ({ stage }) => {
  const { page } = await settings(stage, "Keys")
  const take = page.getByRole("button", { name: /^Take: / })
  await take.click()
  const field = page.getByRole("row", { name: /^Take/ }).getByRole("button").first()
  for (const [keys, why] of [
    ["x", /Alone it types/],
    ["Alt+Shift+E", /It belongs to “Close”/],
    ["Control+Alt+n", /WhatsApp needs it/],
    ["Control+k", /Chrome needs it/]
  ] as const) {
    await page.keyboard.press(keys)
    await expect(field).toHaveAccessibleDescription(why)
  }
  await page.keyboard.press("Alt+Shift+KeyH")
  await expect(take).toHaveAccessibleName("Take: Alt+Shift+H")
  await page.reload()
  await expect(take).toHaveAccessibleName("Take: Alt+Shift+H")
  await take.click()
  await page.keyboard.press("Escape")
  await expect(take).toHaveAccessibleName("Take: Alt+Shift+H")
  await page.getByRole("button", { name: "Back to the usual keys" }).click()
  await expect(take).toHaveAccessibleName("Take: Alt+Shift+G")
  await page.getByRole("radio", { name: ";" }).click()
  await expect(page.getByRole("radio", { name: ";" })).toBeChecked()
  expect(await new AxeBuilder(page).violations()).toEqual([])
})

test("what was typed and not saved is still there after other pages, other snippets and a reload", async ({
  stage
}) => {
  const { page, desk } = await settings(stage, "Snippets")
  const parts = [{ text: "Thank you" }]
  await desk.send("snippet.save", { id: null, shortcut: "thanks", title: "Thanks", body: "Thank you", parts })
  const list = page.getByRole("list", { name: "Snippets" })
  await list.getByRole("button", { name: /Thanks/ }).click()
  await body(page).fill("Thank you, half wr")
  await page.getByRole("button", { name: "New snippet" }).click()
  await page.getByRole("textbox", { name: "Name" }).fill("Opening hours")
  await go(page, "Closing notes")
  await page.getByRole("textbox", { name: "New category" }).fill("Half a cat")
  await go(page, "Members")
  page.on("dialog", (dialog) => void dialog.accept())
  await page.reload()
  await go(page, "Closing notes")
  await expect(page.getByRole("textbox", { name: "New category" })).toHaveValue("Half a cat")
  await go(page, "Snippets")
  await list.getByRole("button", { name: /Opening hours/ }).click()
  await expect(page.getByRole("textbox", { name: "Name" })).toHaveValue("Opening hours")
  await list.getByRole("button", { name: /Thanks/ }).click()
  await expect(body(page)).toHaveValue("Thank you, half wr")
  expect((await desk.rows("snippets"))[0]?.body).toBe("Thank you")
})
