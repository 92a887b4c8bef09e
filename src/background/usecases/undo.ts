import { decisionOf } from "../store/journal"
import type { Deps } from "./deps"
import { transact } from "./transact"
import type { Decided } from "./unit"
import type { ContactId } from "~shared/vocabulary"

/**
 * Undoes what an outcome or the feed named: a command that has not left yet is dropped, anything else is a command on the
 * present thread (architecture.md, undo).
 */
export const undo = (deps: Deps, it: { contact: ContactId; of: string }, partly: boolean): Promise<Decided> =>
  transact(deps, async (unit) => {
    const { contact, of } = it
    await unit.threads([contact])
    const recalled = unit.recall(contact, of)
    if (recalled !== null)
      return recalled ? { ok: true, pending: false, undo: null } : { ok: false, refusal: { kind: "undo-waits" } }
    const target = await decisionOf(deps.db, contact, of)
    if (!target) return { ok: false, refusal: { kind: "undo-unknown" } }
    return unit.command(contact, { kind: "undo", target, partly }, { kind: "agent", id: deps.me })
  })
