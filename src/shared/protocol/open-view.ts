import { sayAs } from "~shared/i18n/words"
import { acts } from "./send"
import type { Delivery, Params, ViewName } from "./views"

/** A view that is being looked at. */
export interface OpenView<V extends ViewName> {
  /** Other parameters on the same port. The same ones again cost nothing. */
  set(params: Params<V>): void
  /** A person touched the surface: connect again if the worker has gone to sleep meanwhile. */
  touch(): void
}

/** How often in a row a window is asked for that does not come. */
const patience = 6

const alive = () => chrome.runtime?.id !== undefined

/**
 * Looks at a view until `signal` aborts. A port does not keep the worker awake, and connecting again at once would start
 * a new worker every 30 s for as long as the surface is open; so a closed port stays closed until somebody touches the
 * surface, the page becomes visible or a doorbell rings. The last window stays true as far as anybody knows.
 * `onClosed` hears of each closing. When the extension was replaced under the page, this ends without a word.
 */
export function openView<V extends ViewName>(
  view: V,
  params: Params<V>,
  onDelivery: (delivery: Delivery<V>) => void,
  signal: AbortSignal,
  onClosed?: () => void
): OpenView<V> {
  let port: chrome.runtime.Port | null = null
  let asked = JSON.stringify(params)
  /** Which question `asked` is: what answers an older one came too late. */
  let turn = 0
  /** Asked, and no window came for it yet: how often it was asked in vain. */
  let owed = 0
  let owes = true

  const connect = () => {
    if (port || signal.aborted || !alive()) return
    let opened: chrome.runtime.Port
    try {
      opened = chrome.runtime.connect({ name: `{"view":${JSON.stringify(view)},"params":${asked},"turn":${turn}}` })
    } catch {
      return
    }
    port = opened
    opened.onMessage.addListener((delivery: Delivery<V>) => {
      if (port !== opened || signal.aborted || delivery.turn !== turn) return
      owes = false
      owed = 0
      if (delivery.ok) sayAs(delivery.vocabulary)
      onDelivery(delivery)
    })
    opened.onDisconnect.addListener(() => {
      // Reading the error is what keeps Chrome from printing it into the page's console.
      void chrome.runtime?.lastError
      if (port !== opened) return
      port = null
      if (signal.aborted) return
      // A worker that died before it answered is asked again; one that went to sleep after it is left alone.
      if (owes && owed < patience) setTimeout(connect, 60 * 2 ** owed++)
      else onClosed?.()
    })
  }

  const set = (next: Params<V>) => {
    const text = JSON.stringify(next)
    if (text === asked) return
    asked = text
    turn++
    owes = true
    if (!port) return connect()
    try {
      port.postMessage({ params: next, turn })
    } catch {
      port = null
      connect()
    }
  }

  // No `return true`: nobody waits for an answer to a doorbell.
  const rung = (message: unknown) => {
    if (typeof message === "object" && message && "turno" in message && message.turno === "doorbell") connect()
  }
  const seen = () => {
    if (document.visibilityState === "visible") connect()
  }

  // The worker may die between its answer and the window that shows it.
  const acted = () => {
    owes = true
    connect()
  }

  if (!signal.aborted && alive()) {
    acts.addEventListener("done", acted, { signal })
    chrome.runtime.onMessage.addListener(rung)
    document.addEventListener("visibilitychange", seen, { signal })
    signal.addEventListener("abort", () => {
      if (alive()) chrome.runtime.onMessage.removeListener(rung)
      port?.disconnect()
      port = null
    })
    connect()
  }
  return { set, touch: connect }
}
