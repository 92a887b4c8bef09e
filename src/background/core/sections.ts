import type { AgentId, InboxId, Section, Stage, Team } from "../../shared/vocabulary"
import type { Inbox, Options } from "../../shared/workspace"

/** Where a team's conversation stands while nobody of it has taken it. */
export const teamKey = (team: string): string => `team:${team}`
const isTeam = (assignee: string) => assignee.startsWith(teamKey(""))

/** Who looks at the queue, and what the workspace chose for it. */
export interface Viewer {
  me: AgentId
  admin: boolean
  teams: readonly Team[]
  inboxes: readonly Pick<Inbox, "id" | "settings">[]
  options: Pick<Options, "shared" | "mineShows" | "allShows">
}

/** Whose it is (empty = nobody's, `team:…` = only a team's), and in which inbox (empty = in none). */
export interface Place {
  assignee: string
  inbox: string
}
export type Sees = (place: Place) => boolean

/**
 * What a section of the queue holds for who looks at it (Z1-01 to Z1-05). Nobody's is also what only a team of mine has, and
 * what is left of a team that is gone; an admin takes from every team. Where it is not shared an agent sees his own and
 * nobody's.
 */
export function sees(section: Section, { me, admin, teams, inboxes, options }: Viewer): Sees {
  const here = teams.filter((team) => !team.gone)
  const mine = here.filter((team) => team.members.includes(me))
  const keys = new Set(mine.map((team) => teamKey(team.id)))
  const others = new Set(here.map((team) => teamKey(team.id)).filter((key) => !keys.has(key)))
  const mates = new Set<string>(mine.flatMap((team) => team.members))
  const nobodys = (assignee: string) => assignee === "" || (isTeam(assignee) && (admin || !others.has(assignee)))
  // O11
  const wide = options.mineShows === "me_and_teams"
  const holds: Record<Section, (assignee: string) => boolean> = {
    mine: (assignee) => assignee === me || (wide && (mates.has(assignee) || keys.has(assignee))),
    unassigned: nobodys,
    all: () => true,
    team: (assignee) => assignee !== me && !nobodys(assignee)
  }
  return ({ assignee, inbox }) =>
    holds[section](assignee) && (assignee === me || nobodys(assignee) || shares(inbox, { admin, inboxes, options }))
}

type Sharing = Pick<Viewer, "admin" | "inboxes" | "options">

/** Whether what others have in an inbox may be seen (Z1-05): as the inbox says, else as the workspace does. Admins see all. */
const shares = (inbox: string, { admin, inboxes, options }: Sharing): boolean =>
  admin || (inboxes.find((one) => one.id === inbox)?.settings.shared ?? options.shared)

/** Team mates are a section where somebody may see what they have; with an inbox chosen, in that one (Z1-04, Z1-05). */
export const showsTeam = (viewer: Sharing, inbox: InboxId | null): boolean =>
  (inbox === null ? ["", ...viewer.inboxes.map((one) => one.id as string)] : [inbox as string]).some((id) =>
    shares(id, viewer)
  )

/** The stages a section has (O10): All may end with what is open. What is looked for by a name is found in every stage. */
export const stagesOf = (section: Section, { options }: Pick<Viewer, "options">, sought: boolean): Stage[] =>
  section === "all" && options.allShows === "open_only" && !sought
    ? ["open", "scheduled"]
    : ["open", "scheduled", "closed"]
