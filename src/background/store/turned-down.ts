import type { RefusalSaid } from "~shared/protocol/messages"
import type { ContactId, Instant } from "~shared/vocabulary"
import type { Database } from "./database"

/** A change of this browser that had been shown as pending and was not to be. */
export interface TurnedDown {
  /** By what name it would have been undone. */
  of: string
  refusal: RefusalSaid
  at: Instant
}

/** Told within this time (ms) or not at all: later it is the activity that says what happened. */
const kept = 10 * 60_000
const head = "turned-down|"

/** The newest of each conversation, beside its journal: nothing happened, so no line says it. */
export async function keepTurnedDown(db: Database, contact: ContactId, one: TurnedDown): Promise<void> {
  const old = await db.meta.where("key").startsWith(head).toArray()
  const stale = old.filter(({ value }) => (JSON.parse(value) as TurnedDown).at < one.at - kept)
  if (stale.length) await db.meta.bulkDelete(stale.map(({ key }) => key))
  await db.meta.put({ key: head + contact, value: JSON.stringify(one) })
}

export async function turnedDown(db: Database, contact: ContactId): Promise<TurnedDown | null> {
  const row = await db.meta.get(head + contact)
  return row ? (JSON.parse(row.value) as TurnedDown) : null
}

export const forgetTurnedDown = (db: Database, contacts: readonly ContactId[]): Promise<void> =>
  db.meta.bulkDelete(contacts.map((contact) => head + contact))
