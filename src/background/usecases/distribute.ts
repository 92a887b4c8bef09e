import { type Candidate, choose, type Rule, ruleOf } from "../core/assignment"
import { within } from "../core/options"
import type { Given, Pool } from "../core/pool"
import { presenceOf } from "../core/presence"
import { teamKey } from "../core/sections"
import type { Thread } from "../core/thread"
import type { CounterRow, Database, QueueEntry } from "../store/database"
import { keepGiven, poolOf, releasedFrom, waitingWith } from "../store/pools"
import { optionsOf, type Policy, policyOf } from "../store/policy"
import { beats } from "../store/presence"
import { counters } from "../store/queue"
import { counted } from "../store/rows"
import type { Deps } from "./deps"
import { transact } from "./transact"
import type { Unit } from "./unit"
import type { AgentId, ContactId, EventId, Team } from "~shared/vocabulary"
import type { Inbox } from "~shared/workspace"

/** So many are looked at in one transaction. */
const together = 25

/**
 * Hands out what is open, waits and has nobody (Z0-02, Z0-05): who came first is given first, each with its pool's
 * decision and the contact's line in one transaction. Asked after every commit of ours and by the minute, so that it needs
 * not know why something has changed: somebody came online, something was closed or handed away, a rule or a member is
 * another. Where nobody is eligible it stays unassigned.
 *
 * Only where what is committed here is confirmed: of a team's platform the pool's own decision would have to win there
 * first, before anything is given on it.
 * @returns how many were given.
 */
export async function distribute(deps: Deps): Promise<number> {
  if (!deps.platform.confirmsAtCommit || !(await hasRule(deps))) return 0
  const tried = new Set<ContactId>()
  for (let given = 0; ; ) {
    const round = await transact(deps, (unit) => dealOut(deps, unit, tried))
    given += round.given
    if (round.tried.length === 0) return given
    for (const id of round.tried) tried.add(id)
  }
}

async function hasRule({ db }: Deps): Promise<boolean> {
  const [options, inboxes] = await Promise.all([optionsOf(db), db.inboxes.toArray()])
  return [null, ...inboxes].some((inbox) => !inbox?.gone && ruleOf(options, inbox) !== null)
}

async function dealOut(deps: Deps, unit: Unit, tried: ReadonlySet<ContactId>) {
  const { db } = deps
  const now = deps.clock.now()
  const [policy, teams, signs, counts] = await Promise.all([
    policyOf(db, now),
    db.teams.filter((team) => !team.gone).toArray(),
    beats(db),
    counters(db)
  ])
  const { presenceGate, presenceExpiry } = policy.options
  const present = new Map(policy.members.map(({ id }) => [id, presenceOf(signs.get(id), now, presenceExpiry)] as const))
  const loads = loadsOf(counts)
  const pools = new Map<string, Pool>()
  const candidatesFor = (place: Place, { released, last }: Had): Candidate[] =>
    policy.members
      .filter((one) => !one.gone)
      .map(({ id, excluded = false, capacity }) => ({
        agent: id,
        excluded,
        inTeam: place.team === null || place.team.members.includes(id),
        released: id === released,
        last: id === last,
        presence: present.get(id) ?? "offline",
        open: loads.get(id) ?? 0,
        capacity: capacity ?? within(policy.options, place.inbox?.settings ?? null).capacity
      }))
  const chosen = async (place: Place, had: Had) => {
    const pool = pools.get(place.rule.pool) ?? (await poolOf(db, place.rule.pool))
    pools.set(pool.id, pool)
    return { pool, ...choose(candidatesFor(place, had), pool, place.rule, presenceGate) }
  }

  const rows: { row: QueueEntry; place: Place }[] = []
  for (const place of placesOf(counts, policy, teams)) {
    if ((await chosen(place, { released: null, last: null })).to === null) continue
    const waiting = await waitingWith(db, place.of, place.assignee, together + tried.size)
    rows.push(...waiting.filter(({ id }) => !tried.has(id)).map((row) => ({ row, place })))
  }
  const round = rows.sort((a, b) => a.row.at - b.row.at || (a.row.id < b.row.id ? -1 : 1)).slice(0, together)
  await unit.threads(round.map(({ row }) => row.id))

  let given = 0
  for (const { row, place } of round) {
    const thread = unit.thread(row.id)
    const { pool, to, why } = await chosen(place, await hadBy(db, thread))
    if (to === null) continue
    const id = `${pool.id}:${pool.rev + 1}` as EventId
    unit.command(row.id, { kind: "auto", ordinal: row.ordinal, to, why, of: id }, { kind: "turno" })
    if (unit.thread(row.id).assignee !== to) continue
    const data: Given["data"] = { contact: row.id, to, why }
    const line: Given = { id, kind: "given", v: 1, thread: pool.id, rev: pool.rev + 1, at: now, data }
    pools.set(pool.id, await keepGiven(db, pool, line))
    loads.set(to, (loads.get(to) ?? 0) + 1)
    given++
  }
  return { given, tried: round.map(({ row }) => row.id) }
}

/** How many open, not scheduled ones each has. */
function loadsOf(counts: readonly CounterRow[]): Map<string, number> {
  const loads = new Map<string, number>()
  for (const row of counts) {
    const { stage, assignee } = counted(row)
    if (stage === "open") loads.set(assignee, (loads.get(assignee) ?? 0) + row.n)
  }
  return loads
}

/** Where something waits: an inbox or none, with nobody or with a team, and what hands it out there. */
interface Place {
  /** Its id as rows and counters have it, also of one that was removed. */
  of: string
  inbox: Inbox | null
  assignee: string
  rule: Rule
  /** Only its members; null = everybody. */
  team: Pick<Team, "members"> | null
}

/** The places where something waits and is handed out: the counters know, so that what is empty costs nothing. */
function placesOf(counts: readonly CounterRow[], { options, inboxes }: Policy, teams: readonly Team[]): Place[] {
  const nobody = { members: [] }
  return counts.flatMap((row) => {
    const { stage, waiting, assignee, inbox: of } = counted(row)
    const teamOnly = assignee.startsWith(teamKey(""))
    if (row.n <= 0 || stage !== "open" || waiting !== 1 || (assignee !== "" && !teamOnly)) return []
    // What a team had that is gone is nobody's.
    const has = teams.find(({ id }) => teamKey(id) === assignee)
    const inbox = inboxes.find(({ id }) => id === of) ?? null
    const rule = ruleOf(options, inbox)
    if (!rule) return []
    const serves = inbox?.team ? (teams.find(({ id }) => id === inbox.team) ?? nobody) : null
    return [{ of, inbox, assignee, rule, team: has ?? serves }]
  })
}

interface Had {
  /** Until it was released by hand, when that is the last that was decided about whose it is. */
  released: AgentId | null
  /** Who served the contact last (C4-14): had the conversation before, else was the last known to answer. */
  last: AgentId | null
}

const hadBy = async (db: Database, { id, assignedBy, assignedRev, last, authored }: Thread): Promise<Had> => ({
  released: assignedBy?.kind === "agent" ? await releasedFrom(db, `${id}:${assignedRev}`) : null,
  last: last?.had.assignee ?? authored?.by ?? null
})
