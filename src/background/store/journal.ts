import { type Decision, isDecision, isKnown, type Merged } from "../core/events"
import type { Database, JournalRow } from "./database"
import type { ContactId, NoteId } from "~shared/vocabulary"

/** The newest lines of a contact, oldest first. */
export async function linesOf(db: Database, contact: ContactId, limit: number): Promise<JournalRow[]> {
  const newest = await db.journal.where("thread").equals(contact).reverse().limit(limit).toArray()
  return newest.sort((a, b) => (a.n ?? 0) - (b.n ?? 0))
}

/** The decision of this name: an event's id, or the id of the command it came of. */
export async function decisionOf(db: Database, contact: ContactId, name: string): Promise<Decision | null> {
  const [line, lines] = await Promise.all([
    db.journal.where("id").equals(name).first(),
    db.journal.where("command").equals(name).toArray()
  ])
  const found = line ?? lines.at(-1)
  return found && found.thread === contact && isKnown(found) && isDecision(found) ? found : null
}

/** The newest line by which a contact became part of another one (R2-24). */
export async function mergedBy(db: Database, contact: ContactId, into: ContactId): Promise<Merged | null> {
  const lines = await db.journal.where("thread").equals(contact).sortBy("n")
  const merged = lines.filter((line) => isKnown(line)).filter((line) => line.kind === "merged")
  return merged.findLast((line) => line.data.into === into) ?? null
}

/** Summaries of a conversation's closes (R2-25). */
export async function summariesOf(db: Database, contact: ContactId, ordinal: number): Promise<NoteId[]> {
  const lines = await db.journal.where("thread").equals(contact).toArray()
  return lines
    .filter((line) => isKnown(line))
    .flatMap((line) =>
      line.kind === "closed" && line.data.ordinal === ordinal && line.data.note?.summary ? [line.data.note.summary] : []
    )
}
