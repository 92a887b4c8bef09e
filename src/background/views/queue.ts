import type { Database, QueueEntry } from "../store/database"
import { assignees, counters, slice, sum, type Whose } from "../store/queue"
import { contactsNamed } from "../store/search"
import { categoryNames } from "./categories"
import { badgeOf, people, shownName } from "./people"
import type { ConsoleSeen, Counts, ParsedParams, QueueWindow } from "~shared/protocol/views"

const windowSize = 100
const searchLimit = 400

/** One window of the queue over all consoles and accounts (R2-01): counts, rows, and how each console is seen. */
export async function queueWindow(db: Database, params: ParsedParams<"queue">): Promise<QueueWindow> {
  const counts = await counters(db)
  const folk = await people(db, counts)
  const team = assignees(counts).filter((id) => id !== "" && id !== folk.me.id)
  const whose = { mine: [folk.me.id], unassigned: [""], all: "all", team } satisfies Record<string, Whose>
  const own: Whose = whose[params.section]
  const found = params.search.trim()
    ? await searched(db, params, own)
    : { rows: await paged(db, params, own, sum(counts, own, params.stage, 1)), ...sums(counts, own, params) }
  const contacts = await db.contacts.bulkGet(found.rows.map((row) => row.id))
  const accounts = await db.accounts.toArray()
  const categories = params.stage === "closed" ? await categoryNames(db) : new Map<string, string>()
  return {
    language: folk.language,
    me: folk.me,
    counts: {
      mine: sum(counts, whose.mine, "open", 1),
      unassigned: sum(counts, whose.unassigned, "open", 1),
      all: sum(counts, "all", "open", 1),
      team: sum(counts, team, "open", 1)
    } satisfies Counts,
    total: found.total,
    waiting: found.waiting,
    skip: params.skip,
    rows: found.rows.map((row, i) => {
      const contact = contacts[i]
      const account = accounts.find((one) => one.id === contact?.account)
      const { site = "", account: number = "" } = account ?? {}
      const closedAs = (row.category && categories.get(row.category)) || null
      return { ...badgeOf(row, folk), name: shownName(contact), closedAs, console: site, account: number, at: row.at }
    }),
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

const sums = (counts: Parameters<typeof sum>[0], whose: Whose, { stage, pendingOnly }: ParsedParams<"queue">) => ({
  total: sum(counts, whose, stage, pendingOnly ? 1 : undefined),
  waiting: sum(counts, whose, stage, 1)
})

/** Waiting rows first, then the others; each in the order asked for (Z1-11, Z1-16). */
async function paged(
  db: Database,
  params: ParsedParams<"queue">,
  whose: Whose,
  waiting: number
): Promise<QueueEntry[]> {
  const { stage, order, pendingOnly, skip } = params
  const base = { whose, stage, newestFirst: order === "newest" }
  const first = await slice(db, { ...base, waiting: 1, skip, limit: windowSize })
  if (pendingOnly) return first
  const rest = await slice(db, {
    ...base,
    waiting: 0,
    skip: Math.max(0, skip - waiting),
    limit: windowSize - first.length
  })
  return [...first, ...rest]
}

async function searched(db: Database, params: ParsedParams<"queue">, whose: Whose) {
  const rows = (await db.rows.bulkGet(await contactsNamed(db, params.search, searchLimit))).filter(
    (row): row is QueueEntry =>
      row !== undefined &&
      row.stage === params.stage &&
      (!params.pendingOnly || row.waiting === 1) &&
      (whose === "all" || whose.includes(row.assignee))
  )
  const sign = params.order === "newest" ? -1 : 1
  rows.sort((a, b) => b.waiting - a.waiting || sign * (a.at - b.at))
  const { skip } = params
  return {
    rows: rows.slice(skip, skip + windowSize),
    total: rows.length,
    waiting: rows.filter((row) => row.waiting).length
  }
}

/** What the toolbar says (Z1-06): contacts that wait for me or for anybody. */
export async function waitingForMe(db: Database): Promise<number> {
  const counts = await counters(db)
  const me = (await db.meta.get("me"))?.value ?? ""
  return sum(counts, [me, ""], "open", 1)
}
