import "fake-indexeddb/auto"
import { usual } from "~background/core/options"
import { saveOptions } from "~background/store/policy"
import { take } from "~background/usecases/act"
import { openChat } from "~background/usecases/open-chat"
import { recordMessages } from "~background/usecases/record-messages"
import { runIdle } from "~background/usecases/run-idle"
import { ana, desk } from "./desk"
import type { Certainty, ContactId, Direction } from "~shared/vocabulary"
import type { Options } from "~shared/workspace"

export const minute = 60_000
export const day = 24 * 60 * minute
export const account = "whatsapp|own"

export const frontOf = (n: number) =>
  ({ account: "own", ids: [`tel:549115555${n}`], chat: `${n}@c.us`, name: `C${n}`, customer: true }) as const

/** A workspace with these options, and a customer or more whom Ana serves. */
export async function at(chosen: Partial<Options> = {}, me = ana) {
  const deps = await desk(me)
  await saveOptions(deps.db, { ...usual, ...chosen })
  let keys = 0
  const seen = (contact: ContactId, direction: Direction, mine?: Certainty) =>
    recordMessages(
      deps,
      contact,
      [
        {
          key: `K${++keys}`,
          direction,
          at: deps.clock.time++,
          precision: "live",
          attachment: "text",
          ...(mine && { mine })
        }
      ],
      null
    )
  const served = async (n: number) => {
    const contact = await openChat(deps, "whatsapp", frontOf(n), false)
    await seen(contact, "in")
    await take(deps, { contact, from: null })
    await seen(contact, "out", "certain")
    return contact
  }
  const thread = async (contact: ContactId) => (await deps.db.threads.get(contact)) ?? null
  /** The console is there, and has been read at this moment. */
  const reads = () =>
    deps.db.accounts.put({
      ...{ id: account, site: "whatsapp", account: "own", baseline: 0, missing: [], unidentified: 0, tabs: [1] },
      ...{ state: "seen", since: 0, seenAt: deps.clock.time }
    })
  /** The beat of a minute: the console is read, then silence is looked for. */
  const idle = async () => {
    await reads()
    return runIdle(deps)
  }
  return { deps, seen, served, thread, reads, idle }
}
