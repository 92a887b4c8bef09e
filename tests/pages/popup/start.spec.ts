import { plainName } from "../../../src/shared/names"
import { AxeBuilder } from "../../e2e/axe"
import { PageDay as Day } from "../day"
import { expect, type PageStage as Stage, test } from "../stage"

/** A day in Spanish, with the first customer waiting. */
async function begin(stage: Stage) {
  const day = await Day.begin(stage)
  await day.desk.send("profile.save", { name: "Lucía Ferrer", language: "es" })
  const chat = await day.waits(day.customer(0))
  const { id } = await day.desk.contact(chat.name)
  return { day, chat, id }
}

test("a conversation begins with a number: checked beside its field, opened by the console's own link (C4-03, R2-18)", async ({
  stage
}) => {
  const { day, chat } = await begin(stage)
  const popup = await stage.page("popup")
  await popup.getByRole("button", { name: "Nueva conversación con un número" }).click()
  const dialog = popup.getByRole("dialog", { name: "Nueva conversación con un número" })
  const number = dialog.getByRole("textbox", { name: "Número de teléfono" })
  await expect(number).toBeFocused()
  await number.fill("11 55")
  await number.press("Enter")
  await expect(number).toHaveAccessibleDescription(/faltan dígitos/)
  await expect(number).toHaveAttribute("aria-invalid", "true")
  expect(await new AxeBuilder(popup).violations()).toEqual([])
  // Written as one dials inside the account's own country.
  await number.fill("011 15 5555-0777")
  await dialog.getByRole("button", { name: "Abrir chat" }).click()
  await expect(popup.getByText("Abriendo el chat en la consola.")).toBeVisible()
  expect(await stage.browser(({ opened }) => opened.at(-1))).toContain("5491155550777")
  // Opened here only once its chat is in front there.
  expect((await day.desk.rows("rows")).filter((row) => row.origin === "agent")).toEqual([])

  // One that is open already: said, with the way to it.
  const known = String(day.world.chat(chat.id).id).replace(/@.*/, "")
  await popup.getByRole("button", { name: "Nueva conversación con un número" }).click()
  await number.fill(`+${known}`)
  await number.press("Enter")
  await expect(number).toHaveAccessibleDescription(/Ya hay una conversación abierta/)
  await dialog.getByRole("button", { name: "Ir al chat" }).click()
  await expect
    .poll(() => stage.browser(({ toTabs }) => toTabs.at(-1)?.message))
    .toMatchObject({ turno: "open-chat", name: plainName(chat.name) })
})

test("the queue finds by note, tag and closing summary, says where, and shows no word of it (C4-07)", async ({
  stage
}) => {
  const { day, chat, id } = await begin(stage)
  await day.desk.send("conversation.close", {
    contact: id,
    ordinal: 1,
    note: { category: null, summary: "Pidió factura A" }
  })
  await day.waits(chat)
  await day.desk.send("note.add", { contact: id, text: "El portón es el azul" })
  const made = await day.desk.send("tag.save", { id: null, name: "Mayorista" })
  await day.desk.send("contact.tag", { contact: id, tag: (made.value as { id: string }).id, on: true })
  const popup = await stage.page("popup")
  const search = popup.getByRole("searchbox")
  const row = popup.locator(".row", { hasText: chat.name })
  for (const [words, where] of [
    ["porton azul", "En una nota"],
    ["MAYOR", "En una etiqueta"],
    ["factura", "En un resumen de cierre"]
  ] as const) {
    await search.fill(words)
    await expect(row).toContainText(where)
    await expect(popup.locator(".row-main")).toHaveCount(1)
  }
  await expect(popup.locator("main")).not.toContainText("Pidió")
  await search.fill(chat.name)
  await expect(row).toBeVisible()
  await expect(row).not.toContainText("En un")
})
