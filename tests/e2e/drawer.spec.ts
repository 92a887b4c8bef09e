import type { Page } from "@playwright/test"
import { Day } from "./day"
import { frameOf, heard, heardSince, noteField, openDrawer } from "./frames"
import { composer, expect, openChat, test } from "./stage"

const boxText = async (page: Page) => ((await composer(page).textContent()) ?? "").trim()
const sent = (day: Day) => day.world.ledger.filter((entry) => entry.kind === "agent" && entry.how !== undefined)
const notesOf = async (day: Day, name: string) => {
  const { id } = await day.desk.contact(name)
  return (await day.desk.rows("notes")).filter((note) => note.contact === id).map((note) => note.text)
}

async function begin(stage: Parameters<typeof Day.begin>[0]) {
  const day = await Day.begin(stage)
  const chat = await day.waits(day.customer(0))
  await openChat(day.page, chat.name)
  await day.bar.wait("toolbar")
  return { day, chat }
}

test("the page hears nothing of a note, a card's form or a close: no key, no text, no paste, no message (C4-19)", async ({
  stage
}) => {
  const { day, chat } = await begin(stage)
  await day.page.evaluate(() => {
    const told: unknown[] = []
    Object.assign(window, { told })
    addEventListener("message", (event) => told.push(event.data), true)
  })
  const panel = await openDrawer(day)
  await day.page.evaluate(() => navigator.clipboard?.writeText("pegado-4471").catch(() => undefined))
  const before = await heard(day.page)
  await noteField(panel).click()
  await day.page.keyboard.type("/saludo Pide que avisen\n/gracias al portero")
  const cdp = await day.page.context().newCDPSession(day.page)
  await cdp.send("Input.insertText", { text: " ñandú" })
  await day.page.keyboard.press("Control+A")
  await day.page.keyboard.press("Control+C")
  await day.page.keyboard.press("End")
  await day.page.keyboard.press("Control+V")
  await day.page.keyboard.press("Control+Enter")
  await expect.poll(() => notesOf(day, chat.name)).toHaveLength(1)
  expect((await notesOf(day, chat.name))[0]).toMatch(/^\/saludo Pide que avisen\n\/gracias al portero ñandú/)

  await panel.getByRole("button", { name: /^(Editar la ficha|Edit the card)$/ }).click()
  await day.page.keyboard.type("Marta la del 4B")
  await day.page.keyboard.press("Enter")
  await expect(panel.getByRole("heading", { level: 1 })).toHaveText("Marta la del 4B")

  await day.desk.send("category.save", { id: null, name: "Venta" })
  await day.desk.send("workspace.closing", { asks: "category_and_summary" })
  await expect
    .poll(async () => {
      await day.bar.click("button", /^(Cerrar|Close)$/)
      return day.bar.all("dialog").then((all) => all.length)
    })
    .toBe(1)
  const card = await frameOf(day.page, "card")
  await card.locator("textarea").fill("Se movió la entrega al jueves")
  await day.page.keyboard.type(" 26")
  await day.page.keyboard.press("Escape")
  // The key that led back to the box may be let go there.
  expect((await heardSince(day.page, before)).filter((one) => one !== "keyup Escape")).toEqual([])
  expect(await day.page.evaluate(() => (window as unknown as { told: unknown[] }).told)).toEqual([])
  expect(await boxText(day.page)).toBe("")
  expect(sent(day)).toEqual([])
})

