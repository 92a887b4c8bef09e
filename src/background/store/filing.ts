import { Dexie } from "dexie"
import type { ContactId } from "~shared/vocabulary"
import type { Database } from "./database"

/** How far filing everything anew has come: the last contact done. Survives the worker, which may die in between. */
const key = "filing"

export const filingAfter = async (db: Database): Promise<string | null> => (await db.meta.get(key))?.value ?? null
export const fileFrom = (db: Database, after: string) => db.meta.put({ key, value: after })
export const filingDone = (db: Database) => db.meta.delete(key)

/** The next contacts, by id, of whom a conversation may be active: also the hidden ones (C4-25). */
export async function activeAfter(db: Database, after: string, limit: number): Promise<ContactId[]> {
  const { minKey, maxKey } = Dexie
  const stages = await Promise.all(
    ["open", "scheduled", "blocked"].map((stage) =>
      db.rows.where("[stage+waiting+at]").between([stage, minKey], [stage, maxKey]).primaryKeys()
    )
  )
  return stages
    .flat()
    .filter((id) => id > after)
    .sort()
    .slice(0, limit)
}
