import type { Frame } from "@playwright/test"
import type { Preset } from "~shared/vocabulary"
import type { Chat } from "../consoles/whatsapp/shapes"
import { Day } from "./day"
import { frameOf, openDrawer } from "./frames"
import { chosen } from "./settings"
import { composer, expect, openChat, type Stage, test } from "./stage"

/** A day with Ana in the team, whose workspace took over a product's habits (on which page is told in rules-page.spec.ts). */
async function begin(stage: Stage, preset: Preset) {
  const day = await Day.begin(stage)
  await day.desk.send("profile.save", { name: "Lucía Ferrer", language: "es" })
  await day.desk.send("member.add", { name: "Ana Ríos", role: "agent" })
  const applied = await day.desk.send("workspace.preset", { preset, categories: ["Venta hecha", "Reclamo"] })
  expect(applied).toMatchObject({ ok: true, value: { ok: true } })
  await expect.poll(() => chosen(day.desk)).toHaveProperty("vocabulary")
  await day.page.bringToFront()
  const chat = await day.waits(day.customer(0))
  await openChat(day.page, chat.name)
  await day.bar.wait("button", "Tomar")
  const { id } = await day.desk.contact(chat.name)
  return { day, chat, id, bar: day.bar, keys: day.page.keyboard }
}

const words = (day: Day) => expect.poll(() => day.bar.words(), { timeout: 10_000 })
const kinds = async (day: Day, chat: Chat) => (await day.feed(chat)).filter((kind) => kind !== "read")
const heard = async (day: Day, chat: Chat) => (await day.feed(chat)).filter((kind) => kind === "wrote").length

/** What the drawer counts of a contact: conversations, and cases, which a transfer does not part (O16). */
const counts = (panel: Frame, text: string) =>
  expect(panel.locator("[data-section=past]")).toContainText(text, { timeout: 10_000 })

/** How many the counters say, of a stage. */
async function standing(day: Day, stage: string) {
  const rows = (await day.desk.rows("counters")) as { key: string; n: number }[]
  return rows.reduce((sum, { key, n }) => sum + (key.startsWith(`${stage}|`) ? n : 0), 0)
}

test("like Zenvia: a transfer closes and opens a linked one, both are counted; a reason on closing; the same person for 24 h (O1, O3, O12, O16, Z1-09, Z1-15, Z1-19)", async ({
  stage
}) => {
  const { day, chat, bar, keys } = await begin(stage, "zenvia")
  await bar.click("button", "Tomar")
  await day.knows(chat, { assignee: "me", ordinal: 1 })
  await bar.click("button", /^Tú: cambiar/)
  await (await frameOf(day.page, "card")).getByRole("option", { name: /Ana Ríos/ }).click()
  await day.knows(chat, { stage: "open", assignee: "ana-rios", ordinal: 2, origin: "transfer", waiting: 1 })
  expect((await kinds(day, chat)).slice(-2)).toEqual(["closed", "opened"])
  expect(await day.line(chat, "closed")).toMatchObject({ data: { ordinal: 1, why: "transfer" } })
  expect([await standing(day, "open"), await standing(day, "closed")]).toEqual([1, 0])
  const panel = await openDrawer(day)
  await expect(
    panel.getByText("Tú lo transferiste a Ana Ríos").or(panel.getByText("Terminó con la transferencia")).first()
  ).toBeVisible()
  await counts(panel, "2 chats en vivo · 1 caso")
  // Its words are everywhere at once (O19).
  await words(day).toMatch(/Abierto/)

  await bar.click("button", "Tomar")
  await day.knows(chat, { assignee: "me", ordinal: 3 })
  await counts(panel, "3 chats en vivo · 1 caso")
  await composer(day.page).click()
  await keys.press("Alt+Shift+KeyE")
  const closing = await frameOf(day.page, "card")
  await closing.getByText("Venta hecha").first().waitFor()
  await keys.press("1")
  await keys.press("Enter")
  await day.knows(chat, { stage: "closed", ordinal: 3 })
  const sold = (await day.desk.rows("categories")).find((one) => one.name === "Venta hecha")
  expect(await day.desk.rowOf(chat.name)).toMatchObject({ category: sold?.id })
  day.world.customerWrites(chat.id)
  await day.knows(chat, { stage: "open", ordinal: 4, assignee: "me", waiting: 1 })
  await counts(panel, "4 chats en vivo · 2 casos")
})

