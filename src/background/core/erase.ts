import { type Answer, type Draft, no, yes } from "./answer"
import { closed } from "./drafts"
import { isErased, type Thread } from "./thread"
import type { Options } from "../../shared/workspace"

/**
 * Forgets a closed conversation, or all of them (Z1-30): what is open closes first. That they were stays in the fold, so that
 * counts and the next number hold; nothing brings them back.
 */
export function erase(
  thread: Thread,
  ordinal: number | null,
  options: Pick<Options, "afterClose" | "keepHours">,
  draft: Draft
): Answer {
  const erased = { kind: "erased", ...draft, data: { ordinal } } as const
  if (ordinal === null) {
    if (thread.ordinal === thread.erased.to && !thread.active) return yes()
    return thread.active
      ? yes(closed(thread, { heard: thread.heard, note: null, why: "hand" }, options, draft), erased)
      : yes(erased)
  }
  if (thread.active?.ordinal === ordinal) return no({ kind: "still-open" })
  if (ordinal < 1 || ordinal > thread.ordinal) return no({ kind: "never-open" })
  return isErased(thread, ordinal) ? yes() : yes(erased)
}
