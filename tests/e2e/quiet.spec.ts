import { resolve } from "node:path"
import { expect, test } from "@playwright/test"
import { Browser } from "../../bench/lib/browser"
import { badges, barText, openChat, openConsole } from "../../bench/lib/console-page"
import { pause, until } from "../../bench/lib/tools"
import { sizeOf } from "../sizes"
import { createPractice } from "../consoles/whatsapp/serve"

// Minutes of waiting: beside the other files, never before them.
test.describe.configure({ mode: "parallel" })

const seconds = sizeOf("quietSeconds")

test("an untouched console lets the worker sleep: at most one start per periodic alarm", async () => {
  test.setTimeout((seconds + 180) * 1000)
  const practice = await createPractice({ chats: 20, quiet: true })
  // Not Playwright's browser: it attaches a debugger to the worker, and such a worker never goes to sleep.
  const browser = await Browser.launch({
    path: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    extensions: [resolve("build/chrome-mv3-prod")],
    practice
  })
  try {
    const workers = new Set<string>()
    const events: { at: number; started: boolean }[] = []
    browser.hear("", (method, { targetInfo, targetId }) => {
      if (method === "Target.targetCreated" && targetInfo.type === "service_worker") {
        workers.add(targetInfo.targetId)
        events.push({ at: Date.now(), started: true })
      }
      if (method === "Target.targetDestroyed" && workers.delete(targetId))
        events.push({ at: Date.now(), started: false })
    })
    for (const { type, targetId } of await browser.targets()) if (type === "service_worker") workers.add(targetId)
    await browser.closeExtensionPages()
    const tab = await openConsole(browser)
    await until("the list was read", async () => (await badges(tab)) >= 0 && workers.size === 1)
    await pause(2000)
    const { world } = practice
    for (const chat of world.chats.slice(0, 6)) world.customerWrites(chat.id)
    await until("badges are drawn", async () => (await badges(tab)) > 3)
    await openChat(tab, world.chats.find(({ kind }) => kind === "person")?.name ?? "")
    await until("the bar is drawn", async () => (await barText(tab)) !== "")
    await pause(3000)

    // Watched from its first sleep on: until then an alarm may only have kept awake what was awake already.
    const seen = events.length
    await until("the worker sleeps", async () => events.slice(seen).some((one) => !one.started), 100)
    const began = Date.now()
    await pause(seconds * 1000)
    const ended = Date.now()
    const quiet = events.slice(seen)
    const told = quiet.map(
      ({ at, started }) => `${started ? "started" : "stopped"} ${Math.round((at - began) / 1000)} s`
    )
    const starts = quiet.filter(({ started }) => started).length
    // The alarm did wake it: otherwise nothing was watched.
    expect(starts, told.join(", ")).toBeGreaterThanOrEqual(1)
    expect(starts, told.join(", ")).toBeLessThanOrEqual(Math.ceil(seconds / 60))
    // An alarm a minute keeps it awake for half a minute. A surface that connects again by itself starts it the moment it
    // stops: as few starts, for the alarms lengthen them, but no sleep at all.
    const stops = quiet.filter(({ started }) => !started)
    const asleep = stops.map(({ at }) => (quiet.find((one) => one.started && one.at >= at)?.at ?? ended) - at)
    expect(asleep.reduce((sum, ms) => sum + ms, 0) / 1000, told.join(", ")).toBeGreaterThan(seconds / 3)
    expect(await badges(tab), "badges are still drawn").toBeGreaterThan(3)
    expect(await barText(tab), "the bar is still drawn").not.toBe("")
  } finally {
    await browser.close()
    await practice.close()
  }
})
