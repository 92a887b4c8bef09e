import type { WhereClause } from "dexie"
import type { ContactId } from "~shared/vocabulary"
import { folded } from "~shared/names"
import type { Database } from "./database"

/** What a contact was found by, never what it says (C4-07). */
export type FoundBy = "name" | "tag" | "note" | "summary"
export type Hits = Map<ContactId, FoundBy>

const begins = (words: readonly string[], all: readonly string[]) =>
  all.every((word) => words.some((one) => one.startsWith(word)))

/** How many places are looked at for one word of several that may lie apart. */
const apart = 600

const wordsOf = (search: string): string[] =>
  folded(search)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

/**
 * Keys of the rows that have a word beginning with each of these, any order. Several words are looked up each by itself and their
 * keys compared: no row is read, however common one of the words is.
 */
async function withAll<Key extends string>(
  table: { where(index: "words"): WhereClause<unknown, Key> },
  words: readonly string[],
  limit: number
): Promise<Key[]> {
  const range = (word: string) => table.where("words").startsWith(word)
  const [only, second] = words
  if (only === undefined) return []
  // One row may have two such words.
  if (second === undefined)
    return [
      ...new Set(
        await range(only)
          .limit(2 * limit)
          .primaryKeys()
      )
    ].slice(0, limit)
  const each = (await Promise.all(words.map((word) => range(word).primaryKeys()))).sort((a, b) => a.length - b.length)
  const [fewest, ...others] = each.map((keys) => new Set(keys))
  return [...(fewest ?? [])].filter((key) => others.every((one) => one.has(key))).slice(0, limit)
}

/** Contacts whose name has a word beginning with each of the words asked for. At most `limit`, any order. */
export const contactsNamed = (db: Database, search: string, limit: number): Promise<ContactId[]> =>
  withAll(db.contacts, wordsOf(search), limit)

async function byNote(db: Database, words: readonly string[], limit: number): Promise<Hits> {
  const notes = await db.notes.bulkGet(await withAll(db.notes, words, limit))
  return new Map(notes.flatMap((note) => (note ? [[note.contact, note.kind] as const] : [])))
}

async function byTag(db: Database, words: readonly string[], limit: number): Promise<Hits> {
  const tags = (await db.tags.toArray()).filter(({ gone, name }) => !gone && begins(wordsOf(name), words))
  const found = tags.length
    ? await db.contacts
        .where("tags")
        .anyOf(tags.map(({ id }) => id))
        .distinct()
        .limit(limit)
        .primaryKeys()
    : []
  return new Map(found.map((id) => [id, "tag"]))
}

/** All words in one place: a name before a tag, a tag before a note. */
async function together(db: Database, words: readonly string[], limit: number): Promise<Hits> {
  const [names, tags, notes] = await Promise.all([
    contactsNamed(db, words.join(" "), limit),
    byTag(db, words, limit),
    byNote(db, words, limit)
  ])
  return new Map([...notes, ...tags, ...names.map((id) => [id, "name"] as const)])
}

/** The contacts of merged chats count as the one they are part of (R2-24). */
async function led(db: Database, hits: Hits): Promise<Hits> {
  const heads = new Map(
    (await db.contacts.bulkGet([...hits.keys()])).flatMap((row) => (row?.into ? [[row.id, row.into] as const] : []))
  )
  return heads.size ? new Map([...hits].map(([id, by]) => [heads.get(id) ?? id, by])) : hits
}

/**
 * Contacts by name, tag, internal note or closing summary (C4-07), accents folded: each word begins one of theirs. Words may lie
 * apart, one in the name and one in a note. At most `limit` of each kind of place, any order.
 */
export async function search(db: Database, asked: string, limit: number): Promise<Hits> {
  const words = wordsOf(asked)
  if (words.length === 0) return new Map()
  const hits = await led(db, await together(db, words, limit))
  if (words.length === 1 || hits.size >= limit) return hits
  const each = await Promise.all(words.map(async (word) => led(db, await together(db, [word], apart))))
  const [first, ...rest] = each
  for (const [id, by] of first ?? []) {
    if (hits.has(id) || !rest.every((one) => one.has(id))) continue
    hits.set(id, each.map((one) => one.get(id)).find((one) => one !== "name") ?? by)
  }
  return hits
}
