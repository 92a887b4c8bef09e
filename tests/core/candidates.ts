import type { Candidate } from "~background/core/assignment"
import { emptyPool, evolvePool, type Given, type Pool } from "~background/core/pool"
import type { AgentId, ContactId, EventId } from "~shared/vocabulary"
import type { Options } from "~shared/workspace"

export type Gate = Options["presenceGate"]
export type How = "round_robin" | "fewest_open" | "owner"
export const rule = (distribution: How, lead = 50) => ({ by: "workspace", distribution, lead }) as const

export const member = (agent: string, it: Partial<Candidate> = {}): Candidate => ({
  agent: agent as AgentId,
  excluded: false,
  inTeam: true,
  released: false,
  last: false,
  presence: "online",
  open: 0,
  capacity: null,
  ...it
})

export const given = (rev: number, to: string): Given => ({
  id: `pool:workspace:${rev}` as EventId,
  kind: "given",
  v: 1,
  thread: "pool:workspace",
  rev,
  at: rev * 1000,
  data: {
    contact: "c" as ContactId,
    to: to as AgentId,
    why: { by: "workspace", distribution: "round_robin", turn: rev, candidates: [] }
  }
})

/** The pool after it gave something to each of these, one after the other. */
export const after = (pool: Pool, ...agents: string[]): Pool =>
  agents.reduce((now, to) => evolvePool(now, given(now.rev + 1, to)), pool)
export const pool = (...agents: string[]) => after(emptyPool("pool:workspace"), ...agents)
