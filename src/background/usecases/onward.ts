import { sees } from "../core/sections"
import { headOf } from "../store/merged"
import { viewerOf } from "../store/viewer"
import type { Deps } from "./deps"
import { chatToOpen } from "./jump"
import { longest } from "./next"
import { modeNow } from "./response-mode"
import type { Outputs } from "~shared/protocol/messages"
import type { ContactId } from "~shared/vocabulary"

/**
 * Whom an agent goes on to after an answer or a close (Z0-08): of those nobody has, who has waited longest. Nobody in the mode
 * that stays (Z0-09), nor while the agent is not available, unless it was `asked` for. Nothing is assigned by it. `but` = those
 * whom the console did not find: they come after the others.
 */
export async function onward(
  deps: Deps,
  tab: number,
  { after, asked, but = [] }: { after: ContactId; asked: boolean; but?: ContactId[] | undefined }
): Promise<Outputs["queue.onward"]> {
  const { db, me } = deps
  if (!asked && ((await modeNow(deps)) === "stay" || (await db.presence.get(me))?.off)) return { next: null }
  const [nobodys, front] = [sees("unassigned", await viewerOf(db)), await headOf(db, after)]
  const others = but.length > 0 ? await longest(deps, nobodys, new Set([front, ...but])) : null
  const waits = others ?? (await longest(deps, nobodys, new Set([front])))
  if (!waits) return { next: null }
  const { contact } = waits
  const { card, account } = await chatToOpen(db, contact)
  if (!card) return { next: null }
  const here = account?.tabs.includes(tab) ? { name: card.plain, chat: card.chat } : null
  const elsewhere = !here && (account?.tabs.length ?? 0) > 0
  return { next: { contact, name: card.card?.name || card.name, here, elsewhere } }
}
