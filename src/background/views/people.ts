import { presenceOf, presentSince } from "../core/presence"
import { teamKey } from "../core/sections"
import type { ContactRow, CounterRow, Database, QueueEntry } from "../store/database"
import { optionsOf } from "../store/policy"
import { beats } from "../store/presence"
import { sum } from "../store/queue"
import { initials } from "~shared/names"
import type { Badge, Status, Teammate, TeamSeen } from "~shared/protocol/views"
import type { AgentId, Instant, Language, Member, TeamId } from "~shared/vocabulary"

/** Who is who in this workspace, as every window needs it. */
export interface People {
  language: Language
  me: Member
  /** Everybody who was ever a member, by id. */
  all: ReadonlyMap<string, Member>
  /** Those who can be given a conversation now, me first. */
  members: Teammate[]
  teams: TeamSeen[]
  /** Names of all teams there ever were, by where their conversations stand. */
  teamNames: ReadonlyMap<string, string>
  status: Status
}

/** As many as automatic assignment gives her: her own number, else the options'. */
export const isFull = ({ open, capacity }: Pick<Teammate, "open" | "capacity">, most: number | null): boolean =>
  (capacity ?? most) !== null && open >= (capacity ?? most ?? 0)

export async function people(
  db: Database,
  counters: readonly CounterRow[],
  now: Instant = Date.now()
): Promise<People> {
  const [rows, mine, language, teams, signs, options] = await Promise.all([
    db.members.toArray(),
    db.meta.get("me"),
    db.meta.get("language"),
    db.teams.toArray(),
    beats(db),
    optionsOf(db)
  ])
  const me = rows.find((one) => one.id === mine?.value) ?? { id: "" as AgentId, name: "", role: "agent" as const }
  const here = rows.filter((one) => !one.gone)
  const seen = (id: AgentId) => {
    const beat = signs.get(id)
    return {
      presence: presenceOf(beat, now, options.presenceExpiry),
      since: beat ? presentSince(beat, now, options.presenceExpiry) : null
    }
  }
  const order = (one: Member) => (one.id === me.id ? "" : `1${one.name.toLowerCase()}`)
  const members = here
    .map((one) => {
      const open = sum(counters, ({ assignee }) => assignee === one.id, "open")
      return { ...one, ...seen(one.id), open, full: isFull({ ...one, open }, options.capacity) }
    })
    .sort((a, b) => (order(a) < order(b) ? -1 : 1))
  const online = (id: AgentId) => members.some((one) => one.id === id && one.presence === "online")
  const own = seen(me.id)
  return {
    language: (language?.value ?? "en") as Language,
    me,
    all: new Map(rows.map((one) => [one.id, one])),
    members,
    teams: teams
      .filter((team) => !team.gone)
      .map((team) => ({ id: team.id, name: team.name, online: team.members.filter(online).length }))
      .sort((a, b) => a.name.localeCompare(b.name)),
    teamNames: new Map(teams.map(({ id, name }) => [teamKey(id), name])),
    status: {
      ...own,
      // O7 (C4-09): only who is online may act
      hold: options.presenceGate === "actions" && own.presence !== "online" ? "offline" : null
    }
  }
}

/** A row as a surface draws it. */
export function badgeOf(row: QueueEntry, { all, me, teamNames }: People): Badge {
  const member = all.get(row.assignee)
  const team = teamNames.get(row.assignee)
  return {
    contact: row.id,
    stage: row.stage === "blocked" ? "closed" : row.stage,
    blocked: row.stage === "blocked",
    ordinal: row.ordinal,
    assignee: member
      ? { id: member.id, name: member.name, initials: initials(member.name), mine: member.id === me.id }
      : null,
    team:
      team === undefined
        ? null
        : { id: row.assignee.slice(teamKey("").length) as TeamId, name: team, initials: initials(team).slice(0, 1) },
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
