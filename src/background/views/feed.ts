import { type Actor, isDecision, isKnown, type TurnoEvent } from "../core/events"
import type { Thread } from "../core/thread"
import { undo } from "../core/undo"
import type { CategoryRow, JournalRow, NoteRow } from "../store/database"
import type { People } from "./people"
import type { FeedLine } from "~shared/protocol/contact-window"
import type { Instant } from "~shared/vocabulary"
import type { Options, Reason } from "~shared/workspace"

/** What lines speak of beside themselves. */
export interface Around {
  folk: People
  thread: Thread
  categories: ReadonlyMap<string, CategoryRow>
  notes: ReadonlyMap<string, NoteRow>
  /** Names of teams, tags, fields, inboxes and merged contacts, by id. */
  names: ReadonlyMap<string, string>
  options: Options
  now: Instant
}

const assignedAs = {
  take: "taken",
  assign: "assigned",
  release: "released",
  reply: "replied",
  team: "assigned",
  auto: "distributed"
} as const
const unscheduledAs = { due: "due", resumed: "resumed", message: "woken", undo: "resumed" } as const

/** The activity (C4-27), newest first: what happened as data, each surface says it in its language. */
export function feedOf(lines: readonly JournalRow[], around: Around): FeedLine[] {
  const known = lines.filter((line): line is TurnoEvent & { n?: number } => isKnown(line))
  const undone = new Set(known.flatMap((line) => ("undoes" in line && line.undoes ? [line.undoes] : [])))
  const authored = new Set(known.flatMap((line) => (line.kind === "authored" ? [line.data.mark.key] : [])))
  return (
    known
      // The other side of a merge says it too.
      .filter((line) => line.kind !== "merged" || line.thread === around.thread.id)
      .filter((line) => line.kind !== "read" && !(line.kind === "answered" && authored.has(line.data.mark.key)))
      .sort((a, b) => b.at - a.at || (b.n ?? 0) - (a.n ?? 0))
      .map((line) => ({ ...lineOf(line, around), undone: undone.has(line.id) }))
  )
}

function lineOf(line: TurnoEvent, around: Around): Omit<FeedLine, "undone"> {
  const { folk, categories, notes, names } = around
  const base = {
    id: line.id,
    at: line.at,
    by: sayWho(line.actor, folk),
    to: null,
    until: null,
    late: false,
    category: null,
    summary: null,
    how: null,
    what: null,
    why: null,
    undoing: "undoes" in line && line.undoes !== undefined,
    undoable: canUndo(line, around)
  }
  switch (line.kind) {
    case "assigned":
      return {
        ...base,
        kind: assignedAs[line.data.how],
        to: (line.data.to && folk.all.get(line.data.to)?.name) || (line.data.team && names.get(line.data.team)) || null,
        why: line.data.why ? sayReason(line.data.why, folk) : null
      }
    case "closed": {
      const { note } = line.data
      const category = (note?.category && categories.get(note.category)?.name) || null
      const summary = (note?.summary && notes.get(note.summary)?.text) || null
      return { ...base, kind: "closed", category, summary, how: line.data.why }
    }
    case "scheduled":
      return { ...base, kind: "scheduled", until: line.data.until }
    case "unscheduled":
      return { ...base, kind: unscheduledAs[line.data.why], until: line.data.until, late: line.data.late }
    case "authored":
      return { ...base, kind: "answered", by: sayWho({ kind: "agent", id: line.data.by }, folk) }
    case "opened":
      return { ...base, kind: "opened", how: line.data.origin, to: nameOf(line.data.assignee, folk) }
    case "merged":
      return {
        ...base,
        kind: line.data.into === null ? "parted" : "merged",
        what: names.get(line.data.into ?? "") ?? null
      }
    case "absorbed":
      return { ...base, kind: line.data.back ? "parted" : "merged", what: names.get(line.data.from) ?? null }
    case "erased":
      return { ...base, kind: "erased" }
    case "filed":
      return { ...base, kind: "filed", what: (line.data.inbox && names.get(line.data.inbox)) || null }
    case "tagged":
      return { ...base, kind: line.data.on ? "tagged" : "untagged", what: names.get(line.data.tag) ?? null }
    case "edited":
      return { ...base, kind: "edited", what: names.get(line.data.field) ?? null }
    case "blocked":
    case "unblocked":
    case "reactivated":
    case "unread-marked":
    case "wrote":
    case "answered":
    case "noted":
      return { ...base, kind: line.kind }
    case "read":
      return { ...base, kind: "answered" }
  }
}

function sayWho(actor: Actor, folk: People): FeedLine["by"] {
  if (actor.kind !== "agent") return { kind: actor.kind }
  return actor.id === folk.me.id ? { kind: "me" } : { kind: "mate", name: folk.all.get(actor.id)?.name ?? "" }
}

const nameOf = (id: string | null, { all }: People) => (id === null ? null : (all.get(id)?.name ?? null))

/** Why it went to whom it went: names for ids. */
const sayReason = ({ candidates, ...reason }: Reason, folk: People): FeedLine["why"] => ({
  ...reason,
  candidates: candidates.map(({ agent, ...one }) => ({ ...one, name: nameOf(agent, folk) ?? "" }))
})

/** Asks the domain itself: it can be undone, wholly or in part, as things stand. */
function canUndo(line: TurnoEvent, { folk, thread, options, now }: Around): boolean {
  if (line.thread !== thread.id || !isDecision(line) || line.actor.kind !== "agent" || line.undoes) return false
  const by = { actor: { kind: "agent" as const, id: folk.me.id }, members: [...folk.all.values()], options }
  const answer = undo(thread, line, false, by, now)
  return answer.ok ? answer.events.length > 0 : answer.refusal.kind === "undo-partly"
}
