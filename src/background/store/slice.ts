import { Dexie } from "dexie"
import { counted } from "./rows"
import type { Sees } from "../core/sections"
import type { CounterRow, Database, QueueEntry } from "./database"
import type { Stage } from "~shared/vocabulary"

/** Only these: where a conversation came from (C4-04), with what (Z1-15) and by what it was closed. */
export type Marks = Partial<Pick<QueueEntry, "origin" | "category" | "why">>

export interface Slice {
  sees: Sees
  marks?: Marks
  stage: Stage
  waiting: 0 | 1
  newestFirst: boolean
  skip: number
  limit: number
}

/** A stretch of an index in the queue's order. */
interface Lane {
  index: string
  head: string[]
  waiting?: 0 | 1
}

/** One of these read at once is cheaper than the next trip to the disk. */
const least = 32

/**
 * One page of the queue straight from its indexes: cost follows the page, not the table. The counters say which stretches
 * there are at all, so that what nobody may see is not read.
 */
export async function slice(db: Database, counts: readonly CounterRow[], it: Slice): Promise<QueueEntry[]> {
  const { stage, waiting, newestFirst, skip, limit, marks = {}, sees } = it
  if (limit <= 0) return []
  const { lanes, share, whole } = plan(counts, it)
  const [only] = lanes
  if (!only) return []
  if (lanes.length === 1 && whole) return read(db, only, newestFirst, skip, limit)
  const { origin, category, why } = marks
  const keep = (row: QueueEntry) =>
    row.stage === stage &&
    row.waiting === waiting &&
    sees(row) &&
    (origin === undefined || row.origin === origin) &&
    (category === undefined || row.category === category) &&
    (why === undefined || row.why === why)
  return merge(db, lanes, share, keep, newestFirst, skip, limit)
}

const ready = (lane: Lane) => (lane.waiting === undefined ? lane.head : [...lane.head, lane.waiting])

function read(db: Database, lane: Lane, newestFirst: boolean, skip: number, limit: number): Promise<QueueEntry[]> {
  const { minKey, maxKey } = Dexie
  const range = db.rows.where(lane.index).between([...ready(lane), minKey], [...ready(lane), maxKey])
  return (newestFirst ? range.reverse() : range).offset(skip).limit(limit).toArray()
}

interface Plan {
  lanes: Lane[]
  /** How many of the rows read there will be kept, as far as is known. */
  share: number
  /** All of them. */
  whole: boolean
}

/** Which stretches to read: by a mark, else those of the assignees or inboxes that may be seen, or all with what may not left out. */
function plan(counts: readonly CounterRow[], { stage, waiting, marks = {}, sees, skip, limit }: Slice): Plan {
  const { origin, category, why } = marks
  if (category != null) return { lanes: [{ index: "[category+at]", head: [category] }], share: 1, whole: false }
  if (why != null) return { lanes: [{ index: "[why+at]", head: [why] }], share: 1, whole: false }
  if (origin)
    return { lanes: [{ index: "[origin+stage+waiting+at]", head: [origin, stage], waiting }], share: 1, whole: false }
  const cells = counts.flatMap((row) => {
    const cell = counted(row)
    return row.n > 0 && cell.stage === stage && cell.waiting === waiting
      ? [{ ...cell, n: row.n, seen: sees(cell) }]
      : []
  })
  const seen = cells.filter((cell) => cell.seen)
  const all = [{ index: "[stage+waiting+at]", head: [stage], waiting }]
  if (seen.length === cells.length) return { lanes: cells.length ? all : [], share: 1, whole: true }
  const by = (part: "assignee" | "inbox"): Lane[] => {
    const hidden = new Set(cells.filter((cell) => !cell.seen).map((cell) => cell[part]))
    const clear = new Set(seen.map((cell) => cell[part]).filter((one) => !hidden.has(one)))
    return [
      ...[...clear].map((one) => ({ index: `[${part}+stage+waiting+at]`, head: [one, stage], waiting })),
      ...seen
        .filter((cell) => hidden.has(cell[part]))
        .map(({ inbox, assignee }) => ({
          index: "[inbox+assignee+stage+waiting+at]",
          head: [inbox, assignee, stage],
          waiting
        }))
    ]
  }
  const [some, others] = [by("assignee"), by("inbox")]
  const lanes = some.length <= others.length ? some : others
  const sum = (rows: readonly { n: number }[]) => rows.reduce((total, { n }) => total + n, 0)
  const share = sum(seen) / sum(cells)
  const page = skip + limit
  // Few are hidden: reading past them costs less than as many stretches as there are people.
  if (page / share < page + lanes.length * least) return { lanes: all, share, whole: false }
  return { lanes, share: 1, whole: true }
}

/** Several stretches as one, each read only as far as the page needs it. */
async function merge(
  db: Database,
  lanes: readonly Lane[],
  share: number,
  keep: (row: QueueEntry) => boolean,
  newestFirst: boolean,
  skip: number,
  limit: number
): Promise<QueueEntry[]> {
  const sign = newestFirst ? -1 : 1
  const order = (a: QueueEntry, b: QueueEntry) => sign * (a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  const wanted = skip + limit
  // Stretches are not alike: somewhat more of each saves another trip.
  const spare = lanes.length > 1 ? 1.5 : 1.1
  const step = Math.max(least, Math.ceil((wanted / lanes.length / share) * spare))
  const ways = lanes.map((lane) => ({ lane, read: 0, last: null as QueueEntry | null, done: false }))
  const kept: QueueEntry[] = []
  let behind = ways
  for (;;) {
    await Promise.all(
      behind.map(async (way) => {
        const rows = await read(db, way.lane, newestFirst, way.read, step)
        way.read += rows.length
        way.last = rows.at(-1) ?? way.last
        way.done = rows.length < step
        kept.push(...rows.filter(keep))
      })
    )
    kept.sort(order)
    const open = ways.filter((way) => !way.done)
    // What is not read yet comes after the last row of its own stretch.
    const [first] = open.flatMap(({ last }) => last ?? []).sort(order)
    const sure = first ? kept.filter((row) => order(row, first) <= 0).length : kept.length
    if (!first || sure >= wanted) return kept.slice(skip, wanted)
    behind = open.filter(({ last }) => last === first)
  }
}
