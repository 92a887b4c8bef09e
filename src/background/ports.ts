import type { Command } from "./core/decide"
import type { ForeignEvent, TurnoEvent } from "./core/events"
import type { FailureRecord } from "~shared/failure-record"
import type { Knock } from "~shared/protocol/messages"
import type { Recipe } from "~shared/recipes/recipe"
import type { Pattern } from "~shared/workspace"
import type { ContactId, Instant, Language, QueueAsk } from "~shared/vocabulary"

/** What the inside needs from outside, and a test cannot own. */
export interface Clock {
  now(): Instant
}

/** Tells the developer what was thrown where nobody is told. Never throws. */
export type ReportFailure = (where: string, error: unknown) => void

/** A fault as it is kept: once, with how often it came. */
export interface FailureEntry extends FailureRecord {
  times: number
}

/** What a fault has to be read with: which program, in which browser, and what went wrong before. */
export interface Diagnostics {
  /** Of Turno and of the browser it runs in. */
  versions(): { turno: string; browser: string }
  /** The newest last. */
  failures(): Promise<FailureEntry[]>
}

/** Random identifiers. */
export interface Ids {
  random(): string
}

/** What the platform is asked to accept: a command's events on the revision they stand on, or lines to append. */
export type Outgoing =
  | { kind: "decision"; id: string; thread: ContactId; base: number; command: Command; events: TurnoEvent[] }
  | { kind: "append"; id: string; thread: ContactId; events: TurnoEvent[] }

/**
 * How a platform answers. `superseded` brings what happened instead, from the revision after `base` on; `later` is a
 * closed network or a busy platform; `never` is refused for good; `unknown` is a lost answer, read back before anything
 * is repeated.
 */
export type Verdict =
  | { kind: "accepted" }
  | { kind: "superseded"; events: (TurnoEvent | ForeignEvent)[] }
  | { kind: "later"; after: number }
  | { kind: "never"; reason: string }
  | { kind: "unknown" }

export interface Platform {
  id: string
  /** True for the embedded default: what is committed here is confirmed. */
  confirmsAtCommit: boolean
  /** How long (ms) what others would act upon waits here for an undo; 0 = it does not. */
  holds: number
  send(one: Outgoing): Promise<Verdict>
  /** Events of a thread after a revision, as the platform has them: used to read back an unknown outcome. */
  read(thread: ContactId, after: number): Promise<(TurnoEvent | ForeignEvent)[]>
  /** What others did since a cursor. */
  pull(cursor: string): Promise<{ events: (TurnoEvent | ForeignEvent)[]; cursor: string }>
}

/** A chat as a page-world reader gives it: no text. Instants in seconds, as consoles keep them. */
export interface ReadChat {
  id: string
  linkedId: string | null
  name: string
  kind: "contact" | "group" | "channel" | "self"
  archived: boolean
  muted: boolean
  unread: number
  lastAt: number | null
  lastKey: string | null
  lastFromMe: boolean | null
  /** The phrase found in its newest message (C4-01), by name. */
  matched: string | null
}

/** Parts of ours that take room in a page. */
export type RoomPart = "bar" | "rows" | "strip" | "rail" | "panel"

export interface Reading {
  /** The own account, null when the console does not tell. */
  account: string | null
  chats: ReadChat[]
}

/** What is known of a tab as long as the browser runs. Losing it costs one whole reading of a list, never truth. */
export interface TabNote {
  /** The account whose chats were told. */
  of: string | null
  /** Chat id → what was last told of it: only differences go on. */
  told: Record<string, string>
  /** It has drawn a view once and wants to be told of changes when its port is gone. */
  bell: boolean
}

/** A promised hour that came (Z1-13), as the agent is told. */
export interface DueNotice {
  contact: ContactId
  name: string
  until: Instant
  late: boolean
}

/** What the browser tells outside its pages. */
export interface Notify {
  due(notices: readonly DueNotice[], language: Language): Promise<void>
}

/** The one sound there is. While it sounds, asking again changes nothing. */
export interface Sound {
  play(): Promise<void>
  /** It is over: what made it goes. */
  stop(): Promise<void>
}

/** Bytes of files: as a page of ours holds them, and as text for a page of others. */
export interface Bytes {
  /** What lies at a blob address of ours, null when the page that held it is gone. */
  of(url: string): Promise<Blob | null>
  base64(blob: Blob): Promise<string>
}

/** The console tabs: what can be read in them and done to them. Null or false = nobody there to answer. */
export interface Tabs {
  list(tab: number, recipe: Recipe, phrases: readonly Pattern[]): Promise<Reading | null>
  front(tab: number, recipe: Recipe): Promise<Reading | null>
  rows(tab: number, recipe: Recipe): Promise<{ name: string; id: string | null }[] | null>
  /** Whether a plain Enter makes a line there. */
  lines(tab: number, recipe: Recipe): Promise<boolean | null>
  draw(tab: number, part: "overlay" | "badges"): Promise<boolean>
  room(tab: number, recipe: Recipe, part: RoomPart, on: boolean): Promise<boolean>
  knock(tab: number, what: Knock): Promise<unknown>
  show(tab: number): Promise<boolean>
  open(url: string): Promise<void>
  /** Takes a tab to an address and to the front; false when it is gone. */
  go(tab: number, url: string): Promise<boolean>
  /** Turno's queue, in the popup; false where the browser does not let it be opened. */
  queue(ask: QueueAsk): Promise<boolean>
  /** Turno's own options page. */
  options(): Promise<void>
  note(tab: number): Promise<TabNote>
  write(tab: number, change: Partial<TabNote>): Promise<void>
  forget(tab: number): Promise<void>
  noted(): Promise<[tab: number, note: TabNote][]>
}
