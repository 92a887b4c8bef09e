import { type Sees, sees } from "../core/sections"
import { counters } from "../store/queue"
import { slice } from "../store/slice"
import { viewerOf } from "../store/viewer"
import type { Deps } from "./deps"
import { jump } from "./jump"
import type { Outputs } from "~shared/protocol/messages"
import type { ContactId } from "~shared/vocabulary"

/** On to who has waited longest: one of mine, else one that nobody has. `after` is in front already. */
export async function next(
  deps: Deps,
  { after }: { after: ContactId | null },
  siteUrl: (site: string) => string | null
): Promise<Outputs["queue.next"]> {
  const mine: Sees = ({ assignee }) => assignee === deps.me
  const nobodys = sees("unassigned", await viewerOf(deps.db))
  const waits = (await longest(deps, mine, after)) ?? (await longest(deps, nobodys, after))
  return waits ? jump(deps, { contact: waits }, siteUrl) : { ok: false, why: "nobody", name: "" }
}

/** Of these, whoever has waited longest; never the one in front. */
export async function longest({ db }: Deps, sees: Sees, after: ContactId | null): Promise<ContactId | null> {
  const oldest = { sees, stage: "open", waiting: 1, newestFirst: false, skip: 0, limit: 2 } as const
  const rows = await slice(db, await counters(db), oldest)
  return rows.find(({ id }) => id !== after)?.id ?? null
}
