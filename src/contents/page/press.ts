import type { PageRecipe } from "~shared/recipes/recipe"
import type { Gestures } from "./gestures"
import { inside, locateOne } from "./locate"
import { sharedWorld } from "./world"

/** What the listeners work with once the recipe is there; until then they let everything pass. */
export interface Pressed {
  recipe: PageRecipe
  gestures: Gestures
  /** A trusted press anywhere in the console: layers open and chats change after those. */
  touched(): void
}

const keys = ["keydown", "keyup"]
const presses = [
  "pointerdown",
  "mousedown",
  "pointerup",
  "mouseup",
  "touchstart",
  "click",
  "dblclick",
  "auxclick",
  "contextmenu"
]

/** What was really pressed: of an open shadow root a listener outside is told the host only. */
const targetOf = (event: Event): EventTarget | undefined => event.composedPath()[0]

/** Is there something in the box? Pictures count: consoles draw emoji as such. */
export function full(box: Element | null): boolean {
  if (!box) return false
  if (box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement) return box.value.trim() !== ""
  return (box.textContent ?? "").trim() !== "" || box.querySelector("img") !== null
}

/**
 * All our listeners in the page, first on `window`. They take an event away from the page only when it belongs to something
 * of ours; everything else they just see. Called at document_start, before the page's own scripts.
 */
export function listen(signal: AbortSignal): { arm(pressed: Pressed): void } {
  let pressed: Pressed | undefined

  const sample = () => {
    if (!pressed) return
    const box = locateOne(pressed.recipe.composer.box)
    if (box && !full(box)) pressed.gestures.emptied()
  }
  const sampleSoon = () => {
    for (const wait of [0, 60, 250, 1000]) setTimeout(sample, wait)
  }

  const noteBox = (at: number) => {
    pressed?.gestures.note("box", at)
    sampleSoon()
  }
  const notePlace = (target: Element, at: number) => {
    if (!pressed) return
    const { places, dialogs } = pressed.recipe.sending
    if (dialogs && inside(target, dialogs)) pressed.gestures.note("dialog", at)
    else if (inside(target, places)) pressed.gestures.note("place", at)
    else pressed.gestures.left(at)
  }

  let kept = ""
  const onKey = (event: KeyboardEvent) => {
    const world = sharedWorld()
    if (!world || (!kept && world.writing?.passes(event)) || !event.isTrusted) return
    // Out again at once, unless it is for something of ours, is taken at the box, or may send.
    const target = targetOf(event)
    const ours = (target as Element).localName?.startsWith("turno-")
    const { code, type } = event
    // The release of a key that was ours is ours, wherever it sent the focus.
    if (!ours && type === "keyup" && code === kept) return event.stopImmediatePropagation()
    kept = ours ? code : ""
    if (!ours && (world.writing?.key(event) || event.key !== "Enter")) return
    if (world.menuKeys && target === world.menuKeys.host) return repeatInside(event, world.menuKeys.focused())
    if (!(target instanceof Element)) return
    const badge = world.badges.get(target)
    if (badge) return badgeKey(event, badge)
    if (event.key !== "Enter" || type !== "keydown" || event.isComposing || event.keyCode === 229 || !pressed) return
    const editable = target.closest("[contenteditable], textarea, input")
    if (!editable) return
    const box = locateOne(pressed.recipe.composer.box)
    if (box?.contains(target)) {
      if (full(box)) noteBox(Date.now())
    } else notePlace(target, Date.now())
  }

  const onPress = (event: Event) => {
    const target = targetOf(event)
    const { type } = event
    if (!pressed || !event.isTrusted || !(target instanceof Element)) return
    const badge = sharedWorld()?.badges.get(target)
    if (badge) {
      event.stopImmediatePropagation()
      if (type === "click" || type === "contextmenu") {
        event.preventDefault()
        badge.press()
      }
      return
    }
    if (target.localName.startsWith("turno-") || sharedWorld()?.writing?.press(event)) return
    // A press on a button by the keyboard is a click that no pointer made.
    const begins = type === "pointerdown" || (type === "click" && (event as MouseEvent).detail === 0)
    if (type === "click") {
      pressed.touched()
      sampleSoon()
    }
    if (!begins) return
    const box = locateOne(pressed.recipe.composer.box)
    if (box?.contains(target)) return
    if (full(box) && locateOne(pressed.recipe.composer.send)?.contains(target)) noteBox(Date.now())
    else notePlace(target, Date.now())
  }

  for (const type of keys) addEventListener(type, onKey as EventListener, { capture: true, signal })
  for (const type of presses) addEventListener(type, onPress, { capture: true, passive: type === "touchstart", signal })
  return {
    arm(next) {
      pressed = next
    }
  }
}

/** A key that would be followed by a `keypress`. Kept from its default there is none, so nobody has to listen for it. */
const writes = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) =>
  (key.length === 1 || key === "Enter") && !ctrlKey && !metaKey && !altKey

/** Keeps the key from the page and gives it to what has the focus in our closed root; Enter and Space press it. */
function repeatInside(event: KeyboardEvent, to: Element | null): void {
  event.stopImmediatePropagation()
  const kept = event.type === "keydown" && writes(event)
  if (kept) event.preventDefault()
  if (!to) return
  const { key, code, location, ctrlKey, shiftKey, altKey, metaKey, repeat, isComposing, keyCode, charCode } = event
  const init = { key, code, location, ctrlKey, shiftKey, altKey, metaKey, repeat, isComposing, keyCode, charCode }
  const copy = new KeyboardEvent(event.type, { ...init, bubbles: true, cancelable: event.cancelable, composed: false })
  if (!to.dispatchEvent(copy)) event.preventDefault()
  else if (kept && !repeat && (key === "Enter" || key === " ") && to instanceof HTMLElement) to.click()
}

function badgeKey(event: KeyboardEvent, badge: { press(): void; move(by: 1 | -1): void }): void {
  if (event.key === "Tab") return
  event.stopImmediatePropagation()
  const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0
  const press = event.key === "Enter" || event.key === " " || event.key === "ContextMenu"
  if (by || press || writes(event)) event.preventDefault()
  if (event.type !== "keydown") return
  if (by) badge.move(by)
  else if (press) badge.press()
}
