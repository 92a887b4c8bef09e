import type { BrowserContext } from "@playwright/test"
import { Day } from "./day"
import { consoleAddress } from "../consoles/whatsapp/serve"
import { expect, openChat, type Stage, test } from "./stage"

// One worker plays these in order: each test looks for what the one before left.
let before: BrowserContext | undefined

/** Everything that outlives a page, as a page of ours and one of the console see it. */
async function marksOf(stage: Stage) {
  const { page } = await stage.desk()
  const ours = await page.evaluate(async () => {
    const stores = async () => {
      const all: string[] = []
      for (const { name } of await indexedDB.databases()) {
        const db = await new Promise<IDBDatabase>((done, failed) => {
          const opening = indexedDB.open(name as string)
          opening.onsuccess = () => done(opening.result)
          opening.onerror = () => failed(opening.error)
        })
        for (const table of db.objectStoreNames) {
          const count = await new Promise<number>((done) => {
            const counting = db.transaction(table).objectStore(table).count()
            counting.onsuccess = () => done(counting.result)
          })
          if (count && ["contacts", "threads", "journal", "rows", "members", "counters", "notes"].includes(table))
            all.push(`${name} ${table}`)
        }
        db.close()
      }
      return all
    }
    return {
      stores: await stores(),
      session: Object.keys(await chrome.storage.session.get(null)).filter((key) => key !== "rung"),
      local: Object.keys(await chrome.storage.local.get(null)),
      alarms: (await chrome.alarms.getAll()).map(({ name }) => name).filter((name) => name !== "look"),
      badge: await chrome.action.getBadgeText({}),
      notices: Object.keys(await chrome.notifications.getAll()),
      localStorage: Object.keys(localStorage),
      caches: await caches.keys(),
      views: chrome.extension.getViews().length,
      contexts: (await chrome.runtime.getContexts({})).map(({ contextType }) => contextType).sort(),
      tabs: (await chrome.tabs.query({})).length,
      windows: (await chrome.windows.getAll({ windowTypes: ["normal", "popup"] })).length,
      microphone: (await navigator.permissions.query({ name: "microphone" })).state,
      online: navigator.onLine
    }
  })
  return { ...ours, cookies: (await stage.context.cookies()).length }
}

/** What the console's own origin keeps, and how its page is drawn. */
const consoleMarks = (stage: Stage) =>
  stage.context.pages().flatMap((page) =>
    page.url().startsWith(consoleAddress)
      ? [
          page.evaluate(async () => ({
            local: Object.keys(localStorage).filter((key) => key === "mark"),
            databases: (await indexedDB.databases()).map(({ name }) => name).filter((name) => name === "mark"),
            margin: getComputedStyle(document.body).borderTopWidth,
            dark: matchMedia("(prefers-color-scheme: dark)").matches,
            width: innerWidth
          }))
        ]
      : []
  )

const first = {
  stores: [],
  session: [],
  local: [],
  alarms: [],
  badge: "",
  notices: [],
  localStorage: [],
  caches: [],
  views: 1,
  contexts: ["BACKGROUND", "TAB"],
  tabs: 1,
  windows: 1,
  microphone: "prompt",
  online: true,
  cookies: 0
}

test("a test leaves marks everywhere: store, session, alarms, badge, notices, styles, permissions, an open popup", async ({
  stage
}) => {
  before = stage.context
  expect(await marksOf(stage)).toEqual(first)
  const day = await Day.begin(stage)
  const chat = await day.waits(day.customer(0))
  await openChat(day.page, chat.name)
  await day.bar.click("button", /^(Tomar|Take)/)
  await day.knows(chat, { assignee: "me" })
  await day.desk.send("profile.save", { name: "Lucía Ferrer", language: "es" })
  await stage.context.grantPermissions(["microphone"])
  await stage.context.addCookies([{ name: "mark", value: "1", url: consoleAddress }])
  await stage.context.route("**/mark", (route) => route.fulfill({ body: "" }))
  await day.page.emulateMedia({ colorScheme: "dark" })
  await day.page.setViewportSize({ width: 900, height: 600 })
  await day.page.evaluate(async () => {
    localStorage.setItem("mark", "1")
    await new Promise((done) => {
      indexedDB.open("mark").onsuccess = done
    })
  })
  await day.desk.page.evaluate(async () => {
    localStorage.setItem("mark", "1")
    await caches.open("mark")
    await chrome.storage.session.set({ mark: 1 })
    await chrome.storage.local.set({ mark: 1 })
    await chrome.alarms.create("mark", { periodInMinutes: 1 })
    await chrome.action.setBadgeText({ text: "mark" })
    const iconUrl = chrome.runtime.getURL(chrome.runtime.getManifest().icons?.["128"] ?? "")
    await chrome.notifications.create("mark", { type: "basic", iconUrl, title: "mark", message: "mark" })
    const [tab] = await chrome.tabs.query({ url: "https://web.whatsapp.com/*" })
    await chrome.scripting.insertCSS({
      target: { tabId: tab?.id ?? 0 },
      css: "body { border-top: 7px solid !important }"
    })
    await chrome.windows.create({ url: "about:blank", type: "popup" })
    await chrome.offscreen.createDocument({
      url: "manifest.json",
      reasons: ["AUDIO_PLAYBACK"],
      justification: "mark"
    })
    await chrome.action.openPopup().catch(() => undefined)
  })
  const { page } = day.desk
  const marked = await page.evaluate(async () => (await chrome.runtime.getContexts({})).map((one) => one.contextType))
  expect(marked).toContain("OFFSCREEN_DOCUMENT")
})

test("the next test finds the same browser, and no mark of the one before", async ({ stage }) => {
  expect(stage.context).toBe(before)
  expect(await marksOf(stage)).toEqual(first)
  await Day.begin(stage)
  expect(await Promise.all(consoleMarks(stage))).toEqual([
    { local: [], databases: [], margin: "0px", dark: false, width: 1280 }
  ])
})

test("a page that hangs, and a worker that hangs, do not reach the test after it", async ({ stage }) => {
  const day = await Day.begin(stage)
  await day.waits(day.customer(0))
  void day.page
    .evaluate(() => {
      for (;;);
    })
    .catch(() => undefined)
  const hang = () => {
    for (;;);
  }
  void stage.context
    .serviceWorkers()
    .at(-1)
    ?.evaluate(hang)
    .catch(() => undefined)
})

test("a browser that crashes takes one test with it at most", async ({ stage }) => {
  expect(await marksOf(stage)).toEqual(first)
  before = stage.context
  const gone = new Promise((done) => stage.context.once("close", done))
  const cdp = await stage.context.newCDPSession((await stage.desk()).page)
  void cdp.send("Browser.crash").catch(() => undefined)
  await gone
})

test("the test after a crash has a new browser", async ({ stage }) => {
  expect(stage.context).not.toBe(before)
  expect(await marksOf(stage)).toEqual(first)
  await Day.begin(stage)
})
