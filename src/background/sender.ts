import browser, { type Runtime } from "webextension-polyfill"
import { recipeFor } from "~shared/recipes/all"
import type { Recipe } from "~shared/recipes/recipe"

/** Who talks to the worker: our script on a console's page, or a page of ours. Anybody else is nobody. */
export type Speaker =
  | { from: "console"; tab: number; recipe: Recipe }
  /** `within`: it is a frame of ours inside a console's page. */
  | { from: "page"; within: Recipe | null }
  | null

/** The browser, not the message, says who sent it. */
export function speaker(sender: Runtime.MessageSender | undefined): Speaker {
  if (!sender || sender.id !== browser.runtime.id || !sender.url) return null
  if (sender.url.startsWith(browser.runtime.getURL(""))) {
    const around = sender.frameId === 0 ? undefined : sender.tab?.url
    return { from: "page", within: around ? recipeFor(around) : null }
  }
  const recipe = recipeFor(sender.url)
  const tab = sender.tab?.id
  return recipe && tab !== undefined && sender.frameId === 0 ? { from: "console", tab, recipe } : null
}
