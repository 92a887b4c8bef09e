import { answer, coldAnswer } from "./lib/cold"
import { browserOver, openConsole } from "./lib/console-page"
import { plainBar } from "./lib/plain-bar"
import { emptyWorker } from "./lib/small-extensions"
import { compare, interleaved, median, min, pause, type Row, spread, type Tools } from "./lib/tools"

/** Milliseconds from the chat's header in the page to each step of the bar, read once a frame. */
const watch = (host: string) => `globalThis.steps = new Promise((done) => {
  const steps = {}
  let began
  const at = (name) => { steps[name] ??= performance.now() - began }
  const header = new MutationObserver(() => {
    if (!document.querySelector("#main header")) return
    began = performance.now()
    header.disconnect()
    const frame = () => {
      const host = document.querySelector("${host}")
      if (host) at("mounted")
      const bar = host && chrome.dom.openOrClosedShadowRoot(host)?.querySelector(".bar")
      if (bar?.getBoundingClientRect().height) at("painted")
      if (bar?.querySelector("button")) at("full")
      if (steps.full || performance.now() - began > 6000) return done(steps)
      requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
  })
  header.observe(document.documentElement, { childList: true, subtree: true })
}); 0`

interface Steps {
  mounted?: number
  painted?: number
  full?: number
}

/** From the opened chat to the painted bar, the first one of a page: overlay not injected yet. */
export default async function bench(tools: Tools): Promise<Row[]> {
  const practice = await tools.practice({ chats: 30, quiet: true })
  const chat = practice.world.chats.find(({ kind, archived }) => kind === "person" && !archived)!
  const turno = await browserOver(tools, practice, [tools.extension])
  const plain = await browserOver(tools, practice, [await plainBar(tools.root)])
  const empty = await browserOver(tools, practice, [emptyWorker(tools.root)])
  const all: Record<string, Steps[]> = {}
  const opened = (name: string, browser: typeof turno, host: string, stopped: boolean) => async () => {
    const tab = await openConsole(browser)
    await pause(2500)
    if (!all[name]?.length && host === "turno-overlay") practice.world.customerWrites(chat.id)
    await tab.evaluate(watch(host), "extension")
    if (stopped) {
      await tab.stopWorkers()
      await pause(700)
    } else await answer(tab, { name: "is-anybody-there" })
    await tab.click(`#pane-side [data-testid=cell-frame-title] [title*=${JSON.stringify(chat.name)}]`)
    const steps = await tab.evaluate<Steps>("globalThis.steps", "extension")
    all[name] = [...(all[name] ?? []), steps]
    await tab.close()
    return steps.painted ?? Number.POSITIVE_INFINITY
  }
  const cold = await openConsole(empty)
  const times = await interleaved(8, {
    plain: opened("plain", plain, "plain-bar", false),
    turno: opened("turno", turno, "turno-overlay", false),
    stopped: opened("stopped", turno, "turno-overlay", true),
    again: opened("again", plain, "plain-bar", false),
    answer: () => coldAnswer(cold, { any: true })
  })
  for (const browser of [turno, plain, empty]) await browser.close()
  const noise = min(times.again) / min(times.plain)
  const step = (name: string, key: keyof Steps) => (all[name] ?? []).map((one) => one[key] ?? Number.NaN)
  const limit = 1.5 * min(times.plain) + 1.25 * min(times.answer)
  return [
    compare("chat opened to bar painted, worker warm", times.turno, times.plain, 1.5, {
      noise,
      note: `overlay injected at ${spread(step("turno", "mounted"))}, with its buttons at ${spread(step("turno", "full"))}`
    }),
    {
      what: "the same, worker stopped",
      ours: min(times.stopped),
      baseline: limit,
      ratio: min(times.stopped) / limit,
      goal: "≤ 1.5x plain + 1.25x cold answer",
      ok: min(times.stopped) <= limit,
      note: `ms; ${spread(times.stopped)}; cold answer of an empty worker ${spread(times.answer)}; medians allow ${(1.5 * median(times.plain) + 1.25 * median(times.answer)).toFixed(0)}`
    }
  ]
}
