import type { Page } from "@playwright/test"
import { Day } from "./day"
import type { Desk } from "./desk"
import { composer, expect, openChat, type Stage } from "./stage"

interface Reply {
  shortcut: string
  title: string
  parts: ({ text: string } | { variable: string })[]
}

const greeting: Reply = {
  shortcut: "entrega",
  title: "Entrega: nueva fecha",
  parts: [
    { text: "¡Hola " },
    { variable: "contact.first_name" },
    { text: "! 👩🏽‍🔧📦\nMovimos la entrega al jueves.\n\nSaludos, " },
    { variable: "agent.first_name" }
  ]
}
const hours: Reply = {
  shortcut: "atencion",
  title: "Horario de atención",
  parts: [{ text: "Atendemos de 9 a 18." }]
}
const pick: Reply = { shortcut: "retiro", title: "Entregar en el local", parts: [{ text: "Te espera en el local." }] }

const bodyOf = ({ parts }: Reply) =>
  parts.map((part) => ("text" in part ? part.text : `{{ ${part.variable} }}`)).join("")

/** Three snippets in the workspace. */
export async function saveSnippets(desk: Desk): Promise<void> {
  for (const reply of [greeting, hours, pick]) {
    const saved = await desk.send("snippet.save", { id: null, ...reply, body: bodyOf(reply) })
    expect(saved).toMatchObject({ ok: true, value: { ok: true } })
  }
}

/** The first customer's chat in front, and three snippets in the workspace. */
export async function begin(stage: Stage, options: Parameters<typeof Day.begin>[1] = {}) {
  const day = await Day.begin(stage, options)
  await day.desk.send("profile.save", { name: "Lucía Ferrer", language: "es" })
  await saveSnippets(day.desk)
  const chat = await day.waits(day.customer(0))
  await day.page.bringToFront()
  await openChat(day.page, chat.name)
  await day.bar.wait("button", "Atajos")
  await composer(day.page).click()
  return { day, chat, page: day.page, bar: day.bar }
}

/** As a person reads the box: its lines. */
export const written = (page: Page) =>
  composer(page).evaluate((box) =>
    (box as HTMLElement).innerText.replace(/\n$/, "").replace(/^\n$/, "").replaceAll("\u00a0", " ")
  )
export const sent = (day: Day) => day.world.ledger.filter((entry) => entry.kind === "agent")
export const lastText = (day: Day, id: string) => day.world.messages(id).at(-1)?.text
export const empty = async (page: Page) => {
  await composer(page).click()
  await page.keyboard.press("Control+A")
  await page.keyboard.press("Backspace")
  await expect.poll(() => written(page)).toBe("")
}
