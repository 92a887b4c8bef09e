import type { Chat } from "../consoles/whatsapp/shapes"
import { AxeBuilder } from "./axe"
import { Day } from "./day"
import { frameOf } from "./frames"
import { putHeartbeat } from "./in-store"
import type { Desk } from "./desk"
import { composer, expect, openChat, type Stage, test } from "./stage"

/** A day with Bruno as a second member, and these options. */
async function begin(stage: Stage, change: Record<string, unknown> = {}) {
  const day = await Day.begin(stage)
  await day.desk.send("profile.save", { name: "Lucía Ferrer", language: "es" })
  await day.desk.send("member.add", { name: "Bruno Castro", role: "agent" })
  expect(await day.desk.send("workspace.options", { change })).toMatchObject({ value: { ok: true } })
  // The rail comes with the first chat; this one is nobody's customer of any test.
  await openChat(day.page, day.customer(7).name)
  await rail(day)
  await mine(day.desk, { place: "here", off: false })
  return day
}

/** My own last sign of life, as it is stored. */
const beat = async (desk: Desk) => (await desk.rows("presence")).find(({ agent }) => agent === "me") ?? {}
const mine = (desk: Desk, wanted: Record<string, unknown>) =>
  expect.poll(() => beat(desk), { timeout: 10_000 }).toMatchObject(wanted)
const turned = async (desk: Desk) =>
  (await desk.rows("journal")).filter(({ thread }) => thread === "agent:me").map(({ kind }) => String(kind))

const here = (agent: string) => ({ agent, off: false, place: "here", at: Date.now(), since: Date.now() })
const whose = (day: Day, chat: Chat, assignee: string) => day.knows(chat, { assignee })
const rail = (day: Day) => day.bar.wait("switch", "Disponible")
const checked = async (day: Day) =>
  day.bar.ask<string>(await rail(day), "function () { return this.getAttribute('aria-checked') }")

test("here in front of the console, away elsewhere, here again: each is a line, and the rail says so (C4-10, C4-11)", async ({
  stage
}) => {
  const day = await begin(stage)
  expect(await checked(day)).toBe("true")
  const before = (await turned(day.desk)).length
  await day.desk.page.bringToFront()
  await mine(day.desk, { place: "away" })
  await day.page.bringToFront()
  await mine(day.desk, { place: "here" })
  expect((await turned(day.desk)).slice(before)).toEqual(["left", "came"])
  const title = "function () { return this.getAttribute('title') }"
  expect(await day.bar.ask(await rail(day), title)).toMatch(/^Disponible desde \d/)
})

test("why a contact was given is told in its activity: whose turn it was, and who could not be given it (R3-12, C4-12)", async ({
  stage
}) => {
  const day = await begin(stage, { distribution: "round_robin", presenceGate: "distribution" })
  const [one, two, three] = [0, 1, 2].map((n) => day.customer(n)) as [Chat, Chat, Chat]
  await day.waits(one)
  await whose(day, one, "me")
  await day.desk.page.evaluate(putHeartbeat, here("bruno-castro"))
  await day.waits(two)
  await whose(day, two, "bruno-castro")
  await day.waits(three)
  await whose(day, three, "me")

  await openChat(day.page, three.name)
  await day.bar.click("button", "Abrir el panel")
  const panel = await frameOf(day.page, "panel")
  await panel.getByText("Por qué Lucía Ferrer").click()
  const why = panel.locator(".feed-why")
  await expect(why).toContainText("Por turno, según el espacio. Entrega 3.")
  await expect(why.getByRole("listitem")).toHaveText([/Lucía Ferrer\s*era su turno/, /Bruno Castro\s*le toca después/])
  await openChat(day.page, one.name)
  await panel.getByText("Por qué Lucía Ferrer").click()
  await expect(why.getByRole("listitem").nth(1)).toHaveText(/Bruno Castro\s*no disponible/)
  expect(await new AxeBuilder(panel).violations()).toEqual([])
})

test("switched off in the rail nothing comes, switched on what waited does (C4-10)", async ({ stage }) => {
  const day = await begin(stage, { distribution: "fewest_open", presenceGate: "distribution" })
  await day.bar.click("switch", "Disponible")
  await mine(day.desk, { off: true })
  await expect.poll(() => checked(day)).toBe("false")
  const chat = await day.waits(day.customer(0))
  await whose(day, chat, "")
  await day.bar.click("switch", "Disponible")
  await whose(day, chat, "me")
})

test("where only who is available may act, everything says why not and how it is mended (O7, C4-09)", async ({
  stage
}) => {
  const day = await begin(stage, { presenceGate: "actions" })
  const chat = await day.waits(day.customer(0))
  const { id } = await day.desk.contact(chat.name)
  await openChat(day.page, chat.name)
  await day.bar.wait("button", "Tomar")
  const off = async (name: string) =>
    day.bar.ask<string | null>(
      await day.bar.wait("button", name),
      "function () { return this.getAttribute('aria-disabled') }"
    )
  expect(await off("Tomar")).toBeNull()
  await day.bar.click("switch", "Disponible")
  await day.bar.wait("button", "Ponerme disponible")
  for (const name of ["Tomar", "Asignar", "Cerrar"]) await expect.poll(() => off(name)).toBe("true")
  await day.bar.click("button", "Tomar")
  expect(await day.desk.send("conversation.take", { contact: id, from: null })).toMatchObject({
    value: { ok: false, refusal: { kind: "offline" } }
  })
  await whose(day, chat, "")

  await composer(day.page).click()
  await day.page.keyboard.press("Alt+Shift+KeyK")
  const palette = await frameOf(day.page, "card")
  await expect(palette.getByRole("option", { name: /^Tomar/ })).toContainText("No estás disponible")
  await palette.getByRole("option", { name: /^Ponerme disponible/ }).click()
  await day.bar.gone("button", "Ponerme disponible")
  await day.bar.click("switch", "Disponible")
  await day.bar.wait("button", "Ponerme disponible")

  await day.page.bringToFront()
  await day.bar.click("button", "Ponerme disponible")
  await day.bar.gone("button", "Ponerme disponible")
  await expect.poll(() => off("Tomar")).toBeNull()
  await day.bar.click("button", "Tomar")
  await whose(day, chat, "me")
})
