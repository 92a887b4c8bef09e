import type { Command } from "../core/decide"
import { summariesOf } from "../store/journal"
import { chatsOf, headOf } from "../store/merged"
import { forgetTurnedDown } from "../store/turned-down"
import type { Deps } from "./deps"
import { isAdmin } from "./members"
import { transact } from "./transact"
import type { Decided } from "./unit"
import type { RefusalSaid } from "~shared/protocol/messages"
import type { ContactId } from "~shared/vocabulary"

type Ended = Decided | { ok: false; refusal: RefusalSaid }

/**
 * Forgets a contact (Z1-30): names, card, notes, summaries, attachments and what it is known by, of all its chats. What happened
 * stays in the fold, without a word or a name; what is open closes. A chat that goes on in the console is a new acquaintance.
 */
export const eraseContact = (deps: Deps, { contact }: { contact: ContactId }): Promise<Ended> =>
  transact(deps, async (unit): Promise<Ended> => {
    const { db, me } = deps
    if (!(await isAdmin(deps))) return { ok: false, refusal: { kind: "only-admins" } }
    const ids = (await chatsOf(db, await headOf(db, contact))).map(({ id }) => id)
    if (ids.length === 0) return { ok: false, refusal: { kind: "contact-gone" } }
    await unit.threads(ids, true)
    const command: Command = { kind: "erase", ordinal: null }
    for (const id of ids) {
      const refusal = unit.refusal(id, command, { kind: "agent", id: me })
      if (refusal) return { ok: false, refusal }
    }
    for (const id of ids) unit.command(id, command, { kind: "agent", id: me })
    await Promise.all([
      db.contacts.bulkDelete(ids),
      ...[db.identities, db.notes, db.attachments].map((table) => table.where("contact").anyOf(ids).delete()),
      forgetTurnedDown(db, ids)
    ])
    return { ok: true, pending: false, undo: null }
  })

/** Forgets one closed conversation (Z1-30): it is in no list, and its summary is gone. */
export const deleteConversation = (
  deps: Deps,
  { contact, ordinal }: { contact: ContactId; ordinal: number }
): Promise<Ended> =>
  transact(deps, async (unit): Promise<Ended> => {
    if (!(await isAdmin(deps))) return { ok: false, refusal: { kind: "only-admins" } }
    await unit.threads([contact], true)
    const ended = unit.command(contact, { kind: "erase", ordinal }, { kind: "agent", id: deps.me })
    if (!ended.ok) return ended
    await deps.db.notes.bulkDelete(await summariesOf(deps.db, contact, ordinal))
    return { ok: true, pending: ended.pending, undo: null }
  })
