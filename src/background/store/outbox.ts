import type { Pending } from "../core/pending"
import type { OutboxRow } from "./database"

/** The commands among rows of the outbox: lines that only append are confirmed already. */
export const pendingOf = (rows: readonly OutboxRow[]): Pending[] =>
  rows.flatMap(({ id, what }) => (what.kind === "decision" ? [{ ...what, id }] : []))
