import { type BrowserContext, chromium, type Page } from "@playwright/test"
import { consoleAddress } from "../consoles/whatsapp/serve"

export interface BrowserOptions {
  extension: string
  width?: number
  height?: number
  profile?: string
  dark?: boolean
  zone?: string
}

/** Starts a browser with an extension in it; the first worker has started when it is there. */
export async function launchBrowser(options: BrowserOptions): Promise<BrowserContext> {
  const { extension, width = 1280, height = 800, profile = "", dark = false, zone } = options
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    headless: true,
    colorScheme: dark ? "dark" : "light",
    viewport: { width, height },
    // The whole browser's, its worker's too.
    ...(zone && { env: { ...process.env, TZ: zone } }),
    args: [
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`
    ]
  })
  if (context.serviceWorkers().length === 0) await context.waitForEvent("serviceworker", { timeout: 10_000 })
  return context
}

export const extensionOf = (context: BrowserContext): string => {
  const [worker] = context.serviceWorkers()
  if (!worker) throw new Error("no worker of the extension runs")
  return new URL(worker.url()).host
}

/** A first start opens the options; until it has, it may still take over a new tab. */
export async function welcomePage(context: BrowserContext): Promise<Page> {
  const isWelcome = (page: Page) => page.url().includes("/options.html")
  const end = Date.now() + 10_000
  for (;;) {
    const page = context.pages().find(isWelcome)
    if (page) {
      await page.waitForLoadState()
      return page
    }
    if (Date.now() > end) throw new Error("the first start opened no options page")
    await new Promise((done) => setTimeout(done, 50))
  }
}

/** Longer than a wipe takes on a busy machine: a browser that needs more is not answering. */
const patience = 15_000

/**
 * One browser for the tests of one Playwright worker. Between two tests it is wiped to what a first start leaves; when it
 * crashed, does not answer, or was changed beyond a wipe, the next test gets a new one (decision 0040).
 */
export class SharedBrowser {
  /** The one page of ours that is open between tests. */
  desk!: Page
  #gone = false
  #spoiled = false

  private constructor(
    readonly context: BrowserContext,
    readonly extension: string,
    readonly id: string,
    private readonly pid: number
  ) {
    context.on("close", () => {
      this.#gone = true
    })
  }

  static async launch(extension: string): Promise<SharedBrowser> {
    const context = await launchBrowser({ extension })
    const desk = await welcomePage(context)
    const cdp = await context.newCDPSession(desk)
    const { processInfo } = await cdp.send("SystemInfo.getProcessInfo").catch(() => ({ processInfo: [] }))
    const pid = processInfo.find((one) => one.type === "browser")?.id ?? 0
    const browser = new SharedBrowser(context, extension, extensionOf(context), pid)
    await browser.wipe()
    return browser
  }

  /** What this test does to the browser cannot be wiped: the next one gets another. */
  spoil(): void {
    this.#spoiled = true
  }

  get usable(): boolean {
    return !this.#gone && !this.#spoiled
  }

  /** Back to what a first start leaves. Throws when the browser does not answer. */
  async wipe(): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined
    const late = new Promise<never>((_, failed) => {
      timer = setTimeout(() => failed(new Error("the browser does not answer")), patience)
    })
    try {
      await Promise.race([this.#wipe(), late])
    } catch (error) {
      this.spoil()
      throw error
    } finally {
      clearTimeout(timer)
    }
  }

  async #wipe(): Promise<void> {
    const { context } = this
    await context.unrouteAll({ behavior: "ignoreErrors" })
    await context.clearPermissions()
    await context.setOffline(false)
    const before = context.pages()
    const desk = await context.newPage()
    await desk.goto(`chrome-extension://${this.id}/manifest.json`)
    this.desk = desk
    await Promise.all(before.map((page) => page.close()))
    const cdp = await context.newCDPSession(desk)
    await cdp.send("ServiceWorker.enable")
    // Twice: the closed tabs wake a worker, and what that one read before the first time is gone by the second.
    for (let turn = 0; turn < 2; turn++) {
      await cdp.send("ServiceWorker.stopAllWorkers")
      await desk.evaluate(forget)
      for (const origin of [`chrome-extension://${this.id}`, new URL(consoleAddress).origin])
        await cdp.send("Storage.clearDataForOrigin", { origin, storageTypes })
    }
    await context.clearCookies()
    await cdp.detach()
    await this.#started()
    // What the worker was still about to open when it was stopped.
    await desk.evaluate(closeOtherTabs)
  }

  /** The worker does what it does after an update: a first start does the same, and opens a page. */
  async #started(): Promise<void> {
    const end = Date.now() + patience
    for (;;) {
      try {
        await this.desk.evaluate(() => chrome.runtime.sendMessage({ name: "is-anybody-there", input: {} }))
        const worker = this.context.serviceWorkers().at(-1)
        await worker?.evaluate(() => {
          const installed = chrome.runtime.onInstalled as unknown as { dispatch(details: object): void }
          installed.dispatch({ reason: "update" })
        })
        const alarms = await this.desk.evaluate(() => chrome.alarms.getAll())
        if (alarms.length > 0) return
      } catch (error) {
        if (Date.now() > end) throw error
      }
      if (Date.now() > end) throw new Error("the worker does not start again")
    }
  }

  /** Closes it, or ends its process when it does not answer. */
  async close(): Promise<void> {
    if (this.#gone) return
    const closed = this.context.close().then(
      () => true,
      () => true
    )
    const late = new Promise<false>((done) => setTimeout(() => done(false), 8000))
    if (await Promise.race([closed, late])) return
    if (this.pid) process.kill(this.pid, "SIGKILL")
    await closed
  }
}

