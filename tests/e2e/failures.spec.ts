import type { Page, Worker } from "@playwright/test"
import { Day } from "./day"
import { expect, openChat, type Stage, test } from "./stage"

const fault = "Turno hit an error here."
const noAnswer = "Turno did not answer. Reload the page."

/** A day in English, whatever the machine speaks. */
async function begin(stage: Stage): Promise<Day> {
  const day = await Day.begin(stage)
  await day.desk.send("profile.save", { name: "Lucía Ferrer", language: "en" })
  return day
}

/** The worker that runs now. */
function worker(stage: Stage): Worker {
  const found = stage.context.serviceWorkers().at(-1)
  if (!found) throw new Error("no worker")
  return found
}

/** From now on every write into the store throws what an engine would: with the input in it. */
const breakWrites = (of: Worker) =>
  of.evaluate(() => {
    const { put } = IDBObjectStore.prototype
    Object.assign(globalThis, { mend: () => Object.assign(IDBObjectStore.prototype, { put }) })
    IDBObjectStore.prototype.put = () => {
      throw new TypeError('cannot store "Marta López" of 5491155550134')
    }
  })

/** From now on no view can read how a conversation stands. */
const breakReads = (of: Worker) =>
  of.evaluate(() => {
    const { objectStore } = IDBTransaction.prototype
    Object.assign(globalThis, { mend: () => Object.assign(IDBTransaction.prototype, { objectStore }) })
    IDBTransaction.prototype.objectStore = function (this: IDBTransaction, name: string) {
      if (name === "threads" && this.mode === "readonly") throw new TypeError("no thread here")
      return objectStore.call(this, name)
    }
  })
const mend = (of: Worker) => of.evaluate(() => (globalThis as unknown as { mend(): unknown }).mend() && undefined)

/** A clock that cannot be read makes whatever shows a time throw while it is drawn. */
const breakClock = (page: Page) =>
  page.evaluate(() => {
    const format = Object.getOwnPropertyDescriptor(Intl.DateTimeFormat.prototype, "format") as PropertyDescriptor
    Object.assign(globalThis, { mend: () => Object.defineProperty(Intl.DateTimeFormat.prototype, "format", format) })
    Object.defineProperty(Intl.DateTimeFormat.prototype, "format", {
      configurable: true,
      get: () => {
        throw new RangeError('no time for "Marta López"')
      }
    })
  })

/** Puts something into the record that the page's files share, and has it drawn. */
const impossible = (scene: string) => `(() => {
  const world = globalThis[Symbol.for("turno.world")]
  globalThis.sceneBefore = world.scene
  world.scene = { ...world.scene, ...${scene} }
  world.askRowMenu(null)
})()`
const possible = `(() => {
  const world = globalThis[Symbol.for("turno.world")]
  world.scene = globalThis.sceneBefore
  world.askRowMenu(null)
})()`

test("the store throws in the middle of a take: the agent is told, the log has it without any name, and the next take is fine", async ({
  stage
}) => {
  stage.allowed.push(/worker: Turno: /)
  const day = await begin(stage)
  const [first, second] = [await day.waits(day.customer(0)), await day.waits(day.customer(1))]
  await openChat(day.page, first.name)
  await day.bar.wait("button", "Take")
  await breakWrites(worker(stage))
  await day.bar.click("button", "Take")
  await expect.poll(() => day.bar.words()).toContain(noAnswer)
  await expect
    .poll(() => stage.errors.join("\n"))
    .toMatch(/worker: Turno: conversation\.take: TypeError: cannot store …/)
  expect(stage.errors.join("\n")).toMatch(/\n {2}at \S+ static\/background\/index\.js:\d+:\d+/)
  expect(stage.errors.join("\n")).not.toMatch(/Marta|5491155550134/)

  await mend(worker(stage))
  await openChat(day.page, second.name)
  await day.bar.click("button", "Take")
  await day.knows(second, { assignee: "me" })
  await openChat(day.page, first.name)
  await day.bar.click("button", "Take")
  await day.knows(first, { assignee: "me" })

  const popup = await stage.page("popup")
  await stage.context.grantPermissions(["clipboard-read", "clipboard-write"])
  await popup.getByRole("button", { name: "Copy diagnostics" }).click()
  await expect(popup.getByRole("button", { name: "Diagnostics copied" })).toBeVisible()
  const copied = await popup.evaluate(() => navigator.clipboard.readText())
  expect(copied).toMatch(/conversation\.take: TypeError: cannot store …/)
  expect(copied).toContain("Console whatsapp: accounts 1")
  for (const name of [first.name, second.name, "Marta", first.id]) expect(copied).not.toContain(name)
})

