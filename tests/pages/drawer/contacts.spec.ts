import type { Frame } from "@playwright/test"
import { AxeBuilder } from "../../e2e/axe"
import { frameOf, noteField, openDrawer } from "../../e2e/frames"
import type { ConsoleDay } from "../day"
import { begin } from "../in-front"
import { expect, test } from "../stage"

const more = async (day: ConsoleDay, item: string) => {
  await day.bar.click("button", "Más")
  await day.bar.click("menuitem", item)
}
const card = (panel: Frame) => panel.locator("[data-section=card]")
const fact = (panel: Frame, name: string) => card(panel).locator("dl > div").filter({ hasText: name }).locator("dd")

test("fields of the workspace's own are written on the card, refused beside the field, and not lost (C4-27)", async ({
  stage
}) => {
  const { day, chat } = await begin(stage)
  const field = (name: string, type: string, choices: string[] = []) =>
    day.desk.send("field.save", { id: null, name, type, choices })
  await field("Correo", "email")
  await field("Color", "choice", ["Rojo", "Azul"])
  await field("Cliente desde", "date")
  await field("Móvil", "phone")
  const panel = await openDrawer(day)
  await panel.getByRole("button", { name: "Editar la ficha" }).click()
  const mail = panel.getByRole("textbox", { name: "Correo" })
  await mail.fill("marta arroba")
  await panel.getByRole("combobox", { name: "Color" }).selectOption("Azul")
  await panel.getByLabel("Cliente desde").fill("2024-02-29")
  await panel.getByRole("textbox", { name: "Móvil" }).fill("11 15")
  await panel.getByRole("button", { name: "Guardar", exact: true }).click()
  await expect(mail).toHaveAccessibleDescription(/como ana@ejemplo\.com/)
  await expect(mail).toBeFocused()
  await expect(panel.getByRole("textbox", { name: "Móvil" })).toHaveAccessibleDescription(/número|teléfono/i)
  expect(await new AxeBuilder(panel).violations()).toEqual([])
  expect((await day.desk.contact(chat.name)).values).toEqual({})

  // What was begun outlives another chat in front and the tab loaded anew.
  const other = day.customer(1)
  await day.openChat(other)
  await expect(panel.getByRole("heading", { level: 1, name: other.name })).toBeVisible()
  await day.openChat(chat)
  await expect(mail).toHaveValue("marta arroba")
  await day.page.reload()
  await day.openChat(chat)
  const again = await frameOf(day.page, "panel")
  await expect(again.getByRole("textbox", { name: "Correo" })).toHaveValue("marta arroba")
  await again.getByRole("textbox", { name: "Correo" }).fill("marta@ejemplo.com")
  await again.getByRole("textbox", { name: "Móvil" }).fill("11 15 5555-0100")
  await again.getByRole("button", { name: "Guardar", exact: true }).click()
  await expect(fact(again, "Correo")).toHaveText("marta@ejemplo.com")
  await expect(fact(again, "Color")).toHaveText("Azul")
  await expect(fact(again, "Cliente desde")).toHaveText("29 feb 2024")
  await expect(fact(again, "Móvil")).toHaveText("+54 9 11 5555 0100")
  await expect(again.locator("[data-section=feed]")).toContainText("Correo")
})

test("tags are made, put on and taken off on the card, and may change the inbox of what is open (C4-06, C4-27)", async ({
  stage
}) => {
  const { day, chat } = await begin(stage)
  const panel = await openDrawer(day)
  const tags = panel.getByRole("region", { name: "Etiquetas" })
  await expect(tags).toContainText("Sin etiquetas")
  await tags.getByRole("button", { name: "Cambiar etiquetas" }).click()
  const find = tags.getByRole("textbox", { name: "Buscar o crear etiqueta" })
  await expect(find).toBeFocused()
  await find.fill("Mayorista")
  await find.press("Enter")
  await expect(tags.locator(".tag")).toHaveText(["Mayorista"])
  const [tag] = await day.desk.rows("tags")
  await day.desk.send("inbox.save", {
    id: null,
    name: "Mayoristas",
    rule: { consoles: [], accounts: [], tags: [tag?.id] },
    team: null,
    settings: {},
    knowing: true
  })
  const box = tags.getByRole("checkbox", { name: "Mayorista" })
  await box.click()
  await expect(tags.locator(".tag")).toHaveCount(0)
  await expect(box).not.toBeChecked()
  await box.click()
  await expect(box).toBeChecked()
  const [inbox] = await day.desk.rows("inboxes")
  await day.knows(chat, { inbox: inbox?.id })
  expect(await new AxeBuilder(panel).violations()).toEqual([])
  await find.press("Escape")
  await expect(tags.getByRole("button", { name: "Cambiar etiquetas" })).toBeFocused()
  await day.desk.send("tag.remove", { id: tag?.id })
  await expect(tags.locator(".tag")).toHaveCount(0)
  await day.knows(chat, { inbox: "" })
})

