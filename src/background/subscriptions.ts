import type { Runtime } from "webextension-polyfill"
import * as z from "zod/mini"
import { failureOf } from "./failures"
import { type Speaker, speaker } from "./sender"
import { live } from "./store/live"
import type { Deps } from "./usecases/deps"
import { badgesWindow } from "./views/badges"
import { blockedWindow } from "./views/blocked"
import { contactWindow } from "./views/contact"
import { contactsWindow } from "./views/contacts"
import { conversationWindow } from "./views/conversation"
import { deskWindow } from "./views/desk"
import { libraryWindow } from "./views/library"
import { notesWindow, wordingsWindow } from "./views/notes"
import { queueWindow } from "./views/queue"
import { setupWindow } from "./views/setup"
import { vocabularyOf } from "./views/vocabulary"
import { type Delivery, type ParsedParams, type ViewName, views, type Windows } from "~shared/protocol/views"

type Window<V extends ViewName> = (
  deps: Deps,
  params: ParsedParams<V>,
  tab: number | null,
  site: string | null
) => Promise<Windows[V]>

/** View → window. A row of the table without one does not compile. */
const windows: { [V in ViewName]: Window<V> } = {
  conversation: ({ db }, params) => conversationWindow(db, params),
  badges: ({ db }, params, tab) => badgesWindow(db, tab, params),
  queue: ({ db }, params) => queueWindow(db, params),
  desk: ({ db }, _, __, site) => deskWindow(db, site),
  contact: ({ db, clock }, params) => contactWindow(db, params, clock.now()),
  notes: ({ db }, params) => notesWindow(db, params),
  wordings: ({ db }, params) => wordingsWindow(db, params),
  contacts: ({ db }, params) => contactsWindow(db, params),
  blocked: ({ db }, params) => blockedWindow(db, params),
  setup: ({ db }) => setupWindow(db),
  library: ({ db }) => libraryWindow(db)
}

/** At most one window in this time per port. */
const quiet = 50

const isView = (view: unknown): view is ViewName => typeof view === "string" && Object.hasOwn(views, view)

/** A port was opened: its view goes out whole, now and after each commit that changes it, until the port closes. */
export function subscribe(port: Runtime.Port, makeDeps: () => Promise<Deps>): void {
  const who = speaker(port.sender)
  const { view, params } = asked(port.name)
  const tell = (delivery: Delivery<ViewName>) => {
    try {
      port.postMessage(delivery)
    } catch {
      // closed in this very moment: onDisconnect does the rest
    }
  }
  if (!isView(view)) return tell({ ok: false, failure: "unknown-view" })
  const allowed: readonly string[] = views[view].from
  if (!who || !allowed.includes(who.from)) return tell({ ok: false, failure: "not-allowed" })
  let stop = watch(view, params, who, makeDeps, tell)
  port.onMessage.addListener((message: unknown) => {
    stop()
    stop = watch(view, (message as { params?: unknown } | null)?.params, who, makeDeps, tell)
  })
  port.onDisconnect.addListener(() => stop())
}

function asked(name: string): { view?: unknown; params?: unknown } {
  try {
    const said: unknown = JSON.parse(name)
    return typeof said === "object" && said !== null ? said : {}
  } catch {
    return {}
  }
}

function watch(
  view: ViewName,
  params: unknown,
  who: NonNullable<Speaker>,
  makeDeps: () => Promise<Deps>,
  tell: (delivery: Delivery<ViewName>) => void
): () => void {
  const parsed = z.safeParse(views[view].params(), params)
  if (!parsed.success) {
    tell({ ok: false, failure: "malformed" })
    return () => undefined
  }
  const draw = windows[view] as Window<ViewName>
  const tab = who.from === "console" ? who.tab : null
  const site = (who.from === "console" ? who.recipe : who.within)?.id ?? null
  let last = ""
  const deliver = paced((delivery: Delivery<ViewName>) => {
    const text = JSON.stringify(delivery)
    if (text === last) return
    last = text
    tell(delivery)
  })
  let stop = () => undefined as void
  let stopped = false
  makeDeps()
    .then((deps) => {
      if (stopped) return
      stop = live(
        () => Promise.all([draw(deps, parsed.data as ParsedParams<ViewName>, tab, site), vocabularyOf(deps.db)]),
        ([window, vocabulary]) => deliver({ ok: true, window, vocabulary }),
        (error) => deliver({ ok: false, failure: viewFailure(error) })
      )
    })
    .catch((error) => deliver({ ok: false, failure: viewFailure(error) }))
  return () => {
    stopped = true
    stop()
  }
}

const viewFailure = (error: unknown) => {
  const failure = failureOf(error)
  return failure === "unknown-message" ? "broken" : failure
}

/** The first at once, then at most one in {@link quiet} milliseconds: always the newest. */
function paced<T>(deliver: (value: T) => void): (value: T) => void {
  let waiting: { value: T } | null = null
  let busy = false
  const go = (value: T) => {
    busy = true
    deliver(value)
    setTimeout(() => {
      busy = false
      const next = waiting
      waiting = null
      if (next) go(next.value)
    }, quiet)
  }
  return (value) => {
    if (busy) waiting = { value }
    else go(value)
  }
}
