import { PageDay as Day } from "../day"
import { expect, test } from "../stage"

test("mark_done closes what is open, by either name, and the activity can say who did it (R2-23)", async ({
  stage
}) => {
  const day = await Day.begin(stage)
  for (const [at, name] of ["mark_done", "RB_MARKDONE"].entries()) {
    const chat = await day.waits(day.customer(at))
    const { id } = await day.desk.contact(chat.name)
    expect(await day.desk.send(name, { contact: id })).toMatchObject({ ok: true, value: { ok: true } })
    await expect.poll(() => day.desk.rowOf(chat.name)).toMatchObject({ stage: "closed" })
    expect(await day.line(chat, "closed")).toMatchObject({ actor: { kind: "turno" }, data: { why: "done" } })
  }
})
