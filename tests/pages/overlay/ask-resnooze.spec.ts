import { composer } from "../../e2e/stage"
import { PageDay as Day } from "../day"
import { expect, type PageStage as Stage, test } from "../stage"

/** A conversation of mine promised for three days from now, in a workspace that asks; then the customer writes. */
async function begin(stage: Stage) {
  const day = await Day.atConsole(stage)
  await day.desk.send("profile.save", { name: "Lucía Ferrer", language: "es" })
  await day.desk.send("workspace.options", { change: { scheduledIncoming: "ask_resnooze" } })
  const chat = await day.waits(day.customer(0))
  const { id } = await day.desk.contact(chat.name)
  await day.desk.send("conversation.take", { contact: id, from: null })
  const until = Math.floor(Date.now() / 60_000) * 60_000 + 3 * 86_400_000
  await day.desk.send("conversation.schedule", { contact: id, ordinal: 1, until, from: null })
  await day.knows(chat, { stage: "scheduled" })
  await day.openChat(chat)
  await day.bar.wait("button", "Retomar ahora")
  day.writes(chat)
  await day.knows(chat, { stage: "open", waiting: 1 })
  await expect.poll(() => day.bar.words()).toMatch(/Prometiste \S+ \d+.*¿Sigue en pie\?/)
  return { day, chat, until, page: day.page, bar: day.bar }
}

test("the customer writes before the promised hour: the bar asks whether it stands; again keeps it (O5 ask_resnooze)", async ({
  stage
}) => {
  const { day, chat, until, page, bar } = await begin(stage)
  await bar.click("button", /^Agendar de nuevo/)
  await day.knows(chat, { stage: "scheduled", at: until })
  await expect.poll(() => bar.words()).not.toContain("¿Sigue en pie?")
  await expect(composer(page)).toBeFocused()
})

test("left open, nothing more is said of the promise, also after another chat (O5 ask_resnooze)", async ({ stage }) => {
  const { day, chat, bar } = await begin(stage)
  await bar.click("button", "Dejar abierta")
  await expect.poll(() => bar.words()).toContain("Abierta")
  expect(await bar.words()).not.toContain("¿Sigue en pie?")
  expect(await bar.all("button", /^Agendar de nuevo/)).toEqual([])
  await day.openChat(day.customer(3))
  await bar.wait("button", /^Abrir conversación/)
  await day.openChat(chat)
  await bar.wait("button", "Cerrar")
  expect(await bar.words()).not.toContain("¿Sigue en pie?")
  await day.knows(chat, { stage: "open", assignee: "me" })
})
