import { badges, barText, browserOver, openChat, openConsole } from "./lib/console-page"
import { profiled } from "./lib/profile"
import { emptyListeners } from "./lib/small-extensions"
import { compare, interleaved, median, min, pause, type Row, spread, type Tools, until } from "./lib/tools"
import { ofKeys, own, traced } from "./lib/trace"

const words = "una frase cualquiera que nadie va a enviar y que se escribe letra por letra "
const keys = words.length

/** Typing in the console's box with a chat of 5,000 messages open, bar and badges drawn. */
export default async function bench(tools: Tools): Promise<Row[]> {
  const practice = await tools.practice({ chats: 60, bigChatMessages: 5000, quiet: true })
  const { world } = practice
  const chat = world.chat(world.bigChatId ?? "")
  const open = async (extensions: string[]) => {
    const browser = await browserOver(tools, practice, extensions)
    const tab = await openConsole(browser)
    const draws = extensions.includes(tools.extension)
    if (draws) {
      await pause(1500)
      world.customerWrites(chat.id)
      await until("badges are drawn", async () => (await badges(tab)) > 0)
    }
    await openChat(tab, chat.name)
    if (draws) await until("the bar is drawn", async () => (await barText(tab)) !== "")
    await pause(3000)
    await tab.click("#main footer [contenteditable]")
    // What is compiled at the first keys is no cost of a key.
    await tab.type(words)
    return { browser, tab }
  }
  const turno = await open([tools.extension])
  const bare = await open([])
  const again = await open([])
  const empty = await open([emptyListeners(tools.root)])

  // Messages are counted where they leave: in the isolated world, before they reach a worker that may be asleep.
  await turno.tab.evaluate(
    `globalThis.asked = []
    const { sendMessage, connect } = chrome.runtime
    chrome.runtime.sendMessage = (...all) => { asked.push(all[0]?.name ?? "?"); return sendMessage.apply(chrome.runtime, all) }
    chrome.runtime.connect = (...all) => { asked.push("port"); return connect.apply(chrome.runtime, all) }`,
    "extension"
  )
  const perKey =
    ({ tab }: typeof turno) =>
    async () => {
      await pause(200)
      return (await tab.script(() => tab.type(words))) / keys
    }
  const script = await interleaved(7, { bare: perKey(bare), turno: perKey(turno), again: perKey(again) })
  const left = await turno.tab.evaluate<string[]>("globalThis.asked", "extension")
  // A worker that went to sleep and was woken rings, and the tab's views are opened again: no key asked for it.
  const asked = left.filter((name) => name !== "port")

  const profiles: { ms: number; by: [string, number][] }[] = []
  for (let run = 0; run < 2; run++) profiles.push(await profiled(turno.tab, () => turno.tab.type(words)))
  const handlers: number[] = []
  const nothing: number[] = []
  const slices: number[] = []
  const ours = (url: string) => url.startsWith("chrome-extension://")
  for (let run = 0; run < 5; run++) {
    const events = await traced(turno.tab, () => turno.tab.type(words))
    handlers.push(ofKeys(events, ours) / keys)
    slices.push(own(events, ours).ms / keys)
    nothing.push(ofKeys(await traced(empty.tab, () => empty.tab.type(words)), ours) / keys)
  }
  for (const { browser } of [turno, bare, again, empty]) await browser.close()

  const owned = profiles.map(({ ms }) => ms / keys)
  const noise = min(script.again) / min(script.bare)
  const heaviest = profiles[0]?.by.slice(0, 3).map(([name, ms]) => `${name || "(anonymous)"} ${(ms / keys).toFixed(4)}`)
  return [
    {
      what: "own handlers, traced processor time",
      ours: min(handlers),
      baseline: min(nothing),
      goal: "≤ 0.05 ms per key",
      ok: median(handlers) <= 0.05,
      note: `ms per key, bound by the median: ${spread(handlers)}; two listeners that do nothing, in the same run ${spread(nothing)}`
    },
    {
      what: "everything of ours while typing: handlers, patrol, bar",
      ours: min(slices),
      ok: null,
      note: `ms per key, traced: ${spread(slices)}; by profile (wall clock) ${spread(owned)}: ${heaviest?.join(", ")}`
    },
    compare("script per key", script.turno, script.bare, 1.1, { noise }),
    {
      what: "messages while typing",
      ours: asked.length,
      goal: 0,
      ok: asked.length === 0,
      note: `${asked.slice(0, 3).join(", ")} (${left.length - asked.length} ports opened at the worker's bell)`
    }
  ]
}
