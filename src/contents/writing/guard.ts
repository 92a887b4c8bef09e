import type { Tally } from "~shared/limits/units"
import { readText } from "./box"
import type { Counter } from "./counter"

/** What an answer waits for beside its text (O2, O7): that the agent takes the contact, says whether to, or is available. */
export type Waits = "take" | "ask" | "offline"
/** Why a send is held: for whose it is, or for the text, which is so much too long. */
export type Held = { waits: Waits } | { over: number }

interface Guarded {
  counter: Pick<Counter, "now" | "sums">
  /** What answering the chat in front waits for now. */
  waits(): Waits | null
  box(): HTMLElement | null
  sendButton(): Element | null
  /** Whether a plain Enter makes a line, as the console has it set; null = it does not tell. */
  lines(): boolean | null
  /** Remembers the chat in front; the answer says later whether it still is. */
  isSame(): () => boolean
}

export interface Guard {
  readonly state: { held: Held | null }
  /** The next key shows what the last Enter did, or is the way up of one that was held. */
  learning(): boolean
  /** A trusted key in the box; true = held, the page does not get it. */
  key(event: KeyboardEvent): boolean
  /** A trusted press anywhere; true = held. */
  press(event: Event): boolean
  /** The text or the chat may be another now. */
  look(): void
  /** Go on writing: lets go and gives the focus back to the box. */
  edit(): void
  /**
   * Lets exactly the next send of this very text in this very chat pass what holds it now. It arms instead of sending: Turno
   * never sends, so the person presses Enter or the button once more.
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

const sameHeld = (one: Held | null, other: Held | null) => JSON.stringify(one) === JSON.stringify(other)

/** Holds Enter and the send button while the contact is not to be answered yet, or the text is too long for the channel. */
export function createGuard({ counter, waits, box, sendButton, lines, isSame }: Guarded, changed: () => void): Guard {
  const state: Guard["state"] = { held: null }
  let heldIn: (() => boolean) | null = null
  /** Of this text in this chat these reasons hold nothing. */
  let armed: { text: string; same(): boolean; waits: Waits | null; over: boolean } | null = null
  /** The Enter key is down and was held: its way up is kept from the page too. */
  let down = false
  /** Where the console does not tell: an Enter that was seen to make a line is never held again. */
  let madeLine = false

  const say = (held: Held | null) => {
    if (sameHeld(held, state.held)) return
    state.held = held
    changed()
  }
  const isArmed = () => {
    const area = box()
    return armed !== null && area !== null && armed.same() && readText(area) === armed.text
  }
  /** Nothing written is nothing to send. */
  const why = (): Held | null => {
    const reason = counter.sums().utf16 ? waits() : null
    const over = counter.now()?.over ?? 0
    if (!reason && !over) return null
    const passes = isArmed() ? armed : null
    if (reason && passes?.waits !== reason) return { waits: reason }
    return over && !passes?.over ? { over } : null
  }
  const keep = (event: Event, held: Held): true => {
    if (!isArmed()) armed = null
    heldIn = isSame()
    say(held)
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
    learning: () => passed !== null || down,
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
      const held = (lines() ?? madeLine) ? null : why()
      if (!held) {
        armed = null
        watch()
        return false
      }
      down = true
      return keep(event, held)
    },
    press(event) {
      const { type } = event
      // What was armed is spent by its press also where nothing holds it any more.
      if (!presses.has(type) || !(armed || counter.now()?.over || waits())) return false
      const button = sendButton()
      if (!button || !event.composedPath().includes(button)) return false
      const held = why()
      if (held) return keep(event, held)
      // The last event of a press; the ones before it belong to the same send.
      if (type === "click") armed = null
      return false
    },
    look() {
      if (!state.held && !armed) return
      if (armed && !armed.same()) armed = null
      const held = state.held && heldIn?.() ? why() : null
      // Whose it is has been settled: what else may hold the text is told when it is sent again.
      if (state.held) say(held && "over" in state.held === "over" in held ? held : null)
    },
    edit() {
      say(null)
      box()?.focus()
    },
    sendAnyway() {
      const area = box()
      const { held } = state
      const before = isArmed() ? armed : null
      if (area && held)
        armed = {
          text: readText(area),
          same: isSame(),
          waits: "waits" in held ? held.waits : (before?.waits ?? null),
          over: "over" in held || (before?.over ?? false)
        }
      say(null)
      area?.focus()
    }
  }
}
