import { identityKey } from "../core/identity"
import type { ContactRow, Database } from "../store/database"
import { chatsOf, headOf } from "../store/merged"
import { contactsNamed } from "../store/search"
import { chatsSaid } from "./card"
import type { ContactsWindow, FoundContact } from "~shared/protocol/contact-window"
import type { ParsedParams } from "~shared/protocol/views"
import type { ContactId } from "~shared/vocabulary"

const most = 20
/** Looked for among so many: what is merged, and groups, fall out afterwards. */
const among = 60

/** Contacts one may merge with (R2-24): by name or number, and unasked those of the same number in another account. */
export async function contactsWindow(
  db: Database,
  { search, besides }: ParsedParams<"contacts">
): Promise<ContactsWindow> {
  const own = await chatsOf(db, await headOf(db, besides))
  const ids = search.trim() ? await contactsNamed(db, search, among) : []
  return { same: search.trim() ? [] : await found(db, own, await twins(db, own)), found: await found(db, own, ids) }
}

/** Who has one of these numbers in any account. */
async function twins(db: Database, own: readonly ContactRow[]): Promise<ContactId[]> {
  const [accounts, known] = await Promise.all([
    db.accounts.toCollection().primaryKeys(),
    db.identities
      .where("contact")
      .anyOf(own.map(({ id }) => id))
      .toArray()
  ])
  const numbers = known.flatMap(({ key }) => /\|(tel:\d+)$/.exec(key)?.[1] ?? [])
  const keys = numbers.flatMap((number) => accounts.map((account) => identityKey(account, number)))
  return (await db.identities.bulkGet(keys)).flatMap((row) => (row ? [row.contact] : []))
}

async function found(db: Database, own: readonly ContactRow[], ids: readonly ContactId[]): Promise<FoundContact[]> {
  const rows = (await db.contacts.bulkGet([...new Set(ids)])).filter(
    (row): row is ContactRow =>
      row !== undefined && row.customer && row.into === null && !own.some(({ id }) => id === row.id)
  )
  const some = rows.slice(0, most)
  const [chats, threads] = await Promise.all([
    Promise.all(some.map((row) => chatsSaid(db, row.id, [row]))),
    db.threads.bulkGet(some.map(({ id }) => id))
  ])
  return chats.flat().map(({ merged: _, ...chat }, i) => ({
    ...chat,
    active: (threads[i]?.active ?? null) !== null,
    blocked: (threads[i]?.blocked ?? null) !== null
  }))
}
