import { type Action, actions, type KeyName } from "~shared/vocabulary"
import { type Taken, taken } from "./taken"

/** Why a key cannot be given to an action. */
export type KeyRefusal =
  | { why: "types" }
  | { why: "alt-graph" }
  | { why: "taken"; by: Taken["by"] }
  | { why: "used"; by: Action }

/** Function keys write nothing, so they may stand alone. */
const alone = /^F\d+$/

/** On a Mac ⌘ is what Ctrl is elsewhere: both programs have their keys on it. */
const asCtrl = (key: KeyName): KeyName => (key.includes("Meta+") ? `Ctrl+${key.replace(/Ctrl\+|Meta\+/g, "")}` : key)

/** Null when the key is free. `keys` are the ones of all actions, `mine` the action that is to have it. */
export function refuseKey(key: KeyName, mine: Action, keys: Readonly<Record<Action, KeyName>>): KeyRefusal | null {
  const used = actions.find((one) => one !== mine && keys[one] === key)
  if (used) return { why: "used", by: used }
  const needed = taken.get(asCtrl(key))
  if (needed) return { why: "taken", by: needed.by }
  if (!/Ctrl\+|Alt\+|Meta\+/.test(key) && !alone.test(key.replace("Shift+", ""))) return { why: "types" }
  // What AltGr is on many keyboards: it writes @, € and the like.
  return /Ctrl\+Alt\+/.test(key) ? { why: "alt-graph" } : null
}
