import type { Page } from "@playwright/test"
import { AxeBuilder } from "../../e2e/axe"
import { frameOf, noteField, openDrawer } from "../../e2e/frames"
import { composer } from "../../e2e/stage"
import { PageDay as Day } from "../day"
import { expect, type PageStage as Stage, test } from "../stage"

async function begin(stage: Stage) {
  const day = await Day.atConsole(stage)
  await day.desk.send("profile.save", { name: "Lucía Ferrer", language: "es" })
  const chat = await day.waits(day.customer(0))
  await day.openChat(chat)
  await day.bar.wait("toolbar", /^Barra/)
  return { day, chat }
}

/** Where the console's own controls end, at the side where the drawer stands. */
const consoleEnd = (page: Page) =>
  page.evaluate(() => {
    const rtl = document.dir === "rtl"
    const all = [...document.querySelectorAll("button, [role=button], [role=textbox], [role=row], header")]
    const edges = all.filter((one) => one.checkVisibility()).map((one) => one.getBoundingClientRect())
    return rtl ? Math.min(...edges.map((one) => one.left)) : innerWidth - Math.max(...edges.map((one) => one.right))
  })

test("a site remembers whether its drawer stands open, through a reload and a new tab (C4-27)", async ({ stage }) => {
  const { day, chat } = await begin(stage)
  await openDrawer(day)
  await day.page.reload()
  await day.openChat(chat)
  await (await frameOf(day.page, "panel")).getByRole("main").waitFor()
  await day.bar.click("button", "Plegar el panel")
  await expect.poll(() => consoleEnd(day.page)).toBeLessThan(100)
  await day.page.reload()
  await day.openChat(chat)
  await day.bar.wait("button", "Abrir el panel")
  await expect.poll(() => consoleEnd(day.page)).toBeLessThan(100)
})

test("where the console would be left with too little, the drawer lies over it and Escape shuts it (C4-27)", async ({
  stage
}) => {
  const { day } = await begin(stage)
  await day.page.setViewportSize({ width: 1000, height: 700 })
  const panel = await openDrawer(day)
  await day.bar.wait("dialog", "Panel del contacto")
  expect(await consoleEnd(day.page)).toBeLessThan(100)
  await noteField(panel).click()
  await day.page.keyboard.press("Escape")
  await day.bar.gone("dialog", "Panel del contacto")
  await expect(composer(day.page)).toBeFocused()
})

test("notes are pinned, edited with their earlier texts, and deleted for good by who administers (C4-19, Z1-30)", async ({
  stage
}) => {
  const { day } = await begin(stage)
  const panel = await openDrawer(day)
  for (const text of ["Primera", "Segunda"]) {
    await noteField(panel).fill(text)
    await panel.getByRole("button", { name: "Guardar nota" }).click()
    await expect(panel.locator(".note-words").filter({ hasText: text })).toBeVisible()
  }
  await day.bar.wait("button", "Notas internas: 2")
  const note = (text: string) => panel.locator("li.note").filter({ hasText: text })
  await note("Primera").getByRole("button", { name: "Fijar la nota" }).click()
  await expect(panel.locator("li.note").first()).toContainText("Primera")
  await note("Primera").getByRole("button", { name: "Editar la nota" }).click()
  await panel.getByRole("textbox", { name: "Texto de la nota" }).fill("Primera, corregida")
  await day.page.keyboard.press("Control+Enter")
  await note("corregida").getByRole("button", { name: "Ver el texto anterior" }).click()
  await expect(note("corregida").locator(".note-old")).toContainText("Lucía Ferrer")
  expect(await new AxeBuilder(panel).violations()).toEqual([])

  await note("Segunda").getByRole("button", { name: "Borrar la nota" }).click()
  await expect(note("Segunda")).toContainText("no se puede deshacer")
  await day.page.keyboard.press("Enter")
  await expect(note("Segunda").getByRole("button", { name: "Borrar la nota" })).toBeFocused()
  await note("Segunda").getByRole("button", { name: "Borrar la nota" }).click()
  await note("Segunda").locator(".tn-danger").click()
  await expect(note("Segunda")).toHaveCount(0)
  expect(await day.desk.rows("notes")).toHaveLength(1)

  await day.desk.send("member.add", { name: "Ana Ríos", role: "admin" })
  await day.desk.send("member.change", { id: "me", name: "Lucía Ferrer", role: "agent" })
  await expect(panel.getByRole("button", { name: "Borrar la nota" })).toHaveCount(0)
})

