import type { ContactId } from "~shared/vocabulary"
import { folded } from "~shared/names"
import type { Database } from "./database"

/** Contacts whose name has a word beginning with each of the words asked for. At most `limit`, any order. */
export async function contactsNamed(db: Database, search: string, limit: number): Promise<ContactId[]> {
  const words = folded(search)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .sort((a, b) => b.length - a.length)
  const [longest, ...others] = words
  if (!longest) return []
  const found = await db.contacts
    .where("words")
    .startsWith(longest)
    .distinct()
    .and((contact) => others.every((word) => contact.words.some((one) => one.startsWith(word))))
    .limit(limit)
    .primaryKeys()
  return found
}
