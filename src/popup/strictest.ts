import type { QueueRow } from "~shared/protocol/views"
import { type ClosingAsks, closingAsks } from "~shared/vocabulary"

/** What closing all these asks: of each inbox's own way the one that asks most (O12). */
export const strictest = (rows: readonly QueueRow[]): ClosingAsks =>
  closingAsks[Math.max(0, ...rows.map(({ asks }) => closingAsks.indexOf(asks)))] ?? "none"
