import type { ContactRow, Database } from "./database"
import type { ContactId } from "~shared/vocabulary"

/**
 * Merged contacts (R2-24). A chat's row keeps what is known of that chat; its `into` names the contact whose thread counts, at
 * the end of however long a chain.
 */
export async function headOf(db: Database, id: ContactId): Promise<ContactId> {
  const row = await db.contacts.get(id)
  if (row) return row.into ?? id
  const into = (await db.threads.get(id))?.merged?.into
  return into ? headOf(db, into) : id
}

/** The rows of all chats of a contact, its own first. */
export async function chatsOf(db: Database, id: ContactId): Promise<ContactRow[]> {
  const [own, others] = await Promise.all([db.contacts.get(id), db.contacts.where("into").equals(id).toArray()])
  return own ? [own, ...others] : others
}

/**
 * Makes the rows say what threads say, after `moved` were merged or taken apart. Only those can have another end of their
 * chain, and whoever was merged into them before.
 */
export async function leadTo(db: Database, moved: ReadonlyMap<ContactId, ContactId | null>): Promise<void> {
  const ids = [...moved.keys()]
  const before = (await db.contacts.bulkGet(ids)).flatMap((row) => (row?.into ? [row.into] : []))
  const behind = await db.contacts
    .where("into")
    .anyOf([...new Set([...ids, ...before])])
    .primaryKeys()
  const next = async (id: ContactId) =>
    moved.has(id) ? (moved.get(id) ?? null) : ((await db.threads.get(id))?.merged?.into ?? null)
  const end = async (id: ContactId, past: ContactId[] = []): Promise<ContactId> => {
    const into = past.includes(id) ? null : await next(id)
    return into === null ? id : end(into, [...past, id])
  }
  for (const id of new Set([...ids, ...behind])) {
    const head = await end(id)
    await db.contacts.update(id, { into: head === id ? null : head })
  }
}
