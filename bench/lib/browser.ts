import { type ChildProcess, spawn } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Writable } from "node:stream"
import type { BrowserContext, Route } from "@playwright/test"
import { consoleAddress, type Practice } from "../../tests/consoles/whatsapp/serve"
import { Tab } from "./tab"

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the protocol's own answers
type Any = any
type Handler = (route: Route) => unknown

interface LaunchOptions {
  path: string
  /** Folders of unpacked extensions. */
  extensions?: string[]
  practice?: Practice
  /** Keep and use this profile; else a new one is thrown away. */
  profile?: string
  args?: string[]
}

/**
 * A browser driven by its own protocol over a pipe. Unlike Playwright it attaches to the pages it opens and to nothing else:
 * a service worker with a debugger on it never sleeps and wakes differently.
 */
export class Browser {
  #next = 0
  readonly #answers = new Map<number, { done(value: Any): void; failed(error: Error): void }>()
  readonly #listeners = new Map<string, ((method: string, params: Any) => void)[]>()
  readonly #handlers: Handler[] = []
  readonly #child: ChildProcess
  readonly #ended: Promise<unknown>

  private constructor(
    private readonly profile: string,
    private readonly keep: boolean,
    { path, extensions = [], args = [] }: LaunchOptions
  ) {
    const load = extensions.join(",")
    this.#child = spawn(
      path,
      [
        "--headless=new",
        "--remote-debugging-pipe",
        `--user-data-dir=${profile}`,
        "--no-first-run",
        "--no-default-browser-check",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--password-store=basic",
        "--window-size=1280,900",
        // Figures of a tab must not depend on which window a headless system thinks is in front.
        "--disable-renderer-backgrounding",
        "--disable-backgrounding-occluded-windows",
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
        ...(load ? [`--disable-extensions-except=${load}`, `--load-extension=${load}`] : []),
        ...args,
        "about:blank"
      ],
      { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] }
    )
    this.#ended = new Promise((resolve) => this.#child.once("exit", resolve))
    let rest = ""
    const out = this.#child.stdio[4] as NodeJS.ReadableStream
    out.setEncoding("utf8")
    out.on("data", (chunk: string) => {
      const messages = (rest + chunk).split("\0")
      rest = messages.pop() ?? ""
      for (const message of messages) this.#hear(JSON.parse(message))
    })
  }

  static async launch(options: LaunchOptions): Promise<Browser> {
    const profile = options.profile ?? mkdtempSync(join(tmpdir(), "turno-bench-"))
    const browser = new Browser(profile, options.profile !== undefined, options)
    // Practice knows Playwright's way of answering for an address: this is all it uses of it.
    const context = { route: async (_: string, handler: Handler) => void browser.#handlers.push(handler) }
    await options.practice?.route(context as unknown as BrowserContext)
    await browser.send("Target.setDiscoverTargets", { discover: true })
    return browser
  }

  #hear({ id, result, error, method, params, sessionId }: Any) {
    if (id === undefined) {
      for (const listener of this.#listeners.get(sessionId ?? "") ?? []) listener(method, params)
      return
    }
    const waiting = this.#answers.get(id)
    this.#answers.delete(id)
    if (error) waiting?.failed(new Error(error.message))
    else waiting?.done(result)
  }

  send(method: string, params: object = {}, sessionId?: string): Promise<Any> {
    const id = ++this.#next
    return new Promise((done, failed) => {
      this.#answers.set(id, { done, failed: (error) => failed(new Error(`${method}: ${error.message}`)) })
      const input = this.#child.stdio[3] as Writable
      input.write(`${JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) })}\0`)
    })
  }

  /** Hears the events of a session; "" = of the browser itself. */
  hear(sessionId: string, listener: (method: string, params: Any) => void): void {
    this.#listeners.set(sessionId, [...(this.#listeners.get(sessionId) ?? []), listener])
  }

  async tab(): Promise<Tab> {
    const { targetId } = await this.send("Target.createTarget", { url: "about:blank" })
    const { sessionId } = await this.send("Target.attachToTarget", { targetId, flatten: true })
    const tab = new Tab(this, sessionId, targetId)
    await tab.ready()
    if (this.#handlers.length) {
      this.hear(sessionId, (method, params) => {
        if (method === "Fetch.requestPaused") void this.#fulfill(tab, params)
      })
      await tab.send("Fetch.enable", { patterns: [{ urlPattern: `${consoleAddress}*` }] })
    }
    return tab
  }

  async #fulfill(tab: Tab, { requestId, request }: Any) {
    const route = {
      request: () => ({
        url: () => request.url,
        method: () => request.method,
        postData: () => request.postData ?? null,
        frame: () => {
          throw new Error("no Playwright page here")
        }
      }),
      fulfill: async ({ status, headers, body }: { status: number; headers: Record<string, string>; body: string }) =>
        tab.send("Fetch.fulfillRequest", {
          requestId,
          responseCode: status,
          responseHeaders: Object.entries(headers).map(([name, value]) => ({ name, value })),
          body: Buffer.from(body).toString("base64")
        })
    }
    for (const handler of this.#handlers) await handler(route as unknown as Route)
  }

  async targets(): Promise<{ targetId: string; type: string; url: string }[]> {
    return (await this.send("Target.getTargets")).targetInfos
  }

  /** Closes every page of an extension: a first start opens the options, and a wake with a page open is another thing. */
  async closeExtensionPages(seconds = 3): Promise<void> {
    for (const end = Date.now() + seconds * 1000; Date.now() < end; ) {
      for (const { targetId, type, url } of await this.targets())
        if (type === "page" && url.startsWith("chrome-extension://")) {
          await this.send("Target.closeTarget", { targetId })
          return
        }
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }

  async close(): Promise<void> {
    await Promise.race([this.send("Browser.close").catch(() => undefined), this.#ended])
    const late = setTimeout(() => this.#child.kill("SIGKILL"), 5000)
    await this.#ended
    clearTimeout(late)
    if (!this.keep) rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 })
  }
}
