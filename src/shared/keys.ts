import type { KeyName } from "./vocabulary"

type Pressed = Pick<KeyboardEvent, "code" | "ctrlKey" | "altKey" | "shiftKey" | "metaKey">

/** What was pressed, as settings keep keys: by the physical key, for Alt changes the letter on many keyboards. */
export const keyOf = ({ code, ctrlKey, altKey, shiftKey, metaKey }: Pressed): KeyName =>
  `${ctrlKey ? "Ctrl+" : ""}${altKey ? "Alt+" : ""}${shiftKey ? "Shift+" : ""}${metaKey ? "Meta+" : ""}${code}`

/** The same as people read it, and as `aria-keyshortcuts` wants it: `Alt+Shift+T`. */
export const sayKey = (key: KeyName): string => key.replace(/(Key|Digit)(?=.$)/, "")
