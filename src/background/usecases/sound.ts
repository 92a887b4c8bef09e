import { isKnown, type TurnoEvent } from "../core/events"
import { type JournalRow, type QueueEntry, teamKey } from "../store/database"
import { heardUpTo, hearUpTo, setSound, soundOn } from "../store/settings"
import type { Deps } from "./deps"

/** Older news (ms) make no sound: a worker may have died before its bell, but nobody wants to hear of yesterday. */
const fresh = 90_000
/** As far back as is looked at, at the most. */
const most = 500

/** Open, and no agent has it: a team may (C4-02). Blocked contacts are on a stage of their own. */
const isUnassigned = (row: QueueEntry | undefined) =>
  row?.stage === "open" && (row.assignee === "" || row.assignee.startsWith(teamKey("")))

/** It opened, or the contact's message brought it back (O4). */
type News = Extract<TurnoEvent, { kind: "opened" | "reactivated" }>
const isNews = (line: TurnoEvent): line is News =>
  line.kind === "opened" || (line.kind === "reactivated" && line.actor.kind === "contact")

const lastLine = async ({ db }: Pick<Deps, "db">): Promise<number> => (await db.journal.orderBy(":id").last())?.n ?? 0

/**
 * Sounds when a conversation came that nobody has (C4-28), after the commits that brought it: one that was assigned in the
 * same moment, or opened by this agent, makes none. Several at once are one sound. Each is heard of once, whoever restarts.
 */
export async function ringNew(deps: Deps): Promise<void> {
  const { db, clock, me, sound } = deps
  if (!(await soundOn(db))) return
  const rings = await db.transaction("rw", db.meta, db.journal, db.rows, async () => {
    const heard = await heardUpTo(db)
    const since = clock.now() - fresh
    const isOld = (line: JournalRow) => (line.n ?? 0) <= heard || ("seenAt" in line && line.seenAt < since)
    const lines = await db.journal.orderBy(":id").reverse().until(isOld).limit(most).toArray()
    const opened = lines.flatMap((line) => (isKnown(line) && isNews(line) ? [line] : []))
    const [newest] = opened
    if (!newest) return false
    await hearUpTo(db, (newest as JournalRow).n ?? 0)
    const mine = ({ actor }: (typeof opened)[number]) => actor.kind === "agent" && actor.id === me
    const news = opened.filter((line) => line.data.assignee === null && !mine(line))
    const rows = await db.rows.bulkGet(news.map(({ thread }) => thread))
    return rows.some(isUnassigned)
  })
  if (rings) await sound.play()
}

/** Switched on, it tells of what comes from now on. */
export const switchSound = ({ db }: Pick<Deps, "db">, { on }: { on: boolean }): Promise<{ ok: true }> =>
  db.transaction("rw", db.meta, db.journal, async () => {
    await setSound(db, on)
    if (on) await hearUpTo(db, await lastLine({ db }))
    return { ok: true }
  })
