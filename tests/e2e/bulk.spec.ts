import { Day } from "./day"
import { expect, test } from "./stage"

test("a promised date stands in the console's row, which is marked when the browser's alarm rings (Z1-13)", async ({
  stage
}) => {
  test.setTimeout(120_000)
  const day = await Day.begin(stage)
  const chat = await day.waits(day.customer(0))
  const { id } = await day.desk.contact(chat.name)
  const schedule = (until: number, from: number | null) =>
    day.desk.send("conversation.schedule", { contact: id, ordinal: 1, until, from })
  const date = new Date()
  date.setDate(date.getDate() + 2)
  date.setHours(10, 0, 0, 0)
  await schedule(date.getTime(), null)
  const badges = await stage.inside(day.page, "turno-badge")
  const weekday = new Intl.DateTimeFormat("en", { weekday: "short" }).format(date)
  await badges.wait("button", new RegExp(`${chat.name}.*Scheduled · ${weekday}`))

  // Our turn though nobody wrote: the promised hour.
  day.world.phoneAnswers(chat.id)
  await day.knows(chat, { waiting: 0 })
  await schedule(Date.now() + 2500, date.getTime())
  await expect
    .poll(() => day.desk.rowOf(chat.name), { timeout: 70_000 })
    .toMatchObject({ stage: "open", waiting: 1, due: true })
  await badges.wait("button", new RegExp(`${chat.name}.*The promised time has come`))
})
