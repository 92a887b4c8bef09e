import { test as base, type Browser, type BrowserContext, chromium, type Page } from "@playwright/test"
import { consoleAddress, createPractice, type Practice, type PracticeOptions } from "./whatsapp/serve"

/** A context of its own and the account that it sees. */
export class Stage {
  private made: Practice | undefined

  constructor(readonly context: BrowserContext) {}

  get practice(): Practice {
    if (!this.made) throw new Error("open the console first")
    return this.made
  }

  async open(options: PracticeOptions = {}): Promise<Page> {
    this.made = await createPractice(options)
    await this.made.route(this.context)
    return this.visit()
  }

  async visit(): Promise<Page> {
    const page = await this.context.newPage()
    await page.goto(consoleAddress)
    await page.locator("#pane-side [role=row]").first().waitFor()
    return page
  }

  lastOf(kind: string) {
    return this.practice.world.ledger.filter((entry) => entry.kind === kind).at(-1)
  }

  async close(): Promise<void> {
    await this.made?.close()
    await this.context.close()
  }
}

/** One browser per Playwright worker; each test has a context of its own in it, which shares nothing with the next. */
export const test = base.extend<{ stage: Stage }, { chrome: Browser }>({
  chrome: [
    // Playwright reads from the pattern which fixtures are wanted.
    async ({}, use) => {
      const browser = await chromium.launch({
        executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
        args: process.getuid?.() === 0 ? ["--no-sandbox"] : []
      })
      await use(browser)
      await browser.close()
    },
    { scope: "worker" }
  ],
  stage: async ({ chrome }, use) => {
    const stage = new Stage(await chrome.newContext({ viewport: { width: 1280, height: 800 } }))
    await use(stage)
    await stage.close()
  }
})

/** The names in the list, from the top. */
export const rowTitles = (page: Page) =>
  page.locator("#pane-side [role=row]").evaluateAll((rows) =>
    rows
      .map((row) => ({
        top: row.getBoundingClientRect().top,
        title: row.querySelector("[title]")?.getAttribute("title")
      }))
      .sort((one, other) => one.top - other.top)
      .map(({ title }) => title)
  )

export const leaf = (page: Page, name: string) =>
  page.locator(`#pane-side [data-testid=cell-frame-title] [title="${name}"]`).first()

export const composer = (page: Page) => page.locator('#main footer [data-testid="conversation-compose-box-input"]')
