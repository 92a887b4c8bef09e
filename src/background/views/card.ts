import type { ContactRow, Database } from "../store/database"
import { shownName } from "./people"
import type { CardField, CardTag, ContactChat } from "~shared/protocol/contact-window"
import type { ContactId } from "~shared/vocabulary"

/** The chats of a contact, its own first, each with the number its console knows it by. */
export async function chatsSaid(
  db: Database,
  contact: ContactId,
  chats: readonly ContactRow[]
): Promise<ContactChat[]> {
  const [accounts, known] = await Promise.all([
    db.accounts.bulkGet(chats.map((one) => one.account)),
    Promise.all(chats.map(({ id }) => db.identities.where("contact").equals(id).toArray()))
  ])
  return chats.map((chat, i) => ({
    contact: chat.id,
    name: shownName(chat),
    console: accounts[i]?.site ?? "",
    account: accounts[i]?.account ?? "",
    number: known[i]?.map(({ key }) => /\|tel:(\d+)$/.exec(key)?.[1]).find(Boolean) ?? null,
    merged: chat.id !== contact
  }))
}

/** The fields there are, in their order, with what they hold here. */
export async function fieldsSaid(db: Database, row: ContactRow | undefined): Promise<CardField[]> {
  const fields = (await db.fields.toArray()).filter((one) => !one.gone).sort((a, b) => a.order - b.order)
  return fields.map(({ id, name, type, choices }) => ({ id, name, type, choices, value: row?.values[id] ?? "" }))
}

/** By name; a removed one is shown for as long as it is on, so that it can be taken off. */
export async function tagsSaid(db: Database, row: ContactRow | undefined): Promise<CardTag[]> {
  const on = new Set(row?.tags)
  const tags = (await db.tags.toArray()).filter((one) => !one.gone || on.has(one.id))
  return tags.map(({ id, name }) => ({ id, name, on: on.has(id) })).sort((a, b) => a.name.localeCompare(b.name))
}
