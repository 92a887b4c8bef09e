import type { Command } from "../core/decide"
import type { Absorbed, Actor } from "../core/events"
import { reconcile } from "../core/observe"
import { waitingMarks } from "../core/thread"
import { mergedBy } from "../store/journal"
import type { Whose } from "./contact-ids"
import type { Deps } from "./deps"
import { fileContact } from "./file"
import { transact } from "./transact"
import type { Decided, Unit } from "./unit"
import type { ContactId } from "~shared/vocabulary"

interface Pair {
  /** The one that stays. */
  contact: ContactId
  /** The one that becomes part of it. */
  other: ContactId
}

/**
 * Makes two contacts one (R2-24): the other's open conversation closes, and from now on what is written in its chats is this
 * contact's. Both sides of it are one transaction; refused on either, nothing is done on any.
 */
export const mergeContacts = (
  deps: Deps,
  { contact, other }: Pair,
  actor: Actor = { kind: "agent", id: deps.me }
): Promise<Decided | { ok: false; refusal: { kind: "contact-gone" } }> =>
  transact(deps, async (unit) => {
    const rows = await unit.contacts([contact, other])
    if (!rows.has(contact) || !rows.has(other)) return { ok: false, refusal: { kind: "contact-gone" } }
    await unit.threads([contact, other], true)
    const chats = [...(await unit.chats(other)), ...(await unit.chats(contact))]
    const waited = waitingMarks(unit.thread(other)).at(-1)
    const ended = both(
      unit,
      { of: other, command: { kind: "merge", into: contact } },
      { of: contact, command: { kind: "absorb", from: other, back: false } },
      actor
    )
    if (!ended.ok || !ended.undo) return ended
    // Whoever waited goes on waiting: the conversation of the one that stays is theirs now.
    if (waited) unit.command(contact, { kind: "hear", mark: waited }, { kind: "contact" })
    for (const { facts } of chats) unit.append(contact, reconcile(unit.thread(contact), facts))
    return ended
  })

/**
 * A chat whose number was not known at first was somebody else's until it was (Z1-24): what was opened there is the known
 * contact's. Nobody asked for it, so what stands in the way is let be.
 */
export async function joinTwice(deps: Deps, whose: readonly Whose[]): Promise<void> {
  for (const { id, others } of whose)
    for (const other of others) {
      const contact = (await deps.db.contacts.get(id))?.into ?? id
      if (other !== contact) await mergeContacts(deps, { contact, other }, { kind: "turno" })
    }
}

/** Takes a merged contact out again, at any time; what was closed stays closed. */
export const partContacts = (deps: Deps, { other }: Pick<Pair, "other">): Promise<Decided> =>
  transact(deps, async (unit) => {
    await unit.threads([other], true)
    const into = unit.thread(other).merged?.into
    if (!into) return { ok: true, pending: false, undo: null }
    await unit.threads([into], true)
    const ended = both(
      unit,
      { of: other, command: { kind: "merge", into: null } },
      { of: into, command: { kind: "absorb", from: other, back: true } },
      { kind: "agent", id: deps.me }
    )
    return ended.ok ? { ...ended, undo: null } : ended
  })

/** Undoes a merge as a whole: what it closed opens again. */
export async function unmerge(deps: Deps, unit: Unit, absorbed: Absorbed, actor: Actor): Promise<Decided> {
  const { from: other } = absorbed.data
  const merged = await mergedBy(deps.db, other, absorbed.thread)
  if (!merged) return { ok: false, refusal: { kind: "undo-unknown" } }
  await unit.threads([other], true)
  const undo = (target: Extract<Command, { kind: "undo" }>["target"]) =>
    ({ kind: "undo", target, partly: false }) as const
  const ended = both(
    unit,
    { of: other, command: undo(merged) },
    { of: absorbed.thread, command: undo(absorbed) },
    actor
  )
  if (ended.ok) fileContact(unit, other)
  return ended
}

interface Asked {
  of: ContactId
  command: Command
}

/** Does both or neither. Named by the second: what is undone by that name is both. */
function both(unit: Unit, first: Asked, second: Asked, actor: Actor): Decided {
  for (const { of, command } of [first, second]) {
    const refusal = unit.refusal(of, command, actor)
    if (refusal) return { ok: false, refusal }
  }
  unit.command(first.of, first.command, actor)
  return unit.command(second.of, second.command, actor)
}
