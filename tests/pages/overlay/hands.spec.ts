import type { Page } from "@playwright/test"
import type { Chat } from "../../consoles/whatsapp/shapes"
import { farDate } from "../../e2e/far-date"
import { frameOf } from "../../e2e/frames"
import { composer } from "../../e2e/stage"
import { type ConsoleDay, PageDay as Day } from "../day"
import { expect, type PageStage as Stage, test } from "../stage"

/** A customer waits, the chat is in front, and it is mine. */
async function begin(stage: Stage) {
  const day = await Day.atConsole(stage)
  await day.desk.send("profile.save", { name: "Lucía Ferrer", language: "es" })
  const chat = await day.waits(day.customer(0))
  const { id } = await day.desk.contact(chat.name)
  await day.desk.send("conversation.take", { contact: id, from: null })
  await day.openChat(chat)
  await day.bar.wait("button", "Nota interna")
  await composer(day.page).click()
  return { day, chat, id, page: day.page, bar: day.bar, keys: day.page.keyboard }
}

const row = (day: ConsoleDay, chat: Chat) => day.desk.rowOf(chat.name)
const inBox = (day: ConsoleDay) => expect(composer(day.page)).toBeFocused()
const words = (day: ConsoleDay) => expect.poll(() => day.bar.words(), { timeout: 10_000 })

test("a promised hour comes: back with its mark in the bar; the customer writes before it: the same hour again in one key (Z1-13, O5)", async ({
  stage
}) => {
  test.setTimeout(120_000)
  const { day, chat, id, bar, keys } = await begin(stage)
  const soon = Date.now() + 4000
  await day.desk.send("conversation.schedule", { contact: id, ordinal: 1, until: soon, from: null })
  await words(day).toContain("Agendada · ")
  await bar.wait("button", "Retomar ahora")
  // Promised a minute before midnight, it is told of the day before.
  await expect.poll(() => day.bar.words(), { timeout: 70_000 }).toMatch(/Tocaba (hoy|\S+ \d+.*), /)
  expect(await bar.names("button")).toContain("Cerrar")

  const until = Math.floor(Date.now() / 60_000) * 60_000 + 3 * 86_400_000
  await day.desk.send("conversation.schedule", { contact: id, ordinal: 1, until, from: null })
  await words(day).toContain("Agendada · ")
  day.writes(chat)
  await day.knows(chat, { stage: "open", waiting: 1 })
  await bar.wait("button", /^Agendar de nuevo \S+ \d+, /)
  await composer(day.page).click()
  await keys.press("Alt+Shift+KeyS")
  await day.knows(chat, { stage: "scheduled", at: until })
  await bar.gone("button", /^Agendar de nuevo/)
  await inBox(day)
})

test("a close asks for what the workspace wants; the reason is told, and a message since then stands in the way of undoing it (Z1-15, R2-25, O12)", async ({
  stage
}) => {
  const { day, chat, page, bar } = await begin(stage)
  await day.desk.send("category.save", { id: null, name: "Venta" })
  await day.desk.send("workspace.closing", { asks: "category_and_summary" })
  await bar.click("button", "Cerrar")
  const card = await frameOf(page, "card")
  await card.getByRole("radio", { name: /Venta/ }).click()
  await card.getByRole("textbox").fill("Compró dos sillas")
  await page.keyboard.press("Enter")
  await day.knows(chat, { stage: "closed" })
  await words(day).toContain("Cerrada · Venta · ahora")
  await inBox(day)
  expect((await day.desk.rows("notes")).map((note) => note.text)).toEqual(["Compró dos sillas"])

  await bar.click("button", /^Deshacer/)
  await day.knows(chat, { stage: "open" })
  await words(day).toContain("Deshecho")
  await day.desk.send("workspace.closing", { asks: "none" })
  await expect
    .poll(async () => {
      if (await bar.all("button", "Cerrar").then((all) => all.length)) await bar.click("button", "Cerrar")
      return (await row(day, chat)).stage
    })
    .toBe("closed")
  await bar.wait("button", /^Deshacer/)
  day.writes(chat)
  await day.knows(chat, { stage: "open", ordinal: 2 })
  await bar.click("button", /^Deshacer/)
  await words(day).toMatch(/No se puede deshacer: el cliente abrió otra conversación/)
  await day.knows(chat, { stage: "open", ordinal: 2 })
})

