import type { Knock, Outputs } from "~shared/protocol/messages"
import { send } from "~shared/protocol/send"
import { openChat } from "./act"
import { createBar } from "./bar"
import { createChat } from "./chat"
import { createGestures } from "./gestures"
import { createHealth } from "./health"
import { alive } from "./life"
import { createList } from "./list"
import { locateOne } from "./locate"
import { createMessages } from "./messages"
import type { Pressed } from "./press"
import { sceneryOf, watchScenery } from "./scenery"
import { createSpine } from "./spine"
import { type Scene, shareWorld, type World } from "./world"

/** One look for a burst of changes. A timer, not a frame: a tab behind another draws none. */
const soon = 40
/** While a burst goes on, a look now and then is enough: at other places, at messages. */
const between = 160
const betweenMessages = 450
/** Should a place be replaced where nobody watches, this finds it. It only looks; it wakes nobody by itself. */
const patrol = 5000

const blank: Scene = { chat: null, why: null, dark: false, rtl: false, covered: false, blind: null, bar: null }

/** Makes the record that the lazy halves share. */
function createWorld(recipe: World["recipe"], language: World["language"], life: AbortController) {
  const { signal } = life
  const listeners = new Set<() => void>()
  let due = false
  const changed = () => {
    if (due) return
    due = true
    queueMicrotask(() => {
      due = false
      if (!signal.aborted) for (const listener of [...listeners]) listener()
    })
  }
  const asked: World["mounted"] = {}
  const draw = async (part: "overlay" | "badges") => {
    if (world.mounted[part] || asked[part]) return
    asked[part] = true
    const reply = await send("console.draw", { part })
    if (!reply.ok || !reply.value.ok) delete asked[part]
  }
  const change = (part: Partial<Scene>) => {
    const { scene } = world
    if (!Object.entries(part).some(([name, value]) => scene[name as keyof Scene] !== value)) return
    world.scene = { ...scene, ...part }
    changed()
  }
  const world: World = {
    signal,
    recipe,
    language,
    scene: blank,
    rowMenu: null,
    menuKeys: null,
    writing: null,
    badges: new WeakMap(),
    mounted: {},
    changed(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    askRowMenu(menu) {
      world.rowMenu = menu
      changed()
      if (menu) void draw("overlay")
    },
    acted: () => void draw("badges"),
    focusBox() {
      const box = locateOne(recipe.composer.box)
      if (box instanceof HTMLElement) box.focus()
    }
  }
  return { world, changed, change, draw }
}

/** Starts all eyes on a console whose recipe is known. */
export function watch(hello: Outputs["console.hello"], life: AbortController): Pressed | null {
  const { recipe, language } = hello
  const { signal } = life
  if (!recipe || signal.aborted) return null
  const { world, changed, change, draw } = createWorld(recipe, language, life)
  shareWorld(world)
  let timer: ReturnType<typeof setTimeout> | undefined
  let due = Number.POSITIVE_INFINITY
  let looked = 0
  let atOnce = 0
  let headed: Element | null = null
  /** More than messages may have changed. */
  let all = true
  const lookAfter = (gap: number) => {
    const now = Date.now()
    const at = Math.max(now + soon, looked + gap)
    if (at >= due) return
    due = at
    clearTimeout(timer)
    timer = setTimeout(lookNow, at - now)
  }
  const look = () => {
    all = true
    lookAfter(between)
  }
  const lookAtMessages = () => lookAfter(betweenMessages)
  /** After some quiet, the first sign that a chat comes or goes is looked at without waiting; what follows it, as a burst. */
  const lookAtOnce = () => {
    const now = Date.now()
    if (now - Math.max(looked, atOnce) < between) return look()
    const before = looked
    all = true
    lookNow()
    looked = before
    atOnce = now
  }

  // Whoever looks at a chat when a message appears in it has read it.
  const seen = () => document.visibilityState === "visible" && document.hasFocus()
  const gestures = createGestures()
  const bar = createBar(recipe, (box) => change({ bar: box }), signal)
  const heard = () => void (seen() && chat.again())
  const messages = createMessages(recipe, gestures, { look: lookAtMessages, heard }, signal)
  const chat = createChat(world, change, messages, bar)
  const health = createHealth(recipe, (blind) => change({ blind }), look)
  const scenery = watchScenery(look, signal)
  const moved = () => (headed || !locateOne(recipe.conversation.root) ? look() : lookAtOnce())
  const spine = createSpine(moved, signal)
  const list = createList(world, (reply) => {
    if (!reply.ok) return
    if (reply.value.work) void draw("badges")
    if (!world.scene.chat && world.scene.why !== null) chat.again()
  })

  const header = new MutationObserver(lookAtOnce)
  const lookNow = () => {
    clearTimeout(timer)
    due = Number.POSITIVE_INFINITY
    looked = Date.now()
    const whole = all
    all = false
    if (signal.aborted) return
    if (!alive()) return life.abort()
    const { conversation, sending } = recipe
    const root = locateOne(conversation.root)
    const top = root && locateOne(conversation.header, root)
    const panel = root && locateOne(recipe.messages.root, root)
    const scroller = locateOne(recipe.list.scroller)
    spine.aim([scroller, root, top, panel])
    if (top !== headed) {
      headed = top
      header.disconnect()
      if (top) header.observe(top, { childList: true, subtree: true, characterData: true, attributeFilter: ["title"] })
    }
    scenery.see()
    if (whole) change(sceneryOf(recipe))
    bar.see(root, top)
    chat.see(root, panel)
    // The bar's file comes while the worker finds out whose chat it is.
    if (top) void draw("overlay")
    messages.scan()
    // The badges look after the list themselves, but must hear that it is another one.
    if (list.see(scroller)) changed()
    if (whole) health.look(world.scene.chat !== null)
    if (sending.pending && gestures.waiting(Date.now()) && locateOne(sending.pending)) gestures.extend(Date.now())
  }

  const back = () => {
    if (document.visibilityState !== "visible") return
    look()
    chat.again()
  }
  document.addEventListener(
    "visibilitychange",
    () => {
      back()
      if (document.visibilityState === "visible") list.stir()
    },
    { signal }
  )
  addEventListener("focus", (event) => event.target === window && back(), { capture: true, signal })

  const knocked = (knock: Knock, _: unknown, answer: (opened: boolean) => void): boolean => {
    if (knock?.turno === "look" || (knock?.turno === "doorbell" && !world.mounted.badges)) list.stir()
    if (knock?.turno !== "open-chat") return false
    void openChat(recipe, knock.name, knock.chat, signal).then(answer)
    return true
  }
  chrome.runtime.onMessage.addListener(knocked)

  const patrolling = setInterval(look, patrol)
  signal.addEventListener("abort", () => {
    clearInterval(patrolling)
    clearTimeout(timer)
    header.disconnect()
    if (alive()) chrome.runtime.onMessage.removeListener(knocked)
  })
  look()
  return { recipe, gestures, touched: look }
}
