import { within } from "../core/options"
import { type Sees, sees, showsTeam, stagesOf, teamKey } from "../core/sections"
import type { Database, QueueEntry } from "../store/database"
import { optionsOf } from "../store/policy"
import { counters, sum } from "../store/queue"
import { type Looking, viewerOf } from "../store/viewer"
import { categoryNames } from "./categories"
import { find, nothing } from "./found"
import { badgeOf, people, shownName } from "./people"
import type { ConsoleSeen, Counts, ParsedParams, QueueRow, QueueWindow } from "~shared/protocol/views"
import { type InboxId, type Section, sections } from "~shared/vocabulary"

type Asked = ParsedParams<"queue">

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
    more: found.more,
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
