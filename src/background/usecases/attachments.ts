import type { Deps } from "./deps"
import type { Attachment, ContactId, Direction, Instant } from "~shared/vocabulary"

interface Seen {
  key: string
  kind: Attachment
  direction: Direction
  at: Instant
}

/** Attachments that stood in a chat when it was opened (C4-27). One that is known keeps the instant it has. */
export const recordAttachments = (
  { db, clock }: Pick<Deps, "db" | "clock">,
  { contact, items }: { contact: ContactId; items: readonly Seen[] }
): Promise<void> =>
  db.transaction("rw", db.attachments, db.contacts, async () => {
    if (!(await db.contacts.get(contact))) return
    const there = await db.attachments.bulkGet(items.map((one) => [contact, one.key]))
    const fresh = items.filter((_, i) => !there[i])
    await db.attachments.bulkPut(fresh.map((one) => ({ contact, ...one, at: Math.min(one.at, clock.now()) })))
  })
