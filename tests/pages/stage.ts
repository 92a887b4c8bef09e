import { test as base, type BrowserContext, expect, type Page } from "@playwright/test"
import { Inside } from "../e2e/inside"
import { Desk } from "../e2e/desk"
import type { BrowserState } from "./browser/chrome-api"
import type { Host } from "./browser/host"
import { servePages, type Served } from "./serve"
import type { stillConsole as StillConsole } from "./surfaces/console"

declare global {
  /** In the desk's page. */
  var host: Host
  var browserState: BrowserState
  /** In the console's page. */
  var stillConsole: typeof StillConsole
}

/**
 * Turno's own pages on plain ones, with its real worker, store and views, in a browser whose `chrome` is the test's. What it
 * does not prove: the manifest, the bundler, the console's page and Chrome's own behaviour; the built extension does.
 */
export class PageStage {
  readonly errors: string[] = []
  /** Errors a test expects. */
  readonly allowed: RegExp[] = []

  private constructor(
    readonly context: BrowserContext,
    readonly origin: string,
    readonly hostPage: Page
  ) {}

  static async open(context: BrowserContext, { origin }: Served): Promise<PageStage> {
    const hostPage = await context.newPage()
    const stage = new PageStage(context, origin, hostPage)
    stage.#listen(hostPage)
    context.on("page", (page) => stage.#listen(page))
    await hostPage.goto(`${origin}/desk.html`)
    // The worker makes the workspace of one; until then there is no store to look into.
    await new Desk(hostPage).send("options.show", {})
    return stage
  }

  #listen(page: Page) {
    page.on("console", (message) => message.type() === "error" && this.errors.push(`${page.url()}: ${message.text()}`))
    page.on("pageerror", (error) => this.errors.push(`${page.url()}: ${error.message}`))
  }

  async page(name: "popup" | "options", at = ""): Promise<Page> {
    const page = await this.context.newPage()
    if (name === "popup") await page.setViewportSize({ width: 380, height: 560 })
    await page.goto(`${this.origin}/${name}.html${at}`)
    return page
  }

  /** A console's page that stands still, with Turno's content scripts in it. */
  async console(): Promise<Page> {
    const page = await this.context.newPage()
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.goto(`${this.origin}/console.html`)
    return page
  }

  inside = (page: Page, host?: string) => Inside.of(page, host)

  /** Reads the store and asks the worker as a page of ours would. */
  async desk(): Promise<Desk> {
    return new Desk(this.hostPage)
  }

  async stopWorker(): Promise<void> {
    await this.hostPage.evaluate(() => host.stopWorker())
  }

  /** The worker had nothing to do for long enough, and was ended. */
  async fallAsleep(): Promise<void> {
    const desk = await this.desk()
    await this.hostPage.evaluate(() => void (host.idleAfter = 300))
    // Its next rest is the short one.
    await desk.send("frame.hello", {})
    await expect.poll(() => this.hostPage.evaluate(() => host.isAwake)).toBe(false)
    await this.hostPage.evaluate(() => void (host.idleAfter = 30_000))
  }

  /** The worker is to end once in the middle of this message, before it hears of it or after it did it. */
  async endWorkerAt(message: string, moment: "asked" | "done"): Promise<void> {
    await this.hostPage.evaluate((at) => void (host.endsAt = at), { message, moment })
  }

  /** How often the browser started a worker. */
  async starts(): Promise<number> {
    return this.hostPage.evaluate(() => host.starts)
  }

  /** A tab of that address comes in front of the person; null = another program does. */
  async inFront(url: string | null): Promise<void> {
    await this.hostPage.evaluate((address) => {
      browserState.front = address
      host.event(address === null ? "windows.onFocusChanged" : "tabs.onActivated", [{}])
    }, url)
  }

  /** What the browser was told, or is to answer. */
  async browser<T>(look: (state: BrowserState) => T): Promise<T> {
    const state = await this.hostPage.evaluateHandle(() => browserState)
    return state.evaluate(look as never)
  }
}

export const test = base.extend<{ stage: PageStage }, { served: Served }>({
  served: [
    // Playwright reads from the pattern which fixtures are wanted.
    async ({}, use) => {
      const served = await servePages()
      await use(served)
      await served.close()
    },
    { scope: "worker" }
  ],
  stage: async ({ context, served }, use) => {
    const stage = await PageStage.open(context, served)
    await use(stage)
    const unexpected = stage.errors.filter((error) => !stage.allowed.some((one) => one.test(error)))
    expect(unexpected, "a console error is a failed test").toEqual([])
  }
})

export { expect }
