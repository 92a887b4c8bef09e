import { badges, browserOver, openConsole } from "./lib/console-page"
import type { Tab } from "./lib/tab"
import { compare, interleaved, min, pause, type Row, type Tools, until } from "./lib/tools"

const distance = 2400
const speed = 1200

const scroll = (tab: Tab, by: number) =>
  tab.send("Input.synthesizeScrollGesture", { x: 200, y: 500, yDistance: by, speed, gestureSourceType: "mouse" })

/** In every frame of a scroll: how far the middle of each badge is from where its row carries it. */
const watch = `globalThis.seen = { frames: 0, readings: 0, worst: 0, moved: 0 }
const homes = new WeakMap()
let last
const frame = () => {
  const { seen } = globalThis
  if (seen.over) return
  seen.frames++
  const top = document.querySelector("#pane-side").scrollTop
  if (last !== undefined && top !== last) seen.moved++
  last = top
  for (const badge of document.querySelectorAll("turno-badge")) {
    const row = badge.closest("[role=row]")
    const a = badge.getBoundingClientRect()
    const b = row.getBoundingClientRect()
    const off = a.top + a.height / 2 - b.top
    const home = homes.get(row) ?? off
    homes.set(row, home)
    const inside = a.left >= b.left && a.right <= b.right + 0.5 && a.top >= b.top && a.bottom <= b.bottom
    seen.readings++
    seen.worst = Math.max(seen.worst, Math.abs(off - home), inside ? 0 : 99)
  }
  requestAnimationFrame(frame)
}
requestAnimationFrame(frame); 0`

/** Row badges while the list of 500 chats scrolls. */
export default async function bench(tools: Tools): Promise<Row[]> {
  const practice = await tools.practice({ chats: 500, quiet: true })
  const { world } = practice
  const open = async (extensions: string[]) => {
    const browser = await browserOver(tools, practice, extensions)
    return { browser, tab: await openConsole(browser) }
  }
  const turno = await open([tools.extension])
  await pause(4000)
  for (const chat of world.chats.filter(({ kind, archived }) => kind === "person" && !archived))
    world.customerWrites(chat.id)
  const bare = await open([])
  const again = await open([])
  await until("badges are drawn", async () => (await badges(turno.tab)) > 8)
  await pause(3000)

  const round = async ({ tab }: typeof turno) => {
    await scroll(tab, -distance)
    await scroll(tab, distance)
  }
  for (const one of [turno, bare, again]) await round(one)
  const seconds = (2 * distance) / speed
  const cost = (one: typeof turno) => async () => {
    await pause(300)
    return (await one.tab.script(() => round(one))) / seconds
  }
  const script = await interleaved(6, { bare: cost(bare), turno: cost(turno), again: cost(again) })

  await turno.tab.evaluate(watch)
  await round(turno)
  await pause(300)
  const seen = await turno.tab.evaluate<{ frames: number; readings: number; worst: number; moved: number }>(
    "(globalThis.seen.over = true, globalThis.seen)"
  )
  for (const { browser } of [turno, bare, again]) await browser.close()
  return [
    {
      what: "badges off their rows while scrolling",
      ours: seen.worst,
      goal: "0 px",
      ok: seen.worst <= 0.01 && seen.readings > 200 && seen.moved > 20,
      note: `${seen.readings} readings in ${seen.frames} frames, ${seen.moved} of them moved`
    },
    compare("script per second of scrolling", script.turno, script.bare, 1.15, {
      noise: min(script.again) / min(script.bare)
    })
  ]
}
