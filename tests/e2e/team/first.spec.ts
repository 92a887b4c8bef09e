import { frameOf } from "../frames"
import { expect, take, test } from "./team"

test("taking is drawn as taking, and as mine only once the team has it; a lost answer is read back, a no is told once", async ({
  team
}) => {
  const { day } = team
  const chat = await team.front(await team.waits(0))
  await team.platform.set({ slow: 2000 })
  await day.bar.click("button", take)
  await team.says(/Tomando…[^]*Espera/)
  await team.says(/Tomando…\s+Deshacer/)
  expect(await day.bar.words()).not.toContain("Tú")
  await team.drawn("pending")
  expect(await team.off("Cerrar")).toContain("Hay un cambio en curso")
  expect(await team.off("Agendar")).toContain("Hay un cambio en curso")
  expect(await team.badge(chat)).toContain("Cambio por confirmar")
  expect(await day.bar.all("button", take)).toEqual([])
  await team.says(/Abierta\s+Tú/)
  await team.says(/Asignada a ti\s+Deshacer/)
  expect(await team.off("Cerrar")).toBeNull()
  await expect.poll(() => team.badge(chat)).toContain("Tú")
  expect(await team.decided(chat)).toEqual(["opened", "assigned"])

  await team.platform.set({ slow: 0 })
  const lost = await team.front(await team.waits(1))
  const before = (await team.platform.handed()).length
  await team.platform.set({ next: ["lost"] })
  await day.bar.click("button", take)
  await team.says(/Abierta\s+Tú/)
  await team.settled(lost)
  expect((await team.platform.handed()).length - before).toBe(1)
  expect(await team.decided(lost)).toEqual(["opened", "assigned"])

  const refused = await team.front(await team.waits(2))
  await team.platform.set({ next: ["refused"] })
  await day.bar.click("button", take)
  await team.says("El equipo no acepta este cambio. Consulta a quien administra.")
  await team.drawn("refused")
  await team.settled(refused)
  await day.bar.wait("button", take)
  expect(await day.bar.all("button", /^Deshacer/)).toEqual([])
  expect(await team.badge(refused)).toContain("Sin asignar")
  await team.says(/Sin asignar/)
  expect(await team.decided(refused)).toEqual(["opened"])
})

test("Ana was first: the bar says who and when for six seconds, with the way to what happened; the row is hers", async ({
  team
}) => {
  const { day } = team
  const chat = await team.front(await team.waits(0))
  await team.ana(chat, { kind: "take", from: null })
  await day.bar.click("button", take)
  await team.says(/Ana Ríos la tomó (ahora|hace \d+ s)\s+Ana Ríos/)
  const began = Date.now()
  const bar = await day.bar.wait("toolbar", new RegExp(chat.name))
  expect(await day.bar.ask(bar, "function () { return this.dataset.tone }")).toBe("warn")
  await team.drawn("conflict")
  // Pressed once more in haste, it would be taken from her.
  expect(await day.bar.all("button", take)).toEqual([])
  expect(await day.bar.all("button", /^Deshacer/)).toEqual([])
  await expect.poll(() => team.badge(chat)).toContain("Ana Ríos")
  await day.bar.click("button", "Ver qué pasó")
  const panel = await frameOf(day.page, "panel")
  await expect(panel.getByRole("listitem").filter({ hasText: "Ana Ríos la tomó" })).toBeVisible()
  await day.bar.wait("button", take, 10_000)
  expect(Date.now() - began).toBeGreaterThan(5500)
  await expect.poll(() => day.bar.words()).toMatch(/Abierta\s+Ana Ríos/)
  expect(await team.decided(chat)).toEqual(["opened", "assigned"])
})
