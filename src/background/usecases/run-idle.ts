import { optionsOf } from "../store/policy"
import type { QueueEntry } from "../store/database"
import { quietRows } from "../store/queue"
import type { Deps } from "./deps"
import { transact } from "./transact"
import type { Instant } from "~shared/vocabulary"

const together = 50
/** A console that woke shows at first what it had when it fell asleep (ms): what came meanwhile comes a little later. */
const settles = 120_000

/**
 * Closes what has been quiet for as long as the workspace, or its inbox, says (O13, Z1-21): from stored instants, so also after
 * days with the browser closed; but only where the console was read after the time was over, since the contact may have
 * answered while nobody looked. Any browser may; the revision lets one win.
 * @returns how many it closed.
 */
export async function runIdle(deps: Deps): Promise<number> {
  const { db } = deps
  const [options, inboxes] = await Promise.all([optionsOf(db), db.inboxes.toArray()])
  const limits = [options, ...inboxes.map((one) => one.settings)].map(
    (one) => one.inactivity ?? Number.POSITIVE_INFINITY
  )
  const shortest = Math.min(...limits)
  if (!Number.isFinite(shortest)) return 0
  const now = deps.clock.now()
  const before = now - shortest * 60_000
  const accounts = await db.accounts.toArray()
  const read = new Map(
    accounts.map((one) => [one.id, one.state !== "asleep" && now - one.since >= settles ? one.seenAt : 0])
  )
  let closed = 0
  let after = 0
  for (;;) {
    const rows = await quietRows(db, after, before, together)
    if (rows.length === 0) return closed
    closed += await closeQuiet(deps, rows, read)
    // Those of an inbox with a longer patience stay: go on behind them.
    after = (rows.at(-1)?.quiet ?? before) + 1
  }
}

const closeQuiet = (deps: Deps, rows: readonly QueueEntry[], read: ReadonlyMap<string, Instant>): Promise<number> =>
  transact(deps, async (unit) => {
    await unit.threads(rows.map(({ id }) => id))
    const chats = await Promise.all(rows.map(({ id }) => unit.chats(id)))
    const ended = rows.map(({ id, quiet = 0 }, i) => {
      const { inactivity, inactivitySince } = unit.options(id)
      const { active } = unit.thread(id)
      if (inactivity === null || !active) return false
      if (chats[i]?.some(({ account }) => (read.get(account) ?? 0) < quiet + inactivity * 60_000)) return false
      const command = { kind: "idle", ordinal: active.ordinal, minutes: inactivity, since: inactivitySince } as const
      const answer = unit.command(id, command, { kind: "turno" })
      return answer.ok && unit.thread(id).active === null
    })
    return ended.filter(Boolean).length
  })
