import "fake-indexeddb/auto"
import { openChat } from "~background/usecases/open-chat"
import type { Deps } from "~background/usecases/deps"
import type { Parsed } from "~shared/protocol/messages"
import type { ContactId, InboxId } from "~shared/vocabulary"
import { ana, desk } from "./desk"

export type Wanted = Parsed<"inbox.save">

/** A desk of a workspace with three accounts on two consoles, a tag, and one that was removed. */
export async function boxDesk() {
  const own = await desk(ana)
  await own.db.accounts.bulkPut(
    ["whatsapp|one", "whatsapp|two", "instagram|shop"].map((id) => {
      const [site = "", account = ""] = id.split("|")
      const seen = { baseline: 0, tabs: [], state: "seen", since: 0, seenAt: 0, missing: [], unidentified: 0 } as const
      return { id, site, account, ...seen, tabs: [], missing: [] }
    })
  )
  await own.db.tags.bulkPut([
    { id: "vip", name: "VIP", gone: false },
    { id: "old", name: "Antigua", gone: true }
  ])
  return own
}

export const person = (own: Deps, n: number, site: string, account: string) =>
  openChat(
    own,
    site,
    { account, ids: [`tel:54911000${n}`], chat: `54911000${n}@c.us`, name: `Persona ${n}`, customer: true },
    false
  )

export const rule = (it: Partial<Wanted["rule"]> = {}) => ({ consoles: [], accounts: [], tags: [], ...it })

export const wanted = (it: Partial<Wanted> & { name: string }): Wanted => ({
  id: null,
  rule: rule(),
  team: null,
  settings: {},
  knowing: true,
  ...it
})

export const inboxNamed = async ({ db }: Deps, name: string) =>
  (await db.inboxes.toArray()).find((one) => one.name === name && !one.gone)?.id as InboxId

/** The name of the inbox it lies in. */
export async function liesIn({ db }: Deps, contact: ContactId) {
  const inbox = (await db.threads.get(contact))?.inbox
  return inbox ? (await db.inboxes.get(inbox))?.name : inbox
}
