import { sayKey } from "~shared/keys"
import type { KeyName } from "~shared/vocabulary"

const onMac: Record<string, string> = { Ctrl: "⌃", Alt: "⌥", Shift: "⇧", Meta: "⌘" }
const elsewhere: Record<string, string> = { Meta: "Win" }
/** Keys whose physical name is not what is printed on them. */
const printed: Record<string, string> = {
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  ArrowUp: "↑",
  Backquote: "`",
  Backslash: "\\",
  BracketLeft: "[",
  BracketRight: "]",
  Comma: ",",
  Enter: "↵",
  Equal: "=",
  Escape: "Esc",
  Minus: "-",
  Period: ".",
  Quote: "'",
  Semicolon: ";",
  Slash: "/",
  Space: "␣"
}

/** A key as this kind of computer writes it: `Alt+Shift+T`, `⌥⇧T` on a Mac. */
export function keyText(name: KeyName, mac: boolean): string {
  const parts = sayKey(name).split("+")
  const last = parts.length - 1
  const written = parts.map((part, at) => {
    if (at === last) return printed[part] ?? part.replace(/^Numpad(?=.)/, "Num ")
    return (mac ? onMac[part] : elsewhere[part]) ?? part
  })
  return written.join(mac ? "" : "+")
}
