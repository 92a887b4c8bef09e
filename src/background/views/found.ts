import type { Sees } from "../core/sections"
import type { CounterRow, Database, QueueEntry } from "../store/database"
import { sum } from "../store/queue"
import { type Hits, search, searchAmong } from "../store/search"
import { type Marks, slice } from "../store/slice"
import type { ParsedParams, QueueWindow } from "~shared/protocol/views"

type Asked = ParsedParams<"queue">

const windowSize = 100
/** So many more are looked for than a window holds, to know that there are. */
const ahead = 25
/** A group of at most so many is read whole where no counter tells how many of it have a mark. */
const countable = 1000
const searchLimit = 400
/** So many are looked at one by one, the first of the list, for words that more have than a search names: notes cost more. */
const looked = { card: 500, any: 200 }

/** The rows of one window, and how many there are. */
export interface Found extends Pick<QueueWindow, "total" | "waiting" | "more"> {
  rows: QueueEntry[]
  /** What they were found by, where they were searched. */
  hits?: Hits
}

const whole = { waiting: false, rest: false }
export const nothing: Found = { rows: [], total: 0, waiting: 0, more: whole }

/** What is asked for: of whom, with which marks, in the order of time. */
interface List {
  db: Database
  counts: readonly CounterRow[]
  own: Sees
  params: Asked
  marks: Marks
}

/** The asked window of those that a section holds: waiting rows first, then the others (Z1-11, Z1-16). */
export async function find(db: Database, counts: readonly CounterRow[], own: Sees, params: Asked): Promise<Found> {
  const list: List = { db, counts, own, params, marks: marksOf(params) }
  if (params.search.trim()) return searched(list)
  if (Object.keys(list.marks).length) return marked(list)
  const { stage, pendingOnly } = params
  const waiting = sum(counts, own, stage, 1)
  const total = pendingOnly ? waiting : sum(counts, own, stage)
  return { rows: await paged(list, waiting), total, waiting, more: whole }
}

const marksOf = ({ origin, reason, closedBy, stage }: Asked): Marks => ({
  ...(origin && { origin }),
  ...(reason && stage === "closed" && { category: reason }),
  ...(closedBy && stage === "closed" && { why: closedBy })
})

/** What is not open is nobody's turn. */
const canWait = ({ stage }: Asked) => stage === "open"

const read = ({ db, counts, own, params, marks }: List, waiting: 0 | 1, skip: number, limit: number) =>
  slice(db, counts, {
    sees: own,
    marks,
    stage: params.stage,
    waiting,
    newestFirst: params.order === "newest",
    skip,
    limit
  })

async function paged(list: List, waiting: number): Promise<QueueEntry[]> {
  const { skip, pendingOnly } = list.params
  const first = await read(list, 1, skip, windowSize)
  if (pendingOnly) return first
  return [...first, ...(await read(list, 0, Math.max(0, skip - waiting), windowSize - first.length))]
}

/**
 * Only those of an origin (C4-04), or closed with or by something (Z1-15), which no counter knows. A group that is small is
 * counted; of a large one it is said that there are more, and the list goes on for as long as there are.
 */
async function marked(list: List): Promise<Found> {
  const { params, counts, own, marks } = list
  const { skip, stage, pendingOnly } = params
  const upTo = skip + windowSize + ahead
  const group = async (waiting: 0 | 1, limit: number) => {
    const rows = await read(list, waiting, 0, limit + 1)
    if (rows.length <= limit) return { rows, n: rows.length, more: false }
    const size = sum(counts, own, stage, waiting)
    if (size > countable) return { rows: rows.slice(0, limit), n: limit, more: true }
    const every = await read({ ...list, marks: {} }, waiting, 0, size)
    return { rows, n: every.filter((row) => hasMarks(row, marks)).length, more: false }
  }
  const none = { rows: [], n: 0, more: false }
  const first = canWait(params) ? await group(1, upTo) : none
  // Where those who wait have no end that is known, nobody scrolls past it.
  const rest = pendingOnly || first.more ? none : await group(0, Math.max(ahead, upTo - first.n))
  return {
    rows: [...first.rows, ...rest.rows].slice(skip, skip + windowSize),
    total: first.n + rest.n,
    waiting: first.n,
    more: { waiting: first.more, rest: rest.more }
  }
}

const hasMarks = (row: QueueEntry, marks: Marks) =>
  Object.entries(marks).every(([name, value]) => row[name as keyof Marks] === value)

/**
 * Found by words (C4-07). Where more have them than a search names, the list itself is looked through from its beginning, so
 * that whoever waits is not missed: whole where it is not too long.
 */
async function searched(list: List): Promise<Found> {
  const { db, own, params, marks } = list
  const { skip, stage, pendingOnly, order, search: words } = params
  const { hits, cut } = await search(db, words, searchLimit)
  const near = cut ? await beginning(list, looked[cut]) : { rows: [], more: whole }
  const ids = near.rows.map(({ id }) => id)
  const among: Hits = await searchAmong(db, ids, words, cut ?? "any")
  const known = new Map(near.rows.filter(({ id }) => among.has(id)).map((row) => [row.id, row]))
  const others = await db.rows.bulkGet([...hits.keys()].filter((id) => !known.has(id)))
  for (const row of others)
    if (row && row.stage === stage && (!pendingOnly || row.waiting) && hasMarks(row, marks) && own(row))
      known.set(row.id, row)
  const sign = order === "newest" ? -1 : 1
  const rows = [...known.values()].sort((a, b) => b.waiting - a.waiting || sign * (a.at - b.at))
  return {
    rows: rows.slice(skip, skip + windowSize),
    total: rows.length,
    waiting: rows.filter((row) => row.waiting).length,
    more: near.more,
    hits: new Map([...hits, ...among])
  }
}

/** The first of the list, and whether it goes on. */
async function beginning(list: List, limit: number): Promise<Pick<Found, "rows" | "more">> {
  const { pendingOnly } = list.params
  const first = canWait(list.params) ? await read(list, 1, 0, limit + 1) : []
  if (first.length > limit) return { rows: first.slice(0, limit), more: { waiting: true, rest: !pendingOnly } }
  const left = limit - first.length
  const rest = pendingOnly ? [] : await read(list, 0, 0, left + 1)
  return { rows: [...first, ...rest.slice(0, left)], more: { waiting: false, rest: rest.length > left } }
}
