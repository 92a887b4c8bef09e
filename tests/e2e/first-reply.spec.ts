import type { Page } from "@playwright/test"
import { sent } from "./at-the-box"
import { Day } from "./day"
import { heard, heardSince } from "./frames"
import { composer, expect, openChat, type Stage, test } from "./stage"

/** A customer nobody has waits, the chat is in front, and something is written. */
async function begin(stage: Stage, change: Record<string, string>) {
  const day = await Day.begin(stage)
  await day.desk.send("profile.save", { name: "Lucía Ferrer", language: "es" })
  expect(await day.desk.send("workspace.options", { change })).toMatchObject({ value: { ok: true } })
  const chat = await day.waits(day.customer(0))
  const { page, bar } = day
  await page.bringToFront()
  await openChat(page, chat.name)
  await bar.wait("button", "Nota interna")
  await bar.wait("button", "Tomar")
  await composer(page).click()
  await page.keyboard.type("Hola")
  return { day, chat, page, bar, keys: page.keyboard }
}

const sendButton = (page: Page) => page.locator("#main footer button[aria-label=Enviar]")
const nothingSent = async (stage: Stage, day: Day) => {
  await stage.practice.settled()
  expect(sent(day)).toEqual([])
}

test("assign: answering a contact nobody has makes it mine, and nothing is held (R2-10, O2 assign)", async ({
  stage
}) => {
  const { day, chat, keys, bar } = await begin(stage, { replyUnassigned: "assign" })
  await keys.press("Enter")
  await day.knows(chat, { assignee: "me", waiting: 0 })
  expect(sent(day)).toHaveLength(1)
  expect(await bar.all("alertdialog")).toEqual([])
})

test("require: Enter and the button are held while nobody has the contact; Tomar, and the same press sends (C4-13, C4-15, O2 require_assign)", async ({
  stage
}) => {
  const { day, chat, page, bar, keys } = await begin(stage, { replyUnassigned: "require_assign" })
  const from = await heard(page)
  await keys.press("Enter")
  await bar.wait("alertdialog", "Toma la conversación para responder")
  expect(await heardSince(page, from)).toEqual([])
  await nothingSent(stage, day)
  await keys.press("Escape")
  await bar.gone("alertdialog")
  await expect(composer(page)).toBeFocused()
  await keys.type("!")

  await sendButton(page).click()
  await bar.wait("alertdialog", "Toma la conversación para responder")
  expect(await bar.all("button", "Enviar sin tomar")).toEqual([])
  await nothingSent(stage, day)
  await bar.click("button", "Seguir editando")
  await expect(composer(page)).toBeFocused()

  await keys.press("Enter")
  await bar.wait("alertdialog")
  // The one clear way has the focus.
  await keys.press("Enter")
  await day.knows(chat, { assignee: "me", waiting: 1 })
  await bar.gone("alertdialog")
  await expect.poll(() => bar.words()).toContain("Ahora puedes enviarlo")
  await expect(composer(page)).toBeFocused()
  await nothingSent(stage, day)
  await keys.press("Enter")
  await stage.practice.settled()
  expect(day.world.messages(chat.id).at(-1)?.text).toBe("Hola!")
  await day.knows(chat, { assignee: "me", waiting: 0 })
})

test("require: what a team mate has, and what was never open, is held by nothing; another chat forgets what was held (O2)", async ({
  stage
}) => {
  const { day, chat, page, bar, keys } = await begin(stage, { replyUnassigned: "require_assign" })
  await keys.press("Enter")
  await bar.wait("alertdialog")
  const other = day.customer(3)
  await openChat(page, other.name)
  await bar.gone("alertdialog")
  await bar.wait("button", /^Abrir conversación/)
  await composer(page).click()
  await keys.type("Buenas")
  await keys.press("Enter")
  await expect.poll(() => day.world.messages(other.id).at(-1)?.text).toBe("Buenas")

  await day.desk.send("member.add", { name: "Ana Ríos", role: "agent" })
  const { id } = await day.desk.contact(chat.name)
  await day.desk.send("conversation.assign", { contact: id, to: "ana-rios", from: null })
  await openChat(page, chat.name)
  await expect.poll(() => bar.words()).toContain("Ana Ríos")
  await composer(page).click()
  await keys.press("Control+A")
  await keys.type("Sigue Ana")
  await keys.press("Enter")
  await expect.poll(() => day.world.messages(chat.id).at(-1)?.text).toBe("Sigue Ana")
  await day.knows(chat, { assignee: "ana-rios" })
})

test("require: a take elsewhere lets go by itself; an Enter with Shift or in an empty box is never held (O2)", async ({
  stage
}) => {
  const { day, chat, page, bar, keys } = await begin(stage, { replyUnassigned: "require_assign" })
  await keys.press("Shift+Enter")
  await keys.type("otra línea")
  expect(await bar.all("alertdialog")).toEqual([])
  await keys.press("Enter")
  await bar.wait("alertdialog")
  const { id } = await day.desk.contact(chat.name)
  await day.desk.send("conversation.take", { contact: id, from: null })
  await bar.gone("alertdialog")
  await day.desk.send("conversation.assign", { contact: id, to: null, from: "me" })
  await bar.wait("button", "Tomar")
  await composer(page).click()
  await keys.press("Control+A")
  await keys.press("Backspace")
  const from = await heard(page)
  await keys.press("Enter")
  await expect.poll(() => heardSince(page, from)).toContain("keydown Enter")
  expect(await bar.all("alertdialog")).toEqual([])
  await nothingSent(stage, day)
})

test("ask: the agent says whether to take it; without taking, the answer goes and nobody has the contact (O2 ask)", async ({
  stage
}) => {
  const { day, chat, page, bar, keys } = await begin(stage, { replyUnassigned: "ask" })
  await keys.press("Enter")
  await bar.wait("alertdialog", "Nadie tiene esta conversación")
  await bar.click("button", "Enviar sin tomar")
  await bar.gone("alertdialog")
  await expect.poll(() => bar.words()).toContain("Ahora puedes enviarlo")
  await nothingSent(stage, day)
  await keys.press("Enter")
  await day.knows(chat, { assignee: "", waiting: 0 })
  expect(sent(day)).toHaveLength(1)
  await composer(page).click()
  await keys.type("Otra")
  await keys.press("Enter")
  await bar.wait("alertdialog", "Nadie tiene esta conversación")
  await bar.click("button", "Tomar")
  await day.knows(chat, { assignee: "me" })
  await bar.gone("alertdialog")
  await keys.press("Enter")
  await expect.poll(() => sent(day).length).toBe(2)
})

test("who is not available answers nobody where the workspace wants that, and one press makes her available (C4-09, O7 actions)", async ({
  stage
}) => {
  const { day, page, bar, keys } = await begin(stage, { presenceGate: "actions", replyUnassigned: "assign" })
  await day.desk.send("presence.set", { available: false })
  await expect.poll(() => bar.words()).toContain("Ponerme disponible")
  await composer(page).click()
  await keys.press("Enter")
  await bar.wait("alertdialog", "No estás disponible para responder")
  await nothingSent(stage, day)
  await keys.press("Enter")
  await bar.gone("alertdialog")
  await expect(composer(page)).toBeFocused()
  await keys.press("Enter")
  await expect.poll(() => sent(day).length).toBe(1)
})
