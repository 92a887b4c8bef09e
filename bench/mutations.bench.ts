import { badges, barText, browserOver, openChat, openConsole } from "./lib/console-page"
import { profiled } from "./lib/profile"
import { compare, interleaved, min, pause, type Row, type Tools, until } from "./lib/tools"
import type { Tab } from "./lib/tab"

/** 2,000 nodes in 50 frames of 40, put where `into` says and taken away again when all is measured. */
const burst = (into: string) => `new Promise((done) => {
  const home = ${into}
  const put = []
  let frame = 0
  const step = () => {
    for (let i = 0; i < 40; i++) {
      const node = document.createElement("div")
      node.setAttribute("role", "row")
      node.innerHTML = '<div tabindex="-1" data-id="bench' + frame + '-' + i + '"><span dir="auto">hola</span></div>'
      home.append(node)
      put.push(node)
    }
    if (++frame < 50) requestAnimationFrame(step)
    else setTimeout(() => { globalThis.benchPut = put; done() }, 400)
  }
  requestAnimationFrame(step)
})`
const clean = "for (const node of globalThis.benchPut) node.remove()"
const panel = "document.querySelector('[data-testid=conversation-panel-messages]').firstElementChild"
const elsewhere =
  "document.body.appendChild(document.createElement('section')).appendChild(document.createElement('div'))"

/** The console changes by itself: what does it cost that somebody watches? */
export default async function bench(tools: Tools): Promise<Row[]> {
  const practice = await tools.practice({ chats: 60, bigChatMessages: 5000, quiet: true })
  const { world } = practice
  const chat = world.chat(world.bigChatId ?? "")
  const open = async (extensions: string[]) => {
    const browser = await browserOver(tools, practice, extensions)
    const tab = await openConsole(browser)
    await pause(1500)
    world.customerWrites(chat.id)
    if (extensions.length) await until("badges are drawn", async () => (await badges(tab)) > 0)
    await openChat(tab, chat.name)
    if (extensions.length) await until("the bar is drawn", async () => (await barText(tab)) !== "")
    await pause(3000)
    return { browser, tab }
  }
  const turno = await open([tools.extension])
  const bare = await open([])
  const again = await open([])
  const mutate = (tab: Tab, into: string) => async () => {
    const ms = await tab.script(() => tab.evaluate(burst(into)))
    await tab.evaluate(clean)
    await pause(600)
    return ms
  }
  /** The console's own way: it renders what its customers write. */
  const written = (tab: Tab) => async () => {
    const ms = await tab.script(async () => {
      for (let i = 0; i < 10; i++) {
        world.customerWrites(chat.id, { kind: "text", count: 20 })
        await pause(120)
      }
      await pause(500)
    })
    return ms
  }
  const subjects = (measure: (tab: Tab) => () => Promise<number>) => ({
    bare: measure(bare.tab),
    turno: measure(turno.tab),
    again: measure(again.tab)
  })
  const outside = await interleaved(
    6,
    subjects((tab) => mutate(tab, elsewhere))
  )
  const inside = await interleaved(
    6,
    subjects((tab) => mutate(tab, panel))
  )
  const { by } = await profiled(turno.tab, mutate(turno.tab, panel))
  const rendered = await interleaved(3, subjects(written))
  for (const { browser } of [turno, bare, again]) await browser.close()
  const noise = (one: typeof inside) => min(one.again) / min(one.bare)
  const heaviest = by.slice(0, 4).map(([name, ms]) => `${name || "(anonymous)"} ${ms.toFixed(1)}`)
  return [
    compare("2,000 nodes outside what is watched, script", outside.turno, outside.bare, 1.1, { noise: noise(outside) }),
    compare("2,000 message nodes in the open chat, script", inside.turno, inside.bare, 1.1, {
      noise: noise(inside),
      note: `by profile: ${heaviest.join(", ")}`
    }),
    compare("200 messages that the console itself draws, script", rendered.turno, rendered.bare, 1.1, {
      noise: noise(rendered),
      binds: false,
      note: "all three tabs draw at the same time"
    })
  ]
}
