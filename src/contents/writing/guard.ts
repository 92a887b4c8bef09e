import type { Tally } from "~shared/limits/units"
import { readText } from "./box"
import type { Counter } from "./counter"

interface Guarded {
  counter: Pick<Counter, "now" | "sums">
  box(): HTMLElement | null
  sendButton(): Element | null
  /** Whether a plain Enter makes a line, as the console has it set; null = it does not tell. */
  lines(): boolean | null
  /** Remembers the chat in front; the answer says later whether it still is. */
  isSame(): () => boolean
}

export interface Guard {
  readonly state: { held: { over: number } | null }
  /** A trusted key in the box; true = held, the page does not get it. */
  key(event: KeyboardEvent): boolean
  /** A trusted press anywhere; true = held. */
  press(event: Event): boolean
  /** The text or the chat may be another now. */
  look(): void
  /** Go on writing: lets go and gives the focus back to the box. */
  edit(): void
  /**
   * Lets exactly the next send of this very text in this very chat pass. It arms instead of sending: Turno never sends, so
   * the person presses Enter or the button once more.
   */
  sendAnyway(): void
}

const looks = [0, 80]
const presses = new Set(["pointerdown", "mousedown", "pointerup", "mouseup", "click"])

const hold = (event: Event): true => {
  event.stopImmediatePropagation()
  event.preventDefault()
  return true
}

/** Enter that may send. One that an input method uses, or that comes with a modifier, is never touched. */
const sends = ({ key, shiftKey, ctrlKey, altKey, metaKey, isComposing, keyCode }: KeyboardEvent) =>
  key === "Enter" && !shiftKey && !ctrlKey && !altKey && !metaKey && !isComposing && keyCode !== 229

/** Holds Enter and the send button while the text is too long for the channel. */
export function createGuard({ counter, box, sendButton, lines, isSame }: Guarded, changed: () => void): Guard {
  const state: Guard["state"] = { held: null }
  let heldIn: (() => boolean) | null = null
  let armed: { text: string; same(): boolean } | null = null
  /** The Enter key is down and was held: its way up is kept from the page too. */
  let down = false
  /** Where the console does not tell: an Enter that was seen to make a line is never held again. */
  let madeLine = false

  const say = (held: Guard["state"]["held"]) => {
    if (held?.over === state.held?.over) return
    state.held = held
    changed()
  }
  const over = () => counter.now()?.over ?? 0
  const passes = () => {
    const area = box()
    return armed !== null && area !== null && armed.same() && readText(area) === armed.text
  }
  const keep = (event: Event): true => {
    armed = null
    heldIn = isSame()
    say({ over: over() })
    return hold(event)
  }
  /** An Enter was let through: by the next key, or a moment later, it has shown what it does. */
  let passed: { area: HTMLElement; before: Tally } | null = null
  const learn = () => {
    if (!passed || box() !== passed.area) return
    const { before } = passed
    const after = counter.sums()
    if (after.lines === before.lines + 1 && after.utf16 === before.utf16 + 1) madeLine = true
    else if (before.utf16 && !after.utf16) madeLine = false
  }
  const watch = () => {
    const area = box()
    passed = area && { area, before: counter.sums() }
    for (const wait of looks) setTimeout(learn, wait)
  }

  return {
    state,
    key(event) {
      if (event.type === "keydown" && passed) {
        learn()
        passed = null
      }
      if (event.key !== "Enter") return false
      if (event.type !== "keydown") {
        if (!down) return false
        down = false
        return hold(event)
      }
      down = false
      if (!sends(event)) return false
      if ((lines() ?? madeLine) || !over() || passes()) {
        armed = null
        watch()
        return false
      }
      down = true
      return keep(event)
    },
    press(event) {
      if (!presses.has(event.type) || !over()) return false
      const button = sendButton()
      if (!button || !event.composedPath().includes(button)) return false
      if (!passes()) return keep(event)
      // The last event of a press; the ones before it belong to the same send.
      if (event.type === "click") armed = null
      return false
    },
    look() {
      if (!state.held && !armed) return
      const much = over()
      if (!much || !armed?.same()) armed = null
      if (state.held) say(much && heldIn?.() ? { over: much } : null)
    },
    edit() {
      say(null)
      box()?.focus()
    },
    sendAnyway() {
      const area = box()
      if (area) armed = { text: readText(area), same: isSame() }
      say(null)
      area?.focus()
    }
  }
}
