import * as z from "zod/mini"
import { lazy } from "~shared/lazy"
import type { BlockedWindow, ContactsWindow, ContactWindow, NotesWindow, WordingsWindow } from "./contact-window"
import type { LibraryWindow } from "./library-window"
import type { RefusalSaid } from "./messages"
import type { BadgesWindow, QueueWindow } from "./queue-window"
export type { Badge, BadgesWindow, ConsoleSeen, Counts, Health, QueueRow, QueueWindow } from "./queue-window"
import type { SetupWindow } from "./setup-window"
export type { SetupWindow } from "./setup-window"
import type { Status, Teammate, TeamSeen } from "./teammates"
export type { Status, Teammate, TeamSeen } from "./teammates"
import type {
  Action,
  ClosingAsks,
  ContactId,
  Instant,
  KeyName,
  Language,
  Member,
  Prefix,
  ResponseMode,
  Stage,
  Vocabulary
} from "~shared/vocabulary"
import { closedWhy, contactId, displayName, messageKey, noteId, origin, ourId, section, stage } from "./schemas"

/**
 * Views: name → who may look, parameters, and the window that comes back: whole and bounded (≤ 100 rows, ≤ 32 KB), never a
 * difference. The port's name is `JSON.stringify({ view, params, turn })`; a later message on the port is `{ params, turn }`,
 * with a higher turn. Each delivery tells the turn it answers.
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
  /** The agent is asked whether that date stays (O5). */
  ask: boolean
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
    | "block"
    | "unblock"
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
  /** What happens after an answer or a close (Z0-07), and whether a close opens the next one whatever that says. */
  mode: ResponseMode
  next: boolean
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

/** What a view answers. */
export type Answer<V extends ViewName> =
  /** `vocabulary`: the words the workspace has chosen (O19). */
  | { ok: true; window: Windows[V]; vocabulary: Vocabulary }
  | { ok: false; failure: "malformed" | "unknown-view" | "not-allowed" | "full-disk" | "newer-data" | "broken" }

/** What comes over a port: an answer, and the turn of the question it answers. */
export type Delivery<V extends ViewName> = Answer<V> & { turn: number }