test("a view throws: what shows it says so, the others show theirs, and it comes by itself once it can be read", async ({
  stage
}) => {
  stage.allowed.push(/worker: Turno: view conversation: TypeError: no thread here/)
  const day = await begin(stage)
  const chat = await day.waits(day.customer(0))
  await breakReads(worker(stage))
  await openChat(day.page, chat.name)
  await expect.poll(() => day.bar.words(), { timeout: 10_000 }).toContain(noAnswer)
  await expect
    .poll(() => stage.errors.join("\n"))
    .toContain("worker: Turno: view conversation: TypeError: no thread here")
  await expect.poll(() => day.page.locator("turno-badge").count()).toBeGreaterThan(0)
  const popup = await stage.page("popup")
  await expect(popup.locator("[data-row]").filter({ hasText: chat.name })).toBeVisible()
  await mend(worker(stage))
  await day.page.bringToFront()
  // Nobody has to press or load anything: it is tried again.
  await day.bar.wait("button", "Take", 40_000)
  expect(await day.bar.words()).not.toContain(noAnswer)
})

test("the bar cannot be drawn: it alone says so, with the ways on, and the next chat has its bar", async ({
  stage
}) => {
  stage.allowed.push(/worker: Turno: bar: TypeError/)
  const day = await begin(stage)
  const [first, second] = [await day.waits(day.customer(0)), await day.waits(day.customer(1))]
  await openChat(day.page, first.name)
  await day.bar.wait("button", "Take")
  const badges = await day.page.locator("turno-badge").count()
  const isolated = await stage.isolated(day.page)
  await isolated(impossible('{ chat: { ...world.scene.chat, name: Symbol("no name") } }'))
  await day.bar.wait("alert")
  expect(await day.bar.words()).toContain(fault)
  await day.bar.gone("button", "Take")
  // Strip, rail and badges are as they were.
  await day.bar.wait("button", "Snippets")
  await day.bar.wait("button", "Internal notes")
  expect(await day.page.locator("turno-badge").count()).toBe(badges)
  await expect.poll(() => stage.errors.join("\n")).toMatch(/worker: Turno: bar: TypeError/)
  expect(await day.bar.textFields()).toBe(0)

  await day.bar.click("button", "Copy diagnostics")
  await day.bar.wait("button", "Diagnostics copied")

  await openChat(day.page, second.name)
  await day.bar.wait("button", "Take")
  await day.bar.gone("alert")

  await isolated(impossible('{ chat: { ...world.scene.chat, name: Symbol("no name") } }'))
  await day.bar.wait("alert")
  await isolated(possible)
  await day.bar.click("button", "Try again")
  await day.bar.wait("button", "Take")
})

test("an instant that no calendar has, for a moment: everything is back when it is gone", async ({ stage }) => {
  stage.allowed.push(/worker: Turno: (bar|rail): RangeError: Invalid time value/)
  const day = await begin(stage)
  const chat = await day.waits(day.customer(0))
  await openChat(day.page, chat.name)
  await day.bar.wait("button", "Take")
  await day.bar.wait("button", "Internal notes")
  const isolated = await stage.isolated(day.page)
  await isolated(impossible("{ blind: { since: 1e20, missing: [] } }"))
  await expect.poll(async () => (await day.bar.all("alert")).length).toBe(2)
  await isolated(possible)
  await day.bar.gone("alert")
  await day.bar.wait("button", "Take")
  await day.bar.wait("button", "Internal notes")
})

