import { counted } from "./rows"
import type { Sees } from "../core/sections"
import type { CounterRow, Database, QueueEntry } from "./database"
import type { Instant, Stage } from "~shared/vocabulary"

/** All counters: a row per stage, wait, assignee and inbox, so a few hundred at most. */
export const counters = (db: Database): Promise<CounterRow[]> => db.counters.toArray()

/** How many rows the counters say, of those that may be seen. */
export const sum = (all: readonly CounterRow[], sees: Sees, stage: Stage, waiting?: 0 | 1): number =>
  all.reduce((total, row) => {
    const key = counted(row)
    const fits = key.stage === stage && (waiting === undefined || key.waiting === waiting) && sees(key)
    return fits ? total + row.n : total
  }, 0)

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
