import type {
  AgentId,
  ClosingAsks,
  Distribution,
  FieldType,
  InboxId,
  Instant,
  ResponseMode,
  TeamId,
  Vocabulary
} from "./vocabulary"

/**
 * What a workspace chooses where the trade contradicts itself: O1–O21 (rules.md), and the few settings beside them. An option
 * is looked at when something is decided, and what it decided is written in the event: changing it changes no past.
 */
export interface Options {
  /** O1 (Z1-09): handing over keeps the conversation, or closes it and opens a linked one. */
  transfer: "keep" | "close_and_open"
  /** O2 (R2-10, C4-13): what answering a contact nobody has does. */
  replyUnassigned: "assign" | "require_assign" | "ask"
  /** O3 (R2-13): who has the contact after a close. */
  afterClose: "keep" | "unassign_manual" | "unassign_always" | "keep_for"
  /** O3 `keep_for`, hours. */
  keepHours: number
  /** O4 (C4-29): a message after a close opens a new conversation, or brings the last one back. */
  afterCloseMessage: "new" | "reactivate_within"
  /** O4 `reactivate_within`, hours. */
  reactivateHours: number
  /** O5: a message while the conversation is scheduled. */
  scheduledIncoming: "back_to_open" | "keep_until_due" | "ask_resnooze"
  /** O6 (Z0-02): the workspace's own distribution; an inbox's wins over it, a workflow's over both. */
  distribution: Distribution
  /** Open, not scheduled conversations after which automatic assignment passes a member over; null = no end. */
  capacity: number | null
  /** C4-14 `owner`, percent of her own open ones: by so much more than who has fewest, and the contact goes in turn instead. */
  ownerLead: number
  /** O7 (C4-09): whom being offline stops. */
  presenceGate: "none" | "distribution" | "actions"
  /** O8 (C4-12), seconds after the last sign of life. */
  presenceExpiry: number
  /** O9 (C4-24). */
  readOn: "open" | "reply"
  /** O10 (Z1-03, C4-02): whether All shows closed ones. */
  allShows: "open_only" | "with_closed"
  /** O11 (Z1-01): whether Mine shows what my teams have. */
  mineShows: "me" | "me_and_teams"
  /** O12 (R2-25). */
  closing: ClosingAsks
  /** O13 (Z1-21), minutes of silence after our answer; null = off. */
  inactivity: number | null
  /** O13: only conversations opened since it was switched on. */
  inactivitySince: number
  /** O15 (C4-25): what a block does to the open conversation. */
  onBlock: "close" | "keep_hidden"
  /** O16: which count stands first; both are shown. */
  counts: "conversations" | "cases"
  /** O17 (Z1-25). */
  longSnippet: "allow" | "warn" | "split"
  /** O18. */
  headline: "mean" | "median"
  /** O19. */
  vocabulary: Vocabulary
  /** O20 (Z1-18): whether a message of ours (a template) opens a conversation. */
  ownMessageOpens: boolean
  /** O21 (R3-02). */
  handover: "first_only" | "every_assignment"
  /** O21, most turns. */
  handoverTurns: number
  /** Z1-05: whether agents see what others have. */
  shared: boolean
  /** Z0-06: the response mode of who chose none, and whether it may be chosen. */
  responseMode: ResponseMode
  responseModeLocked: boolean
}

/** What an inbox may say otherwise (O6, O12, Z1-05, O13). Absent = as the workspace. */
export type InboxSettings = Partial<
  Pick<Options, "distribution" | "capacity" | "closing" | "shared" | "inactivity" | "inactivitySince">
>

/** A phrase by which a bot hands a contact over (C4-01): looked for in the page, only its name comes back. */
export interface Pattern {
  id: string
  phrase: string
}

/** Which conversations an inbox takes: all of what it names has to fit; an empty list asks nothing. */
export interface InboxRule {
  /** Recipe ids (`whatsapp`). */
  consoles: string[]
  /** Accounts, `site|account`. */
  accounts: string[]
  tags: string[]
}

/** An inbox (C4-06, C4-14). The first whose rule fits wins, in their order; who fits none is in no inbox. */
export interface Inbox {
  id: InboxId
  name: string
  order: number
  rule: InboxRule
  /** Who serves it; null = everybody. */
  team: TeamId | null
  settings: InboxSettings
  /** Removed: takes nothing more, known by name to what lay in it. */
  gone?: boolean
}

/** A field of the workspace's own on the contact card. A removed one keeps its values, unseen. */
export interface Field {
  id: string
  name: string
  type: FieldType
  order: number
  /** For `choice`. */
  choices: string[]
  gone: boolean
}

export interface Tag {
  id: string
  name: string
  gone: boolean
}

/**
 * Why automatic assignment passed a member over, or that it chose her; `owner` = chosen because she served the contact last, `laden` =
 * she did, and has too many more than another, `released` = she had this one until it was released by hand.
 */
export type Passed =
  | "chosen"
  | "owner"
  | "later"
  | "laden"
  | "excluded"
  | "not-in-team"
  | "released"
  | "offline"
  | "away"
  | "full"

/** Why it went to whom it went (R3-12, R3-13, O6): what each candidate was at that instant. */
export interface Reason {
  by: "inbox" | "workspace"
  distribution: Distribution
  /** n-th decision of its pool. */
  turn: number
  candidates: { agent: AgentId; open: number; lastAt: Instant | null; passed: Passed }[]
}
