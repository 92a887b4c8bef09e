import { Day, quietTime } from "./day"
import type { Desk } from "./desk"
import { expect, openChat, test } from "./stage"

/** How many pages of sound there are now: one while it sounds. */
const sounding = (desk: Desk) =>
  desk.page.evaluate(async () => {
    const contextTypes = ["OFFSCREEN_DOCUMENT" as chrome.runtime.ContextType]
    return (await chrome.runtime.getContexts({ contextTypes })).length
  })

/** Counts the sounds from now on: each is a page that comes, says that it is over, and goes. */
async function counted({ page }: Desk): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const kept = window as unknown as { __over: number }
    kept.__over = 0
    chrome.runtime.onMessage.addListener((message: { name?: string }) => {
      if (message?.name === "sound.over") kept.__over++
    })
  })
  return () => page.evaluate(() => (window as unknown as { __over: number }).__over)
}

const switchOn = (desk: Desk) => desk.send("profile.sound", { on: true })
const silent = (desk: Desk) => expect.poll(() => sounding(desk)).toBe(0)

test("C4-28: the sound is heard of once, whatever becomes of the worker; one's own opening makes none", async ({
  stage
}) => {
  const day = await Day.begin(stage)
  await switchOn(day.desk)
  const sounds = await counted(day.desk)
  await day.waits(day.customer(0))
  await expect.poll(() => sounds()).toBe(1)
  await silent(day.desk)
  await stage.stopWorker(day.desk.page)
  await day.waits(day.customer(1))
  await expect.poll(() => sounds()).toBe(2)
  await silent(day.desk)
  await stage.stopWorker(day.desk.page)
  expect(await day.desk.send("profile.save", { name: "Lucía Ferrer", language: "es" })).toMatchObject({ ok: true })
  await day.page.bringToFront()
  await openChat(day.page, day.customer(2).name)
  await day.bar.click("button", "Abrir conversación")
  await day.knows(day.customer(2), { stage: "open", assignee: "me" })
  await day.page.waitForTimeout(quietTime)
  expect(await sounds()).toBe(2)

  // How it sounds, before one decides.
  const page = await stage.page("options")
  await page.getByRole("button", { name: "Escuchar" }).click()
  await expect.poll(() => sounds()).toBe(3)
})
