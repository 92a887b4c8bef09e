import type { AgentId, DeviceId, EventId, Instant, Presence } from "../../shared/vocabulary"

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

/** She came to be online, or is not any more: a line of the member's own thread `agent:<id>`, for reports. */
export interface PresenceLine extends Turning {
  id: EventId
  v: 1
  thread: string
  device: DeviceId
  seenAt: Instant
}

export interface Turning {
  kind: "came" | "left"
  /** Learned late, `left` still stands where silence became absence. */
  at: Instant
}

const onlineIn = ({ off, place }: Pick<Heartbeat, "off" | "place">) => !off && place === "here"
const endOf = ({ at }: Heartbeat, expiry: number) => at + expiry * 1000

/** A sign of life: the next heartbeat, and what it turned. */
export function attend(
  before: Heartbeat | undefined,
  seen: Pick<Heartbeat, "agent" | "off" | "place">,
  now: Instant,
  expiry: number
): { beat: Heartbeat; turned: Turning[] } {
  const silent = before !== undefined && now > endOf(before, expiry)
  const was = before !== undefined && onlineIn(before)
  const is = onlineIn(seen)
  const turned: Turning[] = []
  if (was && (silent || !is)) turned.push({ kind: "left", at: silent ? endOf(before, expiry) : now })
  if (is && (silent || !was)) turned.push({ kind: "came", at: now })
  // Who is not available stays so wherever she goes.
  const same = before?.off === seen.off && (seen.off || (before.place === seen.place && !silent))
  return { beat: { ...seen, at: now, since: same ? before.since : now }, turned }
}

/** No sign of life: once silence has become absence, that is remembered, once. */
export function lapse(
  before: Heartbeat | undefined,
  now: Instant,
  expiry: number
): { beat: Heartbeat; turned: Turning[] } | null {
  if (!before || !onlineIn(before) || now <= endOf(before, expiry)) return null
  const end = endOf(before, expiry)
  return { beat: { ...before, place: "away", since: end }, turned: [{ kind: "left", at: end }] }
}