test("like respond.io: who answers has it; scheduled it stays until due though the customer writes; closing wants category and summary (O2, O5, O12, R2-10, R2-25)", async ({
  stage
}) => {
  test.setTimeout(150_000)
  const { day, chat, id, keys } = await begin(stage, "respondio")
  await composer(day.page).click()
  await keys.type("Hola")
  await keys.press("Enter")
  await day.knows(chat, { assignee: "me", waiting: 0 })

  const until = Date.now() + 12_000
  await day.desk.send("conversation.schedule", { contact: id, ordinal: 1, until, from: null })
  await day.knows(chat, { stage: "scheduled" })
  const before = await heard(day, chat)
  day.world.customerWrites(chat.id)
  await expect.poll(() => heard(day, chat), { timeout: 10_000 }).toBe(before + 1)
  await expect
    .poll(() => day.desk.rowOf(chat.name), { timeout: 70_000 })
    .toMatchObject({ stage: "open", waiting: 1, ordinal: 1, assignee: "me" })
  // Once, and by the hour: the message in between did not bring it back.
  expect((await day.feed(chat)).filter((kind) => kind === "unscheduled")).toHaveLength(1)
  expect(await day.line(chat, "unscheduled")).toMatchObject({ data: { until, why: "due" } })

  await composer(day.page).click()
  await keys.press("Alt+Shift+KeyE")
  const closing = await frameOf(day.page, "card")
  await closing.getByText("Venta hecha").first().waitFor()
  await closing.getByRole("textbox").fill("Paga el viernes")
  await closing.getByRole("button", { name: /^Cerrar/ }).click()
  await expect(closing.getByText("Para cerrar falta la categoría.")).toBeVisible()
  await closing.getByText("Venta hecha").first().click()
  await closing.getByRole("button", { name: /^Cerrar/ }).click()
  await day.knows(chat, { stage: "closed", assignee: "me" })
  expect((await day.desk.rows("notes")).map((one) => one.text)).toEqual(["Paga el viernes"])
})

test("like Convos: who is not available cannot act (O7, C4-09)", async ({ stage }) => {
  const { day, chat, bar } = await begin(stage, "convos")
  await bar.click("switch", "Disponible")
  await bar.wait("button", "Ponerme disponible")
  const off = "function () { return this.ariaDisabled === 'true' ? this.title : null }"
  const take = () => bar.wait("button", "Tomar").then((one) => bar.ask<string | null>(one, off))
  expect(await take()).toBe("Tomar: No estás disponible")
  await bar.click("button", "Tomar")
  await bar.click("button", "Ponerme disponible")
  await bar.gone("button", "Ponerme disponible")
  expect(await take()).toBeNull()
  await day.knows(chat, { assignee: "" })
})

test("like Convos: nobody answers without taking, and a message within 24 h brings the ticket back (O2, O3, O4, C4-13, C4-29)", async ({
  stage
}) => {
  const { day, chat, bar, keys } = await begin(stage, "convos")
  const said = () => day.world.messages(chat.id).at(-1)?.text
  await composer(day.page).click()
  await keys.type("Hola")
  await keys.press("Enter")
  await bar.wait("alertdialog")
  await stage.practice.settled()
  expect(said()).not.toBe("Hola")
  // The one clear way has the focus: take, and the same press sends.
  await keys.press("Enter")
  await day.knows(chat, { assignee: "me", waiting: 1 })
  await bar.gone("alertdialog")
  await expect(composer(day.page)).toBeFocused()
  await keys.press("Enter")
  await expect.poll(said).toBe("Hola")
  await day.knows(chat, { assignee: "me", waiting: 0 })

  await bar.click("button", "Finalizar")
  const closing = await frameOf(day.page, "card")
  await closing.getByRole("button", { name: /^(Cerrar|Finalizar)/ }).click()
  await day.knows(chat, { stage: "closed", assignee: "", ordinal: 1 })
  day.world.customerWrites(chat.id)
  await day.knows(chat, { stage: "open", waiting: 1, ordinal: 1, assignee: "" })
  expect(await day.line(chat, "reactivated")).toMatchObject({ actor: { kind: "contact" }, data: { ordinal: 1 } })
})
