import type { ContactId, NoteId } from "~shared/vocabulary"
import { folded } from "~shared/names"
import type { Database } from "./database"

/** What a contact was found by, never what it says (C4-07). */
export type FoundBy = "name" | "tag" | "note" | "summary"
export type Hits = Map<ContactId, FoundBy>
/** Some of those that fit; `cut` = there may be others: by their name or a tag, or by anything. */
interface Some {
  hits: Hits
  cut: "card" | "any" | null
}

const begins = (words: readonly string[], all: readonly string[]) =>
  all.every((word) => words.some((one) => one.startsWith(word)))

/** Rows that are read to see whether the other words are in them too; more are compared by their keys. */
const read = 1000
/** Contacts with one word that are looked at for others that lie apart from it. */
const apart = 200

const wordsOf = (search: string): string[] =>
  folded(search)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

/** What is asked of a table whose `words` are indexed. */
interface Searched<Key> {
  where(index: "words"): {
    startsWith(word: string): {
      count(): PromiseLike<number>
      toArray(): PromiseLike<{ id: Key; words: string[] }[]>
      primaryKeys(): PromiseLike<Key[]>
      limit(n: number): { primaryKeys(): PromiseLike<Key[]> }
    }
  }
}

/** How many places a word stands in, with each word's own number. */
const countsOf = <Key>(table: Searched<Key>, words: readonly string[]): Promise<number[]> =>
  Promise.all(words.map((word) => table.where("words").startsWith(word).count()))

/**
 * Keys of the rows that have a word beginning with each of these, any order. The rarest word says where to look; where even that
 * one is common, no row is read: keys are compared. More than `limit` = there are others.
 */
async function withAll<Key extends string>(
  table: Searched<Key>,
  words: readonly string[],
  limit: number
): Promise<Key[]> {
  const range = (word: string) => table.where("words").startsWith(word)
  const [only, second] = words
  if (only === undefined) return []
  if (second === undefined) {
    // One row may have two such words.
    for (let n = 2 * (limit + 1); ; n *= 2) {
      const keys = await range(only).limit(n).primaryKeys()
      const rows = [...new Set(keys)].slice(0, limit + 1)
      if (rows.length > limit || keys.length < n) return rows
    }
  }
  const counts = await countsOf(table, words)
  const fewest = Math.min(...counts)
  if (fewest === 0) return []
  if (fewest <= read) {
    const rows = await range(words[counts.indexOf(fewest)] ?? only).toArray()
    const fit = rows.filter((row) => begins(row.words, words)).map(({ id }) => id)
    return [...new Set(fit)].slice(0, limit + 1)
  }
  const [first, ...others] = (await Promise.all(words.map((word) => range(word).primaryKeys()))).map(
    (keys) => new Set(keys)
  )
  return [...(first ?? [])].filter((key) => others.every((one) => one.has(key))).slice(0, limit + 1)
}

/** Contacts whose name has a word beginning with each of the words asked for. At most `limit`, any order. */
export const contactsNamed = async (db: Database, search: string, limit: number): Promise<ContactId[]> =>
  (await withAll<ContactId>(db.contacts, wordsOf(search), limit)).slice(0, limit)

async function byName(db: Database, words: readonly string[], limit: number): Promise<Some> {
  const ids = await withAll<ContactId>(db.contacts, words, limit)
  return { hits: new Map(ids.slice(0, limit).map((id) => [id, "name"])), cut: ids.length > limit ? "card" : null }
}

async function byNote(db: Database, words: readonly string[], limit: number): Promise<Some> {
  const ids = await withAll<NoteId>(db.notes, words, limit)
  const notes = await db.notes.bulkGet(ids.slice(0, limit))
  const hits = new Map(notes.flatMap((note) => (note ? [[note.contact, note.kind] as const] : [])))
  return { hits, cut: ids.length > limit ? "any" : null }
}

async function byTag(db: Database, words: readonly string[], limit: number): Promise<Some> {
  const tags = (await db.tags.toArray()).filter(({ gone, name }) => !gone && begins(wordsOf(name), words))
  const found = tags.length
    ? await db.contacts
        .where("tags")
        .anyOf(tags.map(({ id }) => id))
        .distinct()
        .limit(limit + 1)
        .primaryKeys()
    : []
  return { hits: new Map(found.slice(0, limit).map((id) => [id, "tag"])), cut: found.length > limit ? "card" : null }
}

