import { noFacts } from "../core/observe"
import type { ContactRow } from "../store/database"
import { plainName, searchWords } from "~shared/names"
import type { ContactId } from "~shared/vocabulary"

/** How a console names a chat now. */
export interface Naming {
  name: string
  chat: string | null
  customer: boolean
}

/** The contact with its newest name; the same object when nothing changed, so that nothing is written. */
export function named(there: ContactRow | undefined, id: ContactId, account: string, now: Naming): ContactRow {
  const name = plainName(now.name)
  const same =
    there && there.name === name && there.chat === (now.chat ?? there.chat) && there.customer === now.customer
  if (same) return there
  return {
    ...(there ?? { id, account, unread: 0, facts: noFacts(), tags: [], values: {}, into: null }),
    name,
    plain: name,
    words: searchWords(`${name} ${there?.card?.name ?? ""}`),
    chat: now.chat ?? there?.chat ?? null,
    customer: now.customer
  }
}