test("blocked from the bar, a contact is in no queue; its row and bar say so; an undo brings it back (C4-25, O15)", async ({
  stage
}) => {
  const { day, chat, id } = await begin(stage)
  await more(day, "Bloquear en Turno")
  await day.knows(chat, { stage: "blocked", waiting: 0 })
  await expect.poll(() => day.bar.words()).toContain("Bloqueada en Turno")
  const badges = await stage.inside(day.page, "turno-badge")
  await badges.wait("button", /Bloqueado en Turno/)
  // Its messages open nothing and count nowhere.
  day.writes(chat)
  await day.read()
  await expect.poll(async () => (await day.desk.contact(chat.name)).facts).toMatchObject({ seen: expect.any(Array) })
  await day.knows(chat, { stage: "blocked", waiting: 0 })
  expect((await day.desk.rows("counters")).filter((row) => row.n !== 0).map((row) => row.key)).toEqual([
    expect.stringMatching(/^blocked\|0\|/)
  ])
  const panel = await openDrawer(day)
  await expect(card(panel)).toContainText("Bloqueado en Turno por Lucía Ferrer")
  await expect(day.bar.wait("button", "Desbloquear")).resolves.toBeTruthy()
  expect(await day.desk.send("conversation.take", { contact: id, from: null })).toMatchObject({
    value: { ok: false, refusal: { kind: "blocked", by: "Lucía Ferrer" } }
  })

  // Undone in the activity, what it closed is open again, with the message that came meanwhile.
  await panel
    .locator("[data-section=feed]")
    .getByRole("button", { name: /^Deshacer: Tú lo bloqueaste/ })
    .click()
  await day.knows(chat, { stage: "open", waiting: 1 })
  await card(panel).getByRole("button", { name: "Bloquear" }).click()
  await day.knows(chat, { stage: "blocked" })
})

test("an admin deletes a past conversation and erases a contact; a card that stands open says it is gone (Z1-30)", async ({
  stage
}) => {
  const { day, chat, id } = await begin(stage)
  await day.desk.send("conversation.close", { contact: id, ordinal: 1, note: { category: null, summary: "Pagó todo" } })
  await day.waits(chat)
  const panel = await openDrawer(day)
  const past = panel.locator("[data-section=past]")
  await expect(past).toContainText("Pagó todo")
  await past.getByRole("button", { name: /^Borrar/ }).click()
  await expect(past).toContainText("No se puede deshacer")
  await day.page.keyboard.press("Escape")
  await past.getByRole("button", { name: /^Borrar/ }).click()
  await past.getByRole("button", { name: "Borrar", exact: true }).click()
  await expect(past).not.toContainText("Pagó todo")
  expect(await day.desk.rows("notes")).toEqual([])

  await noteField(panel).fill("Sin guardar")
  await day.desk.send("note.add", { contact: id, text: "Timbre 4B" })
  // In a second tab the same card is open.
  const second = await day.tab()
  const other = await stage.inside(second)
  await day.bringChat(second, chat)
  await other.wait("toolbar", /^Turno/)
  const there = await frameOf(second, "panel")
  await expect(there.locator(".note-words")).toHaveText("Timbre 4B")
  await card(there).getByRole("button", { name: "Borrar" }).click()
  await expect(card(there)).toContainText("No se puede deshacer")
  await card(there).locator(".sure .tn-danger").click()
  await expect(there.getByText("Este contacto fue borrado").first()).toBeVisible()
  await expect.poll(async () => (await day.desk.rows("contacts")).filter((row) => row.id === id)).toEqual([])
  await expect(panel.getByText("Este contacto fue borrado").first()).toBeVisible()
  expect(await day.desk.rows("notes")).toEqual([])
  expect((await day.desk.rows("rows")).filter((row) => row.id === id)).toEqual([])
})
