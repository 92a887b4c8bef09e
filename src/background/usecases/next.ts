import type { Deps } from "./deps"
import { jump } from "./jump"
import { slice } from "../store/queue"
import type { Outputs } from "~shared/protocol/messages"
import type { ContactId } from "~shared/vocabulary"

/** On to who has waited longest: one of mine, else one that nobody has. `after` is in front already. */
export async function next(
  deps: Deps,
  { after }: { after: ContactId | null },
  siteUrl: (site: string) => string | null
): Promise<Outputs["queue.next"]> {
  for (const assignee of [deps.me, ""]) {
    const whose = [assignee]
    const first = await slice(deps.db, { whose, stage: "open", waiting: 1, newestFirst: false, skip: 0, limit: 2 })
    const waits = first.find(({ id }) => id !== after)
    if (waits) return jump(deps, { contact: waits.id }, siteUrl)
  }
  return { ok: false, why: "nobody", name: "" }
}
