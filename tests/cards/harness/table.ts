import { readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import type { Page } from "@playwright/test"
import { build } from "esbuild"
import type { Language } from "~shared/vocabulary"
import type { Harness, Show } from "./main"

const root = fileURLToPath(new URL("../../..", import.meta.url))
const address = "https://cards.test/"
/** The widths of the design's floating parts. */
const look = `
  html { background: var(--tn-bg-sunken); } body { margin: 24px; }
  main { inline-size: 440px; overflow: hidden; border-radius: var(--tn-radius); box-shadow: var(--tn-e2); }
  main[data-card=schedule] { inline-size: 328px } main[data-card=assign] { inline-size: 296px } main[data-card=palette] { inline-size: 560px }`

/** Bundled once per Playwright worker. */
let html: Promise<string> | undefined

async function document(): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ["tests/cards/harness/main.tsx"],
    bundle: true,
    write: false,
    format: "iife",
    target: "chrome120",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "error"
  })
  const css = ["ui/tokens", "ui/controls", "cards/cards"].map((name) =>
    readFileSync(join(root, `src/shared/${name}.css`), "utf8")
  )
  return `<!doctype html><meta charset="utf-8"><title>cards</title><style>${css.join("\n")}${look}</style>
      <main></main><script>${outputFiles[0]!.text.replaceAll("</script", "<\\/script")}</script>`
}

/** A table that cards are laid on, one at a time: the components as they are, in a page of their own. */
export class Table {
  private take = 0

  private constructor(readonly page: Page) {}

  static async lay(page: Page): Promise<Table> {
    html ??= document()
    const body = await html
    await page.route(`${address}**`, (route) => route.fulfill({ contentType: "text/html", body }))
    await page.goto(address)
    return new Table(page)
  }

  /** Opens a card anew, or brings new data to the open one. */
  async show(what: Show, language: Language = "es", anew = true): Promise<void> {
    if (anew) this.take++
    const given = [what, language, this.take] as const
    await this.page.evaluate(([what, language, take]) => {
      const { harness } = window as unknown as { harness: Harness }
      harness.calls.length = 0
      harness.show(what, language, take)
    }, given)
  }

  calls(): Promise<Harness["calls"]> {
    return this.page.evaluate(() => (window as unknown as { harness: Harness }).harness.calls)
  }

  /** Text as an input method holds it before it is confirmed. */
  async compose(text: string): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page)
    await session.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length })
  }
}
