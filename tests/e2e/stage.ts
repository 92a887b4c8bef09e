import { readdirSync } from "node:fs"
import path from "node:path"
import { test as base, type BrowserContext, chromium, expect, type Page } from "@playwright/test"
import { consoleAddress, createPractice, type Practice, type PracticeOptions } from "../consoles/whatsapp/serve"
import { plainName } from "../../src/shared/names"
import { Inside } from "./inside"

const shipped = path.resolve("build/chrome-mv3-prod")

/** A browser with the production extension, or a sibling of it, over the practice console. */
export class Stage {
  practice!: Practice
  id = ""
  /** Errors of any console: a test that leaves one has failed. */
  readonly errors: string[] = []
  /** Errors a test expects. */
  readonly allowed: RegExp[] = []
  /** What a first start opened, until it is put to another use. */
  #welcome: Page | null = null

  private constructor(readonly context: BrowserContext) {}

  static async launch(
    options: {
      width?: number
      height?: number
      profile?: string
      dark?: boolean
      extension?: string
      zone?: string
    } = {}
  ): Promise<Stage> {
    const { width = 1280, height = 800, profile = "", dark = false, extension = shipped, zone } = options
    const first = profile === "" || readdirSync(profile).length === 0
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
    const stage = new Stage(context)
    context.on("page", (page) => stage.#listen(page))
    for (const page of context.pages()) stage.#listen(page)
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker", { timeout: 10_000 }))
    worker.on("console", (message) => message.type() === "error" && stage.errors.push(`worker: ${message.text()}`))
    stage.id = new URL(worker.url()).host
    if (first) await stage.#welcomed()
    return stage
  }

  /** A first start opens the options; until it has, it may still take over a new tab. */
  async #welcomed() {
    const welcome = () => this.context.pages().find((page) => page.url().includes("/options.html")) ?? null
    await expect.poll(() => welcome() !== null, { timeout: 10_000 }).toBe(true)
    this.#welcome = welcome()
    await this.#welcome?.waitForLoadState()
  }

  #listen(page: Page) {
    page.on("console", (message) => message.type() === "error" && this.errors.push(`${page.url()}: ${message.text()}`))
    page.on("pageerror", (error) => this.errors.push(`${page.url()}: ${error.message}`))
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
    const page = this.#welcome ?? (await this.context.newPage())
    this.#welcome = null
    await page.goto(`chrome-extension://${this.id}/manifest.json`)
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

  async close(): Promise<void> {
    await this.practice?.close()
    await this.context.close()
  }
}

type Rows = Record<string, unknown>[]

/** What lies in the store, read from a page of ours through plain IndexedDB. */
export class Desk {
  constructor(readonly page: Page) {}

  rows(table: string): Promise<Rows> {
    return this.page.evaluate(
      (name) =>
        new Promise<Rows>((done, failed) => {
          const opening = indexedDB.open("turno")
          opening.onerror = () => failed(opening.error)
          opening.onsuccess = () => {
            const all = opening.result.transaction(name).objectStore(name).getAll()
            all.onerror = () => failed(all.error)
            all.onsuccess = () => {
              opening.result.close()
              done(all.result)
            }
          }
        }),
      table
    )
  }

  /** The journal's lines of conversations: those of members (came, left) and pools lie beside them. */
  async lines(): Promise<Rows> {
    return (await this.rows("journal")).filter((line) => !String(line.thread).includes(":"))
  }

  send(name: string, input: unknown): Promise<{ ok: boolean; value?: unknown; failure?: string }> {
    return this.page.evaluate((message) => chrome.runtime.sendMessage(message), { name, input })
  }

  /** The contact of that name. */
  async contact(name: string): Promise<{ id: string } & Record<string, unknown>> {
    const found = (await this.rows("contacts")).filter((row) => row.name === plainName(name))
    if (found.length !== 1) throw new Error(`${found.length} contacts are called ${name}`)
    return found[0] as { id: string }
  }

  /** The queue's row of that contact; empty before there is one. */
  async rowOf(name: string): Promise<Record<string, unknown>> {
    const { id } = await this.contact(name)
    return (await this.rows("rows")).find((row) => row.id === id) ?? {}
  }
}

export const test = base.extend<{ stage: Stage }>({
  // Playwright reads from the pattern which fixtures are wanted.
  stage: async ({}, use) => {
    const stage = await Stage.launch()
    await use(stage)
    await stage.close()
    const unexpected = stage.errors.filter((error) => !stage.allowed.some((one) => one.test(error)))
    expect(unexpected, "a console error is a failed test").toEqual([])
  }
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
