import type { AgentId, ContactId, EventId, Instant } from "../../shared/vocabulary"
import type { Reason } from "../../shared/workspace"

/**
 * A pool is a thread of its own (architecture.md): its decision number n says that a contact is the n-th, given to whom, with
 * the candidates and why each was passed over.
 */
export interface Pool {
  /** `pool:` and its inbox, or `pool:workspace`. */
  id: string
  rev: number
  /** Whom it gave something to, and which decision that was. */
  turns: Record<AgentId, { rev: number; at: Instant }>
}

export interface Given {
  id: EventId
  kind: "given"
  v: 1
  thread: string
  rev: number
  at: Instant
  data: { contact: ContactId; to: AgentId; why: Reason }
}

export const emptyPool = (id: string): Pool => ({ id, rev: 0, turns: {} })

/** The next pool. A decision already folded changes nothing. */
export function evolvePool(pool: Pool, { rev, at, data }: Given): Pool {
  if (rev <= pool.rev) return pool
  return { ...pool, rev, turns: { ...pool.turns, [data.to]: { rev, at } } }
}
