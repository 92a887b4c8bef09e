import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { consoleAddress } from "../tests/consoles/whatsapp/serve"
import { browserOver } from "./lib/console-page"
import { oneLine, oneMessage } from "./lib/small-extensions"
import { compare, interleaved, min, pause, type Row, type Tools } from "./lib/tools"
import { own, traced } from "./lib/trace"

/** The eager content script: bytes, start and heap, against the smallest extension there can be. */
export default async function bench(tools: Tools): Promise<Row[]> {
  const practice = await tools.practice({ chats: 0 })
  const subjects = {
    bare: [] as string[],
    again: [] as string[],
    line: [oneLine(tools.root)],
    message: [oneMessage(tools.root)],
    turno: [tools.extension]
  }
  const names = Object.keys(subjects) as (keyof typeof subjects)[]
  const browsers = new Map<string, Awaited<ReturnType<typeof browserOver>>>()
  for (const name of names) browsers.set(name, await browserOver(tools, practice, subjects[name]))
  const lazy: number[] = []
  const heaps: Record<string, number[]> = {}
  const start = (name: keyof typeof subjects) => async () => {
    const tab = await browsers.get(name)!.tab()
    const events = await traced(tab, async () => {
      await tab.goto(consoleAddress)
      await pause(2500)
    })
    const heap = await tab.heap()
    heaps[name] = [...(heaps[name] ?? []), heap / 1024]
    const ours = (url: string) => url.startsWith("chrome-extension://")
    const eager = own(events, (url) => ours(url) && !url.includes("/badges.") && !url.includes("/mount."))
    if (name === "turno") lazy.push(own(events, ours).ms - eager.ms)
    await tab.close()
    return eager.ms
  }
  const starts = await interleaved(
    5,
    Object.fromEntries(names.map((name) => [name, start(name)])) as Record<
      (typeof names)[number],
      () => Promise<number>
    >
  )
  for (const browser of browsers.values()) await browser.close()

  const file = tools.sizes().find((one) => /^console\./.test(one.file))!
  const badges = readdirSync(tools.extension).find((name) => /^badges\./.test(name))!
  const react = /createRoot|react\.element|react\.transitional/.test(
    readFileSync(join(tools.extension, badges), "utf8")
  )
  const heap = (name: string) => min(heaps[name] ?? [])
  const noise = Math.abs(heap("again") - heap("bare"))
  const more = heap("turno") - heap("line")
  return [
    {
      what: "eager script, bytes (gzip)",
      ours: file.gzip,
      goal: "≤ 8192",
      ok: file.gzip <= 8192,
      note: `raw ${file.raw}`
    },
    compare("its start", starts.turno, starts.line, 2, { note: "slices of the eager file until 2.5 s after load" }),
    compare("its start against one line that sends a message", starts.turno, starts.message, 2, { binds: false }),
    { what: "start of the row badges where no row is", ours: min(lazy), ok: null, note: "ms, not in the line above" },
    {
      what: "page heap before the first badge or bar, over one line",
      ours: heap("turno"),
      baseline: heap("line"),
      ratio: heap("turno") / heap("line"),
      goal: "≤ +50 KB",
      ok: more <= 50,
      note: `KB; +${more.toFixed(0)} KB over one line, one line +${(heap("line") - heap("bare")).toFixed(0)} KB over none; noise ${noise.toFixed(0)} KB`
    },
    { what: "React in the row badges", ours: react ? "yes" : "no", goal: "no", ok: !react }
  ]
}
