import type { Command } from "../core/decide"
import type { OutboxRow } from "../store/database"
import type { Instant } from "~shared/vocabulary"

/** Commands whose worth is in being first. */
const atOnce = new Set<Command["kind"]>(["take", "assign", "reply", "hear", "undo", "auto", "sent", "file"])

/**
 * How long (ms) a change waits for an undo before it leaves (architecture.md, undo): take and assign do not, nor what follows
 * nothing that waits.
 * @param holds how long the platform wants it held; 0 = not at all.
 */
export function heldFor(holds: number, what: OutboxRow["what"], waiting: readonly OutboxRow[], now: Instant): number {
  if (!holds || what.kind === "append") return 0
  const before = waiting.reduce((latest, row) => Math.max(latest, row.sent ? 0 : row.due - now), 0)
  return Math.max(before, atOnce.has(what.command.kind) ? 0 : holds)
}
