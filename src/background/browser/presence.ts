import browser from "webextension-polyfill"
import { popupOpen } from "./popup"

/** Without a key or the pointer for so long (s) nobody sits at the machine. */
const idleAfter = 300

/** What is in front of who sits there. */
export interface Front {
  /** Address of the tab in front, where we may know it; null = the browser is not in front, or nobody sits there. */
  url: string | null
  /** Turno's own queue is open over it. */
  popup: boolean
}

/** Looked up anew each time: events of the browser come in any order, and some are lost. */
export async function front(): Promise<Front> {
  const [window, state] = await Promise.all([
    browser.windows.getLastFocused({ populate: true }).catch(() => null),
    browser.idle.queryState(idleAfter)
  ])
  if (state !== "active") return { url: null, popup: false }
  const tab = window?.focused ? window.tabs?.find(({ active }) => active) : undefined
  return { url: tab?.url ?? null, popup: await popupOpen() }
}

/** Addresses of all tabs, of which we may know it. */
export const openTabs = async (): Promise<string[]> =>
  (await browser.tabs.query({})).flatMap(({ url }) => (url === undefined ? [] : [url]))

/** Calls back whenever something else may be in front. */
export function watchFront(moved: () => void): void {
  browser.tabs.onActivated.addListener(moved)
  browser.tabs.onRemoved.addListener(moved)
  browser.tabs.onUpdated.addListener((_, { status }, { active }) => {
    if (active && status === "complete") moved()
  })
  browser.windows.onFocusChanged.addListener(moved)
  browser.idle.setDetectionInterval(idleAfter)
  browser.idle.onStateChanged.addListener(moved)
}
