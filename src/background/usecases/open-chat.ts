import { accountId, type Identities } from "../core/identity"
import { look } from "./act"
import { contactIds } from "./contact-ids"
import { named } from "./contact-card"
import type { Deps } from "./deps"
import { joinTwice } from "./merge-contacts"
import { transact } from "./transact"
import { plainName } from "~shared/names"
import type { ContactId } from "~shared/vocabulary"

/** The chat in front, as the page-world reader has it. */
export interface FrontChat {
  account: string
  ids: Identities
  chat: string
  name: string
  customer: boolean
}

/** Learns whose chat is in front; looking at it is reading it. */
export async function openChat(deps: Deps, site: string, front: FrontChat, visible: boolean): Promise<ContactId> {
  const account = accountId(site, front.account)
  const [whose] = await contactIds(deps, account, [front])
  if (!whose) throw new Error("no contact for the chat in front")
  const { id } = whose
  await joinTwice(deps, [whose])
  await transact(deps, async (unit) => {
    const there = (await unit.contacts([id])).get(id)
    const contact = named(there, id, account, front)
    if (contact !== there) unit.keep(contact)
  })
  if (visible) await look(deps, id)
  return id
}

/** Where no reader answers: the one contact of that name learned earlier, or why there is none. */
export async function openByName(
  deps: Deps,
  account: string,
  name: string,
  visible: boolean
): Promise<{ contact: ContactId } | { why: "ambiguous" | "unknown" }> {
  const [contact, second] = await deps.db.contacts
    .where({ account, plain: plainName(name) })
    .limit(2)
    .toArray()
  if (!contact) return { why: "unknown" }
  if (second) return { why: "ambiguous" }
  if (visible) await look(deps, contact.id)
  return { contact: contact.id }
}
