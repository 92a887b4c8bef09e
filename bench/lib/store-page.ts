import { join } from "node:path"
import { build } from "esbuild"
import { Browser } from "./browser"
import type { Tab } from "./tab"
import type { Tools } from "./tools"

const address = "https://store.bench/"

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- any function of the page
type Called<F> = F extends (...all: any[]) => infer R ? Awaited<R> : never
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- any function of the page
type Given<F> = F extends (...all: infer A) => any ? A : never

interface StorePage<Page> {
  browser: Browser
  tab: Tab
  /** Calls a function there. */
  call<K extends keyof Page & string>(what: K, ...all: Given<Page[K]>): Promise<Called<Page[K]>>
}

/** The store's own sources in a page of a real browser: `globalThis.bench` has what bench/page/<name>.ts exports. */
export async function storePage<Page>(tools: Tools, name: string, profile?: string): Promise<StorePage<Page>> {
  const { outputFiles } = await build({
    entryPoints: [join(tools.root, `bench/page/${name}.ts`)],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "bench",
    target: "chrome120",
    minify: true,
    define: { "process.env.NODE_ENV": '"production"' },
    alias: { "~shared": join(tools.root, "src/shared"), "~background": join(tools.root, "src/background") }
  })
  const program = outputFiles[0]?.text ?? ""
  const browser = await Browser.launch({ path: tools.path, profile })
  const tab = await browser.tab()
  browser.hear(tab.session, (method, params) => {
    if (method !== "Fetch.requestPaused") return
    void tab.send("Fetch.fulfillRequest", {
      requestId: params.requestId,
      responseCode: 200,
      responseHeaders: Object.entries({
        "content-type": "text/html",
        // Alone in its process a page has a clock of 5 µs instead of 100.
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-embedder-policy": "require-corp"
      }).map(([header, value]) => ({ name: header, value })),
      body: Buffer.from("<!doctype html><title>store</title>").toString("base64")
    })
  })
  await tab.send("Fetch.enable", { patterns: [{ urlPattern: `${address}*` }] })
  await tab.goto(address)
  await tab.evaluate(`${program}; globalThis.bench = bench; 0`)
  return { browser, tab, call: (what, ...all) => tab.evaluate(`bench.${what}(...${JSON.stringify(all)})`) }
}
