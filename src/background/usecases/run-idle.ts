import { optionsOf } from "../store/policy"
import { quietRows } from "../store/queue"
import type { Deps } from "./deps"
import { transact } from "./transact"
import type { ContactId } from "~shared/vocabulary"

const together = 50

/**
 * Closes what has been quiet for as long as the workspace, or its inbox, says (O13, Z1-21): from stored instants, so also after
 * days with the browser closed. Any browser may; the revision lets one win.
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
  const before = deps.clock.now() - shortest * 60_000
  let closed = 0
  let after = 0
  for (;;) {
    const rows = await quietRows(db, after, before, together)
    if (rows.length === 0) return closed
    closed += await closeQuiet(
      deps,
      rows.map((row) => row.id)
    )
    // Those of an inbox with a longer patience stay: go on behind them.
    after = (rows.at(-1)?.quiet ?? before) + 1
  }
}

const closeQuiet = (deps: Deps, ids: readonly ContactId[]): Promise<number> =>
  transact(deps, async (unit) => {
    await unit.threads(ids)
    const ended = ids.map((id) => {
      const { inactivity, inactivitySince } = unit.options(id)
      const { active } = unit.thread(id)
      if (inactivity === null || !active) return false
      const command = { kind: "idle", ordinal: active.ordinal, minutes: inactivity, since: inactivitySince } as const
      const answer = unit.command(id, command, { kind: "turno" })
      return answer.ok && unit.thread(id).active === null
    })
    return ended.filter(Boolean).length
  })
