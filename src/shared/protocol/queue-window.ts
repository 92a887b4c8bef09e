import type { Category } from "./views"
import type { Status, Teammate } from "./teammates"
import type {
  ClosedWhy,
  ClosingAsks,
  ContactId,
  Instant,
  Language,
  Member,
  Origin,
  Section,
  Stage,
  TeamId
} from "~shared/vocabulary"

export interface Badge {
  contact: ContactId
  stage: Stage
  /** Scheduled until then; null when it is not. */
  until: Instant | null
  /** The promised hour came, and Turno told it late. */
  due: boolean
  late: boolean
  /** Blocked inside Turno (C4-25). */
  blocked: boolean
  ordinal: number
  assignee: { id: string; name: string; initials: string; mine: boolean } | null
  /** The team that has it while nobody of it does. */
  team: { id: TeamId; name: string; initials: string } | null
  waitingSince: Instant | null
  unread: boolean
  pending: boolean
}

/** One badge a row asked for, in the same order; null = nothing to show; `ambiguous` = two contacts of that name. */
export interface BadgesWindow {
  language: Language
  me: Member
  members: Teammate[]
  badges: (Badge | "ambiguous" | null)[]
}

export interface QueueRow extends Badge {
  name: string
  /** Searched: where the words were found, never what stands there (C4-07). */
  found: "name" | "tag" | "note" | "summary" | null
  /** How it was closed (Z1-15): the category's name. */
  closedAs: string | null
  /** What closed it; null while it is not closed. */
  closedBy: ClosedWhy | null
  origin: Origin
  /** The inbox it lies in, by name. */
  inbox: string | null
  /** What closing it asks for (O12). */
  asks: ClosingAsks
  console: string
  account: string
  /** When it last changed hands or somebody wrote: what sorts rows that wait for nobody. */
  at: Instant
}

/** Contacts waiting (Z1-06: contacts, not messages) per section. */
export type Counts = Record<Section, number>

/** How a console is seen: `blind` = something needed is not found, `asleep` = its tab is gone or discarded. */
export interface Health {
  state: "seen" | "blind" | "asleep" | "never"
  since: Instant | null
  /** Names of the probes that found nothing. */
  missing: string[]
}

export interface ConsoleSeen extends Health {
  console: string
  account: string
  unidentified: number
}

export interface QueueWindow {
  language: Language
  me: Member
  status: Status
  /** Those there are for who looks (Z1-05), and the stages of the one asked for (O10). */
  sections: Section[]
  stages: Stage[]
  /** What was asked for: a window that is still on its way answers an older question. */
  section: Section
  stage: Stage
  counts: Counts
  /** Rows of the asked section and stage in all, and how many of them wait: at least so many where there may be `more`. */
  total: number
  waiting: number
  /** There may be others, of those who wait and of the rest: not all could be counted (C4-04) or looked at (C4-07). */
  more: { waiting: boolean; rest: boolean }
  rows: QueueRow[]
  skip: number
  /** What may be asked for: inboxes in their order, categories of closing. */
  inboxes: { id: string; name: string }[]
  reasons: Category[]
  consoles: ConsoleSeen[]
}
