import { assign, schedule } from "./act"
import { close } from "./close"
import type { Deps } from "./deps"
import { said } from "./said"
import type { Decided } from "./unit"
import { undo } from "./undo"
import type { Parsed, Together } from "~shared/protocol/messages"
import type { ContactId } from "~shared/vocabulary"

type Bulk = Parsed<"queue.bulk">

/** One act on many conversations, each by itself: what cannot be done is named, the rest is done. */
export const bulk = (deps: Deps, { rows, act }: Bulk): Promise<Together> =>
  each(deps, rows, ({ contact, ordinal, from, until }) => {
    switch (act.kind) {
      case "assign":
        return assign(deps, { contact, to: act.to, from, team: act.team })
      case "schedule":
        return schedule(deps, { contact, ordinal, until: act.until, from: until })
      case "close":
        return close(deps, { contact, ordinal, note: act.note })
    }
  })

/** Undoes many: what is possible is done, and what stands in the way is named. */
export const undoTogether = (deps: Deps, { what, partly }: Parsed<"conversation.undo">): Promise<Together> =>
  each(deps, what, (one) => undo(deps, one, partly))

async function each<Row extends { contact: ContactId }>(
  deps: Deps,
  rows: readonly Row[],
  act: (row: Row) => Promise<Decided>
): Promise<Together> {
  const together: Together = { done: [], refused: [] }
  for (const row of rows) {
    const outcome = await said(deps, await act(row))
    const { contact } = row
    if (outcome.ok) together.done.push({ contact, pending: outcome.pending, undo: outcome.undo })
    else {
      const name = (await deps.db.contacts.get(contact))?.name ?? ""
      together.refused.push({ contact, name, refusal: outcome.refusal })
    }
  }
  return together
}
