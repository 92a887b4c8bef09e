import * as z from "zod/mini"
import { lazy } from "~shared/lazy"
import type { BlockedWindow, ContactsWindow, ContactWindow } from "./contact-window"
import type { LibraryWindow } from "./library-window"
import type { RefusalSaid } from "./messages"
import type { SetupWindow } from "./setup-window"
export type { SetupWindow } from "./setup-window"
import type { Status, Teammate, TeamSeen } from "./teammates"
export type { Status, Teammate, TeamSeen } from "./teammates"
import type {
  Action,
  ClosedWhy,
  ClosingAsks,
  ContactId,
  Instant,
  KeyName,
  Language,
  Member,
  Origin,
  Prefix,
  Section,
  Stage,
  TeamId,
  Vocabulary
} from "~shared/vocabulary"
import { closedWhy, contactId, displayName, messageKey, origin, ourId, section, stage } from "./schemas"

/**
 * Views: name → who may look, parameters, and the window that comes back: whole and bounded (≤ 100 rows, ≤ 32 KB), never a
 * difference. The port's name is `JSON.stringify({ view, params })`; a later message on the port is `{ params }`.
 */
export const views = {
  conversation: { from: ["console", "page"], params: lazy(() => z.object({ contact: contactId() })) },
  badges: {
    from: ["console"],
    params: lazy(() =>
      z.object({
        rows: z.array(z.object({ name: displayName(), chat: z.nullable(messageKey()) })).check(z.maxLength(60))
      })
    )
  },
  queue: {
    from: ["page"],
    params: lazy(() =>
      z.object({
        section: section(),
        stage: stage(),
        order: z.enum(["oldest", "newest"]),
        pendingOnly: z.boolean(),
        search: z.string().check(z.maxLength(100)),
        /** Only those of an inbox (C4-06), of an origin (C4-04), closed with a category or by something (Z1-15). */
        inbox: z.optional(ourId()),
        origin: z.optional(origin()),
        reason: z.optional(ourId()),
        closedBy: z.optional(closedWhy()),
        /** Rows before the window's first one. */
        skip: z.number().check(z.int(), z.gte(0))
      })
    )
  },
  /** What a console page needs beside its chats: snippets, keys, how closing asks. */
  desk: { from: ["console", "page"], params: lazy(() => z.object({})) },
  /** The drawer: everything known of a contact. Told only to extension pages. */
  contact: { from: ["page"], params: lazy(() => z.object({ contact: contactId() })) },
  /** Its notes from one on. */
  notes: {
    from: ["page"],
    params: lazy(() => z.object({ contact: contactId(), skip: z.number().check(z.int(), z.gte(0)) }))
  },
  /** How a note was worded before. */
  wordings: {
    from: ["page"],
    params: lazy(() => z.object({ note: noteId(), skip: z.number().check(z.int(), z.gte(0)) }))
  },
  /** Contacts by name or number, whether anything was ever open with them or not; `besides` = not this one. */
  contacts: {
    from: ["page"],
    params: lazy(() => z.object({ search: z.string().check(z.maxLength(100)), besides: contactId() }))
  },
  /** Who is blocked inside Turno (C4-25). */
  blocked: {
    from: ["page"],
    params: lazy(() => z.object({ skip: z.number().check(z.int(), z.gte(0)) }))
  },
  setup: { from: ["page"], params: lazy(() => z.object({})) },
  /** The team's prepared files, for whoever opens their list. */
  library: { from: ["console", "page"], params: lazy(() => z.object({})) }
} as const satisfies Record<string, { from: readonly ("console" | "page")[]; params: () => z.ZodMiniType }>

export type ViewName = keyof typeof views
export type Params<V extends ViewName> = z.input<ReturnType<(typeof views)[V]["params"]>>
export type ParsedParams<V extends ViewName> = z.output<ReturnType<(typeof views)[V]["params"]>>

