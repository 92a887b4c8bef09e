import { readdirSync } from "node:fs"
import path from "node:path"
import { test as base, type BrowserContext, expect, type Page, type TestInfo, type Worker } from "@playwright/test"
import { fontEnv } from "../../scripts/fonts.mjs"
import { consoleAddress, createPractice, type Practice, type PracticeOptions } from "../consoles/whatsapp/serve"
import { Desk } from "./desk"
import { Inside } from "./inside"
import {
  type BrowserOptions,
  BrowserPool,
  extensionOf,
  launchBrowser,
  type SharedBrowser,
  welcomePage
} from "./shared-browser"

const shipped = path.resolve("build/chrome-mv3-prod")

/** A browser with the production extension, or a sibling of it, over the practice console. */
export class Stage {
  practice!: Practice
  /** Errors of any console: a test that leaves one has failed. */
  readonly errors: string[] = []
  /** Errors a test expects. */
  readonly allowed: RegExp[] = []
  /** A page of ours that nobody uses yet: the welcome of a first start, or what a wipe left open. */
  #spare: Page | null = null
  #left = false

  private constructor(
    readonly context: BrowserContext,
    readonly id: string,
    private readonly shared?: SharedBrowser
  ) {
    context.on("page", this.#heard)
    context.on("serviceworker", this.#working)
    for (const page of context.pages()) this.#listen(page)
    for (const worker of context.serviceWorkers()) this.#working(worker)
  }

  /** A browser of its own, for what a wiped one cannot be: another profile, zone or extension, or a real first start. */
  static async launch(options: Partial<BrowserOptions> = {}): Promise<Stage> {
    const { profile = "", extension = shipped } = options
    const first = profile === "" || readdirSync(profile).length === 0
    const context = await launchBrowser({ ...options, extension })
    const stage = new Stage(context, extensionOf(context))
    if (first) stage.#spare = await welcomePage(context)
    return stage
  }

  /** The browser that the tests of one Playwright worker share. */
  static on(shared: SharedBrowser): Stage {
    const stage = new Stage(shared.context, shared.id, shared)
    stage.#spare = shared.desk
    return stage
  }

  #heard = (page: Page) => this.#listen(page)
  #working = (worker: Worker) =>
    worker.on("console", (message) => this.#error(message.type() === "error", `worker: ${message.text()}`))

  #error(is: boolean, text: string) {
    if (is && !this.#left) this.errors.push(text)
  }

  #listen(page: Page) {
    page.on("console", (message) => this.#error(message.type() === "error", `${page.url()}: ${message.text()}`))
    page.on("pageerror", (error) => this.#error(true, `${page.url()}: ${error.message}`))
  }

  /** The practice console with its customers; the extension sees it as the real one. */
  async console(options: PracticeOptions = {}): Promise<Page> {
    this.practice = await createPractice(options)
    await this.practice.route(this.context)
    return this.tab()
  }

  async tab(): Promise<Page> {
    const page = await this.context.newPage()
    await page.goto(consoleAddress)
    await page.locator("#pane-side [role=row]").first().waitFor()
    return page
  }

  async page(name: "popup" | "options"): Promise<Page> {
    const page = await this.context.newPage()
    if (name === "popup") await page.setViewportSize({ width: 380, height: 560 })
    await page.goto(`chrome-extension://${this.id}/${name}.html`)
    return page
  }

  inside = (page: Page, host?: string) => Inside.of(page, host)

  /**
   * A page of ours that stays in the background: for reading the store and asking the worker as a surface would. Nothing is
   * drawn in it, and it takes the place of the welcome, which else draws every change.
   */
  async desk(): Promise<Desk> {
    const page = this.#spare ?? (await this.context.newPage())
    this.#spare = null
    if (!page.url().endsWith("/manifest.json")) await page.goto(`chrome-extension://${this.id}/manifest.json`)
    return new Desk(page)
  }

  /** Runs an expression in our isolated world of a console page, as our own content script would. */
  async isolated(page: Page): Promise<(expression: string) => Promise<unknown>> {
    const cdp = await this.context.newCDPSession(page)
    const worlds: { id: number; origin: string }[] = []
    cdp.on("Runtime.executionContextCreated", ({ context }) => worlds.push(context))
    await cdp.send("Runtime.enable")
    const ours = worlds.find((world) => world.origin === `chrome-extension://${this.id}`)
    if (!ours) throw new Error("our world is not in this page")
    return async (expression) => {
      const evaluated = await cdp.send("Runtime.evaluate", {
        contextId: ours.id,
        expression,
        awaitPromise: true,
        returnByValue: true
      })
      return evaluated.result.value as unknown
    }
  }

  /** Without developer mode Chromium switches an unpacked extension off when it is loaded anew. */
  async developerMode(): Promise<void> {
    this.shared?.spoil()
    const page = await this.context.newPage()
    await page.goto("chrome://extensions")
    await page.evaluate(() => {
      const { developerPrivate } = chrome as unknown as {
        developerPrivate: { updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void> }
      }
      return developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })
    })
    await page.close()
  }

  /** Stops the worker as Chrome does; the next event starts it again. */
  async stopWorker(from: Page): Promise<void> {
    const cdp = await this.context.newCDPSession(from)
    await cdp.send("ServiceWorker.enable")
    await cdp.send("ServiceWorker.stopAllWorkers")
    await cdp.detach()
  }

  /** Hears no more of the browser, which goes on; a shared one is given back after this. */
  async leave(): Promise<void> {
    this.#left = true
    this.context.off("page", this.#heard)
    this.context.off("serviceworker", this.#working)
    await this.practice?.close()
  }

  async close(): Promise<void> {
    await this.practice?.close()
    await this.context.close()
  }
}

/** Lends the worker's browser for one test, and fails the test for an error in any console. */
export async function lend(
  browsers: BrowserPool,
  extension: string,
  info: TestInfo,
  use: (stage: Stage) => Promise<void>
): Promise<void> {
  const browser = await browsers.take(extension)
  const stage = Stage.on(browser)
  await use(stage)
  await stage.leave()
  const unexpected = stage.errors.filter((error) => !stage.allowed.some((one) => one.test(error)))
  await browsers.giveBack(browser, unexpected.length > 0 || info.status !== info.expectedStatus)
  expect(unexpected, "a console error is a failed test").toEqual([])
}

export const test = base.extend<{ stage: Stage }, { browsers: BrowserPool; fonts: void }>({
  // Every browser that this Playwright worker starts inherits its project's fonts.
  fonts: [
    async ({}, use, { project }) => {
      if (project.name.endsWith("narrow")) Object.assign(process.env, fontEnv("narrow"))
      await use()
    },
    { scope: "worker", auto: true }
  ],
  browsers: [
    // Playwright reads from the pattern which fixtures are wanted.
    async ({}, use) => {
      const browsers = new BrowserPool()
      await use(browsers)
      await browsers.close()
    },
    { scope: "worker" }
  ],
  stage: ({ browsers }, use, info) => lend(browsers, shipped, info, use)
})

export { expect }

/** Opens a chat of the practice console as a person does: a press on the name in its row. */
export async function openChat(page: Page, name: string): Promise<void> {
  await page
    .locator(`#pane-side [data-testid=cell-frame-title] [title*=${JSON.stringify(name)}]`)
    .first()
    .click()
  await page.locator("#main").waitFor()
}

export const composer = (page: Page) => page.locator('#main footer [data-testid="conversation-compose-box-input"]')
