import { accountId } from "../core/identity"
import { accountOf } from "../store/accounts"
import type { Deps } from "./deps"
import { openByName, openChat } from "./open-chat"
import { identitiesOf, isCustomer, ownAccount } from "./read-console"
import { startHere } from "./start"
import { plainName } from "~shared/names"
import type { Outputs } from "~shared/protocol/messages"
import type { Recipe } from "~shared/recipes/recipe"
import type { ContactId } from "~shared/vocabulary"

type Answer = Outputs["console.opened"]
const nobody = (why: Answer["why"]): Answer => ({ chat: null, why })

/**
 * Whose chat is in front. The page says a name; the reader says which chat. Where the two do not agree (the page is in
 * between two chats) nothing is guessed.
 */
export async function frontChat(
  deps: Deps,
  tab: number,
  recipe: Recipe,
  { name, visible }: { name: string | null; visible: boolean }
): Promise<Answer> {
  if (name === null) return nobody("none")
  const reading = await deps.tabs.front(tab, recipe)
  if (!reading) {
    const account = await accountOf(deps.db, tab)
    if (!account) return nobody("unknown")
    const found = await openByName(deps, account.id, name, visible)
    return "why" in found ? nobody(found.why) : known(found.contact, plainName(name))
  }
  const [chat] = reading.chats
  if (!chat || plainName(chat.name) !== plainName(name)) return nobody("unknown")
  if (chat.kind !== "contact") return nobody(chat.kind)
  if (!isCustomer(chat)) return nobody("archived")
  const front = {
    account: ownAccount(reading),
    ids: identitiesOf(chat),
    chat: chat.id,
    name: chat.name,
    customer: true
  }
  const contact = await openChat(deps, recipe.id, front, visible)
  await startHere(deps, accountId(recipe.id, front.account), front.ids, contact)
  return known(contact, plainName(chat.name))
}

const known = (contact: ContactId, name: string): Answer => ({ chat: { contact, name }, why: null })
