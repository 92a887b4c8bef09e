import type { Chat } from "../../consoles/whatsapp/shapes"
import { noteField, openDrawer } from "../../e2e/frames"
import { PageDay as Day } from "../day"
import { expect, test } from "../stage"

const many = 200
/**
 * So much longer than for a contact without notes it may take at the most, on whatever machine. To write takes longer where
 * all are drawn, sixty times as many; the quickest of three counts, because a machine has other things to do. A second is
 * never too long (ms).
 */
const times = { show: 4, write: 15 }
const fine = 1000

test("200 notes of one contact: the drawer is there at once, and brings them page by page, by keyboard too (C4-19, C4-27)", async ({
  stage
}) => {
  test.setTimeout(120_000)
  const day = await Day.atConsole(stage)
  const { desk, page } = day
  await desk.send("profile.save", { name: "Lucía Ferrer", language: "es" })
  const [chat, other] = [await day.waits(day.customer(0)), await day.waits(day.customer(1))]
  const { id } = await desk.contact(chat.name)
  await desk.page.evaluate(
    async ([contact, n]) => {
      for (let at = 1; at <= Number(n); at++)
        await chrome.runtime.sendMessage({
          name: "note.add",
          input: { contact, text: `Nota ${at}: ${"dejar el paquete con el portero ".repeat(at % 12)}` }
        })
    },
    [id, many]
  )
  await expect.poll(async () => (await desk.rows("notes")).length).toBe(many)

  await day.openChat(other)
  const panel = await openDrawer(day)
  await expect(panel.getByRole("heading", { level: 1 })).toHaveText(other.name)
  const took = async (work: () => Promise<void>) => {
    const before = Date.now()
    await work()
    return Date.now() - before
  }
  const shows = (one: Chat, text: string) =>
    took(async () => {
      await day.openChat(one)
      await expect(panel.getByRole("heading", { level: 1 })).toHaveText(one.name)
      await expect(panel.locator("[data-section=notes]")).toContainText(text)
    })
  const writes = async (text: string) => {
    let quickest = Number.POSITIVE_INFINITY
    for (const words of [`${text} 1`, `${text} 2`, `${text} 3`])
      quickest = Math.min(
        quickest,
        await took(async () => {
          await noteField(panel).fill(words)
          await noteField(panel).press("Control+Enter")
          await expect(panel.locator(".note-words").first()).toHaveText(words)
        })
      )
    return quickest
  }
  const third = day.customer(2)
  const usual = { show: await shows(third, "Todavía no hay notas."), write: 0 }
  await day.openChat(other)
  await expect(panel.getByRole("heading", { level: 1 })).toHaveText(other.name)
  usual.write = await writes("Al principio")
  expect(await shows(chat, "Nota 200: ")).toBeLessThan(Math.max(fine, times.show * usual.show))
  const drawn = () => panel.locator(".note-words").count()
  expect(await drawn()).toBeLessThanOrEqual(20)

  const more = panel.getByRole("button", { name: /^Ver \d+ más$/ }).first()
  const start = await drawn()
  await expect(more).toHaveText(`Ver ${many - start} más`)
  await more.focus()
  await page.keyboard.press("Enter")
  await expect.poll(drawn).toBeGreaterThan(start)
  // The focus goes on with what came.
  await expect(panel.locator("ul:focus")).toHaveCount(1)
  await page.keyboard.press("Tab")
  expect(await panel.evaluate(() => document.activeElement?.closest(".note")?.textContent)).toContain(
    `Nota ${many - start}:`
  )
  for (let seen = await drawn(); seen < many; seen = await drawn()) {
    await more.click()
    await expect.poll(drawn).toBeGreaterThan(seen)
  }
  const read = (await panel.locator(".note-words").allInnerTexts()).map((text) => Number(/^Nota (\d+)/.exec(text)?.[1]))
  expect(read).toEqual(Array.from({ length: many }, (_, at) => many - at))

  // A note is still written at once, with all of them there.
  expect(await writes("Al final")).toBeLessThan(Math.max(fine, times.write * usual.write))
})
