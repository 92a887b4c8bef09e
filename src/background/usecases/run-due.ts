import { dueRows, nextDue } from "../store/queue"
import type { DueNotice } from "../ports"
import type { Deps } from "./deps"
import { transact } from "./transact"
import type { ContactId, Instant } from "~shared/vocabulary"

/** Later than this (ms) a promised hour is marked late: the browser was closed, or the computer slept. */
const late = 60_000
const together = 50

/**
 * Brings back what was promised for now or before (Z1-13): any browser may, the revision lets one win. Tells the agent whose
 * conversation it is, or who promised.
 * @returns when the next one is due, or null.
 */
export async function runDue(deps: Deps): Promise<Instant | null> {
  const tried = new Set<ContactId>()
  const notices: DueNotice[] = []
  for (;;) {
    const now = deps.clock.now()
    const ids = (await dueRows(deps.db, now, together + tried.size)).map((row) => row.id).filter((id) => !tried.has(id))
    if (ids.length === 0) break
    for (const id of ids) tried.add(id)
    notices.push(...(await wakeUp(deps, ids, now)))
  }
  if (notices.length) await deps.notify.due(notices, deps.language)
  return nextDue(deps.db, deps.clock.now())
}

const wakeUp = (deps: Deps, ids: ContactId[], now: Instant): Promise<DueNotice[]> =>
  transact(deps, async (unit) => {
    const [contacts] = await Promise.all([unit.contacts(ids), unit.threads(ids)])
    return ids.flatMap((id) => {
      const { active, assignee } = unit.thread(id)
      const scheduled = active?.scheduled
      if (!active || !scheduled || scheduled.until > now) return []
      const { until, by } = scheduled
      const isLate = now - until > late
      const ended = unit.command(id, { kind: "due", ordinal: active.ordinal, until, late: isLate }, { kind: "turno" })
      const mine = assignee === deps.me || (by.kind === "agent" && by.id === deps.me)
      const contact = contacts.get(id)
      const name = contact?.card?.name || contact?.name || ""
      return ended.ok && mine ? [{ contact: id, name, until, late: isLate }] : []
    })
  })
