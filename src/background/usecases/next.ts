import { type Sees, sees } from "../core/sections"
import { counters } from "../store/queue"
import { slice } from "../store/slice"
import { viewerOf } from "../store/viewer"
import type { Deps } from "./deps"
import { chatToOpen, jump } from "./jump"
import type { Outputs } from "~shared/protocol/messages"
import type { ContactId } from "~shared/vocabulary"

/** So many are looked at for one whose console is open here, and so many of those are tried. */
const looked = 300
const tried = 3

/**
 * On to who has waited longest: one of mine, else one that nobody has. `after` is in front already. Whom the console does not
 * find is passed over: nobody stands before the others for ever.
 */
export async function next(
  deps: Deps,
  { after }: { after: ContactId | null },
  siteUrl: (site: string) => string | null
): Promise<Outputs["queue.next"]> {
  const mine: Sees = ({ assignee }) => assignee === deps.me
  const nobodys = sees("unassigned", await viewerOf(deps.db))
  const but = new Set(after === null ? [] : [after])
  let wrong: Outputs["queue.next"] = { ok: false, why: "nobody", name: "" }
  for (let tries = 0; tries < tried; tries++) {
    const [own, free] = [await longest(deps, mine, but), await longest(deps, nobodys, but)]
    const waits = [own, free].find((one) => one?.open) ?? own ?? free
    if (!waits || (tries > 0 && !waits.open)) break
    const reply = await jump(deps, waits, siteUrl)
    if (reply.why !== "not-found") return reply
    if (tries === 0) wrong = reply
    but.add(waits.contact)
  }
  return wrong
}

/** `open` = its console has a tab in this browser. */
export interface Waits {
  contact: ContactId
  open: boolean
}

/**
 * Of these, whoever has waited longest; never one of `but`. Who could only be reached by opening a console comes after those
 * who are reached as things stand.
 */
export async function longest({ db }: Deps, sees: Sees, but: ReadonlySet<ContactId>): Promise<Waits | null> {
  const oldest = { sees, stage: "open", waiting: 1, newestFirst: false } as const
  const counts = await counters(db)
  let first: Waits | null = null
  for (let skip = 0, limit = 4; skip < looked; skip += limit, limit *= 4) {
    const rows = await slice(db, counts, { ...oldest, skip, limit })
    const free = rows.filter(({ id }) => !but.has(id))
    const chats = await Promise.all(free.map(({ id }) => chatToOpen(db, id)))
    const all = free.map(({ id }, i) => ({ contact: id, open: (chats[i]?.account?.tabs.length ?? 0) > 0 }))
    const there = all.find(({ open }) => open)
    if (there) return there
    first ??= all[0] ?? null
    if (rows.length < limit) break
  }
  return first
}
