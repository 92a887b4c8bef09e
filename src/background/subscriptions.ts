import type { Runtime } from "webextension-polyfill"
import * as z from "zod/mini"
import { failureOf, reportFailure } from "./failures"
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
import { type Answer, type ParsedParams, type ViewName, views, type Windows } from "~shared/protocol/views"

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

/** After a failure it is tried again so much later (ms), for as long as the port is open. */
const retries = [1000, 5000, 30_000]

/** A port was opened: its view goes out whole, now and after each commit that changes it, until the port closes. */
export function subscribe(port: Runtime.Port, makeDeps: () => Promise<Deps>): void {
  const who = speaker(port.sender)
  const asked = parsedName(port.name)
  const { view } = asked
  /** Each delivery says which question it answers: one that was on its way when another was asked is known as such. */
  const deliverFor =
    (turn: number): Deliver =>
    (delivery) => {
      try {
        port.postMessage({ ...delivery, turn })
      } catch {
        // closed in this very moment: onDisconnect does the rest
      }
    }
  if (!isView(view)) return deliverFor(turnOf(asked))({ ok: false, failure: "unknown-view" })
  const allowed: readonly string[] = views[view].from
  if (!who || !allowed.includes(who.from)) return deliverFor(turnOf(asked))({ ok: false, failure: "not-allowed" })
  const start = (question: Question) => watch(view, question.params, who, makeDeps, deliverFor(turnOf(question)))
  let stop = start(asked)
  port.onMessage.addListener((message: unknown) => {
    stop()
    stop = start(typeof message === "object" && message !== null ? message : {})
  })
  port.onDisconnect.addListener(() => stop())
}

type Deliver = (delivery: Answer<ViewName>) => void

/** As it came, from whoever opened the port. */
interface Question {
  view?: unknown
  params?: unknown
  turn?: unknown
}

const turnOf = ({ turn }: Question): number => (typeof turn === "number" && Number.isSafeInteger(turn) ? turn : 0)

function parsedName(name: string): Question {
  try {
    const question: unknown = JSON.parse(name)
    return typeof question === "object" && question !== null ? question : {}
  } catch {
    return {}
  }
}

function watch(
  view: ViewName,
  params: unknown,
  who: NonNullable<Speaker>,
  makeDeps: () => Promise<Deps>,
  deliver: Deliver
): () => void {
  const parsed = z.safeParse(views[view].params(), params)
  if (!parsed.success) {
    deliver({ ok: false, failure: "malformed" })
    return () => undefined
  }
  const draw = windows[view] as Window<ViewName>
  const tab = who.from === "console" ? who.tab : null
  const site = (who.from === "console" ? who.recipe : who.within)?.id ?? null
  let last = ""
  let stopped = false
  let unsubscribe = () => undefined as void
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  const tell = paced((delivery: Answer<ViewName>) => {
    const text = JSON.stringify(delivery)
    if (text === last || stopped) return
    last = text
    deliver(delivery)
  })
  const fail = (error: unknown) => {
    if (stopped) return
    reportFailure(`view ${view}`, error)
    tell({ ok: false, failure: viewFailure(error) })
    // A query that failed is not run again by what changes: nobody knows what it would have read.
    unsubscribe()
    clearTimeout(timer)
    const wait = retries[failures++]
    if (wait !== undefined) timer = setTimeout(begin, wait)
  }
  const begin = () =>
    void makeDeps()
      .then((deps) => {
        if (stopped) return
        unsubscribe = live(
          () => Promise.all([draw(deps, parsed.data as ParsedParams<ViewName>, tab, site), vocabularyOf(deps.db)]),
          ([window, vocabulary]) => {
            failures = 0
            tell({ ok: true, window, vocabulary })
          },
          fail
        )
      })
      .catch(fail)
  begin()
  return () => {
    stopped = true
    clearTimeout(timer)
    unsubscribe()
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
