import { expect, take, test } from "./team"

const undo = /^Deshacer/
const chip = (n: number) => new RegExp(`Sin conexión · ${n} cambios? por enviar`)

test("offline everything works as pending; on return all arrives in its order, and a colleague who was first is named", async ({
  team
}) => {
  const { day } = team
  const [one, two, three] = [await team.waits(0), await team.waits(1), await team.waits(2)]
  await team.platform.set({ weather: "closed" })
  await team.front(one)
  await day.bar.click("button", take)
  await team.says(chip(1))
  await team.says(/Tomando…\s+Tú/)
  await day.bar.wait("image", "Sin conexión con el equipo")
  expect(await team.off("Agendar")).toBeNull()
  await team.drawn("offline")
  await day.bar.click("button", "Cerrar")
  await team.says(chip(2))
  await team.says(/Cerrando…/)
  expect(await team.off("Reactivar")).toBeNull()

  await team.front(two)
  await day.bar.click("button", take)
  await team.says(chip(3))
  // In the very moment of a try it cannot be taken back, and one is told to press again.
  await expect
    .poll(async () => {
      if ((await day.bar.all("button", undo)).length) await day.bar.click("button", undo).catch(() => undefined)
      return day.bar.words()
    })
    .toMatch(chip(2))
  await day.bar.click("button", take)
  await team.says(chip(3))

  await team.front(three)
  await day.bar.click("button", take)
  await team.says(chip(4))
  await team.ana(three, { kind: "take", from: null })
  expect(await team.decided(one)).toEqual(["opened"])

  await team.platform.set({ weather: "fair" })
  await team.says(/Ana Ríos la tomó (ahora|hace \d+ s)/)
  for (const chat of [one, two, three]) await team.settled(chat)
  await expect.poll(() => day.bar.words()).not.toContain("Sin conexión")
  expect(await day.bar.all("image", "Sin conexión con el equipo")).toEqual([])
  expect(await team.decided(one)).toEqual(["opened", "assigned", "closed"])
  expect(await team.decided(two)).toEqual(["opened", "assigned"])
  expect(await team.decided(three)).toEqual(["opened", "assigned"])
  await day.knows(three, { assignee: "ana-rios", pending: false })
  await day.knows(two, { assignee: "me", pending: false })
})

test("a worker stopped while its change is on the way: the new one reads it back, nothing lost and nothing twice", async ({
  team
}) => {
  const { day, stage } = team
  const chat = await team.front(await team.waits(0))
  await team.platform.set({ slow: 60_000 })
  const before = (await team.platform.handed()).length
  await day.bar.click("button", take)
  await expect.poll(async () => (await team.platform.handed()).length - before).toBe(1)
  await team.says(/Tomando…/)
  await stage.stopWorker(day.desk.page)
  await team.platform.set({ slow: 0 })
  await team.settled(chat)
  await day.knows(chat, { assignee: "me", pending: false })
  expect((await team.platform.handed()).length - before).toBe(1)
  expect(await team.decided(chat)).toEqual(["opened", "assigned"])
  await team.says(/Abierta\s+Tú/)

  await team.platform.set({ weather: "closed" })
  await day.bar.click("button", "Cerrar")
  await team.says(chip(1))
  await stage.stopWorker(day.desk.page)
  await team.platform.set({ weather: "fair" })
  await team.settled(chat)
  expect(await team.decided(chat)).toEqual(["opened", "assigned", "closed"])
  await team.says(/Cerrada/)
})
