import type { Chat } from "../consoles/whatsapp/shapes"
import { Day } from "./day"
import { frameOf, noCard } from "./frames"
import { expect, openChat, type Stage, test } from "./stage"

/** A day with a mate and a team, and one customer in front. */
async function begin(stage: Stage, change: Record<string, unknown> = {}) {
  const day = await Day.begin(stage)
  await day.desk.send("profile.save", { name: "Lucía Ferrer", language: "es" })
  await day.desk.send("member.add", { name: "Bruno Castro", role: "agent" })
  await day.desk.send("team.save", { id: null, name: "Ventas", members: ["bruno-castro"] })
  expect(await day.desk.send("workspace.options", { change })).toMatchObject({ value: { ok: true } })
  const chat = await day.waits(day.customer(0))
  await openChat(day.page, chat.name)
  await day.bar.wait("button", "Tomar")
  return { day, chat, bar: day.bar }
}

const team = async (day: Day) => `team:${String((await day.desk.rows("teams"))[0]?.id)}`
const whose = (day: Day, chat: Chat, assignee: string) => day.knows(chat, { assignee })
const kinds = async (day: Day, chat: Chat) => (await day.feed(chat)).filter((kind) => kind !== "read")

/** Opens the card of the bar's assign button and chooses. */
async function give(day: Day, button: string | RegExp, choice: string | RegExp) {
  await noCard(day.page)
  await day.bar.click("button", button)
  const card = await frameOf(day.page, "card")
  await card.getByRole("option", { name: choice }).click()
}

test("given to a team from the bar it is the team's and nobody's: bar, row and queue draw it, and one press takes it back (Z1-08, R2-14)", async ({
  stage
}) => {
  const { day, chat, bar } = await begin(stage)
  await give(day, "Asignar", /Ventas/)
  await whose(day, chat, await team(day))
  await bar.wait("button", "Ventas: cambiar asignación")
  await expect.poll(() => bar.words()).toContain("Asignada a Ventas")
  const rows = await stage.inside(day.page, "turno-badge")
  await rows.wait("button", /Ventas/)

  await bar.click("button", /^Deshacer/)
  await whose(day, chat, "")
  await give(day, "Asignar", /Ventas/)
  await whose(day, chat, await team(day))
  await give(day, "Ventas: cambiar asignación", "Quitar asignación")
  await whose(day, chat, "")
})

test("from a row's menu, and one of the team takes it (Z1-08)", async ({ stage }) => {
  const { day, chat } = await begin(stage)
  const rows = await stage.inside(day.page, "turno-badge")
  await rows.click("button", new RegExp(chat.name))
  await day.bar.click("menuitem", "Asignar")
  await day.bar.click("menuitemradio", /Ventas/)
  await whose(day, chat, await team(day))
  await day.bar.click("button", "Tomar")
  await whose(day, chat, "me")
})

test.describe("handing over (O1)", () => {
  for (const [transfer, ordinal, lines] of [
    ["keep", 1, ["opened", "wrote", "assigned", "assigned"]],
    ["close_and_open", 2, ["opened", "wrote", "assigned", "closed", "opened"]]
  ] as const)
    test(`${transfer}: from the bar's card and the row's menu, undone by the toast (Z1-09, Z1-19)`, async ({
      stage
    }) => {
      const { day, chat, bar } = await begin(stage, { transfer })
      await bar.click("button", "Tomar")
      await whose(day, chat, "me")
      await give(day, "Tú: cambiar asignación", /Bruno Castro/)
      await day.knows(chat, { assignee: "bruno-castro", ordinal, stage: "open", waiting: 1 })
      expect(await kinds(day, chat)).toEqual(lines)
      await bar.click("button", /^Deshacer/)
      await day.knows(chat, { assignee: "me", ordinal: 1, stage: "open", waiting: 1 })

      const rows = await stage.inside(day.page, "turno-badge")
      await rows.click("button", new RegExp(chat.name))
      await bar.click("menuitem", "Asignar")
      await bar.click("menuitemradio", /Bruno Castro/)
      await day.knows(chat, { assignee: "bruno-castro", stage: "open", waiting: 1 })
      await bar.click("button", /^Deshacer/)
      await day.knows(chat, { assignee: "me", ordinal: 1 })
    })
})
