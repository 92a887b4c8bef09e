import { type Answer, type Draft, no, yes } from "./answer"
import { closed } from "./drafts"
import type { Thread } from "./thread"
import type { ContactId } from "../../shared/vocabulary"
import type { Options } from "../../shared/workspace"

/**
 * Makes this contact another one's (R2-24): its open conversation closes, and from now on its messages are the other's. Null
 * takes the two apart again; what was closed stays closed.
 */
export function merge(
  thread: Thread,
  into: ContactId | null,
  options: Pick<Options, "afterClose" | "keepHours">,
  draft: Draft
): Answer {
  if (into === thread.id) return no({ kind: "merge-itself" })
  if ((thread.merged?.into ?? null) === into) return yes()
  const merged = { kind: "merged", ...draft, data: { into } } as const
  if (into === null) return yes(merged)
  if (thread.merged) return no({ kind: "merged" })
  // Merged into one that is not, it would be seen again though nobody unblocked it.
  if (thread.blocked) return no({ kind: "blocked", by: thread.blocked.by, at: thread.blocked.at })
  if (!thread.active) return yes(merged)
  return yes(closed(thread, { heard: thread.heard, note: null, why: "merged" }, options, draft), merged)
}

/** The primary contact's side of it. */
export function absorb(thread: Thread, { from, back }: { from: ContactId; back: boolean }, draft: Draft): Answer {
  if (from === thread.id) return no({ kind: "merge-itself" })
  if (thread.absorbed.includes(from) !== back) return yes()
  return yes({ kind: "absorbed", ...draft, data: { from, back } })
}
