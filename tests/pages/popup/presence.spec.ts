import type { Chat } from "../../consoles/whatsapp/shapes"
import { AxeBuilder } from "../../e2e/axe"
import { putHeartbeat } from "../../e2e/in-store"
import { PageDay as Day } from "../day"
import { expect, type PageStage as Stage, test } from "../stage"

const consoleUrl = "https://web.whatsapp.com/"

/** A day in front of the console, with Bruno as a second member, and these options. */
async function begin(stage: Stage, change: Record<string, unknown> = {}) {
  const day = await Day.begin(stage)
  await day.desk.send("profile.save", { name: "Lucía Ferrer", language: "es" })
  await day.desk.send("member.add", { name: "Bruno Castro", role: "agent" })
  expect(await day.desk.send("workspace.options", { change })).toMatchObject({ value: { ok: true } })
  await stage.inFront(consoleUrl)
  await mine(day, { place: "here", off: false })
  return day
}

/** My own last sign of life, as it is stored. */
const beat = async ({ desk }: Day) => (await desk.rows("presence")).find(({ agent }) => agent === "me") ?? {}
const mine = (day: Day, wanted: Record<string, unknown>) => expect.poll(() => beat(day)).toMatchObject(wanted)
const turned = async ({ desk }: Day) =>
  (await desk.rows("journal")).filter(({ thread }) => thread === "agent:me").map(({ kind }) => String(kind))

const put = (day: Day, row: object) => day.desk.page.evaluate(putHeartbeat, row)
const here = (agent: string) => ({ agent, off: false, place: "here", at: Date.now(), since: Date.now() })
const whose = (day: Day, chat: Chat, assignee: string) => day.knows(chat, { assignee })
/** Everything that follows a commit was done, and it is still nobody's. */
async function stays(day: Day, chat: Chat) {
  await day.settled()
  expect(await day.desk.rowOf(chat.name)).toMatchObject({ assignee: "" })
}

test("round robin gives in turn to who is online; 120 s after the last sign of life nobody is given anything (Z0-05, R3-12, C4-12, O8)", async ({
  stage
}) => {
  const day = await begin(stage, { distribution: "round_robin", presenceGate: "distribution" })
  const [one, two, three, four, five] = [0, 1, 2, 3, 4].map((n) => day.customer(n)) as [Chat, Chat, Chat, Chat, Chat]
  await day.waits(one)
  await whose(day, one, "me")
  await put(day, here("bruno-castro"))
  await day.waits(two)
  await whose(day, two, "bruno-castro")
  await day.waits(three)
  await whose(day, three, "me")
  // Neither browser gives a sign of life any more.
  const silent = Date.now() - 121_000
  await put(day, { ...here("bruno-castro"), at: silent })
  await put(day, { ...(await beat(day)), at: silent })
  await day.waits(four)
  await stays(day, four)
  // Back in front: what waited is given at once, nobody has to press anything.
  await stage.inFront(null)
  await stage.inFront(consoleUrl)
  await whose(day, four, "me")
  expect(await turned(day)).toContain("left")
  await day.waits(five)
  await whose(day, five, "me")
})

test("switched on in the popup, what waited comes (C4-10)", async ({ stage }) => {
  const day = await begin(stage, { distribution: "fewest_open", presenceGate: "distribution" })
  await day.asConsole("presence.set", { available: false })
  const chat = await day.waits(day.customer(0))
  await stays(day, chat)
  const popup = await stage.page("popup")
  const status = popup.getByRole("switch", { name: "Disponible" })
  await expect(status).toHaveAttribute("aria-checked", "false")
  await expect(status).toContainText(/No disponible desde \d/)
  await stays(day, chat)
  await status.click()
  await expect(status).toHaveAttribute("aria-checked", "true")
  await whose(day, chat, "me")
  expect(await new AxeBuilder(popup).violations()).toEqual([])
})

test("by hand the engine is off: nobody is given anything, whoever is online (Z0-04, R2-12)", async ({ stage }) => {
  const day = await begin(stage)
  const chat = await day.waits(day.customer(0))
  await put(day, here("bruno-castro"))
  await day.waits(day.customer(1))
  await stays(day, chat)
  expect(await day.desk.rows("pools")).toEqual([])
})

test("where only who is available may act, the queue says why not and how it is mended (O7, C4-09)", async ({
  stage
}) => {
  const day = await begin(stage, { presenceGate: "actions" })
  const chat = await day.waits(day.customer(0))
  const { id } = await day.desk.contact(chat.name)
  await day.asConsole("presence.set", { available: false })
  expect(await day.desk.send("conversation.take", { contact: id, from: null })).toMatchObject({
    value: { ok: false, refusal: { kind: "offline" } }
  })
  const popup = await stage.page("popup")
  await expect(popup.getByText("No estás disponible y aquí solo actúa quien lo está.")).toBeVisible()
  await popup.getByRole("radio", { name: /^Sin asignar/ }).click()
  await popup.locator(".row").first().hover()
  const take = popup.getByRole("button", { name: `Tomar · ${chat.name}` })
  await expect(take).toHaveAttribute("aria-disabled", "true")
  expect(await new AxeBuilder(popup).violations()).toEqual([])
  await popup.getByRole("button", { name: "Ponerme disponible" }).click()
  await popup.locator(".row").first().hover()
  await expect(take).not.toHaveAttribute("aria-disabled", "true")
  await take.click()
  await whose(day, chat, "me")
})
