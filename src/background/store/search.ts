import type { ContactId } from "~shared/vocabulary"
import { folded } from "~shared/names"
import type { Database } from "./database"

/** What a contact was found by, never what it says (C4-07). */
export type FoundBy = "name" | "tag" | "note" | "summary"
export type Hits = Map<ContactId, FoundBy>

const begins = (words: readonly string[], all: readonly string[]) =>
  all.every((word) => words.some((one) => one.startsWith(word)))

/** Rows that are read to see whether the other words are in them too; more are compared by their keys. */
const read = 1000
/** Contacts with one word that are looked at for others that lie apart from it. */
const apart = 500

const wordsOf = (search: string): string[] =>
  folded(search)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

/** What is asked of a table whose `words` are indexed. */
interface Searched<Row, Key> {
  where(index: "words"): {
    startsWith(word: string): {
      count(): PromiseLike<number>
      toArray(): PromiseLike<Row[]>
      primaryKeys(): PromiseLike<Key[]>
      limit(n: number): { primaryKeys(): PromiseLike<Key[]> }
    }
  }
}

/** How many places a word stands in, with each word's own number. */
const countsOf = <Row, Key>(table: Searched<Row, Key>, words: readonly string[]): Promise<number[]> =>
  Promise.all(words.map((word) => table.where("words").startsWith(word).count()))

/**
 * Keys of the rows that have a word beginning with each of these, any order. The rarest word says where to look; where even that
 * one is common, no row is read: keys are compared.
 */
async function withAll<Row extends { id: Key; words: string[] }, Key extends string>(
  table: Searched<Row, Key>,
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
  const counts = await countsOf(table, words)
  const fewest = Math.min(...counts)
  if (fewest === 0) return []
  if (fewest <= read) {
    const rows = await range(words[counts.indexOf(fewest)] ?? only).toArray()
    const fit = rows.filter((row) => begins(row.words, words)).map(({ id }) => id)
    return [...new Set(fit)].slice(0, limit)
  }
  const [first, ...others] = (await Promise.all(words.map((word) => range(word).primaryKeys()))).map(
    (keys) => new Set(keys)
  )
  return [...(first ?? [])].filter((key) => others.every((one) => one.has(key))).slice(0, limit)
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

/** Words that lie apart, one in the name and one in a note: whoever has the rarest of them is looked at for the others. */
async function scattered(db: Database, words: readonly string[]): Promise<Hits> {
  const [names, notes] = await Promise.all([countsOf(db.contacts, words), countsOf(db.notes, words)])
  const [rarest] = words.map((word, i) => ({ word, n: (names[i] ?? 0) + (notes[i] ?? 0) })).sort((a, b) => a.n - b.n)
  const ids = [...(await led(db, await together(db, [rarest?.word ?? ""], apart))).keys()]
  const [rows, theirs, tags] = await Promise.all([
    db.contacts.bulkGet(ids),
    db.notes.where("contact").anyOf(ids).toArray(),
    db.tags.toArray()
  ])
  const hits: Hits = new Map()
  for (const row of rows) {
    if (!row) continue
    const places: [FoundBy, string[]][] = [
      ["name", row.words],
      ["tag", tags.filter(({ id, gone }) => !gone && row.tags.includes(id)).flatMap(({ name }) => wordsOf(name))],
      ...theirs
        .filter(({ contact }) => contact === row.id)
        .map(({ kind, words }) => [kind, words] as [FoundBy, string[]])
    ]
    const where = words.map((word) => places.find(([, said]) => begins(said, [word]))?.[0])
    if (where.every((one) => one !== undefined)) hits.set(row.id, where.find((one) => one !== "name") ?? "name")
  }
  return hits
}

/**
 * Contacts by name, tag, internal note or closing summary (C4-07), accents folded: each word begins one of theirs. At most `limit`
 * of each kind of place, any order; words that lie apart are found among the {@link apart} contacts that have the rarest.
 */
export async function search(db: Database, asked: string, limit: number): Promise<Hits> {
  const words = wordsOf(asked)
  if (words.length === 0) return new Map()
  const hits = await led(db, await together(db, words, limit))
  if (words.length === 1 || hits.size >= limit) return hits
  return new Map([...(await scattered(db, words)), ...hits])
}
