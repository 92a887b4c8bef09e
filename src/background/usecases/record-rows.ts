import type { Facts, Sighting } from "../core/observe"
import type { ContactRow } from "../store/database"
import type { Deps } from "./deps"
import { notice } from "./notice"
import { transact } from "./transact"
import { plainName } from "~shared/names"
import type { Instant } from "~shared/vocabulary"

/** A drawn row of the chat list, where no page-world reader answers. */
export interface DrawnRow {
  name: string
  unread: number | null
  /** The newest message is ours; null when the row does not say. */
  mine: boolean | null
}

/**
 * Folds drawn rows, matched by name to contacts learned earlier. None or two contacts of a name: not identified, counted
 * and never acted upon.
 * @returns how many rows were not identified.
 */
export async function recordRows(deps: Deps, account: string, rows: readonly DrawnRow[]): Promise<number> {
  const named = rows.map((row) => ({ row, plain: plainName(row.name) }))
  const pairs = [...new Set(named.map((one) => one.plain))].map((plain) => [account, plain])
  const found = await deps.db.contacts.where("[account+plain]").anyOf(pairs).toArray()
  const known = named.flatMap(({ row, plain }) => {
    const [contact, second] = found.filter((one) => one.plain === plain)
    const drawn = named.filter((one) => one.plain === plain).length
    return contact && !second && drawn === 1 ? [{ row, id: contact.id }] : []
  })
  if (known.length)
    await transact(deps, async (unit) => {
      const contacts = await unit.contacts(known.map((one) => one.id))
      const acting = known.filter(({ row, id }) => {
        const there = contacts.get(id)
        return (
          there?.customer && row.unread !== null && (row.unread !== there.unread || (row.mine && waits(there.facts)))
        )
      })
      await unit.threads(acting.map((one) => one.id))
      for (const { row, id } of acting) {
        const there = contacts.get(id)
        if (!there || row.unread === null) continue
        const sighting = news(row, there, deps.clock.now())
        if (!sighting && row.unread === there.unread) continue
        const facts = sighting ? notice(unit, deps.me, id, there.facts, sighting, true, deps.clock.now()) : there.facts
        unit.keep({ ...there, unread: row.unread, facts })
      }
    })
  return named.length - known.length
}

const waits = ({ heard, answered }: Facts) => heard !== null && (answered === null || heard.at > answered.at)

function news({ mine, unread }: DrawnRow, there: ContactRow, now: Instant): Sighting | null {
  const mark = { key: null, at: now }
  if (mine) return waits(there.facts) ? { direction: "out", mark, precision: "live" } : null
  return (unread ?? 0) > there.unread ? { direction: "in", mark, precision: "live" } : null
}
