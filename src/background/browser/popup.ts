import browser from "webextension-polyfill"
import { type QueueAsk, queueAskedOf } from "~shared/vocabulary"

/** Is the popup open somewhere? It hears what is asked of it by itself. */
export const popupOpen = async (): Promise<boolean> =>
  (await browser.runtime.getContexts({ contextTypes: ["POPUP"] })).length > 0

/** Shows the queue in the popup as it is asked for; false where the browser does not let us open one. */
export async function showQueue(ask: QueueAsk): Promise<boolean> {
  // Left for a page that is only about to start.
  await browser.storage.session.set({ [queueAskedOf]: ask })
  if (await popupOpen()) return true
  try {
    await browser.action.openPopup()
    return true
  } catch {
    await browser.storage.session.remove(queueAskedOf)
    return false
  }
}
