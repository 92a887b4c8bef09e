import { headOf } from "../store/merged"
import type { Deps } from "./deps"
import { modeNow } from "./response-mode"
import { recordMessages, type SeenMessage } from "./record-messages"
import type { Recipe } from "~shared/recipes/recipe"
import type { ContactId } from "~shared/vocabulary"

/** New messages of the open chat: the console's own record of the newest gives its instant. */
export async function sighted(
  deps: Deps,
  tab: number,
  recipe: Recipe,
  it: { contact: ContactId; messages: readonly SeenMessage[] }
): Promise<void> {
  const [chat] = (await deps.tabs.front(tab, recipe))?.chats ?? []
  const head = chat?.lastAt ? { key: chat.lastKey, at: chat.lastAt * 1000 } : null
  await recordMessages(deps, it.contact, it.messages, head)
  // Z0-08: the page knows whether the agent can be led on now.
  const answered = it.messages.some(({ mine }) => mine !== undefined) && (await modeNow(deps)) === "next"
  if (answered && (await deps.db.threads.get(await headOf(deps.db, it.contact)))?.active)
    await deps.tabs.knock(tab, { turno: "answered", contact: it.contact })
}
