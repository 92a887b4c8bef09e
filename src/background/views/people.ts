import type { CounterRow, Database } from "../store/database"
import { sum } from "../store/queue"
import type { Badge, Teammate } from "~shared/protocol/views"
import type { ContactRow, QueueEntry } from "../store/database"
import { initials } from "~shared/names"
import type { AgentId, Language, Member } from "~shared/vocabulary"

/** Who is who in this workspace, as every window needs it. */
export interface People {
  language: Language
  me: Member
  /** Everybody who was ever a member, by id. */
  all: ReadonlyMap<string, Member>
  /** Those who can be given a conversation now, me first. */
  members: Teammate[]
}

export async function people(db: Database, counters: readonly CounterRow[]): Promise<People> {
  const [rows, mine, language] = await Promise.all([db.members.toArray(), db.meta.get("me"), db.meta.get("language")])
  const me = rows.find((one) => one.id === mine?.value) ?? { id: "" as AgentId, name: "", role: "agent" as const }
  const here = rows.filter((one) => !one.gone)
  const order = (one: Member) => (one.id === me.id ? "" : `1${one.name.toLowerCase()}`)
  const members = here
    .map((one) => ({ ...one, open: sum(counters, [one.id], "open") }))
    .sort((a, b) => (order(a) < order(b) ? -1 : 1))
  return {
    language: (language?.value ?? "en") as Language,
    me,
    all: new Map(rows.map((one) => [one.id, one])),
    members
  }
}

/** A row as a surface draws it. */
export function badgeOf(row: QueueEntry, { all, me }: People): Badge {
  const member = all.get(row.assignee)
  return {
    contact: row.id,
    stage: row.stage === "blocked" ? "closed" : row.stage,
    blocked: row.stage === "blocked",
    ordinal: row.ordinal,
    assignee: member
      ? { id: member.id, name: member.name, initials: initials(member.name), mine: member.id === me.id }
      : null,
    until: row.stage === "scheduled" ? row.at : null,
    due: row.due,
    late: row.late,
    waitingSince: row.waiting ? row.at : null,
    unread: row.unread,
    pending: row.pending
  }
}

/** As the team's card says it, else as the console does. */
export const shownName = (contact: ContactRow | undefined): string => contact?.card?.name || contact?.name || ""
