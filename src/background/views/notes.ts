import type { Database, NoteRow } from "../store/database"
import { chatsOf } from "../store/merged"
import type { Note, NotesWindow, Wording, WordingsWindow } from "~shared/protocol/contact-window"
import type { ParsedParams } from "~shared/protocol/views"
import type { ContactId, Member } from "~shared/vocabulary"

/** Bytes of a page: with what is around it, a window stays under 32 KB. */
const page = 24 * 1024
const inBytes = new TextEncoder()

/** As many from the beginning as fit into so many bytes, and `least` whatever they weigh. */
export function fitting<T>(all: readonly T[], bytes: number, least = 0): T[] {
  let left = bytes
  const end = all.findIndex((one, at) => {
    left -= inBytes.encode(JSON.stringify(one)).length + 1
    return left < 0 && at >= least
  })
  return end < 0 ? [...all] : all.slice(0, end)
}

interface Folk {
  all: ReadonlyMap<string, Member>
  me: Member
}

/** Pinned ones first, then the newest. */
export const notesIn = (rows: readonly NoteRow[]): NoteRow[] =>
  rows.filter((one) => one.kind === "note").sort((a, b) => Number(b.pinned) - Number(a.pinned) || b.at - a.at)

export const noteSaid = ({ id, text, by, at, pinned, edits }: NoteRow, { all, me }: Folk): Note => ({
  id,
  text,
  by: all.get(by)?.name ?? "",
  mine: by === me.id,
  at,
  pinned,
  edits: edits.length
})

async function folkOf(db: Database): Promise<Folk> {
  const [members, mine] = await Promise.all([db.members.toArray(), db.meta.get("me")])
  const all = new Map<string, Member>(members.map((one) => [one.id, one]))
  return { all, me: all.get(mine?.value ?? "") ?? ({ id: "" } as Member) }
}

/** The notes of a contact from one on: what its own window has no room for. */
export async function notesWindow(db: Database, { contact, skip }: ParsedParams<"notes">): Promise<NotesWindow> {
  const chats = (await chatsOf(db, contact)).map(({ id }) => id)
  const ids: ContactId[] = [...new Set([contact, ...chats])]
  const [rows, folk] = await Promise.all([db.notes.where("contact").anyOf(ids).toArray(), folkOf(db)])
  const notes = notesIn(rows)
  const from = notes.slice(skip, skip + 100).map((row) => noteSaid(row, folk))
  return { notes: fitting(from, page, 1), skip, total: notes.length }
}

/** Earlier wordings of a note, the newest first. */
export async function wordingsWindow(db: Database, { note, skip }: ParsedParams<"wordings">): Promise<WordingsWindow> {
  const [row, folk] = await Promise.all([db.notes.get(note), folkOf(db)])
  const edits = (row?.edits ?? []).toReversed()
  const from = edits.slice(skip).map(({ text, by, at }): Wording => ({ text, at, by: folk.all.get(by)?.name ?? "" }))
  return { edits: fitting(from, page, 1), skip, total: edits.length }
}