/** Not the service workers: that would take the extension's own away. */
const storageTypes = "cookies,file_systems,indexeddb,local_storage,cache_storage"

/** For a page of ours: everything that Chrome keeps for the extension outside its origin's storage. */
async function forget(): Promise<void> {
  for (const popup of chrome.extension.getViews({ type: "popup" })) popup.close()
  await Promise.all([
    chrome.storage.session.clear(),
    chrome.storage.local.clear(),
    chrome.alarms.clearAll(),
    chrome.action.setBadgeText({ text: "" }),
    chrome.offscreen.closeDocument().catch(() => undefined),
    chrome.notifications
      .getAll()
      .then((all) => Promise.all(Object.keys(all).map((id) => chrome.notifications.clear(id)))),
    chrome.permissions
      .getAll()
      .then(({ origins = [] }) =>
        chrome.permissions
          .remove({ origins: origins.filter((one) => !one.includes("web.whatsapp.com")) })
          .catch(() => undefined)
      )
  ])
  // What a test copied: Playwright evaluates as if a person had pressed something.
  document.addEventListener(
    "copy",
    (event) => {
      event.clipboardData?.setData("text/plain", "")
      event.preventDefault()
    },
    { once: true }
  )
  document.execCommand("copy")
}

/** For a page of ours: it is the only tab. */
async function closeOtherTabs(): Promise<void> {
  const own = await chrome.tabs.getCurrent()
  const others = (await chrome.tabs.query({})).flatMap(({ id }) => (id === undefined || id === own?.id ? [] : [id]))
  await chrome.tabs.remove(others)
}

/** The browser of this Playwright worker, one at a time: whoever asks for another extension ends the one before. */
export class BrowserPool {
  #current: SharedBrowser | null = null

  async take(extension: string): Promise<SharedBrowser> {
    if (this.#current?.usable && this.#current.extension === extension) return this.#current
    await this.close()
    this.#current = await SharedBrowser.launch(extension)
    return this.#current
  }

  /** After a test. One that failed takes its browser with it, so that its last pictures are of what it saw. */
  async giveBack(browser: SharedBrowser, failed: boolean): Promise<void> {
    if (!failed && browser.usable) await browser.wipe().catch(() => undefined)
    if (failed || !browser.usable) await this.close()
  }

  async close(): Promise<void> {
    await this.#current?.close()
    this.#current = null
  }
}
