import type { Runtime } from "webextension-polyfill"
import browser from "webextension-polyfill"
import { front, openTabs } from "./browser/presence"
import { reportRejection } from "./failures"
import type { Deps } from "./usecases/deps"
import { attended, type Whereabouts } from "./usecases/presence"
import { recipeFor } from "~shared/recipes/all"

/** One look at a time: asked during a look, there is one more. Gone with the worker. */
const errand = { under: false, again: false }

/** Looks where the member is, and tells the store (C4-11). */
export async function attend(makeDeps: () => Promise<Deps>): Promise<void> {
  errand.again = true
  if (errand.under) return
  errand.under = true
  try {
    while (errand.again) {
      errand.again = false
      await attended(await makeDeps(), await whereabouts())
    }
  } finally {
    errand.under = false
  }
}

const isConsole = (url: string) => recipeFor(url) !== null

/** A console, or Turno's own queue, is where one works. */
async function whereabouts(): Promise<Whereabouts> {
  const { url, popup } = await front()
  if (popup || (url !== null && (isConsole(url) || url.startsWith(browser.runtime.getURL("popup.html"))))) return "here"
  return (await openTabs()).some(isConsole) ? "away" : "nowhere"
}

/** A port of the queue over the page: while it is open one works there. */
export function attendPort(port: Runtime.Port, makeDeps: () => Promise<Deps>): void {
  if (port.sender?.tab) return
  const look = () => reportRejection("presence", attend(makeDeps))
  look()
  port.onDisconnect.addListener(look)
}
