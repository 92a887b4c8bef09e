import type { Actor } from "../core/events"
import { decisionOf } from "../store/journal"
import type { Deps } from "./deps"
import { fileContact } from "./file"
import { unmerge } from "./merge-contacts"
import { catchUp } from "./notice"
import { transact } from "./transact"
import type { Decided } from "./unit"
import type { ContactId } from "~shared/vocabulary"

/**
 * Undoes what an outcome or the feed named: a command that has not left yet is dropped, anything else is a command on the
 * present thread (architecture.md, undo).
 */
export const undo = (
  deps: Deps,
  it: { contact: ContactId; of: string },
  partly: boolean,
  actor: Actor = { kind: "agent", id: deps.me }
): Promise<Decided> =>
  transact(deps, async (unit) => {
    const { of } = it
    await unit.threads([it.contact])
    const { id } = unit.thread(it.contact)
    const recalled = unit.recall(id, of)
    if (recalled !== null)
      return recalled ? { ok: true, pending: false, undo: null } : { ok: false, refusal: { kind: "undo-waits" } }
    const target = await decisionOf(deps.db, id, of)
    if (!target) return { ok: false, refusal: { kind: "undo-unknown" } }
    if (target.kind === "absorbed") return unmerge(deps, unit, target, actor)
    const undone = unit.command(id, { kind: "undo", target, partly }, actor)
    if (!undone.ok) return undone
    await catchUp(unit, id)
    fileContact(unit, id)
    return undone
  })
