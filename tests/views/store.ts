import "fake-indexeddb/auto"
import { Database, type QueueEntry } from "~background/store/database"
import { saveOptions } from "~background/store/policy"
import { counterChanges } from "~background/store/rows"
import type { Params } from "~shared/protocol/views"
import type { AgentId, ContactId, InboxId, Member, Team, TeamId } from "~shared/vocabulary"
import type { Inbox, Options } from "~shared/workspace"

let stores = 0

const folk = ["ana", "bruno", "carla"]
export const teams: Team[] = [
  { id: "sales" as TeamId, name: "Ventas", members: ["ana", "bruno"] as AgentId[] },
  { id: "care" as TeamId, name: "Posventa", members: ["carla"] as AgentId[] }
]
export const inbox = (id: string, order: number, shared?: boolean): Inbox => ({
  id: id as InboxId,
  name: id,
  order,
  rule: { consoles: [], accounts: [], tags: [] },
  team: null,
  settings: shared === undefined ? {} : { shared }
})

export interface Chosen {
  role?: Member["role"]
  options?: Partial<Options>
  inboxes?: Inbox[]
}

/** Ana's browser, with these rows and the counters that saving them makes. */
export async function storeOf(rows: readonly Partial<QueueEntry>[], chosen: Chosen = {}): Promise<Database> {
  const db = new Database(`views-${++stores}`)
  await db.meta.bulkPut([
    { key: "me", value: "ana" },
    { key: "language", value: "es" }
  ])
  await db.teams.bulkPut(teams)
  await choose(db, chosen)
  const all = rows.map((row, i) => rowOf(i, row))
  await db.rows.bulkPut(all)
  await db.counters.bulkPut([...counterChanges(all.map((row) => [null, row]))].map(([key, n]) => ({ key, n })))
  return db
}

export async function choose(db: Database, { role = "agent", options = {}, inboxes = [] }: Chosen): Promise<void> {
  await db.members.bulkPut(
    folk.map((id) => ({ id: id as AgentId, name: id, role: id === "ana" ? role : ("agent" as const) }))
  )
  await db.inboxes.clear()
  await db.inboxes.bulkPut(inboxes)
  await db.meta.delete("options")
  await saveOptions(db, options)
}

export const rowOf = (i: number, row: Partial<QueueEntry>): QueueEntry => ({
  id: `${i}`.padStart(26, "c") as ContactId,
  stage: "open",
  waiting: 1,
  at: 1000 + i,
  assignee: "",
  inbox: "",
  origin: "contact",
  ordinal: 1,
  unread: false,
  pending: false,
  due: false,
  late: false,
  category: null,
  why: null,
  ...row
})

export const asked: Params<"queue"> = {
  section: "all",
  stage: "open",
  order: "oldest",
  pendingOnly: false,
  search: "",
  skip: 0
}
