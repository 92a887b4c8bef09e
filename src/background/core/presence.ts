import type { AgentId, Instant, Presence } from "../../shared/vocabulary"

/**
 * The last sign of life of a member: never an event. `off` = not available by own choice; `place` = in front of a console or
 * elsewhere (C4-11).
 */
export interface Heartbeat {
  agent: AgentId
  off: boolean
  place: "here" | "away"
  at: Instant
  /** Since when it is as it is: what "away since 9:10" says. */
  since: Instant
}

/**
 * What a member counts as now (C4-10 to C4-12, O8): a machine that sleeps cannot write its own absence, so silence longer
 * than `expiry` seconds is absence.
 */
export function presenceOf(beat: Heartbeat | undefined, now: Instant, expiry: number): Presence {
  if (!beat || beat.off || now - beat.at > expiry * 1000) return "offline"
  return beat.place === "here" ? "online" : "away"
}

/** Since when, as {@link presenceOf} says it. */
export const presentSince = (beat: Heartbeat, now: Instant, expiry: number): Instant =>
  !beat.off && now - beat.at > expiry * 1000 ? beat.at + expiry * 1000 : beat.since
