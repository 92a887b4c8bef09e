import { Day } from "./day"
import { frameOf } from "./frames"
import { expect, openChat, Stage, test } from "./stage"

const minute = 60_000
const day = 24 * 60 * minute

/** What a zone's clocks add to UTC, told by the browser's neighbour and not by what is under test. */
function offset(at: number, zone: string): number {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    hourCycle: "h23",
    ...({ year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" } as const)
  }).formatToParts(at)
  const [y, m, d, h, min] = (["year", "month", "day", "hour", "minute"] as const).map((type) =>
    Number(parts.find((part) => part.type === type)?.value)
  ) as [number, number, number, number, number]
  return Date.UTC(y, m - 1, d, h, min) - Math.floor(at / minute) * minute
}

/** The next time the clocks are set forward (1) or back (-1). */
function change(zone: string, by: 1 | -1): { before: number; after: number; at: number } {
  for (let at = Math.ceil(Date.now() / day) * day; ; at += minute * 30) {
    const [before, after] = [offset(at - 1, zone), offset(at, zone)]
    if (Math.sign(after - before) === by) return { before, after, at }
  }
}
const two = (n: number) => `${n}`.padStart(2, "0")
/** A reading of the clocks as it is typed in Spanish. */
function typed(reading: number): string {
  const date = new Date(reading)
  return `${date.getUTCDate()}/${date.getUTCMonth() + 1}/${date.getUTCFullYear()} ${date.getUTCHours()}:${two(date.getUTCMinutes())}`
}

for (const zone of ["America/Santiago", "Europe/Madrid"])
  test(`where the clocks are those of ${zone}: an hour they jump over is refused, one they show twice is the first (Z1-13)`, async () => {
    test.setTimeout(120_000)
    const stage = await Stage.launch({ zone })
    const desk = await Day.begin(stage)
    const { page } = desk
    await desk.desk.send("profile.save", { name: "Lucía Ferrer", language: "es" })
    const chat = await desk.waits(desk.customer(0))
    expect(await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone)).toBe(zone)
    await page.bringToFront()
    await openChat(page, chat.name)
    await desk.bar.wait("button", "Agendar")
    await page.keyboard.press("Alt+Shift+KeyS")
    const card = await frameOf(page, "card")
    const field = card.getByRole("textbox")
    const preview = card.locator(".tn-preview")
    await field.waitFor()
    const height = (await preview.boundingBox())?.height

    const forward = change(zone, 1)
    await field.fill(typed(forward.at + forward.before + 30 * minute))
    const next = new Date(forward.at + forward.after)
    await expect(preview).toContainText("no existe")
    await expect(preview).toContainText(`${next.getUTCHours()}:${two(next.getUTCMinutes())}`)
    await page.keyboard.press("Enter")
    expect((await desk.desk.rowOf(chat.name)).stage).toBe("open")

    const back = change(zone, -1)
    const reading = back.at + back.after + 30 * minute
    await field.fill(typed(reading))
    await expect(preview).toContainText("la primera de las dos veces")
    expect((await preview.boundingBox())?.height).toBe(height)
    await page.keyboard.press("Enter")
    const first = reading - back.before
    expect(first).toBeLessThan(back.at)
    await desk.knows(chat, { stage: "scheduled", at: first })
    const hour = `${new Date(reading).getUTCHours()}:${two(new Date(reading).getUTCMinutes())}`
    await expect.poll(() => desk.bar.words()).toMatch(new RegExp(`Agendada · .*, ${hour}`))
    // The alarm rings at that very instant, or as near as Chrome lets it.
    const alarm = await desk.desk.page.evaluate(() =>
      chrome.alarms.getAll().then((all) => all.map((one) => one.scheduledTime))
    )
    expect(alarm.some((at) => Math.abs(at - first) < 1000)).toBe(true)
    await stage.close()
    expect(stage.errors).toEqual([])
  })
