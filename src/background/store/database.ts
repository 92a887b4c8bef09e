import { Dexie, type EntityTable, type Table } from "dexie"
import type { Command } from "../core/decide"
import type { Actor, ForeignEvent, TurnoEvent } from "../core/events"
import type { Facts } from "../core/observe"
import type { Thread } from "../core/thread"
import type { ContactId, Instant, Member, Stage } from "~shared/vocabulary"
import { lazy } from "~shared/lazy"
import { first } from "./versions/001-first"

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
}

export type JournalRow = (TurnoEvent | ForeignEvent) & { n?: number }

export interface QueueEntry {
  id: ContactId
  stage: Stage
  /** 1 when the contact waits for us: numbers, because booleans cannot be indexed. */
  waiting: 0 | 1
  /** Waiting since; else the last thing that happened; closed: when. */
  at: Instant
  /** Empty when nobody has it. */
  assignee: string
  ordinal: number
  unread: boolean
  pending: boolean
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
  base: number
  what: { kind: "decision"; command: Command; actor: Actor; at: Instant } | { kind: "append"; events: TurnoEvent[] }
}

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

  constructor(name = "turno") {
    super(name)
    first(this)
    const known = this.verno
    this.on("ready", () => {
      if (this.backendDB().version > known * 10) throw new NewerData()
    })
  }
}

/** The one database, opened on first use: the worker starts without it. */
export const database = lazy(() => new Database())
