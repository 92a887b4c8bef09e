import { Dexie } from "dexie"
import type { Database } from "./database"
import type { ContactId } from "~shared/vocabulary"

/** Who is blocked (C4-25), a page of them, and how many there are. */
export async function blockedPage(
  db: Database,
  skip: number,
  limit: number
): Promise<{ ids: ContactId[]; total: number }> {
  const { minKey, maxKey } = Dexie
  const all = () => db.rows.where("[stage+waiting+at]").between(["blocked", minKey], ["blocked", maxKey])
  const [ids, total] = await Promise.all([all().reverse().offset(skip).limit(limit).primaryKeys(), all().count()])
  return { ids, total }
}