/** What a surface needs to draw a contact's conversation. `none` = never open, or not opened since. */
export interface ConversationWindow {
  contact: ContactId
  name: string
  language: Language
  stage: Stage | "none"
  ordinal: number
  assignee: Member | null
  /** Of its assignee, or with nobody in it yet. */
  team: Pick<TeamSeen, "id" | "name"> | null
  waitingSince: Instant | null
  closedAt: Instant | null
  closedBy: string | null
  /** How it was closed (Z1-15): the category's name. */
  closedAs: string | null
  /** Scheduled until then (Z1-13). */
  until: Instant | null
  /** The promised hour came: our turn. */
  due: { until: Instant; late: boolean } | null
  /** The contact wrote before this promised instant (O5): offered again while it is still to come. */
  promised: Instant | null
  unread: boolean
  /** What this browser did and the platform has not confirmed yet. */
  pending:
    | "take"
    | "assign"
    | "release"
    | "close"
    | "reactivate"
    | "open"
    | "mark-unread"
    | "schedule"
    | "resume"
    | "undo"
    | null
  /** By what names those changes of this conversation would be undone, the oldest first. */
  unsettled: string[]
  /** One of them is with the platform at this moment: nothing else is asked until it is answered. */
  busy: boolean
  /** The newest change that was shown as pending and was not to be: why, and when that was learned. */
  turnedDown: { of: string; refusal: RefusalSaid; at: Instant } | null
  /** Changes of this browser on their way to the platform, of all conversations; `offline` = it does not answer. */
  unsent: number
  offline: boolean
  /** What a snippet may say of the contact. */
  phone: string | null
  /** How many internal notes there are of the contact. */
  notes: number
  /** Blocked inside Turno (C4-25), by whom. */
  blocked: { by: string | null; at: Instant } | null
  /** A newer Turno wrote here: nothing can be done until this one is updated. */
  stopped: boolean
  /** Why I can do nothing with it now (O7). */
  hold: Status["hold"]
  /** What an answer waits for (O2, O7): that I take it, that I say whether I do, that I am available. */
  answering: "take" | "ask" | "offline" | null
  /** What closing it asks (O12): its inbox's. */
  asks: ClosingAsks
  me: Member
  members: Teammate[]
  teams: TeamSeen[]
}

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
  counts: Counts
  /**
   * Rows of the asked section and stage in all, and how many of them wait. Of an origin or a reason nothing is counted: as many
   * as are known, and more once those are looked at.
   */
  total: number
  waiting: number
  rows: QueueRow[]
  skip: number
  /** What may be asked for: inboxes in their order, categories of closing. */
  inboxes: { id: string; name: string }[]
  reasons: Category[]
  consoles: ConsoleSeen[]
}

export interface Category {
  id: string
  name: string
}

/** What closing asks (O12), and the categories there are, in their order. */
export interface Closing {
  asks: ClosingAsks
  categories: Category[]
}

/** A piece of a snippet: words, or a variable (shared/template). */
export type SnippetPart =
  | { text: string }
  | { variable: string; fallback?: string | undefined; shape?: "capitalize" | "upcase" | "downcase" | undefined }

export interface Snippet {
  id: string
  /** Without its prefix. */
  shortcut: string
  title: string
  body: string
  parts: SnippetPart[]
  /** Only its author sees it. */
  personal: boolean
}

export interface DeskWindow {
  language: Language
  me: Member
  /** Names of the admins: whom an agent can ask. */
  admins: string[]
  status: Status
  /** The drawer stands open on this site. */
  drawer: boolean
  keys: Record<Action, KeyName>
  prefix: Prefix
  closing: Closing
  snippets: Snippet[]
}

export interface Windows {
  conversation: ConversationWindow
  badges: BadgesWindow
  queue: QueueWindow
  desk: DeskWindow
  contact: ContactWindow
  notes: NotesWindow
  wordings: WordingsWindow
  contacts: ContactsWindow
  blocked: BlockedWindow
  setup: SetupWindow
  library: LibraryWindow
}

/** What comes over a port. */
export type Delivery<V extends ViewName> =
  /** `vocabulary`: the words the workspace has chosen (O19). */
  | { ok: true; window: Windows[V]; vocabulary: Vocabulary }
  | { ok: false; failure: "malformed" | "unknown-view" | "not-allowed" | "full-disk" | "newer-data" | "broken" }
