import { isKnown, type TurnoEvent } from "../core/events"
import type { JournalRow } from "../store/database"
import type { Around } from "./feed"
import type { PastConversation } from "~shared/protocol/contact-window"
import type { ContactId } from "~shared/vocabulary"

/** The closed conversations of a contact, newest first, with who served each (R2-16); those of merged ones too (R2-24). */
export function pastOf(lines: readonly JournalRow[], around: Around): PastConversation[] {
  const threads = new Map<ContactId, TurnoEvent[]>()
  for (const line of lines.filter((one): one is TurnoEvent & JournalRow => isKnown(one)))
    threads.set(line.thread, [...(threads.get(line.thread) ?? []), line])
  return [...threads].flatMap(([id, own]) => pastIn(id, own, around)).sort((a, b) => b.closedAt - a.closedAt)
}

function pastIn(
  contact: ContactId,
  lines: readonly TurnoEvent[],
  { folk, thread, categories, notes }: Around
): PastConversation[] {
  const past = new Map<number, PastConversation>()
  let openedAt = 0
  let agents: string[] = []
  const serve = (id: string | null) => {
    const name = id && folk.all.get(id)?.name
    if (name && !agents.includes(name)) agents = [...agents, name]
  }
  const active = thread.id === contact ? thread.active?.ordinal : undefined
  for (const line of lines) {
    if (line.kind === "opened") {
      openedAt = line.at
      agents = []
      serve(active === line.data.ordinal ? null : line.data.assignee)
    } else if (line.kind === "assigned") serve(line.data.to)
    else if (line.kind === "authored") serve(line.data.by)
    else if (line.kind === "reactivated") past.delete(line.data.ordinal)
    else if (line.kind === "closed") {
      const { ordinal, note } = line.data
      const category = (note?.category && categories.get(note.category)?.name) || null
      const summary = (note?.summary && notes.get(note.summary)?.text) || null
      past.set(ordinal, { contact, ordinal, openedAt, closedAt: line.at, agents, category, summary })
    }
  }
  return [...past.values()].sort((a, b) => b.ordinal - a.ordinal)
}
