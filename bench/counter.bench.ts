import { channels } from "../src/shared/limits/channels"
import type { EditorName } from "../tests/consoles/editors/serve"
import { Browser } from "./lib/browser"
import { type EditorTab, handsUrl, openEditor } from "./lib/editor-tab"
import { compare, interleaved, median, min, type Row, spread, type Tools } from "./lib/tools"
import { own, traced } from "./lib/trace"

const editors: EditorName[] = ["lexical-rich", "lexical-plain", "prosemirror", "react-textarea", "contenteditable"]
const sizes = { small: 600, large: 60_000 }
const line = "Información del envío: la señal número ñandú sale mañana 🙂 de Córdoba. "
/** Paragraphs of a letter, 400 units each, as somebody pastes them. */
const draft = (size: number) =>
  Array.from({ length: Math.ceil(size / 400) }, () => line.repeat(6).slice(0, 399))
    .join("\n")
    .slice(0, size)
const words = "una frase cualquiera que nadie va a enviar y que se escribe letra por letra "
const ours = (url: string) => url.includes(handsUrl)

/** What only listening costs: an observer and two listeners in an isolated world, which do nothing. */
const floor = `new MutationObserver(() => {}).observe(hands.box(), { childList: true, characterData: true, subtree: true })
  for (const type of ["keydown", "keyup", "input"]) addEventListener(type, () => {}, true)
  //# sourceURL=${handsUrl}`
const counter = `globalThis.counted = hands.count(${JSON.stringify(channels.whatsapp)})`
const whole = `hands.begin(${JSON.stringify(channels.whatsapp)})`

/** Counting on each key, against how much the box holds; and with it guard, shortcuts and the listeners of all. */
export default async function bench(tools: Tools): Promise<Row[]> {
  const rows: Row[] = []
  const browser = await Browser.launch({ path: tools.path })
  for (const editor of editors) {
    const tabs: EditorTab[] = []
    const open = async (size: number, start: string) => {
      const one = await openEditor(browser, editor, start === whole)
      tabs.push(one)
      await one.hands(start)
      await one.draft(draft(size))
      // What is compiled at the first keys is no cost of a key.
      await one.tab.type(words.repeat(3), 4)
      return async () => own(await traced(one.tab, () => one.tab.type(words, 8)), ours).ms / words.length
    }
    const subjects = {
      small: await open(sizes.small, counter),
      large: await open(sizes.large, counter),
      floor: await open(sizes.large, floor),
      all: await open(sizes.large, whole)
    }
    const { small, large, floor: least, all } = await interleaved(5, subjects)
    for (const { tab } of tabs) await tab.close()
    rows.push({
      what: `${editor}: counting a key at 60,000 characters`,
      ours: min(large),
      goal: "≤ 0.05 ms",
      ok: median(large) <= 0.05,
      note: `traced processor time, bound by the median: ${spread(large)}`
    })
    rows.push({
      ...compare(`${editor}: 60,000 against 600 characters`, large, small, 1.5),
      goal: "≤ 1.5x"
    })
    rows.push({
      what: `${editor}: everything of ours on a key`,
      ours: min(all),
      baseline: min(least),
      ok: null,
      note: `ms; medians ${spread(all)}, and ${spread(least)} for listeners that do nothing`
    })
  }
  await browser.close()
  return rows
}
