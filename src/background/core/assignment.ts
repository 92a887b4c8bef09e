import type { Pool } from "./pool"
import type { AgentId, Distribution, InboxId, Presence } from "../../shared/vocabulary"
import type { Options, Passed, Reason } from "../../shared/workspace"

/** A member as she is at this instant. Who left the workspace is none. */
export interface Candidate {
  agent: AgentId
  /** Never chosen by itself. */
  excluded: boolean
  /** One of those it is for: the team that has it, else the inbox's. */
  inTeam: boolean
  /** She had it until it was released by hand: it does not come back to her by itself. */
  released: boolean
  /** She served this contact last. */
  last: boolean
  presence: Presence
  /** Open, not scheduled. */
  open: number
  /** Her own, else the options'; null = no end. */
  capacity: number | null
}

/** Who hands out, and in which pool turns are counted. */
export interface Rule {
  by: Reason["by"]
  distribution: Exclude<Distribution, "manual">
  /** Of `owner`: by how much she may have more than who has fewest, percent of her own. */
  lead: number
  pool: string
}

/**
 * O6, C4-14: what an inbox says wins over the workspace; where neither says anything but by hand, the engine is off (R2-12)
 * and there is no rule. A pool is of whose rule it is: an inbox without one of its own takes its turns with all the others.
 */
export function ruleOf(
  { distribution, ownerLead: lead }: Pick<Options, "distribution" | "ownerLead">,
  inbox: { id: InboxId; settings: Partial<Pick<Options, "distribution">> } | null
): Rule | null {
  const own = inbox?.settings.distribution
  if (inbox && own !== undefined)
    return own === "manual" ? null : { by: "inbox", distribution: own, lead, pool: `pool:${inbox.id}` }
  return distribution === "manual" ? null : { by: "workspace", distribution, lead, pool: "pool:workspace" }
}

/** Why she is passed over whoever else is there, or null. */
function passedOver(one: Candidate, gate: Options["presenceGate"]): Passed | null {
  if (one.excluded) return "excluded"
  if (!one.inTeam) return "not-in-team"
  if (one.released) return "released"
  // O7 `none`: being away changes nothing
  if (gate !== "none" && one.presence !== "online") return one.presence
  return one.capacity !== null && one.open >= one.capacity ? "full" : null
}

/**
 * Whom the next one goes to, and for each of the others why not (R3-12, R3-13). Round robin: who was served longest ago in this
 * pool's log, so that being passed over costs nobody her turn. Fewest open: who has least, of those alike who was served
 * longest ago. Owner (C4-14): who served the contact last, if she can have it and is not too far ahead of who has fewest; else in
 * turn. Nobody may be eligible: then it stays unassigned.
 */
export function choose(
  candidates: readonly Candidate[],
  pool: Pool,
  { by, distribution, lead }: Omit<Rule, "pool">,
  gate: Options["presenceGate"]
): { to: AgentId | null; why: Reason } {
  const served = ({ agent }: Candidate) => pool.turns[agent]?.rev ?? 0
  const load = ({ open }: Candidate) => (distribution === "fewest_open" ? open : 0)
  const seen = candidates.map((one) => ({ one, passed: passedOver(one, gate) }))
  const least = Math.min(...seen.flatMap(({ one, passed }) => (passed === null ? one.open : [])))
  const owns = ({ last }: Candidate) => distribution === "owner" && last
  const laden = ({ open }: Candidate) => (open - least) * 100 > open * lead
  const other = (one: Candidate) => Number(!owns(one) || laden(one))
  const ranked = seen.sort(
    (a, b) =>
      Number(a.passed !== null) - Number(b.passed !== null) ||
      other(a.one) - other(b.one) ||
      load(a.one) - load(b.one) ||
      served(a.one) - served(b.one) ||
      (a.one.agent < b.one.agent ? -1 : 1)
  )
  const [first] = ranked
  const to = first && first.passed === null ? first.one.agent : null
  const placed = (one: Candidate): Passed =>
    one.agent !== to ? (owns(one) && laden(one) ? "laden" : "later") : other(one) ? "chosen" : "owner"
  const why: Reason = {
    by,
    distribution,
    turn: pool.rev + 1,
    candidates: ranked.map(({ one, passed }) => ({
      agent: one.agent,
      open: one.open,
      lastAt: pool.turns[one.agent]?.at ?? null,
      passed: passed ?? placed(one)
    }))
  }
  return { to, why }
}
