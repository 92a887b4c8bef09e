import { Database } from "~background/store/database"
import { counters } from "~background/store/queue"
import { counterKey } from "~background/store/rows"
import { queueWindow, waitingForMe } from "~background/views/queue"
import type { InboxId } from "~shared/vocabulary"
import { fill } from "./fill"

const open = new Map<number, Database>()

export async function make(size: number): Promise<void> {
  const db = new Database(`store-${size}`)
  open.set(size, db)
  await fill(db, size)
}

/** Milliseconds to open it and draw the first page. */
export async function reopen(size: number): Promise<{ opening: number; page: number; badge: number }> {
  const db = new Database(`store-${size}`)
  open.set(size, db)
  const began = performance.now()
  await db.open()
  const opened = performance.now()
  await waitingForMe(db)
  const counted = performance.now()
  await queueWindow(db, params)
  return { opening: opened - began, badge: counted - opened, page: performance.now() - counted }
}

const params = {
  section: "all",
  stage: "open",
  order: "oldest",
  pendingOnly: false,
  search: "",
  skip: 0
} as const

const timed = async (size: number, what: (db: Database) => Promise<unknown>): Promise<number> => {
  const began = performance.now()
  await what(open.get(size)!)
  return performance.now() - began
}

/** One page of each section in turn: what a person clicks through. */
export const page = (size: number): Promise<number> => timed(size, (db) => queueWindow(db, params))
export const mine = (size: number): Promise<number> =>
  timed(size, (db) => queueWindow(db, { ...params, section: "mine", order: "newest" }))
export const mates = (size: number): Promise<number> =>
  timed(size, (db) => queueWindow(db, { ...params, section: "team" }))
export const inbox = (size: number): Promise<number> =>
  timed(size, (db) => queueWindow(db, { ...params, inbox: "shop" }))
export const sold = (size: number): Promise<number> =>
  timed(size, (db) => queueWindow(db, { ...params, stage: "closed", reason: "sold" }))
/** Of an origin no counter tells how many there are (C4-04). */
export const origin = (size: number): Promise<number> =>
  timed(size, (db) => queueWindow(db, { ...params, origin: "contact" }))

/** What an agent may see of the other inbox (Z1-05). */
export async function share(size: number, shared: boolean): Promise<void> {
  await open.get(size)!.inboxes.update("care" as InboxId, { settings: { shared } })
}

/** What is typed into the search: a word of one, of a tenth, and two that lie apart. */
export const sought = (size: number, search: string): Promise<number> =>
  timed(size, (db) => queueWindow(db, { ...params, search }))
export const badge = (size: number): Promise<number> => timed(size, waitingForMe)

/** Counters that a recount contradicts. */
export async function wrong(size: number): Promise<number> {
  const db = open.get(size)!
  const sums = new Map<string, number>()
  await db.rows.each((row) => void sums.set(counterKey(row), (sums.get(counterKey(row)) ?? 0) + 1))
  const all = await counters(db)
  return all.filter(({ key, n }) => (sums.get(key) ?? 0) !== n).length + Math.abs(sums.size - all.length)
}
