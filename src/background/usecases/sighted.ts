import type { Deps } from "./deps"
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
}
