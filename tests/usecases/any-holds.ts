import { isDeepStrictEqual } from "node:util"
import { isDecision, isKnown, type TurnoEvent } from "~background/core/events"
import { fold } from "~background/core/evolve"
import type { Given } from "~background/core/pool"
import type { Heartbeat } from "~background/core/presence"
import type { Thread } from "~background/core/thread"
import type { JournalRow } from "~background/store/database"
import { queueWindow, waitingForMe } from "~background/views/queue"
import { type AgentId, type ContactId, stages } from "~shared/vocabulary"
import type { Step } from "./any-steps"
import { happens } from "./any-play"
import type { Crew } from "./any-team"
import { ana } from "./desk"

/** What holds whatever happened is looked at after every step, by other means than the domain's own. */
export class Audit {
  readonly lines: JournalRow[] = []
  /** Ordinals open by the journal's word alone, per thread. */
  readonly #open = new Map<ContactId, Set<number>>()
  readonly #stretches = new Map<string, { of: string; to: AgentId[] }>()
  #backlog = 0
  readonly #crew: Crew

  constructor(crew: Crew) {
    this.#crew = crew
  }

  /** Lets one more thing happen. @returns what does not hold after it. */
  async after(step: Step): Promise<string[]> {
    const { base, options: before } = this.#crew
    base.clock.time += 700
    const there = await this.#online()
    const rung = base.heard.count
    const told = base.told.length
    await happens(this.#crew, step)
    const fresh = await base.db.journal
      .where(":id")
      .above(this.lines.at(-1)?.n ?? 0)
      .toArray()
    this.lines.push(...fresh)
    const known = fresh.filter((line): line is JournalRow & TurnoEvent => isKnown(line))
    const threads = await base.db.threads.toArray()
    return [
      ...oneActive(threads, known, this.#open),
      ...foldsOf(threads, this.lines),
      ...(await counterOf(this.#crew, threads)),
      ...this.#flow(threads, known),
      ...(await this.#presence(known, fresh, before.presenceGate, there)),
      ...(await hidden(this.#crew, threads, told)),
      ...sound(threads, known, base.heard.count - rung),
      ...this.#crew.dared.splice(0),
      ...(await filed(this.#crew, threads)),
      ...this.#turns(fresh)
    ]
  }

  /** Who is online now, by the last signs of life. */
  async #online(): Promise<Set<AgentId>> {
    const { base, options } = this.#crew
    const beats = await base.db.presence.toArray()
    const isThere = ({ off, place, at }: Heartbeat) =>
      !off && place === "here" && base.clock.now() - at <= options.presenceExpiry * 1000
    return new Set(beats.filter(isThere).map(({ agent }) => agent))
  }

  /** backlog(t2) = backlog(t1) + opened + reopened − closed; an undone transfer's opening goes with what it opened. */
  #flow(threads: readonly Thread[], known: readonly TurnoEvent[]): string[] {
    const of = (kind: TurnoEvent["kind"]) => known.filter((line) => line.kind === kind).length
    const undone = known.filter((line) => line.kind === "reactivated" && line.data.drops !== null).length
    const expected = this.#backlog + of("opened") + of("reactivated") - undone - of("closed")
    this.#backlog = threads.filter(({ active }) => active).length
    return this.#backlog === expected ? [] : [`backlog ${this.#backlog}, by what happened ${expected}`]
  }

  async #presence(
    known: readonly TurnoEvent[],
    fresh: readonly JournalRow[],
    before: string,
    there: ReadonlySet<AgentId>
  ): Promise<string[]> {
    const gate = this.#crew.options.presenceGate
    const online = await this.#online()
    const wrong: string[] = []
    for (const line of known) {
      const by = line.actor.kind === "agent" ? line.actor.id : null
      const free = !isDecision(line) || (line.kind === "unread-marked" && !line.data.off)
      if (before === "actions" && by && !free && !there.has(by)) wrong.push(`${line.kind} by ${by}, who is offline`)
      const given = line.kind === "assigned" && line.actor.kind === "turno" && line.data.how === "auto"
      const to = given && line.data.to
      if (to && gate !== "none" && !online.has(to)) wrong.push(`${to} was given one, and is offline`)
    }
    for (const { data } of givenIn(fresh)) {
      const absent = data.why.candidates.filter(({ passed }) => passed === "offline" || passed === "away")
      for (const { agent } of absent) if (online.has(agent)) wrong.push(`${agent} was passed over, and is there`)
    }
    return wrong
  }

  /** Round robin is fair to within one over any stretch in which the eligible of a pool did not change (Z0-05, R3-12). */
  #turns(fresh: readonly JournalRow[]): string[] {
    const wrong: string[] = []
    for (const { thread, data } of givenIn(fresh)) {
      const { distribution, candidates } = data.why
      const eligible = candidates.filter(
        ({ passed }) => passed === "chosen" || passed === "later" || passed === "owner" || passed === "laden"
      )
      const there = eligible.map(({ agent }) => agent).sort()
      const of = `${distribution} ${there.join()}`
      const stretch = this.#stretches.get(thread)
      const to = stretch?.of === of ? [...stretch.to, data.to] : [data.to]
      this.#stretches.set(thread, { of, to })
      if (distribution !== "round_robin") continue
      for (let from = 0; from < to.length; from++) {
        const got = there.map((one) => to.slice(from).filter((other) => other === one).length)
        if (Math.max(...got) - Math.min(...got) > 1) wrong.push(`turns of ${of}: ${to.slice(from).join()}`)
      }
    }
    return wrong
  }
}

/** Decisions of pools, which lie among the lines of contacts. */
const givenIn = (lines: readonly JournalRow[]): Given[] =>
  lines.flatMap((line) => (line.kind === "given" ? [line as unknown as Given] : []))

/** Z1-24, R2-15: what the journal says is open is one at most, what the thread says, and none of a merged contact's. */
function oneActive(threads: readonly Thread[], known: readonly TurnoEvent[], all: Map<ContactId, Set<number>>) {
  const wrong: string[] = []
  for (const line of known) {
    const open = all.get(line.thread) ?? new Set<number>()
    all.set(line.thread, open)
    if (line.kind === "closed" && !open.delete(line.data.ordinal)) wrong.push(`closed ${line.data.ordinal}, not open`)
    if (line.kind === "reactivated" && line.data.drops !== null) open.delete(line.data.drops)
    if (line.kind === "opened" || line.kind === "reactivated") open.add(line.data.ordinal)
    if (open.size > 1) wrong.push(`${line.thread} has ${open.size} conversations open`)
  }
  for (const { id, active, merged } of threads) {
    const open = [...(all.get(id) ?? [])]
    if (!isDeepStrictEqual(open, active ? [active.ordinal] : []))
      wrong.push(`${id} has ${active?.ordinal}, by its lines ${open.join()}`)
    if (merged && active) wrong.push(`${id} is another's, and has a conversation of its own`)
  }
  return wrong
}

const foldsOf = (threads: readonly Thread[], lines: readonly JournalRow[]): string[] =>
  threads.flatMap((thread) => {
    const own = lines.filter((line) => line.thread === thread.id)
    return isDeepStrictEqual(fold(thread.id, own), thread) ? [] : [`the fold of ${thread.id} is not its thread`]
  })

/** Where a thread is counted, told apart from the store's own word for it; null = nowhere. */
function placeOf({ active, last, blocked, merged, erased, ...thread }: Thread): string | null {
  if (merged) return null
  const shown = active ?? (last && last.ordinal > erased.to && !erased.also.includes(last.ordinal) ? last : null)
  const inbox = thread.inbox ?? ""
  if (!shown) return blocked ? `blocked|0||${inbox}` : null
  const stage = blocked ? "blocked" : !active ? "closed" : active.scheduled ? "scheduled" : "open"
  const unanswered = thread.unanswered.some((mark) => mark.at > (active?.after?.at ?? 0))
  const promised = active?.due && (thread.answered?.at ?? 0) <= active.due.at
  const handed = active?.origin === "bot" && (thread.answered?.at ?? 0) <= active.openedAt
  const waits = stage === "open" && (unanswered || promised || handed) ? 1 : 0
  const team = active && thread.team ? `team:${thread.team}` : ""
  return `${stage}|${waits}|${thread.assignee ?? team}|${inbox}`
}

/** Counters equal a recount of the rows, and of the threads (Z1-06). */
async function counterOf({ base: { db }, options, desks }: Crew, threads: readonly Thread[]): Promise<string[]> {
  const [counters, rows, teams] = await Promise.all([db.counters.toArray(), db.rows.toArray(), db.teams.toArray()])
  const told = tally(counters.flatMap(({ key, n }) => (n < 0 ? ["negative"] : Array<string>(n).fill(key))))
  const wrong = [
    ["rows", rows.map((row) => `${row.stage}|${row.waiting}|${row.assignee}|${row.inbox}`)] as const,
    ["threads", threads.flatMap((thread) => placeOf(thread) ?? [])] as const
  ].flatMap(([of, keys]) =>
    isDeepStrictEqual(tally(keys), told) ? [] : [`counters ${print(told)}, a recount of ${of} ${print(tally(keys))}`]
  )
  // The toolbar's number is of the browser's member, an admin: whose it is, and what nobody or only a team has.
  const me = desks[0]?.me
  const mates = teams.filter((team) => !team.gone && team.members.includes(me ?? ana.id)).flatMap((one) => one.members)
  const wide = options.mineShows === "me_and_teams" ? mates : []
  const mine = (whose: string) => [me, "", ...wide].includes(whose) || whose.startsWith("team:")
  const places = threads.flatMap((thread) => placeOf(thread) ?? []).map((place) => place.split("|"))
  const waiting = places.filter(([stage, waits, whose = ""]) => stage === "open" && waits === "1" && mine(whose)).length
  const badge = await waitingForMe(db)
  return badge === waiting ? wrong : [...wrong, `the toolbar says ${badge}, a recount ${waiting}`]
}

const tally = (keys: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const key of [...keys].sort()) counts[key] = (counts[key] ?? 0) + 1
  return counts
}
const print = (counts: object) => JSON.stringify(counts)

/** C4-06: what is open lies in the inbox whose rule fits its contact. */
async function filed({ base: { db } }: Crew, threads: readonly Thread[]): Promise<string[]> {
  const inboxes = (await db.inboxes.toArray()).filter(({ gone }) => !gone).sort((a, b) => a.order - b.order)
  if (threads.length === 0) return []
  const rows = new Map((await db.contacts.toArray()).map((row) => [row.id, row]))
  return threads.flatMap(({ id, active, inbox }) => {
    const row = rows.get(id)
    if (!active || !row) return []
    const fits = inboxes.find(
      ({ rule }) =>
        (rule.accounts.length === 0 || rule.accounts.includes(row.account)) &&
        (rule.tags.length === 0 || rule.tags.some((tag) => row.tags.includes(tag)))
    )
    return (fits?.id ?? null) === inbox ? [] : [`${id} lies in ${inbox}, and ${fits?.id ?? "none"} fits`]
  })
}

/** C4-25: a blocked contact is in no window of the queue, found by no search, told of by no notice. */
async function hidden({ base }: Crew, threads: readonly Thread[], told: number): Promise<string[]> {
  const out = new Set(threads.filter(({ blocked }) => blocked).map(({ id }) => id))
  if (out.size === 0) return []
  const wrong = base.told.slice(told).flatMap(({ contact }) => (out.has(contact) ? [`told of ${contact}`] : []))
  for (const stage of stages)
    for (const search of ["", "cliente"]) {
      const asked = { section: "all", order: "oldest", pendingOnly: false, search, skip: 0, stage } as const
      const { rows } = await queueWindow(base.db, asked)
      for (const { contact } of rows) if (out.has(contact)) wrong.push(`${contact} is blocked, and in ${stage}`)
    }
  return wrong
}

/** C4-28, C4-25: one sound where a conversation came that nobody has and nobody hides; else none. */
function sound(threads: readonly Thread[], known: readonly TurnoEvent[], rung: number): string[] {
  const came = known.filter(
    (line) =>
      (line.kind === "opened" || (line.kind === "reactivated" && line.actor.kind === "contact")) &&
      line.data.assignee === null &&
      !(line.actor.kind === "agent" && line.actor.id === ana.id) &&
      threads.some(
        ({ id, active, assignee, blocked, merged }) =>
          id === line.thread && active && !active.scheduled && assignee === null && !blocked && !merged
      )
  )
  return rung === Math.min(1, came.length) ? [] : [`${rung} sounds for ${came.length} conversations`]
}
