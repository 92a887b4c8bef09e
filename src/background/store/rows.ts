import type { Thread } from "../core/thread"
import { dueSince, isUnread, turnSince, waitingSince } from "../core/thread"
import type { CounterRow, QueueEntry } from "./database"

/** What the queue shows of a thread, or null when there has never been a conversation. */
export function rowOf(thread: Thread, pending: boolean): QueueEntry | null {
  const { active, last } = thread
  if (!active && !last) return null
  const since = turnSince(thread)
  const due = since !== null && waitingSince(thread) === null && dueSince(thread) !== null
  const until = active?.scheduled?.until ?? null
  const quiet = Math.max(
    thread.heard?.at ?? 0,
    thread.answered?.at ?? 0,
    active?.openedAt ?? 0,
    active ? (thread.assignedAt ?? 0) : 0
  )
  return {
    id: thread.id,
    stage: active ? (until === null ? "open" : "scheduled") : "closed",
    waiting: since === null ? 0 : 1,
    at: active ? (until ?? since ?? quiet) : (last?.closedAt ?? 0),
    assignee: thread.assignee ?? "",
    ordinal: active?.ordinal ?? last?.ordinal ?? 0,
    unread: isUnread(thread),
    pending,
    due,
    late: due && (active?.due?.late ?? false),
    category: active ? null : (last?.note?.category ?? null)
  }
}

export const counterKey = (row: Pick<QueueEntry, "stage" | "waiting" | "assignee">): string =>
  `${row.stage}|${row.waiting}|${row.assignee}`

/** What a counter counts: the inverse of {@link counterKey}. */
export function counted({ key }: CounterRow): Pick<QueueEntry, "stage" | "waiting" | "assignee"> {
  const [stage, waiting, assignee = ""] = key.split("|")
  return { stage: stage as QueueEntry["stage"], waiting: waiting === "1" ? 1 : 0, assignee }
}

/** One summed change per key, nothing where rows came and went alike. */
export function counterChanges(
  changes: readonly [before: QueueEntry | null, after: QueueEntry | null][]
): Map<string, number> {
  const sums = new Map<string, number>()
  const add = (row: QueueEntry | null, by: number) => {
    if (row) sums.set(counterKey(row), (sums.get(counterKey(row)) ?? 0) + by)
  }
  for (const [before, after] of changes) {
    add(before, -1)
    add(after, 1)
  }
  for (const [key, by] of sums) if (by === 0) sums.delete(key)
  return sums
}