test("a console that takes the focus while a note is written does not get a letter of it (C4-19)", async ({
  stage
}) => {
  const { day, chat } = await begin(stage)
  const panel = await openDrawer(day)
  await noteField(panel).click()
  const before = await heard(day.page)
  // What real consoles do: their box takes the focus whenever it is drawn anew, and whenever they please.
  const words = "El portero se llama Omar. Tocar el timbre 4B y esperar."
  const steal = day.page.evaluate(
    () =>
      new Promise<number>((done) => {
        const box = document.querySelector<HTMLElement>("#main footer [contenteditable=true]")
        let times = 0
        const timer = setInterval(() => {
          box?.focus()
          if (times % 3 === 0) (document.activeElement as HTMLElement | null)?.blur()
          if (++times < 25) return
          clearInterval(timer)
          done(times)
        }, 40)
      })
  )
  await day.page.keyboard.type(words, { delay: 25 })
  await day.page.keyboard.press("Enter")
  expect(await steal).toBe(25)
  day.world.rerenderAll()
  await stage.practice.settled()
  await day.page.keyboard.type("Segunda línea")
  await expect(noteField(panel)).toHaveValue(/\nSegunda línea$/)
  const note = await noteField(panel).inputValue()
  // A key that falls between two windows is lost; it never comes to the customer's box.
  expect(note.length).toBeGreaterThan(words.length * 0.8)
  expect(await heardSince(day.page, before)).toEqual([])
  expect(await boxText(day.page)).toBe("")
  expect(sent(day)).toEqual([])
  await day.page.keyboard.press("Control+Enter")
  await expect.poll(() => notesOf(day, chat.name)).toEqual([note])

  // A press of the person is another thing: there the focus goes, and stays.
  await noteField(panel).click()
  await day.page.keyboard.type("empezada")
  await composer(day.page).click()
  await day.page.keyboard.type("Hola")
  await expect.poll(() => boxText(day.page)).toBe("Hola")
  await expect(noteField(panel)).toHaveValue("empezada")
})

test("the worker dies while a note is written and while it is saved: it is saved once, and nowhere else (C4-19)", async ({
  stage
}) => {
  const { day, chat } = await begin(stage)
  const panel = await openDrawer(day)
  await noteField(panel).click()
  await day.page.keyboard.type("Antes ")
  await stage.stopWorker(day.desk.page)
  await day.page.keyboard.type("y después")
  const stopping = stage.stopWorker(day.desk.page)
  await day.page.keyboard.press("Control+Enter")
  await stopping
  await expect.poll(() => notesOf(day, chat.name)).toEqual(["Antes y después"])
  await expect(noteField(panel)).toHaveValue("")
  await expect(panel.locator(".note-words")).toHaveText(["Antes y después"])
  expect(await boxText(day.page)).toBe("")
  expect(sent(day)).toEqual([])
})

test("the chat changes while a note is written: the draft stays with its contact, also through a reload (C4-19)", async ({
  stage
}) => {
  const { day, chat } = await begin(stage)
  const other = await day.waits(day.customer(1))
  const panel = await openDrawer(day)
  await noteField(panel).click()
  await day.page.keyboard.type("Es de la primera")
  await openChat(day.page, other.name)
  await expect(panel.getByRole("heading", { level: 1 })).toHaveText(other.name)
  await expect(noteField(panel)).toHaveValue("")
  await day.page.keyboard.type("al cuadro")
  await expect(noteField(panel)).toHaveValue("")
  await noteField(panel).fill("Es de la segunda")
  await openChat(day.page, chat.name)
  await expect(noteField(panel)).toHaveValue("Es de la primera")
  await expect
    .poll(() => day.desk.page.evaluate(async () => Object.values(await chrome.storage.session.get(null)).join("|")))
    .toContain("Es de la primera")

  await day.page.reload()
  await openChat(day.page, chat.name)
  const again = await frameOf(day.page, "panel")
  await expect(noteField(again)).toHaveValue("Es de la primera")
  await noteField(again).press("Control+Enter")
  await expect.poll(() => notesOf(day, chat.name)).toEqual(["Es de la primera"])
  expect(await notesOf(day, other.name)).toEqual([])
  expect(sent(day)).toEqual([])
})

test("a key pressed at once after a card was asked for goes into the card or nowhere, never to the box", async ({
  stage
}) => {
  const { day } = await begin(stage)
  await composer(day.page).click()
  await day.page.keyboard.press("Alt+Shift+S")
  const before = await heard(day.page)
  await day.page.keyboard.type("26/11 10", { delay: 5 })
  const card = await frameOf(day.page, "card")
  await card.getByRole("textbox").first().waitFor()
  await day.page.evaluate(() => document.querySelector<HTMLElement>("#main footer [contenteditable=true]")?.focus())
  await expect(card.locator(":focus")).toHaveCount(1)
  await day.page.keyboard.type("12")
  expect((await heard(day.page)) - before).toBeLessThanOrEqual(3)
  expect(await boxText(day.page)).toBe("")
  await day.page.keyboard.press("Escape")
  await expect
    .poll(() => day.page.evaluate(() => document.activeElement?.getAttribute("data-testid")))
    .toBe("conversation-compose-box-input")
})