/** All words in one place: a name before a tag, a tag before a note. */
async function together(db: Database, words: readonly string[], limit: number): Promise<Some> {
  const [names, tags, notes] = await Promise.all([
    byName(db, words, limit),
    byTag(db, words, limit),
    byNote(db, words, limit)
  ])
  const cut = notes.cut ?? names.cut ?? tags.cut
  return {
    hits: await led(db, new Map([...notes.hits, ...tags.hits, ...names.hits])),
    // Several words need not stand together.
    cut: cut && words.length > 1 ? "any" : cut
  }
}

/** The contacts of merged chats count as the one they are part of (R2-24). */
async function led(db: Database, hits: Hits): Promise<Hits> {
  const heads = new Map(
    (await db.contacts.bulkGet([...hits.keys()])).flatMap((row) => (row?.into ? [[row.id, row.into] as const] : []))
  )
  return heads.size ? new Map([...hits].map(([id, by]) => [heads.get(id) ?? id, by])) : hits
}

/** Which of these contacts have all words, wherever each lies; a merged chat's name and notes are its contact's (R2-24). */
async function among(
  db: Database,
  ids: readonly ContactId[],
  words: readonly string[],
  where: "card" | "any"
): Promise<Hits> {
  if (ids.length === 0) return new Map()
  const [own, parts, tags] = await Promise.all([
    db.contacts.bulkGet([...ids]),
    db.contacts.where("into").anyOf(ids).toArray(),
    db.tags.toArray()
  ])
  const rows = [...own.filter((row) => row !== undefined), ...parts]
  const notes =
    where === "card" ? [] : await Promise.all(rows.map(({ id }) => db.notes.where("contact").equals(id).toArray()))
  const said = new Map<ContactId, [FoundBy, string[]][]>()
  for (const [at, row] of rows.entries()) {
    const of = row.into ?? row.id
    said.set(of, [
      ...(said.get(of) ?? []),
      ["name", row.words],
      ["tag", tags.filter(({ id, gone }) => !gone && row.tags.includes(id)).flatMap(({ name }) => wordsOf(name))],
      ...(notes[at] ?? []).map(({ kind, words }) => [kind, words] as [FoundBy, string[]])
    ])
  }
  const hits: Hits = new Map()
  for (const [id, places] of said) {
    const where = words.map((word) => places.find(([, all]) => begins(all, [word]))?.[0])
    if (where.every((one) => one !== undefined)) hits.set(id, where.find((one) => one !== "name") ?? "name")
  }
  return hits
}

/** The same of words as they were typed. */
export const searchAmong = (
  db: Database,
  ids: readonly ContactId[],
  asked: string,
  where: "card" | "any"
): Promise<Hits> => among(db, ids, wordsOf(asked), where)

/** Words that lie apart, one in the name and one in a note: whoever has the rarest of them is looked at for the others. */
async function scattered(db: Database, words: readonly string[]): Promise<Some> {
  const [names, notes] = await Promise.all([countsOf(db.contacts, words), countsOf(db.notes, words)])
  const [rarest] = words.map((word, i) => ({ word, n: (names[i] ?? 0) + (notes[i] ?? 0) })).sort((a, b) => a.n - b.n)
  const { hits, cut } = await together(db, [rarest?.word ?? ""], apart)
  return { hits: await among(db, [...hits.keys()], words, "any"), cut: cut && "any" }
}

/**
 * Contacts by name, tag, internal note or closing summary (C4-07), accents folded: each word begins one of theirs. At most `limit`
 * of each kind of place, any order; words that lie apart are found among the {@link apart} contacts that have the rarest. `cut` =
 * there may be others.
 */
export async function search(db: Database, asked: string, limit: number): Promise<Some> {
  const words = wordsOf(asked)
  if (words.length === 0) return { hits: new Map(), cut: null }
  const one = await together(db, words, limit)
  if (words.length === 1 || one.cut) return one
  const far = await scattered(db, words)
  return { hits: new Map([...far.hits, ...one.hits]), cut: far.cut }
}
