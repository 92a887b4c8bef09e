import type { KeyName } from "~shared/vocabulary"

/** A key that somebody else needs, and who. */
export interface Taken {
  key: KeyName
  by: "WhatsApp" | "Chrome"
}

/** Source: WhatsApp Web, Settings > Keyboard shortcuts, as it stood in 2026-11; not read from a signed-in account. */
const whatsapp: readonly KeyName[] = [
  "Ctrl+Alt+KeyN",
  "Ctrl+Alt+Shift+KeyN",
  "Ctrl+Alt+Shift+BracketRight",
  "Ctrl+Alt+Shift+BracketLeft",
  "Ctrl+Alt+KeyE",
  "Ctrl+Alt+Shift+KeyE",
  "Ctrl+Alt+KeyG",
  "Ctrl+Alt+KeyS",
  "Ctrl+Alt+Shift+KeyM",
  "Ctrl+Alt+Backspace",
  "Ctrl+Alt+Shift+KeyU",
  "Ctrl+Alt+Shift+KeyP",
  "Ctrl+Alt+Shift+KeyF",
  "Ctrl+Alt+Shift+KeyB",
  "Ctrl+Alt+Shift+KeyR",
  "Ctrl+Alt+Slash",
  "Ctrl+Alt+Comma",
  "Ctrl+Alt+KeyP",
  "Ctrl+Alt+KeyD",
  "Ctrl+Alt+KeyR",
  "Alt+KeyK",
  "Alt+KeyI",
  "Alt+KeyL",
  "Alt+KeyR",
  "Alt+KeyP",
  "Alt+Digit8",
  "Ctrl+Enter",
  "Ctrl+ArrowUp",
  "Ctrl+KeyB",
  "Ctrl+KeyI"
]

const letters = (before: string, all: string): KeyName[] => [...all].map((letter) => `${before}Key${letter}`)

/**
 * Source: support.google.com/chrome/answer/157179, 2026-11 (on a Mac with ⌘ for Ctrl), and what every text field needs. Chrome lets a
 * page have Alt+Shift+T and Alt+Shift+A (its toolbar and its dialogs): Turno's own usual keys are those, so they are not here.
 */
const chrome: readonly KeyName[] = [
  ...letters("Ctrl+", "ABCDEFGHIJKLNOPQRSTUVWXYZ"),
  ...letters("Ctrl+Shift+", "ABCDGIJMNOPQRTVWZ"),
  ...[..."0123456789"].map((digit) => `Ctrl+Digit${digit}`),
  ...letters("Alt+", "DEF"),
  ...letters("Ctrl+Alt+", "IJU"),
  "Alt+Shift+KeyI",
  "F1",
  "F3",
  "F5",
  "F6",
  "F7",
  "F10",
  "F11",
  "F12",
  "Shift+F3",
  "Shift+F5",
  "Shift+F10",
  "Ctrl+F4",
  "Ctrl+F5",
  "Alt+F4",
  "Alt+ArrowLeft",
  "Alt+ArrowRight",
  "Alt+Home",
  "Alt+Space",
  "Alt+Enter",
  "Ctrl+PageUp",
  "Ctrl+PageDown",
  "Ctrl+Shift+Delete",
  "Ctrl+Equal",
  "Ctrl+Minus",
  "Ctrl+Backspace",
  "Ctrl+Delete",
  "Ctrl+ArrowLeft",
  "Ctrl+ArrowRight",
  "Ctrl+ArrowDown",
  "Ctrl+Home",
  "Ctrl+End"
]

const of = (by: Taken["by"], keys: readonly KeyName[]): [KeyName, Taken][] => keys.map((key) => [key, { key, by }])

/** By key; where both have it, the console is told of, for that is where Turno is used. */
export const taken: ReadonlyMap<KeyName, Taken> = new Map([...of("Chrome", chrome), ...of("WhatsApp", whatsapp)])
