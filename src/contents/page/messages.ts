import type { Input } from "~shared/protocol/messages"
import { send } from "~shared/protocol/send"
import type { PageRecipe } from "~shared/recipes/recipe"
import type { Certainty, ContactId, Instant } from "~shared/vocabulary"
import type { Gestures } from "./gestures"
import { locateLast, locateOne } from "./locate"
import { minuteOf } from "./minute"
import { attachmentOf, directionOf, readValue } from "./read"
import { full } from "./press"
import { follow, type Trail, trailOf } from "./trail"

type Sighting = Input<"console.sighted">["messages"][number]

/** How long a chat counts as just opened: what still loads then is history, not news. */
const young = 2000
/** An opened chat without any message for so long is really empty. */
const reallyEmpty = 3000
const gather = 250
/** More drawn messages than this are not looked at: news stands at the end. */
const looked = 200
/** The page writes whole minutes, and clocks differ a little. */
const aMinute = 90_000
const remembered = 4000
/** Nobody sends more than this before his chat is seen to be open. */
const few = 3

export interface Messages {
  /** Another chat is in front: everything drawn from now on is known until told otherwise. */
  begin(): void
  /** The worker said whose chat it is; null = nobody we follow. */
  belongs(contact: ContactId | null): void
  scan(): void
  watch(panel: Element | null): void
}

interface Listeners {
  /** Something moved in the panel. */
  look(): void
  /** The worker has been told of a customer's message in the open chat. */
  heard(): void
}

/** Sees the new messages of the open chat. Never their text. */
export function createMessages(
  recipe: PageRecipe,
  gestures: Gestures,
  { look, heard }: Listeners,
  signal: AbortSignal
): Messages {
  const { key, item, loaded, system } = recipe.messages
  let panel: Element | null = null
  let contact: ContactId | null | undefined
  let trail: Trail | null = null
  let openedAt: Instant = 0
  let movedAt: Instant | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  /** Seen, but its body is not there yet. */
  let waiting: { key: string; at: Instant; seenAt: Instant }[] = []
  let batch: Sighting[] = []
  const known = new Set<string>()

  // The first sign of a burst is enough: the look that follows sees all of it, and begins to listen again.
  let listens = false
  const observer = new MutationObserver(() => {
    observer.disconnect()
    listens = false
    movedAt ??= Date.now()
    look()
  })
  const listen = () => {
    if (panel && !listens) observer.observe(panel, { childList: true, subtree: true })
    listens = panel !== null
  }
  signal.addEventListener("abort", () => {
    observer.disconnect()
    clearTimeout(timer)
  })

  const remember = (keys: string[]) => {
    for (const one of keys) known.add(one)
    for (const one of known) {
      if (known.size <= remembered) break
      known.delete(one)
    }
  }
  const itemOf = (one: string) => panel?.querySelector(`[${key}="${CSS.escape(one)}"]`) ?? null
  const writtenAt = (element: Element): Instant | null => {
    const written = recipe.messages.time && readValue(recipe.messages.time, element)
    return written ? minuteOf(written, Date.now()) : null
  }

  const tell = async (whose: ContactId, messages: Sighting[]) => {
    await send("console.sighted", { contact: whose, messages })
    if (messages.some(({ direction }) => direction === "in")) heard()
  }
  const flush = () => {
    clearTimeout(timer)
    timer = undefined
    if (contact && batch.length) void tell(contact, batch.slice(-200))
    if (contact !== undefined) batch = []
  }

  const put = (element: Element, one: { key: string; at: Instant; seenAt: Instant }, sent?: Certainty) => {
    const direction = directionOf(element, recipe)
    const minute = writtenAt(element)
    const fresh = minute === null || minute >= one.at - aMinute
    // What still loads in a chat just opened was there before, unless its clock says now.
    if (one.seenAt - openedAt < young && !sent && !(minute !== null && fresh)) return
    const live = fresh && (one.seenAt - openedAt >= young || sent !== undefined)
    const mine = direction === "out" ? (sent ?? gestures.claim(one.seenAt)) : undefined
    batch.push({
      key: one.key.slice(0, 120),
      direction,
      at: live ? one.at : (minute ?? one.at),
      precision: live ? "live" : minute === null ? "unknown" : "minute",
      attachment: attachmentOf(element, recipe),
      ...(mine ? { mine } : {})
    })
    timer ??= setTimeout(flush, gather)
  }

  /**
   * Everything drawn is known, but for what was sent by a gesture a moment ago: a message forwarded into this chat, or an
   * answer given before the chat was seen to be open. The newest gesture vouches for the newest message.
   */
  const baseline = (keys: string[]) => {
    const now = Date.now()
    const sent: [Element, string, Certainty][] = []
    for (const one of keys.slice(-few).reverse()) {
      const element = known.has(one) ? null : itemOf(one)
      const minute = element && directionOf(element, recipe) === "out" ? writtenAt(element) : null
      if (!element || minute === null || now - minute >= aMinute) break
      const certainty = gestures.claim(now)
      if (!certainty) break
      sent.unshift([element, one, certainty])
    }
    for (const [element, one, certainty] of sent) put(element, { key: one, at: now, seenAt: now }, certainty)
    remember(keys.slice(-60))
    trail = trailOf(keys)
  }

  return {
    begin() {
      flush()
      gestures.moved(Date.now())
      contact = undefined
      trail = null
      waiting = []
      batch = []
      movedAt = null
      openedAt = Date.now()
    },
    belongs(next) {
      if (contact && next && contact !== next) {
        trail = null
        waiting = []
        batch = []
        openedAt = Date.now()
      }
      contact = next
      if (!timer) flush()
    },
    watch(next) {
      if (next === panel) return
      panel = next
      movedAt ??= Date.now()
      observer.disconnect()
      listens = false
      listen()
    },
    scan() {
      listen()
      if (!panel || contact === null || (trail && movedAt === null && !waiting.length)) return
      const at = movedAt ?? Date.now()
      movedAt = null
      const now = Date.now()
      const box = gestures.waiting(now) ? locateOne(recipe.composer.box) : null
      if (box && !full(box)) gestures.emptied()
      const reached = new Set(trail?.keys)
      const drawn = locateLast(item, panel, looked, (one) => reached.has(one.getAttribute(key) ?? ""))
      const keys = [...new Set(drawn.map((element) => element.getAttribute(key)).filter((one) => one !== null))]
      if (!trail) {
        if (keys.length || now - openedAt > reallyEmpty) baseline(keys)
        return
      }
      const step = follow(trail, keys)
      const lost = keys.length > 0 && !step.fresh.length && !keys.some((one) => step.trail.keys.includes(one))
      if (lost && now - openedAt < reallyEmpty) return baseline(keys)
      trail = step.trail
      const fresh = step.fresh.filter((one) => !known.has(one))
      remember(fresh)
      waiting.push(...fresh.map((one) => ({ key: one, at, seenAt: now })))
      waiting = waiting.filter((one) => {
        const element = itemOf(one.key)
        if (!element) return keys.length === 0
        if (system && element.querySelector(system)) return false
        // A body far from the visible part is not drawn: it says nothing, not even whose it is.
        if (!element.querySelector(loaded)) return true
        // Shown before the box was emptied: whether it is mine is known in a moment.
        if (gestures.undecided(now) && directionOf(element, recipe) === "out") {
          setTimeout(look, 80)
          return true
        }
        put(element, one)
        return false
      })
    }
  }
}
