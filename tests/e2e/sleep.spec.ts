import { execFileSync } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { Day } from "./day"
import { expect, openChat, Stage, test } from "./stage"
import { sizeOf } from "../sizes"

/** Longer than what still counts as told in time. */
const asleep = sizeOf("sleepSeconds") * 1000

/** The browser of this profile with all that it started. */
function family(profile: string): number[] {
  const all = execFileSync("ps", ["-axww", "-o", "pid=,ppid=,command="], { encoding: "utf8", maxBuffer: 1 << 26 })
    .split("\n")
    .flatMap((line) => {
      const [, pid, parent, command] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? []
      return command === undefined ? [] : [{ pid: Number(pid), parent: Number(parent), command }]
    })
  const found = new Set(
    all.filter(({ command }) => command.includes(`--user-data-dir=${profile}`)).map(({ pid }) => pid)
  )
  for (let before = -1; before !== found.size; ) {
    before = found.size
    for (const { pid, parent } of all) if (found.has(parent)) found.add(pid)
  }
  return [...found]
}

test("the computer sleeps through a promised hour: on waking it is told at once, and as late (Z1-13, Z1-22)", async () => {
  test.setTimeout(asleep + 120_000)
  const profile = mkdtempSync(path.join(tmpdir(), "turno-sleep-"))
  const stage = await Stage.launch({ profile })
  const day = await Day.begin(stage)
  const { desk, page } = day
  await desk.send("profile.save", { name: "Lucía Ferrer", language: "es" })
  const chat = await day.waits(day.customer(0))
  await page.bringToFront()
  await openChat(page, chat.name)
  await day.bar.wait("button", /^Tomar/)
  const { id } = await desk.contact(chat.name)
  await desk.send("conversation.take", { contact: id, from: null })
  // Answered: only the promise makes it our turn again.
  day.world.phoneAnswers(chat.id)
  await day.knows(chat, { waiting: 0 })
  const until = Date.now() + 5000
  await desk.send("conversation.schedule", { contact: id, ordinal: 1, until, from: null })
  await day.knows(chat, { stage: "scheduled", at: until })

  const browser = family(profile)
  expect(browser.length).toBeGreaterThan(2)
  try {
    for (const pid of browser) process.kill(pid, "SIGSTOP")
    await new Promise((woken) => setTimeout(woken, asleep))
  } finally {
    for (const pid of browser) process.kill(pid, "SIGCONT")
  }

  await expect
    .poll(() => desk.rowOf(chat.name), { timeout: 70_000 })
    .toMatchObject({ stage: "open", waiting: 1, ordinal: 1, due: true, late: true })
  const line = await day.line(chat, "unscheduled")
  expect(line?.data).toMatchObject({ until, why: "due", late: true })
  const notices = () => desk.page.evaluate(() => chrome.notifications.getAll().then((all) => Object.keys(all)))
  await expect.poll(notices).toEqual([`due:${id}`])
  await expect.poll(() => day.bar.words(), { timeout: 15_000 }).toContain("Tocaba")
  const popup = await stage.page("popup")
  await expect(popup.locator(".promised").first()).toHaveAttribute("title", /tarde/)
  await stage.close()
  expect(stage.errors).toEqual([])
  rmSync(profile, { recursive: true, force: true })
})
