import type { BrowserContext, Page, Route } from "@playwright/test"
import { answer } from "./answer"
import { type Bundle, bundle } from "./bundle"
import { type Director, openDirector } from "./director"
import { type Life, live } from "./life"
import type { PracticeOptions } from "./shapes"
import { World } from "./world"

export type { LedgerEntry, PracticeOptions } from "./shapes"
export { World } from "./world"

export const consoleAddress = "https://web.whatsapp.com/"

/** A console to practise on: one account, as many tabs and browser contexts as you like. */
export class Practice {
  readonly world: World
  private readonly tabOfPage = new Map<Page, string>()
  private readonly stops: (() => void)[] = []
  private director: Promise<Director> | undefined

  constructor(
    private readonly files: Bundle,
    options: PracticeOptions
  ) {
    this.world = new World(options)
  }

  /** Lets this account answer for the console's address in a browser context. */
  async route(context: BrowserContext): Promise<void> {
    await context.route(`${consoleAddress}**`, (route) => this.carry(route))
  }

  /** The name under which the ledger knows a page. It survives a reload. */
  tabOf(page: Page): string | undefined {
    return this.tabOfPage.get(page)
  }

  /** Resolves when all attached pages show the newest state and their own acts have arrived here. */
  settled(): Promise<void> {
    return this.world.tabs.settled()
  }

  /** Customers write now and then, until the returned function is called. */
  live(life?: Life): () => void {
    const stop = live(this.world, life)
    this.stops.push(stop)
    return stop
  }

  /** Where a person directs this console and reads its ledger. */
  async directorUrl(): Promise<string> {
    this.director ??= openDirector(this)
    return (await this.director).url
  }

  async close(): Promise<void> {
    for (const stop of this.stops.splice(0)) stop()
    this.world.tabs.close()
    await (await this.director)?.close()
    this.director = undefined
  }

  private async carry(route: Route): Promise<void> {
    const request = route.request()
    this.recognise(request.url(), pageOf(route))
    const asked = { method: request.method(), url: request.url(), body: request.postData() ?? "" }
    const answered = await answer(this.world, this.files, asked)
    // The page may have gone while its poll was waiting.
    await route.fulfill(answered).catch(() => undefined)
  }

  private recognise(url: string, page: Page | undefined): void {
    const tab = new URL(url).searchParams.get("tab")
    if (!tab || !page || this.tabOfPage.get(page) === tab) return
    this.tabOfPage.set(page, tab)
    page.on("close", () => this.world.tabs.detach(tab))
    page.on("crash", () => this.world.tabs.detach(tab))
    page.on("framenavigated", (frame) => {
      if (frame === page.mainFrame() && !frame.url().startsWith(consoleAddress)) this.world.tabs.detach(tab)
    })
  }
}

function pageOf(route: Route): Page | undefined {
  try {
    return route.request().frame().page()
  } catch {
    return undefined
  }
}

export async function createPractice(options: PracticeOptions = {}): Promise<Practice> {
  return new Practice(await bundle(), options)
}
