import type { Outputs } from "~shared/protocol/messages"
import type { PageRecipe } from "~shared/recipes/recipe"
import type { ContactId, Instant, Language } from "~shared/vocabulary"

/** A rectangle in the page's viewport, in CSS pixels. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** What the eager half has seen; the lazy halves draw from it and hold no second truth. */
export interface Scene {
  /** The chat in front, once the worker knows whose it is. `shown` = how the page's header names it. */
  chat: { contact: ContactId; name: string; shown: string | null } | null
  /** Why there is no `chat` although one is open; null while nobody knows, and when there is one. */
  why: Outputs["console.opened"]["why"]
  dark: boolean
  rtl: boolean
  /** A full-screen layer of the console is up: bar and badges hide. */
  covered: boolean
  /** Something needed is not found: safe mode. */
  blind: { since: Instant; missing: string[] } | null
  /** The gap the bar may fill, measured; null = no gap, so no bar. */
  bar: Box | null
}

/** The row menu that a badge asked for (`turno-badge` pressed). The overlay draws it beside `at`. */
export interface RowMenu {
  contact: ContactId
  name: string
  at: Box
  /** Gives the focus back to where it came from. */
  done(): void
}

export interface BadgeKeys {
  press(): void
  /** Moves the focus to the badge of the next row (1) or the one before (-1). */
  move(by: 1 | -1): void
}

/** The one record that the three files of the page share, in the isolated world only. */
export interface World {
  /** Aborted when this copy of Turno must go: every watcher and listener hangs on it. */
  signal: AbortSignal
  recipe: PageRecipe
  language: Language
  scene: Scene
  rowMenu: RowMenu | null
  /** Calls back after each change of scene, language or rowMenu, at most once a task. Returns the way out. */
  changed(listener: () => void): () => void
  /** Sets rowMenu and, if needed, has the overlay injected. */
  askRowMenu(menu: RowMenu | null): void
  /**
   * While the focus is on the bar or in a menu of ours: the overlay's host and the closed root's inside. The eager half, first on `window`, stops
   * keydown, keypress and keyup there and repeats them at the element that has the focus inside. null = leave keys alone.
   */
  menuKeys: { host: Element; focused(): Element | null } | null
  /**
   * What a badge does when it is pressed. The eager half, first on `window`, keeps presses and keys on these elements from the
   * page, so the console never opens the chat.
   */
  badges: WeakMap<Element, BadgeKeys>
  /**
   * What happens at the console's box. The eager half, first on `window`, shows it every trusted key and press that is not for
   * something of ours; true = it took the event away from the page. null until the overlay is there.
   */
  writing: {
    /** A letter written into the box, which nobody of ours waits for: most keys, out again at once. */
    passes(event: KeyboardEvent): boolean
    key(event: KeyboardEvent): boolean
    press(event: Event): boolean
  } | null
  /** An act on a conversation was accepted here: now there is one, should it be the first, and badges are due. */
  acted(): void
  /** Puts the focus back in the console's box. */
  focusBox(): void
  /** What a lazy half reports once mounted, so that a second injection does nothing. */
  mounted: { overlay?: true; badges?: true }
}

const key = Symbol.for("turno.world")
type Holder = typeof globalThis & { [key]?: World }

export const sharedWorld = (): World | undefined => (globalThis as Holder)[key]
export const shareWorld = (world: World): void => {
  ;(globalThis as Holder)[key] = world
}
