import { Day } from "./day"
import { expect, test } from "./stage"

const phrase = "Te paso con una persona del equipo"

test("a bot's phrase in the newest message opens a conversation of nobody's; its text goes nowhere (C4-01)", async ({
  stage
}) => {
  const day = await Day.begin(stage)
  const saved = await day.desk.send("workspace.patterns", { phrases: [phrase.toUpperCase()] })
  expect(saved).toMatchObject({ ok: true, value: { ok: true } })
  const bot = day.customer(0)
  const other = day.customer(1)
  const said = (text: string, chat = bot) => day.world.phoneAnswers(chat.id, { text })
  said("Hola, soy el asistente. ¿Qué necesitas?")
  said("Gracias por escribir", other)
  // Both are known by now, and neither opened anything.
  await expect
    .poll(async () => (await day.desk.contact(other.name)).facts, { timeout: 10_000 })
    .toMatchObject({
      answered: { at: Math.floor(day.world.chat(other.id).at / 1000) * 1000 }
    })
  expect(await day.desk.rowOf(bot.name)).toEqual({})
  said(`Perfecto. ${phrase}, un momento.`)
  await day.knows(bot, { stage: "open", assignee: "", origin: "bot" })
  expect(await day.desk.rowOf(other.name)).toEqual({})
  for (const table of ["contacts", "journal", "threads", "rows", "meta"]) {
    const kept = JSON.stringify(await day.desk.rows(table)).toLowerCase()
    expect(kept, table).not.toContain("un momento")
  }
})
