/**
 * The code under test, as it runs in an isolated world of the page: the real listeners, which come first on `window`, and the
 * real hands over a record of the world that says where this console has its parts.
 */
import * as box from "../../../src/contents/writing/box"
import { createCounter } from "../../../src/contents/writing/counter"
import { insert } from "../../../src/contents/writing/insert"
import { createWriting, type Writing } from "../../../src/contents/writing/writing"
import { createGestures } from "../../../src/contents/page/gestures"
import { locateOne } from "../../../src/contents/page/locate"
import { listen } from "../../../src/contents/page/press"
import { shareWorld, type World } from "../../../src/contents/page/world"
import type { Limit } from "../../../src/shared/limits/channels"
import { type Count, judge, tally } from "../../../src/shared/limits/units"

/** Where kits hide their box: in their open root, or in that of a part of theirs. */
const kits = [["chat-kit"], ["chat-kit", "chat-box"]]
const at = (css: string) => [{ css }]
const blank = { chat: null, why: null, dark: false, rtl: false, covered: false, blind: null, bar: null }
const life = new AbortController()
const listeners = new Set<() => void>()

const world = {
  signal: life.signal,
  recipe: {
    id: "test",
    readers: {},
    composer: {
      box: [{ css: "#box" }, ...kits.map((shadow) => ({ css: "#box", shadow }))],
      send: [{ css: "#send" }, { css: "#send", shadow: ["chat-kit"] }]
    },
    sending: { places: at("#app") },
    conversation: { root: at("#app"), header: at("#name"), name: { at: at("#name") } }
  },
  scene: blank,
  menuKeys: null,
  writing: null,
  badges: new WeakMap(),
  changed(listener: () => void) {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
} as unknown as World

const { recipe } = world
/** Where only the counter is to be measured, nobody else listens. */
const { quiet } = globalThis as { quiet?: true }
const gestures = createGestures()
if (!quiet) listen(life.signal).arm({ recipe, gestures, touched: () => {} })

/** The box, also where a kit hides it in an open root. */
const find = () => locateOne(recipe.composer.box) as HTMLElement

const hands = {
  ...box,
  box: find,
  text: () => box.readText(find()),
  /** How the insertion went; `same` = is the chat still in front when it matters? */
  insert: (text: string, replaceBefore = 0, same = true) => insert(find(), text, { replaceBefore, still: () => same }),
  insertInto: (into: HTMLElement, text: string) => insert(into, text, { still: () => true }),
  writing: null as unknown as Writing,
  gestures,
  /** Ties everything to the box, as the overlay does; `shown` = the page shows what its Enter is set to. */
  begin(limit: Limit, shown = false) {
    if (shown) recipe.composer.lines = at("[data-enter=line]")
    shareWorld(world)
    hands.writing = createWriting(world, { limit })
  },
  /** Another chat is in front: the scene tells. */
  moved() {
    for (const listener of listeners) listener()
  },
  /** A counter of its own on the box: what it keeps, what a whole count says at the same moment, what it told last, and one after the other. */
  count(limit: Limit) {
    let told: Count | null = null
    const all: number[] = []
    const listen = (count: Count | null) => {
      told = count
      if (count && count.block !== all.at(-1)) all.push(count.block)
    }
    const counter = createCounter(limit, listen, life.signal)
    counter.see(find())
    const look = () => {
      const whole = tally(box.readText(find()))
      return { told, toTell: judge(whole, limit), kept: counter.sums(), whole }
    }
    // Read without asking the counter, for it looks again when it is asked.
    return Object.assign(look, { all })
  }
}

export type Hands = typeof hands
;(globalThis as unknown as { hands: Hands }).hands = hands
