import type { NoteRow } from "../store/database"
import type { Deps } from "./deps"
import { isAdmin } from "./members"
import { transact } from "./transact"
import { searchWords } from "~shared/names"
import type { RefusalSaid } from "~shared/protocol/messages"
import type { ContactId, NoteId } from "~shared/vocabulary"

/** Characters (code points) of an internal note: our own choice, ten times what respond.io allows (platform-apis.md 5). */
export const noteLimit = 10_000
/** Earlier wordings that are kept of one note. */
const keptEdits = 20
/** Words of a note that the search finds (C4-07). */
const most = 400
/** A worker that dies before it answered is asked again (send.ts): within this time (ms) the same words are the same note. */
const again = 15_000

type Answer = { ok: true } | { ok: false; refusal: RefusalSaid }
const no = (refusal: RefusalSaid): Answer => ({ ok: false, refusal })

function refusalOf(text: string): RefusalSaid | null {
  if (text === "") return { kind: "note-empty" }
  return text.length > noteLimit && [...text].length > noteLimit ? { kind: "note-too-long", limit: noteLimit } : null
}

/** An internal note (C4-19): its words lie here, the journal only says that it was written. */
export async function addNote(deps: Deps, it: { contact: ContactId; text: string }): Promise<Answer> {
  const text = it.text.trim()
  const refusal = refusalOf(text)
  if (refusal) return no(refusal)
  return transact(deps, async (unit) => {
    const { db, me, clock } = deps
    await unit.threads([it.contact])
    const contact = unit.thread(it.contact).id
    if (!(await unit.contacts([contact])).has(contact)) return no({ kind: "contact-gone" })
    const at = clock.now()
    const same = (note: NoteRow) => note.text === text && note.by === me && note.kind === "note" && at - note.at < again
    if (await db.notes.where("contact").equals(contact).filter(same).first()) return { ok: true }
    const id = deps.ids.random() as NoteId
    await db.notes.add({
      id,
      contact,
      kind: "note",
      by: me,
      at,
      text,
      words: searchWords(text, most),
      pinned: false,
      edits: []
    })
    unit.append(contact, [{ kind: "noted", actor: { kind: "agent", id: me }, at, data: { note: id, by: me } }])
    return { ok: true }
  })
}

const changed = ({ db }: Deps, id: NoteId, change: (note: NoteRow) => NoteRow | null): Promise<Answer> =>
  db.transaction("rw", db.notes, async () => {
    const note = await db.notes.get(id)
    if (!note) return no({ kind: "note-gone" })
    const next = change(note)
    if (next) await db.notes.put(next)
    return { ok: true }
  })

/** The wording before stays readable. */
export async function editNote(deps: Deps, it: { id: NoteId; text: string }): Promise<Answer> {
  const text = it.text.trim()
  const refusal = refusalOf(text)
  if (refusal) return no(refusal)
  const edit = { by: deps.me, at: deps.clock.now() }
  return changed(deps, it.id, (note) =>
    note.text === text
      ? null
      : {
          ...note,
          text,
          words: searchWords(text, most),
          edits: [...note.edits, { text: note.text, ...edit }].slice(-keptEdits)
        }
  )
}

export const pinNote = (deps: Deps, { id, on }: { id: NoteId; on: boolean }): Promise<Answer> =>
  changed(deps, id, (note) => ({ ...note, pinned: on }))

/** Only admins (Z1-30). It cannot be undone. */
export const deleteNote = (deps: Deps, { id }: { id: NoteId }): Promise<Answer> =>
  deps.db.transaction("rw", deps.db.notes, deps.db.members, async () => {
    if (!(await isAdmin(deps))) return no({ kind: "only-admins" })
    await deps.db.notes.delete(id)
    return { ok: true }
  })
