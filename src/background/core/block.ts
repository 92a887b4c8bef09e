import { type Answer, type Draft, yes } from "./answer"
import { closed } from "./drafts"
import type { Thread } from "./thread"
import type { Options } from "../../shared/workspace"

/** Blocks inside Turno (C4-25); what is open closes with that reason, or stays and is hidden (O15). */
export function block(
  thread: Thread,
  options: Pick<Options, "onBlock" | "afterClose" | "keepHours">,
  draft: Draft
): Answer {
  if (thread.blocked) return yes()
  const blocked = { kind: "blocked", ...draft, data: {} } as const
  if (!thread.active || options.onBlock === "keep_hidden") return yes(blocked)
  return yes(closed(thread, { heard: thread.heard, note: null, why: "blocked" }, options, draft), blocked)
}

export const unblock = (thread: Thread, draft: Draft): Answer =>
  thread.blocked ? yes({ kind: "unblocked", ...draft, data: {} }) : yes()
