/**
 * The words every room says: ids and closed lists. Types only where a room may not carry a schema library;
 * the schemas of the same names live in protocol/schemas.ts.
 */

declare const brand: unique symbol
export type Branded<T, Name extends string> = T & { readonly [brand]: Name }

/** A contact, and so a thread: 26 characters, keyed hash of site, own account and canonical identity. */
export type ContactId = Branded<string, "ContactId">
/** A member of the workspace. */
export type AgentId = Branded<string, "AgentId">
/** One browser profile with Turno in it. */
export type DeviceId = Branded<string, "DeviceId">
/** One line of the journal. */
export type EventId = Branded<string, "EventId">
/** An internal note, or the summary of a close. */
export type NoteId = Branded<string, "NoteId">
/** Milliseconds since 1970, UTC. */
export type Instant = number

export const languages = ["es", "pt_BR", "en"] as const
export type Language = (typeof languages)[number]

export const roles = ["admin", "agent"] as const
export type Role = (typeof roles)[number]

/** Which way a message went. A message whose direction cannot be read counts as incoming. */
export type Direction = "in" | "out"

/**
 * How well the instant of a message is known, best first: `console` = the console's own record (to the second),
 * `live` = this computer's clock when it was seen to appear, `minute` = read off the page, `unknown` = not at all.
 */
export const precisions = ["console", "live", "minute", "unknown"] as const
export type Precision = (typeof precisions)[number]

export const attachments = ["text", "voice", "image", "video", "sticker", "document", "other"] as const
export type Attachment = (typeof attachments)[number]

/** What a prepared file is (C4-20). The order is that of their lists. */
export const fileKinds = ["document", "audio", "video", "image", "sticker"] as const
export type FileKind = (typeof fileKinds)[number]

/** How sure this browser is that its own agent sent a message: my Enter or button emptied the box, or only a gesture. */
export type Certainty = "certain" | "probable"

/** The sections of the queue (Z1-01, C4-02). */
export const sections = ["mine", "unassigned", "all", "team"] as const
export type Section = (typeof sections)[number]

export const stages = ["open", "scheduled", "closed"] as const
export type Stage = (typeof stages)[number]

/** A team of members. Ids of teams, inboxes, tags, fields and categories are ours, random. */
export type TeamId = Branded<string, "TeamId">
/** An inbox: a rule by console, account and tag, with settings of its own (C4-06). */
export type InboxId = Branded<string, "InboxId">

/** Products whose habits a workspace may take over at once. */
export const presets = ["zenvia", "respondio", "convos"] as const
export type Preset = (typeof presets)[number]

/** Whose words the surfaces use (O19): Turno's own, or those of a product the team comes from. */
export const vocabularies = ["turno", ...presets] as const
export type Vocabulary = (typeof vocabularies)[number]

/** What happens after an answer or a close (Z0-07: there is no third). */
export const responseModes = ["next", "stay"] as const
export type ResponseMode = (typeof responseModes)[number]

/** Who hands out what nobody has: people, in turn, to those with least open, or to who served the contact last (Z0-04, Z0-05, R3-12, R3-13, C4-14). */
export const distributions = ["manual", "round_robin", "fewest_open", "owner"] as const
export type Distribution = (typeof distributions)[number]

/** Whether a member can be given something now. */
export const presences = ["online", "away", "offline"] as const
export type Presence = (typeof presences)[number]

/** Where a conversation came from (C4-04): the contact wrote, an agent opened it, a transfer, a bot handed it over, our own message (O20). */
export const origins = ["contact", "agent", "transfer", "bot", "message"] as const
export type Origin = (typeof origins)[number]

/** What ended a conversation: a person, a transfer (Z1-19), long silence (O13), a block (O15), a merge (R2-24), a bot or platform (R2-23). */
export const closedWhys = ["hand", "transfer", "inactivity", "blocked", "merged", "done", "undo"] as const
export type ClosedWhy = (typeof closedWhys)[number]

/** What a field of the workspace's own holds. */
export const fieldTypes = ["text", "number", "date", "choice", "yes_no", "email", "phone", "link"] as const
export type FieldType = (typeof fieldTypes)[number]

/** What the queue can be asked to show, from the palette anywhere: a section, a stage, an order, marks, its own palette. */
export const queueAsks = [...sections, ...stages, "oldest", "newest", "pending", "select", "palette"] as const
export type QueueAsk = (typeof queueAsks)[number]
/** Where the worker leaves it, in the browser's session: the popup may only be about to start. */
export const queueAskedOf = "queue.asked"

/** What closing asks of the agent (O12). */
export const closingAsks = ["none", "optional", "category", "category_and_summary"] as const
export type ClosingAsks = (typeof closingAsks)[number]

/**
 * What an agent can do by key or palette. The order is the palette's; each has its words (`do_*`), its icon and, where it
 * acts on the chat in front, its place on bar, strip or drawer.
 */
export const actions = [
  "take",
  "assign",
  "schedule",
  "resume",
  "close",
  "reactivate",
  "new",
  "mark-unread",
  "block",
  "unblock",
  "merge",
  "start",
  "undo",
  "snippets",
  "note",
  "drawer",
  "palette"
] as const
export type Action = (typeof actions)[number]

/** A key as settings keep it: modifiers in this order and a physical key, `Alt+Shift+KeyT`. Empty = none. */
export type KeyName = string

/** No console's own key among them (consoles.md), none of the browser's (Alt+Shift+T and A move its focus), none that types. */
export const usualKeys: Record<Action, KeyName> = {
  take: "Alt+Shift+KeyG",
  assign: "Alt+Shift+KeyW",
  schedule: "Alt+Shift+KeyS",
  resume: "Alt+Shift+KeyR",
  close: "Alt+Shift+KeyE",
  reactivate: "Alt+Shift+KeyO",
  new: "",
  "mark-unread": "Alt+Shift+KeyU",
  block: "",
  unblock: "",
  merge: "",
  start: "",
  undo: "Alt+Shift+KeyZ",
  snippets: "Alt+Shift+KeyF",
  note: "Alt+Shift+KeyN",
  drawer: "Alt+Shift+KeyD",
  palette: "Alt+Shift+KeyK"
}

/** What may open the snippets. */
export const prefixes = ["/", "//", ";", "::"] as const
export type Prefix = (typeof prefixes)[number]

/** An agent as every surface draws him. */
export interface Member {
  id: AgentId
  name: string
  role: Role
  /** Left the workspace: keeps his past, gets nothing new. */
  gone?: boolean
  /** Never chosen by automatic assignment; can be given things by hand. */
  excluded?: boolean
  /** Automatic assignment stops at so many open, not scheduled conversations; absent = the workspace's number. */
  capacity?: number
}

/** A team: a square avatar, and members who may be given what it has. */
export interface Team {
  id: TeamId
  name: string
  members: AgentId[]
  gone?: boolean
}
