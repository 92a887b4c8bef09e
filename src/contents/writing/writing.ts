import { type Limit, limitOf } from "~shared/limits/channels"
import type { Count } from "~shared/limits/units"
import type { ContactId } from "~shared/vocabulary"
import { locateOne } from "../page/locate"
import { headerName } from "../page/read"
import type { World } from "../page/world"
import { createCounter } from "./counter"
import { createEnter } from "./enter"
import { createGuard, type Held, type Waits } from "./guard"
import { type Inserted, insert } from "./insert"
import { before, type Typed, typed, typedSince } from "./shortcuts"
import { createTaking, type Hearer } from "./taking"
import { createTelling } from "./telling"

export interface WritingState {
  /** Against the channel's limit, told a moment later (telling.ts); null = no box in front, or no limit known. */
  count: Count | null
  /** A send is held, and why. */
  held: Held | null
  /** A shortcut is being typed; `length` units before the caret give way to what is chosen. */
  query: { text: string; length: number } | null
}

/** What happens at the console's box: no message on any key, and nothing of what is written leaves this object. */
export interface Writing {
  readonly limit: Limit | null
  readonly state: WritingState
  changed(listener: () => void): () => void
  setPrefix(prefix: string): void
  /** What answering this contact waits for (O2, O7); of the chat in front it holds what is sent. */
  hold(contact: ContactId, waits: Waits | null): void
  /** Opens a query without its prefix: what is written from here on is looked for. False shuts it again. */
  ask(on: boolean): void
  /** Hears keys and presses in the console before what holds a send does. Returns the way out. */
  before(hearer: Hearer): () => void
  /** Called for keys in the box while a query is open; true = used, the page does not get the key nor its way up. */
  keys: ((event: KeyboardEvent) => boolean) | null
  /** At the caret; with `replace` instead of the shortcut that was typed. */
  insert(text: string, replace: boolean): Promise<Inserted>
  /** Nothing is written in the box in front. */
  empty(): boolean
  edit(): void
  sendAnyway(): void
}

export interface WritingOptions {
  prefix?: string
  /** Else by the console's recipe. */
  limit?: Limit | null
}

/** The keys that choose from a list: for those a shortcut typed a moment ago must be known already. */
const choosing = new Set(["Enter", "Tab", " "])
/** Nothing is counted where no limit is known, yet the guard needs someone to ask. */
const boundless: Limit = { limit: Infinity, warn: "utf16", block: "utf16", source: "", confidence: "high" }

const sameQuery = (one: WritingState["query"], other: WritingState["query"]) =>
  one?.text === other?.text && one?.length === other?.length

/** After these the caret may stand elsewhere, or something be selected; what letters write, the counter tells. */
const moves = ({ key, ctrlKey, metaKey }: KeyboardEvent) => key.length > 1 || ctrlKey || metaKey

