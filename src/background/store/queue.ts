import { Dexie } from "dexie"
import { counted } from "./rows"
import type { CounterRow, Database, QueueEntry } from "./database"
import type { Instant, Stage } from "~shared/vocabulary"

/** Whose rows: everybody's, or those of these assignees ("" = nobody's). */
export type Whose = "all" | readonly string[]

export interface Slice {
  whose: Whose
  stage: Stage
  waiting: 0 | 1
  newestFirst: boolean
  skip: number
  limit: number
}

/** One page of the queue straight from its index. Cost follows the page, not the table. */
export async function slice(
  db: Database,
  { whose, stage, waiting, newestFirst, skip, limit }: Slice
): Promise<QueueEntry[]> {
  if (limit <= 0) return []
  const { minKey, maxKey } = Dexie
  const page = (index: string, head: unknown[], offset: number, take: number) => {
    const range = db.rows.where(index).between([...head, minKey], [...head, maxKey])
    return (newestFirst ? range.reverse() : range).offset(offset).limit(take).toArray()
  }
  if (whose === "all") return page("[stage+waiting+at]", [stage, waiting], skip, limit)
  const index = "[assignee+stage+waiting+at]"
  if (whose.length === 1) return page(index, [whose[0], stage, waiting], skip, limit)
  const pages = await Promise.all(whose.map((one) => page(index, [one, stage, waiting], 0, skip + limit)))
  const sign = newestFirst ? -1 : 1
  return pages
    .flat()
    .sort((a, b) => sign * (a.at - b.at))
    .slice(skip, skip + limit)
}

/** All counters: a row per stage, wait and assignee, so a few dozen at most. */
export const counters = (db: Database): Promise<CounterRow[]> => db.counters.toArray()

/** How many rows the counters say, of these assignees. */
export const sum = (all: readonly CounterRow[], whose: Whose, stage: Stage, waiting?: 0 | 1): number =>
  all.reduce((total, row) => {
    const key = counted(row)
    const fits =
      key.stage === stage &&
      (waiting === undefined || key.waiting === waiting) &&
      (whose === "all" || whose.includes(key.assignee))
    return fits ? total + row.n : total
  }, 0)

/** Everybody who has, or had, a conversation. */
export const assignees = (all: readonly CounterRow[]): string[] => [...new Set(all.map((row) => counted(row).assignee))]

const scheduled = (db: Database, from: Instant, to: Instant) =>
  db.rows.where("[stage+waiting+at]").between(["scheduled", 0, from], ["scheduled", 0, to], true, true)

/** Conversations promised for now or before, the oldest promise first. */
export const dueRows = (db: Database, now: Instant, limit: number): Promise<QueueEntry[]> =>
  scheduled(db, 0, now).limit(limit).toArray()

/** Conversations quiet since an instant in between (O13), the longest quiet first. */
export const quietRows = (db: Database, from: Instant, to: Instant, limit: number): Promise<QueueEntry[]> =>
  db.rows.where("quiet").between(from, to, true, true).limit(limit).toArray()

/** The first promise after this instant. */
export const nextDue = async (db: Database, after: Instant): Promise<Instant | null> =>
  (await scheduled(db, after + 1, Number.MAX_SAFE_INTEGER).first())?.at ?? null
