import type { Thread } from "../core/thread"
import { dueSince, isErased, isUnread, turnSince, waitingSince } from "../core/thread"
import { quietSince } from "../core/inactivity"
import { type CounterRow, type QueueEntry, teamKey } from "./database"

/** What the queue shows of a thread, or null when there has never been a conversation. */
export function rowOf(thread: Thread, pending: boolean): QueueEntry | null {
  const { active, last, team } = thread
  const gone = !active && (!last || isErased(thread, last.ordinal))
  if (gone || thread.merged) return thread.blocked && !thread.merged ? blockedRow(thread) : null
  const since = turnSince(thread)
  const due = since !== null && waitingSince(thread) === null && dueSince(thread) !== null
  const until = active?.scheduled?.until ?? null
  const quiet = Math.max(
    thread.heard?.at ?? 0,
    thread.answered?.at ?? 0,
    active?.openedAt ?? 0,
    active ? (thread.assignedAt ?? 0) : 0
  )
  const silent = quietSince(thread)
  return {
    id: thread.id,
    stage: thread.blocked ? "blocked" : active ? (until === null ? "open" : "scheduled") : "closed",
    waiting: since === null || thread.blocked ? 0 : 1,
    at: active ? (until ?? since ?? quiet) : (last?.closedAt ?? 0),
    assignee: thread.assignee ?? (team && active ? teamKey(team) : ""),
    inbox: thread.inbox ?? "",
    origin: (active ?? last)?.origin ?? "contact",
    ...(silent !== null && { quiet: silent }),
    ordinal: active?.ordinal ?? last?.ordinal ?? 0,
    unread: isUnread(thread),
    pending,
    due,
    late: due && (active?.due?.late ?? false),
    category: active ? null : (last?.note?.category ?? null),
    why: active ? null : (last?.why ?? null)
  }
}

/** A contact that was blocked before anything was ever open with it. */
const blockedRow = ({ id, blocked, inbox }: Thread): QueueEntry => ({
  id,
  stage: "blocked",
  waiting: 0,
  at: blocked?.at ?? 0,
  assignee: "",
  inbox: inbox ?? "",
  origin: "contact",
  ordinal: 0,
  unread: false,
  pending: false,
  due: false,
  late: false,
  category: null,
  why: null
})

type Counted = Pick<QueueEntry, "stage" | "waiting" | "assignee" | "inbox">

export const counterKey = (row: Counted): string => `${row.stage}|${row.waiting}|${row.assignee}|${row.inbox}`

/** What a counter counts: the inverse of {@link counterKey}. */
export function counted({ key }: CounterRow): Counted {
  const [stage, waiting, assignee = "", inbox = ""] = key.split("|")
  return { stage: stage as QueueEntry["stage"], waiting: waiting === "1" ? 1 : 0, assignee, inbox }
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
