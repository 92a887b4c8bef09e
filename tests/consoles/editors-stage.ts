import { type Browser, type BrowserContext, type CDPSession, chromium, type Page, test as base } from "@playwright/test"
import { type EditorName, editorsAddress, handsScript, routeEditors } from "./editors/serve"

/** One editor in a page, and our hands in an isolated world of it, as an extension's content script is. */
export class Desk {
  readonly errors: string[] = []

  private constructor(
    readonly page: Page,
    readonly cdp: CDPSession,
    private readonly contexts: Map<string, number>
  ) {
    page.on("pageerror", (error) => this.errors.push(error.message))
  }

  static async open(context: BrowserContext, editor: EditorName): Promise<Desk> {
    const page = await context.newPage()
    const cdp = await context.newCDPSession(page)
    const contexts = new Map<string, number>()
    cdp.on("Runtime.executionContextCreated", ({ context: made }) => void contexts.set(made.name, made.id))
    await cdp.send("Page.enable")
    await cdp.send("Runtime.enable")
    await cdp.send("Page.addScriptToEvaluateOnNewDocument", { source: await handsScript(), worldName: "hands" })
    const desk = new Desk(page, cdp, contexts)
    await page.goto(`${editorsAddress}#${editor}`)
    await page.waitForFunction(() => typeof window.model === "function")
    return desk
  }

  /** Evaluates in the isolated world; `hands` is there. */
  async hands<T = void>(expression: string): Promise<T> {
    const contextId = this.contexts.get("hands")
    if (!contextId) throw new Error("there is no isolated world")
    const { result, exceptionDetails } = await this.cdp.send("Runtime.evaluate", {
      contextId,
      expression,
      awaitPromise: true,
      returnByValue: true
    })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value as T
  }

  insert(text: string, replaceBefore = 0, same = true) {
    return this.hands<{ ok: boolean; why?: string }>(`hands.insert(${JSON.stringify(text)}, ${replaceBefore}, ${same})`)
  }

  model = () => this.page.evaluate(() => window.model())
  sent = () => this.page.evaluate(() => window.sent)

  /** A draft with the focus in the box and the caret so many keys from its beginning, and so many selected after it. */
  async draft(text: string, caret: number | "end" = "end", selected = 0): Promise<void> {
    await this.page.evaluate((given) => window.draft(given), text)
    await this.page.locator("#box").focus()
    await this.page.keyboard.press(caret === "end" ? "Control+End" : "Control+Home")
    for (let at = 0; at < Number(caret === "end" ? 0 : caret); at++) await this.page.keyboard.press("ArrowRight")
    for (let at = 0; at < selected; at++) await this.page.keyboard.press("Shift+ArrowRight")
  }
}

export const test = base.extend<{ desk: (editor: EditorName) => Promise<Desk> }, { chrome: Browser }>({
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
  desk: async ({ chrome }, use) => {
    const context = await chrome.newContext({ viewport: { width: 900, height: 700 } })
    await routeEditors(context)
    const desks: Desk[] = []
    await use(async (editor) => {
      const desk = await Desk.open(context, editor)
      desks.push(desk)
      return desk
    })
    await context.close()
    const errors = desks.flatMap((desk) => desk.errors)
    if (errors.length) throw new Error(`the page threw: ${errors.join("; ")}`)
  }
})
