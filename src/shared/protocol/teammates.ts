import type { Instant, Member, Presence, TeamId } from "~shared/vocabulary"

export interface Teammate extends Member {
  /** Conversations open with this agent now. */
  open: number
  /** As many as automatic assignment gives: by hand she can be given more. */
  full: boolean
  /** Whether she is in front of a console (C4-11), and since when that is so; null = never seen here. */
  presence: Presence
  since: Instant | null
}

/** A team that can be given a conversation, and how many of it are online. */
export interface TeamSeen {
  id: TeamId
  name: string
  online: number
}

/** My own presence (C4-10). `hold` = why I cannot act (O7). */
export interface Status {
  presence: Presence
  since: Instant | null
  hold: "offline" | null
}
