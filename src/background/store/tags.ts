import type { Database } from "./database"
import type { ContactId } from "~shared/vocabulary"

/** Some of the contacts that have this tag. */
export const taggedWith = (db: Database, tag: string, limit: number): Promise<ContactId[]> =>
  db.contacts.where("tags").equals(tag).limit(limit).primaryKeys()
