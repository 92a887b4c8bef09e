import { Dexie, type EntityTable, type Table } from "dexie"
import type { Command } from "../core/decide"
import type { Actor, ClosedWhy, ForeignEvent, TurnoEvent } from "../core/events"
import type { Facts } from "../core/observe"
import type { Thread } from "../core/thread"
import type {
  Attachment,
  ContactId,
  Direction,
  Instant,
  Language,
  Member,
  NoteId,
  Origin,
  Stage,
  Team
} from "~shared/vocabulary"
import type { Field, Inbox, Tag } from "~shared/workspace"
import type { Heartbeat } from "../core/presence"
import type { Pool } from "../core/pool"
import { lazy } from "~shared/lazy"
import type { LibraryFile } from "~shared/protocol/library-window"
import type { Snippet } from "~shared/protocol/views"
import { first } from "./versions/001-first"
import { second } from "./versions/002-hands"
import { third } from "./versions/003-rules"

export interface MetaRow {
  key: string
  value: string
}

/** A console account: one own number on one site. */
export interface AccountRow {
  /** `site|account` */
  id: string
  site: string
  account: string
  /** The console's newest message when the account was first seen: only newer ones open conversations by themselves. */
  baseline: Instant
  /** Tabs that show it now, the newest last. */
  tabs: number[]
  state: "seen" | "blind" | "asleep"
  since: Instant
  /** When its list was last read, to the minute. */
  seenAt: Instant
  missing: string[]
  unidentified: number
}

/** A contact as this browser knows it. The name lies here and nowhere in the journal. */
export interface ContactRow {
  id: ContactId
  account: string
  name: string
  plain: string
  words: string[]
  /** The console's own id of the chat: how to find it again. Never leaves this browser. */
  chat: string | null
  /** Groups, the self chat, channels and archived chats are not. */
  customer: boolean
  /** Unread messages as the console counts them, to notice when it says read. */
  unread: number
  facts: Facts
  /** What the team wrote on the card; where it is silent, the console's word counts. */
  card?: { name: string; phone: string; language: Language | null }
  tags: string[]
  /** Values of the workspace's own fields, by id. */
  values: Record<string, string>
  /** The contact it was merged into (R2-24): its messages are that one's, while what is known of the chat stays here. */
  into: ContactId | null
}

export type JournalRow = (TurnoEvent | ForeignEvent) & { n?: number }

export interface QueueEntry {
  id: ContactId
  /** `blocked` ones are in no list but their own (C4-25). */
  stage: Stage | "blocked"
  /** 1 when it is our turn: numbers, because booleans cannot be indexed. */
  waiting: 0 | 1
  /** Our turn since; else the last thing that happened; scheduled: until when; closed: when. */
  at: Instant
  /** Empty when nobody has it; `team:…` when only a team has. */
  assignee: string
  /** Empty when it is in none. */
  inbox: string
  origin: Origin
  /** Since when it lies quiet (O13); absent while the clock stands still, so that its index holds only what may close. */
  quiet?: Instant
  ordinal: number
  unread: boolean
  pending: boolean
  /** The promised hour came: our turn though nobody wrote. `late` = more than a minute after it. */
  due: boolean
  late: boolean
  /** Closed with this category. */
  category: string | null
  /** What closed it; null while it is not. */
  why: ClosedWhy | null
}

/** An internal note (C4-19), or the summary of a close (R2-25). */
export interface NoteRow {
  id: NoteId
  contact: ContactId
  kind: "note" | "summary"
  by: string
  at: Instant
  text: string
  /** Folded, for the search (C4-07). */
  words: string[]
  pinned: boolean
  /** Earlier wordings, oldest first. */
  edits: { text: string; by: string; at: Instant }[]
}

/** A canned answer (R2-07). `parts` is its body as the template room read it. */
export interface SnippetRow extends Omit<Snippet, "personal"> {
  /** Whose alone it is; null = the whole team's. */
  owner: string | null
  at: Instant
}

/** A reason for closing (Z1-15). A removed one stays known by name to the conversations closed with it. */
export interface CategoryRow {
  id: string
  name: string
  order: number
  gone: boolean
}

/** An attachment that was seen (C4-27): never its name or content. */
export interface AttachmentRow {
  contact: ContactId
  key: string
  kind: Attachment
  direction: Direction
  at: Instant
}

/** A prepared file of the library (C4-20), bytes and all. */
export interface FileRow extends LibraryFile {
  bytes: Blob
  at: Instant
}

export interface CounterRow {
  key: string
  n: number
}

/** A command or lines on their way to the platform. */
export interface OutboxRow {
  n?: number
  id: string
  thread: ContactId
  due: Instant
  /** True once handed to the platform without an answer: read back before it is repeated. */
  sent: boolean
  /** The network was closed, or the platform busy, when it was last tried. */
  refused?: boolean
  base: number
  what: { kind: "decision"; command: Command; actor: Actor; at: Instant } | { kind: "append"; events: TurnoEvent[] }
}

export { teamKey } from "../core/sections"

/** Thrown when the data on disk were written by a newer Turno. */
export class NewerData extends Error {}

export class Database extends Dexie {
  declare meta: EntityTable<MetaRow, "key">
  declare members: EntityTable<Member, "id">
  declare accounts: EntityTable<AccountRow, "id">
  declare contacts: EntityTable<ContactRow, "id">
  declare identities: Table<{ key: string; contact: ContactId }, string>
  declare threads: EntityTable<Thread, "id">
  declare journal: Table<JournalRow, number>
  declare rows: EntityTable<QueueEntry, "id">
  declare counters: EntityTable<CounterRow, "key">
  declare outbox: EntityTable<OutboxRow, "n">
  declare notes: EntityTable<NoteRow, "id">
  declare snippets: EntityTable<SnippetRow, "id">
  declare categories: EntityTable<CategoryRow, "id">
  declare files: EntityTable<FileRow, "id">
  declare attachments: Table<AttachmentRow, [ContactId, string]>
  declare teams: EntityTable<Team, "id">
  declare inboxes: EntityTable<Inbox, "id">
  declare fields: EntityTable<Field, "id">
  declare tags: EntityTable<Tag, "id">
  declare pools: EntityTable<Pool, "id">
  declare presence: EntityTable<Heartbeat, "agent">

  constructor(name = "turno") {
    super(name)
    first(this)
    second(this)
    third(this)
    const known = this.verno
    this.on("ready", () => {
      if (this.backendDB().version > known * 10) throw new NewerData()
    })
  }
}

/** The one database, opened on first use: the worker starts without it. */
export const database = lazy(() => new Database())