test("the activity speaks the reader's language and takes a decision back; what stands in the way is said (Z1-15)", async ({
  stage
}) => {
  const { day, chat } = await begin(stage)
  const { id } = await day.desk.contact(chat.name)
  const panel = await openDrawer(day)
  await day.desk.send("conversation.take", { contact: id, from: null })
  const feed = panel.locator("[data-section=feed]")
  await expect(feed).toContainText("Tú la tomaste")
  await expect(feed.getByRole("button", { name: "Deshacer: Tú la tomaste" })).toHaveText(/Deshacer/)
  await feed.getByRole("button", { name: "Deshacer: Tú la tomaste" }).click()
  await day.knows(chat, { assignee: "" })
  await expect(feed).toContainText("deshecho")
  await day.desk.send("profile.save", { name: "Lucía Ferrer", language: "pt_BR" })
  await expect(feed).toContainText("Você assumiu")
  await day.desk.send("profile.save", { name: "Lucía Ferrer", language: "en" })
  await expect(feed).toContainText("You took it")
  await expect(panel.locator("html")).toHaveAttribute("lang", "en")
})

test("the contact is erased in another tab: a sentence, and nothing half-written (C4-27)", async ({ stage }) => {
  const { day, chat } = await begin(stage)
  const { id } = await day.desk.contact(chat.name)
  const panel = await openDrawer(day)
  await noteField(panel).fill("Queda aquí")
  await day.desk.page.evaluate(
    (contact) =>
      new Promise<void>((done, failed) => {
        const opening = indexedDB.open("turno")
        opening.onerror = () => failed(opening.error)
        opening.onsuccess = () => {
          const writing = opening.result.transaction("contacts", "readwrite")
          writing.objectStore("contacts").delete(contact)
          writing.oncomplete = () => {
            opening.result.close()
            done()
          }
        }
      }),
    id
  )
  const journal = (await day.desk.lines()).length
  await noteField(panel).press("Control+Enter")
  await expect(panel.getByText("Este contacto fue borrado").first()).toBeVisible()
  expect(await day.desk.rows("notes")).toEqual([])
  expect(await day.desk.lines()).toHaveLength(journal)
})

test("the conversation changes while its card stands open: the card says so, and nothing is half-written (Z1-15)", async ({
  stage
}) => {
  const { day, chat } = await begin(stage)
  const { id } = await day.desk.contact(chat.name)
  await day.desk.send("category.save", { id: null, name: "Entrega" })
  await day.desk.send("category.save", { id: null, name: "Venta" })
  await day.desk.send("workspace.closing", { asks: "category" })
  const [first] = await day.desk.rows("categories")
  const opened = async () => {
    await day.bar.click("button", "Cerrar")
    return (await day.bar.all("dialog")).length
  }
  await expect.poll(opened).toBe(1)
  const card = await frameOf(day.page, "card")
  await expect(card.getByRole("radio").first()).toBeFocused()
  expect(await new AxeBuilder(card).violations()).toEqual([])
  await card.getByRole("radio", { name: String(first?.name) }).click()
  await day.desk.send("category.remove", { id: first?.id })
  await expect(card.getByText("Esa categoría ya no existe")).toBeVisible()
  await card.getByRole("radio", { name: "Venta" }).or(card.getByRole("radio").first()).first().click()
  await expect(card.getByText("Esa categoría ya no existe")).toHaveCount(0)

  await day.desk.send("workspace.closing", { asks: "none" })
  await day.desk.send("conversation.close", { contact: id, ordinal: 1, note: null })
  await day.knows(chat, { stage: "closed" })
  await expect(card.getByText(/cerró/)).toBeVisible()
  const kinds = await day.feed(chat)
  await card.getByRole("button", { name: "Cerrar conversación" }).click()
  // It is closed, and by the same person: what was asked for is so already.
  await day.bar.gone("dialog")
  expect(await day.feed(chat)).toEqual(kinds)
})
