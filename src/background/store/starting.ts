import type { Database } from "./database"
import type { Instant } from "~shared/vocabulary"

/** A chat that was asked for by its number and is on its way to the front: the identity, and since when. */
interface Starting {
  identity: string
  at: Instant
}

const key = (account: string) => `starting|${account}`

export const keepStarting = (db: Database, account: string, starting: Starting): Promise<unknown> =>
  db.meta.put({ key: key(account), value: JSON.stringify(starting) })

export async function startingOf(db: Database, account: string): Promise<Starting | null> {
  const row = await db.meta.get(key(account))
  return row ? (JSON.parse(row.value) as Starting) : null
}

export const forgetStarting = (db: Database, account: string): Promise<void> => db.meta.delete(key(account))
