import { within } from "../core/options"
import { type Sees, sees, showsTeam, stagesOf, teamKey } from "../core/sections"
import type { CounterRow, Database, QueueEntry } from "../store/database"
import { optionsOf } from "../store/policy"
import { counters, sum } from "../store/queue"
import { type Hits, search } from "../store/search"
import { type Marks, slice } from "../store/slice"
import { type Looking, viewerOf } from "../store/viewer"
import { categoryNames } from "./categories"
import { badgeOf, people, shownName } from "./people"
import type { ConsoleSeen, Counts, ParsedParams, QueueRow, QueueWindow } from "~shared/protocol/views"
import { type InboxId, type Section, sections } from "~shared/vocabulary"

type Asked = ParsedParams<"queue">

const windowSize = 100
const searchLimit = 400
/** So many more are looked for than a window holds, to know that there are. */
const ahead = 25

/** One window of the queue over all consoles and accounts (R2-01): counts, rows, and how each console is seen. */
export async function queueWindow(db: Database, params: Asked): Promise<QueueWindow> {
  const [counts, viewer, accounts, reasons] = await Promise.all([
    counters(db),
    viewerOf(db),
    db.accounts.toArray(),
    categoryNames(db)
  ])
  const folk = await people(db, counts)
  const inbox = (params.inbox ?? null) as InboxId | null
  const of = (section: Section) => inboxed(sees(section, viewer), inbox)
  const stages = stagesOf(params.section, viewer, isSought(params))
  const team = showsTeam(viewer, inbox)
  const shown = stages.includes(params.stage) && (params.section !== "team" || team)
  const found = shown ? await find(db, counts, of(params.section), params) : nothing
  const contacts = await db.contacts.bulkGet(found.rows.map((row) => row.id))
  const waits = (section: Section) => sum(counts, of(section), "open", 1)
  return {
    language: folk.language,
    me: folk.me,
    status: folk.status,
    sections: sections.filter((section) => section !== "team" || team),
    stages,
    section: params.section,
    stage: params.stage,
    counts: Object.fromEntries(sections.map((section) => [section, waits(section)])) as Counts,
    total: found.total,
    waiting: found.waiting,
    skip: params.skip,
    rows: found.rows.map((row, i): QueueRow => {
      const contact = contacts[i]
      const { site = "", account = "" } = accounts.find((one) => one.id === contact?.account) ?? {}
      return {
        ...badgeOf(row, folk),
        ...asked(viewer, row),
        name: shownName(contact),
        found: found.hits?.get(row.id) ?? null,
        closedAs: (row.category && reasons.get(row.category)) || null,
        closedBy: row.why,
        origin: row.origin,
        console: site,
        account,
        at: row.at
      }
    }),
    inboxes: viewer.inboxes
      .filter((one) => !one.gone)
      .sort((a, b) => a.order - b.order)
      .map(({ id, name }) => ({ id, name })),
    reasons: [...reasons].map(([id, name]) => ({ id, name })),
    consoles: accounts.map(
      ({ site, account, state, since, missing, unidentified }): ConsoleSeen => ({
        console: site,
        account,
        state,
        since,
        missing,
        unidentified
      })
    )
  }
}

/** The inbox it lies in, and what closing it asks for there (O12). */
function asked({ inboxes, options }: Looking, row: QueueEntry): Pick<QueueRow, "inbox" | "asks"> {
  const own = inboxes.find((one) => one.id === row.inbox)
  return { inbox: own?.name ?? null, asks: within(options, own?.settings ?? null).closing }
}

const inboxed = (one: Sees, inbox: InboxId | null): Sees =>
  inbox === null ? one : (place) => place.inbox === inbox && one(place)

/** Looked for by something beside where it stands: then history is found in every section (O10). */
const isSought = ({ search, reason, closedBy }: Asked) => Boolean(search.trim() || reason || closedBy)

const marksOf = ({ origin, reason, closedBy, stage }: Asked): Marks => ({
  ...(origin && { origin }),
  ...(reason && stage === "closed" && { category: reason }),
  ...(closedBy && stage === "closed" && { why: closedBy })
})

