import type { Sighting } from "../core/observe"
import type { Deps } from "./deps"
import { notice } from "./notice"
import { transact } from "./transact"
import type { Attachment, Certainty, ContactId, Direction, Instant, Precision } from "~shared/vocabulary"

export interface SeenMessage {
  key: string | null
  direction: Direction
  at: Instant
  precision: Precision
  attachment: Attachment
  mine?: Certainty
}

/**
 * Folds messages seen in the open chat, oldest first. `head` is the console's own record of the newest one: where it is
 * the same message, the console's instant wins over this computer's clock.
 */
export async function recordMessages(
  deps: Deps,
  contact: ContactId,
  messages: readonly SeenMessage[],
  head: { key: string | null; at: Instant } | null
): Promise<void> {
  await transact(deps, async (unit) => {
    const there = (await unit.contacts([contact])).get(contact)
    if (!there) return
    await unit.threads([contact])
    let { facts } = there
    for (const { key, direction, at, precision, mine } of messages) {
      const known = head && key !== null && head.key === key
      const sighting: Sighting = {
        direction,
        mark: { key, at: known ? head.at : Math.min(at, deps.clock.now()) },
        precision: known ? "console" : precision,
        ...(mine && { mine: { by: deps.me, certainty: mine } })
      }
      facts = notice(unit, deps.me, contact, facts, sighting, there.customer, deps.clock.now())
    }
    if (facts !== there.facts) unit.keep({ ...there, facts })
    // C4-27: kind and instant, by the message's key, so that one seen again is one.
    const attached = messages.flatMap(({ key, attachment: kind, direction, at }) =>
      key === null || kind === "text" ? [] : [{ contact, key, kind, direction, at: Math.min(at, deps.clock.now()) }]
    )
    if (attached.length) await deps.db.attachments.bulkPut(attached)
  })
}