test("a part of the popup cannot be drawn: the queue stays, and the part comes again when asked to", async ({
  stage
}) => {
  stage.allowed.push(/popup\.html: /, /worker: Turno: queue-(head|foot): RangeError: no time for …/)
  const day = await begin(stage)
  await day.waits(day.customer(0))
  const popup = await stage.page("popup")
  await expect(popup.locator("[data-row]")).toHaveCount(1)
  await breakClock(popup)
  await day.waits(day.customer(1))
  await expect(popup.getByRole("alert")).toContainText([fault, fault])
  await expect(popup.locator("[data-row]")).toHaveCount(2)
  await expect.poll(() => stage.errors.join("\n")).toContain("worker: Turno: queue-foot: RangeError: no time for …")
  await popup.evaluate(() => (globalThis as unknown as { mend(): unknown }).mend() && undefined)
  await popup.getByRole("button", { name: "Try again" }).first().click()
  await popup.getByRole("button", { name: "Try again" }).click()
  await expect(popup.getByRole("alert")).toHaveCount(0)
  await expect(popup.getByRole("switch")).toBeVisible()
})

test("what nobody caught, in the worker, a page or the console's, ends in the same log, and the console's page hears nothing", async ({
  stage
}) => {
  stage.allowed.push(/worker: Turno: /)
  const day = await begin(stage)
  const chat = await day.waits(day.customer(0))
  await openChat(day.page, chat.name)
  await day.bar.wait("button", "Take")
  await day.page.evaluate(() => {
    const heard: string[] = []
    for (const type of ["error", "unhandledrejection"]) addEventListener(type, () => heard.push(type))
    Object.assign(window, { heard })
  })
  const isolated = await stage.isolated(day.page)
  await isolated('reportError(new RangeError("no badge"))')
  await isolated('void Promise.reject(new RangeError("nobody waits"))')
  const popup = await stage.page("popup")
  await popup.evaluate(() => void setTimeout(() => void Promise.reject(new SyntaxError("of a page"))))
  await worker(stage).evaluate(() => void setTimeout(() => void Promise.reject(new EvalError("of the worker"))))
  const log = () => stage.errors.join("\n")
  await expect.poll(log).toContain("worker: Turno: overlay: RangeError: no badge")
  await expect.poll(log).toContain("worker: Turno: overlay: RangeError: nobody waits")
  await expect.poll(log).toContain("worker: Turno: popup: SyntaxError: of a page")
  await expect.poll(log).toContain("worker: Turno: worker: EvalError: of the worker")
  expect(await day.page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([])
})

test("the worker goes while popup and bar are open: both go on with the next touch, and nothing is called a fault", async ({
  stage
}) => {
  const day = await begin(stage)
  const [first, second] = [await day.waits(day.customer(0)), await day.waits(day.customer(1))]
  await openChat(day.page, first.name)
  await day.bar.wait("button", "Take")
  const popup = await stage.page("popup")
  await expect(popup.locator("[data-row]")).toHaveCount(2)
  await stage.stopWorker(day.desk.page)
  await day.page.bringToFront()
  await day.bar.click("button", "Take")
  await day.knows(first, { assignee: "me" })
  await openChat(day.page, second.name)
  await day.bar.wait("button", "Take")
  await popup.bringToFront()
  await expect(popup.locator("[data-row]").filter({ hasText: first.name })).toBeVisible()
  expect(await day.bar.words()).not.toContain(fault)
  await expect(popup.getByRole("alert")).toHaveCount(0)
})