interface Found {
  rows: QueueEntry[]
  /** What they were found by, where they were searched. */
  hits?: Hits
  total: number
  waiting: number
}
const nothing: Found = { rows: [], total: 0, waiting: 0 }

async function find(db: Database, counts: readonly CounterRow[], own: Sees, params: Asked): Promise<Found> {
  if (params.search.trim()) return searched(db, params, own)
  const { stage, pendingOnly } = params
  const marks = marksOf(params)
  if (Object.keys(marks).length) return marked(db, counts, own, params, marks)
  const waiting = sum(counts, own, stage, 1)
  return {
    rows: await paged(db, counts, params, own, waiting),
    total: pendingOnly ? waiting : sum(counts, own, stage),
    waiting
  }
}

/** Waiting rows first, then the others; each in the order asked for (Z1-11, Z1-16). */
async function paged(
  db: Database,
  counts: readonly CounterRow[],
  { stage, order, pendingOnly, skip }: Asked,
  own: Sees,
  waiting: number
): Promise<QueueEntry[]> {
  const base = { sees: own, stage, newestFirst: order === "newest" }
  const first = await slice(db, counts, { ...base, waiting: 1, skip, limit: windowSize })
  if (pendingOnly) return first
  const rest = await slice(db, counts, {
    ...base,
    waiting: 0,
    skip: Math.max(0, skip - waiting),
    limit: windowSize - first.length
  })
  return [...first, ...rest]
}

/**
 * Only those of an origin (C4-04), or closed with or by something (Z1-15). No counter knows how many there are, and nothing
 * is counted for it: the list goes on for as long as there are more.
 */
async function marked(
  db: Database,
  counts: readonly CounterRow[],
  own: Sees,
  { stage, order, pendingOnly, skip }: Asked,
  marks: Marks
): Promise<Found> {
  const base = { sees: own, marks, stage, newestFirst: order === "newest", skip: 0 }
  const upTo = skip + windowSize + ahead
  // What is not open is nobody's turn.
  const first = stage === "open" ? await slice(db, counts, { ...base, waiting: 1, limit: upTo }) : []
  const rest = pendingOnly ? [] : await slice(db, counts, { ...base, waiting: 0, limit: upTo - first.length })
  const rows = [...first, ...rest]
  return { rows: rows.slice(skip, skip + windowSize), total: rows.length, waiting: first.length }
}

async function searched(db: Database, params: Asked, own: Sees): Promise<Found> {
  const { origin, category, why } = marksOf(params)
  const hits = await search(db, params.search, searchLimit)
  const rows = (await db.rows.bulkGet([...hits.keys()])).filter(
    (row): row is QueueEntry =>
      row !== undefined &&
      row.stage === params.stage &&
      (!params.pendingOnly || row.waiting === 1) &&
      (!origin || row.origin === origin) &&
      (!category || row.category === category) &&
      (!why || row.why === why) &&
      own(row)
  )
  const sign = params.order === "newest" ? -1 : 1
  rows.sort((a, b) => b.waiting - a.waiting || sign * (a.at - b.at))
  const { skip } = params
  return {
    rows: rows.slice(skip, skip + windowSize),
    total: rows.length,
    waiting: rows.filter((row) => row.waiting).length,
    hits
  }
}

/** What the toolbar says (Z1-06): contacts that wait for me or for anybody. */
export async function waitingForMe(db: Database): Promise<number> {
  const [counts, { mineShows }, me] = await Promise.all([counters(db), optionsOf(db), db.meta.get("me")])
  // After every commit: without teams nothing more has to be asked.
  if (mineShows === "me" && !counts.some((row) => row.key.includes(`|${teamKey("")}`)))
    return sum(counts, ({ assignee }) => assignee === "" || assignee === me?.value, "open", 1)
  const viewer = await viewerOf(db)
  const [mine, nobodys] = [sees("mine", viewer), sees("unassigned", viewer)]
  return sum(counts, (place) => mine(place) || nobodys(place), "open", 1)
}
