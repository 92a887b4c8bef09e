import { Dexie } from "dexie"
import { inboxOf } from "../core/inbox"
import type { ContactRow, Database } from "./database"
import { placeOf } from "./policy"
import type { Taking } from "~shared/protocol/messages"
import type { Inbox, InboxRule } from "~shared/workspace"

/** So many contacts are looked at, at most. */
const most = 5000

/** What a rule would come to (C4-06), with the inboxes before it in their place. */
export async function takingOf(db: Database, inboxes: readonly Inbox[], inbox: Inbox): Promise<Taking> {
  const accounts = await accountsOf(db, inbox.rule)
  const found = await candidates(db, inbox.rule, accounts.named)
  const looked = found.slice(0, most)
  const others = inboxes.filter((one) => one.id !== inbox.id && !one.gone)
  const takes = looked.filter(
    (one) => one.customer && one.into === null && inboxOf([...others, inbox], placeOf(one)) === inbox.id
  ).length
  const everybody = inbox.rule.tags.length === 0 && accounts.every
  return {
    takes,
    whole: found.length <= most,
    all: everybody ? "everybody" : takes === 0 ? "nobody" : null
  }
}

/** Which accounts a rule names, and whether these are all there are. */
async function accountsOf(db: Database, { consoles, accounts }: InboxRule) {
  const all = await db.accounts.toArray()
  const named = all.filter(
    ({ id, site }) =>
      (consoles.length === 0 || consoles.includes(site)) && (accounts.length === 0 || accounts.includes(id))
  )
  const asks = consoles.length + accounts.length > 0
  return {
    named: asks ? named.map((one) => one.id) : null,
    every: !asks || (all.length > 0 && named.length === all.length)
  }
}

/** By the narrowest index there is. Ids are hashes: where there are more, those looked at are any of them. */
async function candidates(db: Database, { tags }: InboxRule, accounts: string[] | null): Promise<ContactRow[]> {
  const limit = most + 1
  if (tags.length) return db.contacts.where("tags").anyOf(tags).distinct().limit(limit).toArray()
  if (!accounts) return db.contacts.limit(limit).toArray()
  const { minKey, maxKey } = Dexie
  const each = await Promise.all(
    accounts.map((one) =>
      db.contacts.where("[account+plain]").between([one, minKey], [one, maxKey]).limit(limit).toArray()
    )
  )
  return each.flat()
}
