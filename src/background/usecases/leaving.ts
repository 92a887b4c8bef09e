import { activeOf, forgetReleased, keepReleased, type Released, releasedOf } from "../store/leaving"
import type { Command } from "../core/decide"
import type { Deps } from "./deps"
import { said } from "./said"
import { transact } from "./transact"
import type { Decided, Unit } from "./unit"
import { undo } from "./undo"
import type { Together } from "~shared/protocol/messages"
import type { AgentId, ContactId } from "~shared/vocabulary"

const batch = 100

/**
 * Nobody has any more what this member, or team, had: a batch at a time, and by what names it is taken back is kept, so that
 * all of it is one undo. Asked again after the worker died, it goes on.
 * @param assignee as rows name them: a member's id, or `team:…`.
 */
export async function releaseAll(deps: Deps, assignee: string, from: AgentId | null): Promise<void> {
  const tried = new Set<ContactId>()
  for (;;) {
    const ids = (await activeOf(deps.db, assignee, batch + tried.size)).filter((id) => !tried.has(id))
    if (ids.length === 0) return
    for (const id of ids) tried.add(id)
    await transact(deps, async (unit) => {
      await unit.threads(ids)
      const released = ids.flatMap((contact): Released[] => {
        const ended = ordered(unit, contact, { kind: "assign", to: null, from }, deps.me)
        return ended.ok ? [{ contact, of: ended.undo }] : []
      })
      await keepReleased(deps.db, assignee, [...((await releasedOf(deps.db, assignee)) ?? []), ...released])
    })
  }
}

/** The admin may see to this without being at the console: then it is Turno who does it (O7, C4-09). */
function ordered(unit: Unit, contact: ContactId, command: Command, me: AgentId): Decided {
  const ended = unit.command(contact, command, { kind: "agent", id: me })
  return wasOffline(ended) ? unit.command(contact, command, { kind: "turno" }) : ended
}

const wasOffline = (ended: Decided) => !ended.ok && ended.refusal.kind === "offline"

/** Gives back what {@link releaseAll} took, as far as nobody did anything with it since. */
export async function giveBackAll(deps: Deps, assignee: string): Promise<Together> {
  const together: Together = { done: [], refused: [] }
  for (const { contact, of } of (await releasedOf(deps.db, assignee)) ?? []) {
    if (of === null) continue
    const mine = await undo(deps, { contact, of }, false)
    const ended = wasOffline(mine) ? await undo(deps, { contact, of }, false, { kind: "turno" }) : mine
    const outcome = await said(deps, ended)
    if (outcome.ok) together.done.push({ contact, pending: outcome.pending, undo: null })
    else {
      const name = (await deps.db.contacts.get(contact))?.name ?? ""
      together.refused.push({ contact, name, refusal: outcome.refusal })
    }
  }
  await forgetReleased(deps.db, assignee)
  return together
}