test("the row's menu schedules without opening the chat, and says whose it was (Z1-08, Z1-13)", async ({ stage }) => {
  const { day, chat, page, bar } = await begin(stage)
  const other = await day.waits(day.customer(1))
  await page.locator("turno-badge").first().waitFor()
  const badges = await stage.inside(page, "turno-badge")
  await expect
    .poll(async () => {
      if (await bar.all("menuitem").then((all) => all.length)) return true
      await badges.click("button", new RegExp(other.name)).catch(() => undefined)
      return false
    })
    .toBe(true)
  await bar.click("menuitem", "Agendar…")
  const card = await frameOf(page, "card")
  await card.getByRole("textbox").first().fill(farDate("es").text)
  await page.keyboard.press("Enter")
  await day.knows(other, { stage: "scheduled" })
  await words(day).toContain(`${other.name} · `)
  await expect(page.locator("#main header [dir=auto][title]")).toHaveText(chat.name)
})

/** Stands between the worker's windows and the bar: keeps them back, or tells them as a platform would have them. */
async function meddle(page: Page) {
  await page.evaluate(() => {
    const connect = chrome.runtime.connect as (info: chrome.runtime.ConnectInfo) => chrome.runtime.Port
    const meddled = (info: chrome.runtime.ConnectInfo) => {
      const port = connect(info)
      const add = port.onMessage.addListener
      port.onMessage.addListener = (listener) =>
        add((delivery) => {
          const { meddling } = globalThis as unknown as { meddling(delivery: unknown): unknown }
          const told = port.name.includes('"conversation"') ? meddling(delivery) : delivery
          if (told) listener(told, port)
        })
      return port
    }
    Object.assign(globalThis, { meddling: (delivery: unknown) => delivery })
    Object.assign(chrome.runtime, { connect: meddled })
  })
  return (how: string) => page.evaluate(`globalThis.meddling = ${how}`)
}

test("somebody came first: the bar says who and when, and where to see it; offline and pending are told (C4-27)", async ({
  stage
}) => {
  const day = await Day.atConsole(stage)
  const { page, bar } = day
  await day.desk.send("profile.save", { name: "Lucía Ferrer", language: "es" })
  await day.desk.send("member.add", { name: "Ana Ríos", role: "agent" })
  const [chat, other] = [await day.waits(day.customer(0)), await day.waits(day.customer(1))]
  const tell = await meddle(page)
  await day.openChat(chat)
  await bar.wait("button", /^Tomar/)
  await tell("() => null")
  const { id } = await day.desk.contact(chat.name)
  await day.desk.send("conversation.assign", { contact: id, to: "ana-rios", from: null })
  await bar.click("button", /^Tomar/)
  await words(day).toMatch(/Ana Ríos la tomó (ahora|hace \d+ s)/)
  expect((await row(day, chat)).assignee).toBe("ana-rios")
  expect(await bar.names("button")).toContain("Cerrar")
  await page.screenshot({ path: "build/shots/conflict.png" })
  await bar.click("button", "Ver qué pasó")
  const panel = await frameOf(page, "panel")
  await panel.getByText("Ana Ríos").first().waitFor()
  await bar.gone("button", "Ver qué pasó", 10_000)

  await tell(
    "(delivery) => ({ ...delivery, window: { ...delivery.window, offline: true, unsent: 2, pending: 'take' } })"
  )
  await day.openChat(other)
  await words(day).toContain("Tomando…")
  await words(day).toContain("Sin conexión")
  const [close] = await bar.all("button", "Cerrar")
  // Offline everything works, as pending.
  expect(await bar.ask<string | null>(close!, "function () { return this.ariaDisabled }")).toBeNull()
  await page.screenshot({ path: "build/shots/offline.png" })
})
