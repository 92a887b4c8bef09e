import { composer, expect, openChat, test } from "./stage"

test("a customer writes, I take it, answer and close: bar, queue and journal agree (R2-03, Z0-04, R2-10, Z1-20)", async ({
  stage
}) => {
  const page = await stage.console({ quiet: true, language: "es" })
  const desk = await stage.desk()
  await page.bringToFront()
  await expect.poll(async () => (await desk.rows("contacts")).length, { timeout: 10_000 }).toBeGreaterThan(30)
  expect(await desk.rows("rows")).toEqual([])
  const { world } = stage.practice
  const chat = world.chatNamed("Ferretería El Tornillo")
  world.customerWrites(chat.id)
  await expect.poll(async () => (await desk.rows("rows")).length).toBe(1)
  await openChat(page, chat.name)
  const bar = await stage.inside(page)
  await bar.wait("button", /^Tomar|^Take/)
  await page.screenshot({ path: "build/shots/take.png" })
  await bar.click("button", /^Tomar|^Take/)
  await expect.poll(async () => (await desk.rowOf(chat.name)).assignee).toBe("me")
  await composer(page).click()
  await page.keyboard.type("Hola, ya lo veo")
  await page.keyboard.press("Enter")
  await expect.poll(async () => (await desk.rowOf(chat.name)).waiting).toBe(0)
  const lines = (await desk.lines()).map((line) => line.kind)
  expect(lines).toEqual(["opened", "wrote", "read", "assigned", "authored"])
  await bar.click("button", /^Cerrar|^Close/)
  await expect.poll(async () => (await desk.rowOf(chat.name)).stage).toBe("closed")
  await page.screenshot({ path: "build/shots/closed.png" })
})
