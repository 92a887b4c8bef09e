import { closingRefusal } from "../core/closing"
import type { ClosingNote } from "../core/events"
import { newestHeard } from "../core/observe"
import type { Deps } from "./deps"
import { transact } from "./transact"
import type { Decided } from "./unit"
import { searchWords } from "~shared/names"
import type { ContactId, NoteId } from "~shared/vocabulary"

interface Closing {
  contact: ContactId
  ordinal: number
  note?: { category: string | null; summary: string } | null | undefined
}

/**
 * Closes with what the workspace asks (Z1-15, R2-25, O12) and remembers up to which message: only a newer one opens the next
 * conversation (O4 default). The summary is written in the same transaction, or not at all.
 */
export const close = (deps: Deps, { contact, ordinal, note }: Closing): Promise<Decided> =>
  transact(deps, async (unit) => {
    const { db, me, clock } = deps
    const [categories] = await Promise.all([db.categories.toArray(), unit.threads([contact])])
    const said = { category: note?.category ?? null, summary: note?.summary.trim() ?? "" }
    const known = categories.filter((one) => !one.gone).map((one) => one.id)
    const still = unit.thread(contact).active?.ordinal === ordinal
    const refusal = still ? closingRefusal(unit.options(contact).closing, known, said) : null
    if (refusal) return { ok: false, refusal }
    const summary = said.summary ? (deps.ids.random() as NoteId) : null
    const closing: ClosingNote | null = said.category || summary ? { category: said.category, summary } : null
    const heard = newestHeard((await unit.chats(contact)).map(({ facts }) => facts))
    const ended = unit.command(contact, { kind: "close", ordinal, heard, note: closing }, { kind: "agent", id: me })
    if (summary && ended.ok && ended.undo) {
      const { id } = unit.thread(contact)
      const row = { id: summary, contact: id, kind: "summary" as const, by: me, at: clock.now(), pinned: false }
      await db.notes.add({ ...row, edits: [], text: said.summary, words: searchWords(said.summary, 400) })
    }
    return ended
  })
