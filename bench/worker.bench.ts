import { consoleAddress } from "../tests/consoles/whatsapp/serve"
import { answer, coldAnswer } from "./lib/cold"
import { browserOver } from "./lib/console-page"
import { emptyWorker } from "./lib/small-extensions"
import { compare, interleaved, min, pause, type Row, spread, type Tools } from "./lib/tools"

/** The worker: its weight, and how long a content script waits for one that has gone to sleep. */
export default async function bench(tools: Tools): Promise<Row[]> {
  // Signed out: the page asks nothing by itself, so that the measured question is the one that wakes.
  const practice = await tools.practice({ chats: 0 })
  practice.world.setSessionStale(true)
  const open = async (extension: string) => {
    const browser = await browserOver(tools, practice, [extension])
    const tab = await browser.tab()
    await tab.goto(consoleAddress)
    await pause(3000)
    const pages = (await browser.targets()).filter(({ type, url }) => type === "page" && url.startsWith("chrome-ext"))
    if (pages.length) throw new Error("an extension page is open")
    return { browser, tab }
  }
  const turno = await open(tools.extension)
  const empty = await open(emptyWorker(tools.root))
  const again = await open(emptyWorker(tools.root))
  const nobody = { name: "is-anybody-there", input: {} }
  const hello = { name: "console.hello", input: { url: consoleAddress } }
  const cold = await interleaved(20, {
    empty: () => coldAnswer(empty.tab, nobody),
    turno: () => coldAnswer(turno.tab, nobody),
    hello: () => coldAnswer(turno.tab, hello),
    again: () => coldAnswer(again.tab, nobody)
  })
  const warm: number[] = []
  for (let i = 0; i < 100; i++) warm.push(await answer(turno.tab, hello))
  for (const { browser } of [turno, empty, again]) await browser.close()
  const file = tools.sizes().find((one) => one.file.includes("background"))!
  const noise = min(cold.again) / min(cold.empty)
  return [
    { what: "worker, bytes", ours: file.raw, goal: "≤ 204800", ok: file.raw <= 200 * 1024, note: `gzip ${file.gzip}` },
    compare("cold first answer to a content script", cold.turno, cold.empty, 1.25, { noise, note: "20 stops each" }),
    compare("the same with the database opened and read", cold.hello, cold.empty, 1.25, { noise, binds: false }),
    { what: "the same, warm", ours: min(warm), ok: null, note: `ms; ${spread(warm)}` }
  ]
}
