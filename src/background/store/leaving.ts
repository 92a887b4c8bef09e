import { Dexie } from "dexie"
import type { ContactId } from "~shared/vocabulary"
import type { Database } from "./database"

/** What was released when a member or a team left: by what name each is taken back. */
export interface Released {
  contact: ContactId
  of: string | null
}

const keyOf = (assignee: string) => `left|${assignee}`

export async function releasedOf(db: Database, assignee: string): Promise<Released[] | null> {
  const row = await db.meta.get(keyOf(assignee))
  return row ? (JSON.parse(row.value) as Released[]) : null
}

export const keepReleased = (db: Database, assignee: string, all: readonly Released[]) =>
  db.meta.put({ key: keyOf(assignee), value: JSON.stringify(all) })

export const forgetReleased = (db: Database, assignee: string) => db.meta.delete(keyOf(assignee))

/** Active conversations of an assignee, as rows name them. */
export function activeOf(db: Database, assignee: string, limit: number): Promise<ContactId[]> {
  const { minKey, maxKey } = Dexie
  return db.rows
    .where("[assignee+stage+waiting+at]")
    .between([assignee, minKey], [assignee, maxKey])
    .and(({ stage }) => stage === "open" || stage === "scheduled")
    .limit(limit)
    .primaryKeys()
}