/** Ties counter, guard and shortcuts to the box in front. */
export function createWriting(world: World, options: WritingOptions = {}): Writing {
  const { recipe, signal } = world
  const limit = options.limit === undefined ? limitOf(recipe.id) : options.limit
  const listeners = new Set<() => void>()
  let prefix = options.prefix ?? "/"
  let box: HTMLElement | null = null
  let composing = false
  /** What stood before the caret when a query was opened without its prefix. */
  let asked: string | null = null
  let waiting: { contact: ContactId; waits: Waits | null } | null = null
  const taking = createTaking()
  /** Something was written that nobody looked at for a shortcut. */
  let unread = false

  const change = (part: Partial<WritingState>) => {
    writing.state = { ...writing.state, count: telling.count, ...part }
    for (const listener of [...listeners]) listener()
  }
  const telling = createTelling(
    () => writing.state.count,
    () => change({})
  )
  const look = (at: HTMLElement): Typed | null => {
    const since = asked === null ? null : typedSince(at, asked)
    if (!since) asked = null
    return typed(at, prefix) ?? since
  }
  const refresh = () => {
    unread = composing
    const found = box && !composing ? look(box) : null
    const query = found && { text: found.query, length: found.length }
    if (!sameQuery(query, writing.state.query)) change({ query })
  }
  const enter = createEnter(recipe)
  const counter = createCounter(
    limit ?? boundless,
    (now, near) => {
      enter.fill(now?.state ?? "fine")
      if (limit) telling.next(now)
      guard.look()
      // A shortcut begins with its prefix: where none is open and none was written, there is none.
      if (near === null || unread || composing || asked !== null || writing.state.query || near.includes(prefix))
        refresh()
    },
    signal
  )
  const inFront = () => {
    const was = box
    const name = headerName(recipe)
    const contact = world.scene.chat?.contact
    return () => {
      const now = world.scene.chat?.contact
      // Two people may have one name; whose chat it is, is known a moment after it is seen.
      return find() === was && headerName(recipe) === name && (!contact || !now || now === contact)
    }
  }
  const guard = createGuard(
    {
      counter,
      waits: () => (waiting?.contact === world.scene.chat?.contact ? (waiting?.waits ?? null) : null),
      box: () => box,
      sendButton: () => locateOne(recipe.composer.send),
      lines: enter.lines,
      isSame: inFront
    },
    () => change({ held: guard.state.held })
  )
  const find = () => {
    const found = locateOne(recipe.composer.box)
    return found instanceof HTMLElement ? found : null
  }
  const see = () => {
    const found = find()
    if (found !== box) {
      box = found
      if (box) enter.ask()
      taking.forget()
      composing = false
      asked = null
      counter.see(box)
      telling.now()
      refresh()
    }
    guard.look()
  }
  const inBox = (event: Event) => box !== null && event.composedPath().includes(box)

  /** Did a list take the key on its way down? */
  const offered = (event: KeyboardEvent) => {
    if (!writing.keys || composing) return false
    if (choosing.has(event.key)) refresh()
    return writing.state.query !== null && writing.keys(event)
  }
  const passes = (event: KeyboardEvent): boolean =>
    !composing &&
    taking.idle() &&
    asked === null &&
    !writing.state.query &&
    !guard.learning() &&
    event.target === box &&
    event.key.length === 1 &&
    !event.ctrlKey &&
    !event.altKey &&
    !event.metaKey &&
    !event.isComposing
  const key = (event: KeyboardEvent): boolean => {
    const down = event.type === "keydown"
    if (taking.key(event)) return true
    if (!box?.isConnected) see()
    if (!inBox(event)) return false
    composing = event.isComposing || (down && event.keyCode === 229)
    if (down && offered(event)) return taking.take(event)
    if (guard.key(event)) return true
    if (!down && moves(event)) refresh()
    // The page empties a field it sends; an editor says so by itself.
    if (down && event.key === "Enter") counter.look()
    return false
  }
  const press = (event: Event): boolean => {
    if (taking.press(event) || guard.press(event)) return true
    if (event.type === "click") {
      counter.look()
      if (inBox(event) || writing.state.query) setTimeout(refresh)
    }
    return false
  }

  const writing: Writing & { state: WritingState } = {
    limit,
    state: { count: null, held: null, query: null },
    changed(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    setPrefix(next) {
      prefix = next
      refresh()
    },
    hold(contact, waits) {
      // What Enter does matters from now on.
      if (waits && waiting?.waits !== waits) enter.ask()
      waiting = { contact, waits }
      guard.look()
    },
    ask(on) {
      see()
      asked = on && box ? before(box) : null
      refresh()
    },
    before: taking.join,
    keys: null,
    async insert(text, replace) {
      see()
      if (!box) return { ok: false, why: "gone" }
      const replaceBefore = replace ? (look(box)?.length ?? 0) : 0
      asked = null
      const inserted = await insert(box, text, { replaceBefore, still: inFront() })
      refresh()
      return inserted
    },
    empty: () => counter.sums().utf16 === 0,
    edit: guard.edit,
    sendAnyway: guard.sendAnyway
  }
  world.writing = { passes, key, press }
  const leave = world.changed(see)
  const entered = () => {
    see()
    enter.back()
  }
  addEventListener("focusin", entered, { capture: true, signal })
  signal.addEventListener("abort", () => {
    telling.stop()
    leave()
    world.writing = null
  })
  see()
  return writing
}
