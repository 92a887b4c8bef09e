import { isKnown } from "../core/events"
import { isErased, type Thread } from "../core/thread"
import type { JournalRow } from "../store/database"
import type { ContactId } from "~shared/vocabulary"

/** The lines without those of conversations that were erased (Z1-30): each line belongs to the conversation it came during. */
export function unerased(
  lines: readonly JournalRow[],
  threads: ReadonlyMap<ContactId | undefined, Thread | undefined>
): JournalRow[] {
  const during = new Map<ContactId, number>()
  return lines.filter((line) => {
    const thread = threads.get(line.thread)
    if (!isKnown(line) || !thread) return true
    if (line.kind === "opened" || line.kind === "reactivated") during.set(line.thread, line.data.ordinal)
    if (line.kind === "erased") {
      if (line.data.ordinal === null) during.set(line.thread, Number.MAX_SAFE_INTEGER)
      return line.data.ordinal !== null
    }
    // What comes after a close belongs to it until the next one opens; what came before the first, to the first.
    return !isErased(thread, during.get(line.thread) ?? (thread.erased.to ? 1 : thread.ordinal + 1))
  })
}
