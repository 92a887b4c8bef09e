import type { Chat } from "../../consoles/whatsapp/shapes"
import { bruno, expect, me, take, type Team, test } from "./team"

const undo = /^Deshacer$/

/** Taken here, and everybody knows it. */
async function mine(team: Team, n: number): Promise<Chat> {
  const chat = await team.front(await team.waits(n))
  await team.day.bar.click("button", take)
  await team.says(/Asignada a ti\s+Deshacer/)
  return chat
}

/** What Ana did is fetched. */
async function heard(team: Team, chat: Chat): Promise<void> {
  const rev = (await team.decided(chat)).length
  const thread = await team.contact(chat)
  await team.platform.look()
  await expect
    .poll(async () => (await team.day.desk.rows("threads")).find((one) => one.id === thread)?.rev, { timeout: 10_000 })
    .toBe(rev)
}

test("a close that is held back for an undo and taken back in time leaves nothing on the platform", async ({
  team
}) => {
  const { day } = team
  const chat = await mine(team, 0)
  await team.platform.set({ holds: 10_000 })
  const before = await team.platform.handed()
  await day.bar.click("button", "Cerrar")
  await team.says(/Cerrando…\s+Deshacer/)
  expect(await team.off("Reactivar")).toBeNull()
  await team.drawn("held")
  await day.bar.click("button", undo)
  await team.says("Deshecho")
  await team.says(/Abierta\s+Tú/)
  await team.settled(chat)
  expect(await team.platform.handed()).toEqual(before)
  expect(await team.decided(chat)).toEqual(["opened", "assigned"])

  await team.platform.set({ holds: 800 })
  await day.bar.click("button", "Cerrar")
  await team.says(/Conversación cerrada\s+Deshacer/)
  expect(await team.decided(chat)).toEqual(["opened", "assigned", "closed"])
})

test("what Ana built on it stands in the way of an undo, and is named; where only a part is possible, that is done", async ({
  team
}) => {
  const { day } = team
  const given = await mine(team, 0)
  await team.ana(given, { kind: "assign", to: bruno, from: me.id })
  await heard(team, given)
  await day.bar.click("button", undo)
  await team.says(/No se puede deshacer: Ana Ríos la asignó (ahora|hace \d+ s)/)

  const closed = await mine(team, 1)
  await day.bar.click("button", "Cerrar")
  await team.says(/Conversación cerrada\s+Deshacer/)
  await team.ana(closed, { kind: "open" })
  // Not heard of yet: the platform says it.
  await day.bar.click("button", undo)
  await team.says(/No se puede deshacer: Ana Ríos abrió otra conversación (ahora|hace \d+ s)/)
  await team.drawn("blocked")
  expect(await team.decided(closed)).toEqual(["opened", "assigned", "closed", "opened"])

  const again = await mine(team, 2)
  await day.bar.click("button", "Cerrar")
  await team.says(/Conversación cerrada\s+Deshacer/)
  await day.bar.click("button", "Reactivar")
  await team.says(/Conversación reactivada\s+Deshacer/)
  const until = Date.now() + 3_600_000
  await team.ana(again, { kind: "schedule", ordinal: 1, until, from: null, heard: null })
  await heard(team, again)
  await day.bar.click("button", undo)
  await team.says(/No se puede deshacer: Ana Ríos la agendó (ahora|hace \d+ s)/)
  expect((await team.decided(again)).at(-1)).toBe("scheduled")

  const chat = await team.front(await team.waits(3))
  await team.ana(chat, { kind: "assign", to: bruno, from: null })
  await heard(team, chat)
  await team.says(/Abierta\s+Bruno Castro/)
  await day.bar.click("button", take)
  await team.says(/Asignada a ti\s+Deshacer/)
  await day.desk.send("member.remove", { id: bruno })
  await day.bar.click("button", undo)
  await team.says("Quien la tenía ya no está en el equipo.")
  await day.bar.click("button", "Deshacer lo posible")
  await team.settled(chat)
  await day.knows(chat, { assignee: "", pending: false })
  await day.bar.wait("button", take)
  expect(await team.decided(chat)).toEqual(["opened", "assigned", "assigned", "assigned"])
})
