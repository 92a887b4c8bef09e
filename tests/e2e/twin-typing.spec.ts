import type { CDPSession, Page } from "@playwright/test"
import { composer, expect, openChat, test } from "./stage"

/** Evaluates in Turno's own world of the page. */
async function insideWorld(page: Page): Promise<{ cdp: CDPSession; evaluate<T>(expression: string): Promise<T> }> {
  const cdp = await page.context().newCDPSession(page)
  const worlds: number[] = []
  cdp.on("Runtime.executionContextCreated", ({ context }) => {
    if (context.auxData?.type === "isolated" && context.origin.startsWith("chrome-extension://"))
      worlds.push(context.id)
  })
  await cdp.send("Runtime.enable")
  await expect.poll(() => worlds.length).toBe(1)
  const evaluate = async <T>(expression: string) => {
    const { result, exceptionDetails } = await cdp.send("Runtime.evaluate", {
      expression,
      contextId: worlds[0],
      returnByValue: true
    })
    if (exceptionDetails) throw new Error(exceptionDetails.text)
    return result.value as T
  }
  return { cdp, evaluate }
}

/** Counts every way a content script has of talking to its worker; ports that are open already are silent by type. */
const count = `globalThis.asked = []
for (const way of ["sendMessage", "connect"]) {
  const real = chrome.runtime[way]
  chrome.runtime[way] = (...all) => {
    globalThis.asked.push(all[0]?.name ?? way)
    return real.apply(chrome.runtime, all)
  }
}
asked.length`

test("typing sends no message to the worker, sending does", async ({ stage }) => {
  const page = await stage.console({ quiet: true, bigChatMessages: 800 })
  const desk = await stage.desk()
  await page.bringToFront()
  await expect.poll(async () => (await desk.rows("contacts")).length, { timeout: 10_000 }).toBeGreaterThan(30)
  const { world } = stage.practice
  const chat = world.chat(world.bigChatId ?? "")
  world.customerWrites(chat.id)
  await expect.poll(async () => (await desk.rows("rows")).length).toBe(1)
  await openChat(page, chat.name)
  await (await stage.inside(page)).wait("toolbar")
  await expect.poll(() => page.locator("turno-badge").count()).toBeGreaterThan(0)
  await page.waitForTimeout(2500)

  const { evaluate } = await insideWorld(page)
  expect(await evaluate<number>(count)).toBe(0)
  await composer(page).click()
  await page.keyboard.type("Hola, áéí 🙂 una frase larga que todavía no se envía", { delay: 10 })
  await page.keyboard.press("Shift+Enter")
  await page.keyboard.press("Backspace")
  expect(await evaluate<string[]>("globalThis.asked")).toEqual([])

  await page.keyboard.press("Enter")
  await expect.poll(() => evaluate<string[]>("globalThis.asked")).toContain("console.sighted")
})

interface Coverage {
  result: { url: string; functions: { functionName: string; ranges: { count: number }[] }[] }[]
}

test("changes outside what is watched call nothing of Turno", async ({ stage }) => {
  const page = await stage.console({ quiet: true })
  const desk = await stage.desk()
  await page.bringToFront()
  await expect.poll(async () => (await desk.rows("contacts")).length, { timeout: 10_000 }).toBeGreaterThan(30)
  const { world } = stage.practice
  const chat = world.chats.find(({ kind }) => kind === "person")!
  world.customerWrites(chat.id)
  await openChat(page, chat.name)
  await (await stage.inside(page)).wait("toolbar")
  await expect.poll(() => page.locator("turno-badge").count()).toBeGreaterThan(0)
  await page.evaluate(() => {
    // A corner of the page like those where consoles keep layers; being put there is news, what happens in it is not.
    document.body.append(Object.assign(document.createElement("section"), { innerHTML: "<div><div></div></div>" }))
  })
  await page.waitForTimeout(3000)

  const cdp = await page.context().newCDPSession(page)
  await cdp.send("Profiler.enable")
  await cdp.send("Profiler.startPreciseCoverage", { callCount: true, detailed: false })
  /** Calls of functions of ours since the last look. */
  const calls = async () => {
    const { result } = (await cdp.send("Profiler.takePreciseCoverage")) as Coverage
    return result
      .filter(({ url }) => url.startsWith("chrome-extension://"))
      .flatMap(({ functions }) => functions)
      .reduce((sum, { ranges }) => sum + (ranges[0]?.count ?? 0), 0)
  }
  /** The patrol looks every five seconds: what is counted begins after one of them and ends before the next. */
  const between = async (work: () => Promise<void>) => {
    await calls()
    await expect.poll(calls, { intervals: [50] }).toBeGreaterThan(0)
    await page.waitForTimeout(300)
    await calls()
    await work()
    await page.waitForTimeout(500)
    return calls()
  }
  const mutate = (where: string) =>
    page.evaluate((selector) => {
      const home = document.querySelector(selector)
      if (!home) throw new Error(`nothing is called ${selector}`)
      for (let i = 0; i < 300; i++) {
        const node = document.createElement("p")
        node.title = node.textContent = `line ${i}`
        home.append(node)
        node.title = "another"
        if (i > 5) home.children[3]?.remove()
      }
    }, where)

  expect(await between(async () => undefined)).toBe(0)
  expect(await between(() => mutate("body > section > div > div"))).toBe(0)
  // The counter is no wall: the same in a watched place is heard.
  expect(await between(() => mutate("#main header"))).toBeGreaterThan(0)
})
