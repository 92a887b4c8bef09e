import { chatsOf, headOf } from "../store/merged"
import type { ContactRow, Database } from "../store/database"
import type { Deps } from "./deps"
import type { Outputs } from "~shared/protocol/messages"
import type { ContactId } from "~shared/vocabulary"

const wroteAt = ({ facts }: ContactRow) => facts.heard?.at ?? 0

/** The chat of a contact that is opened: of several, the one that wrote last (R2-24). */
export async function chatToOpen(db: Database, contact: ContactId) {
  const [card] = (await chatsOf(db, await headOf(db, contact))).toSorted((a, b) => wroteAt(b) - wroteAt(a))
  return { card, account: card && (await db.accounts.get(card.account)) }
}

/**
 * Brings a contact's console to the front and opens the chat there. Where it cannot, says whose chat to open by hand.
 */
export async function jump(
  { db, tabs }: Deps,
  { contact }: { contact: ContactId },
  siteUrl: (site: string) => string | null
): Promise<Outputs["queue.jump"]> {
  const { card, account } = await chatToOpen(db, contact)
  const name = card?.name ?? ""
  if (!card || !account) return { ok: false, why: "not-found", name }
  const tab = account.tabs.at(-1)
  if (tab === undefined || !(await tabs.show(tab))) {
    const url = siteUrl(account.site)
    if (url) await tabs.open(url)
    return { ok: false, why: "no-tab", name }
  }
  const opened = await tabs.knock(tab, { turno: "open-chat", name: card.plain, chat: card.chat })
  return opened === true ? { ok: true, name } : { ok: false, why: "not-found", name }
}
