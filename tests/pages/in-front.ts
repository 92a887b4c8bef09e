import { PageDay as Day } from "./day"
import type { PageStage as Stage } from "./stage"

/** A day in Spanish, with the first customer waiting and her chat in front. */
export async function begin(stage: Stage) {
  const day = await Day.atConsole(stage)
  await day.desk.send("profile.save", { name: "Lucía Ferrer", language: "es" })
  const chat = await day.waits(day.customer(0))
  await day.openChat(chat)
  const { id } = await day.desk.contact(chat.name)
  return { day, chat, id }
}
