import type { Attachment, ContactId, Direction, Instant, Language, Member, NoteId, Origin } from "~shared/vocabulary"
import type { Field, Options, Passed, Reason, Tag } from "~shared/workspace"

export interface Note {
  id: NoteId
  text: string
  by: string
  mine: boolean
  at: Instant
  pinned: boolean
  /** How many earlier wordings there are. */
  edits: number
}

/** How a note was worded before, until then. */
export interface Wording {
  text: string
  by: string
  at: Instant
}

export interface NotesWindow {
  notes: Note[]
  skip: number
  total: number
}

/** The newest first. */
export interface WordingsWindow {
  edits: Wording[]
  skip: number
  total: number
}

/** A line of the activity, as data: surfaces say it in their language. */
export interface FeedLine {
  id: string
  kind:
    | "opened"
    | "taken"
    | "assigned"
    | "released"
    | "replied"
    | "closed"
    | "reactivated"
    | "unread-marked"
    | "scheduled"
    | "resumed"
    | "due"
    | "woken"
    | "wrote"
    | "answered"
    | "noted"
    | "distributed"
    | "blocked"
    | "unblocked"
    | "merged"
    | "parted"
    | "filed"
    | "tagged"
    | "untagged"
    | "edited"
    | "erased"
  at: Instant
  /** Who did it: me, a team mate by name, the contact, somebody (the phone), Turno. */
  by: { kind: "me" | "contact" | "somebody" | "turno" } | { kind: "mate"; name: string }
  /** To whom it was given. */
  to: string | null
  until: Instant | null
  late: boolean
  category: string | null
  summary: string | null
  /** What opened it (an origin), or what closed it. */
  how: Origin | "hand" | "inactivity" | "blocked" | "merged" | "done" | "undo" | null
  /** The tag, field or inbox it is about. */
  what: string | null
  /** Why automatic assignment chose whom it chose. */
  why:
    | (Omit<Reason, "candidates"> & {
        candidates: { name: string; open: number; lastAt: Instant | null; passed: Passed }[]
      })
    | null
  /** It takes an earlier line back. */
  undoing: boolean
  /** It was taken back. */
  undone: boolean
  /** It can be asked to be undone, by `id`. */
  undoable: boolean
}

export interface PastConversation {
  /** Of which contact it was, before that one became part of this one (R2-24). */
  contact: ContactId
  ordinal: number
  openedAt: Instant
  closedAt: Instant
  /** Who served it, in the order they came (R2-16). */
  agents: string[]
  category: string | null
  summary: string | null
}

/** A chat of the contact: one identity in one account of a console. */
export interface ContactChat {
  contact: ContactId
  name: string
  console: string
  account: string
  /** Digits of its number, where the console tells. */
  number: string | null
  /** It was another contact until it was merged. */
  merged: boolean
}

/** A field of the workspace's own, with what it holds here. */
export interface CardField extends Pick<Field, "id" | "name" | "type" | "choices"> {
  value: string
}

export interface CardTag extends Pick<Tag, "id" | "name"> {
  on: boolean
}

export interface ContactWindow {
  contact: ContactId
  language: Language
  /** False when it was erased meanwhile. */
  there: boolean
  me: Member
  /** As the card says it, and as the console does. */
  name: string
  consoleName: string
  phone: string | null
  spoken: Language | null
  console: string
  account: string
  since: Instant | null
  chats: ContactChat[]
  /** In their order, the removed ones left out. */
  fields: CardField[]
  /** All there are; a removed one only while it is on. */
  tags: CardTag[]
  /** Blocked inside Turno (C4-25), by whom. */
  blocked: { by: string | null; at: Instant } | null
  /** The first ones, and how many there are: the others come page by page. */
  notes: Note[]
  noteCount: number
  feed: FeedLine[]
  past: PastConversation[]
  /** How many conversations and cases there have been (O16), as the workspace orders them; null = more than were looked at. */
  counts: [what: Options["counts"], n: number][] | null
  /** Observed attachments (C4-27): kinds and times, never names or content. */
  attachments: { kind: Attachment; direction: Direction; at: Instant }[]
}

/** A contact that was looked for: where it is, and what is open with it. */
export interface FoundContact extends Omit<ContactChat, "merged"> {
  active: boolean
  blocked: boolean
}

/** Contacts that were looked for; with nothing asked, those of the same number. */
export interface ContactsWindow {
  same: FoundContact[]
  found: FoundContact[]
}

export interface BlockedContact extends Omit<ContactChat, "merged"> {
  by: string | null
  at: Instant
}

export interface BlockedWindow {
  rows: BlockedContact[]
  total: number
  skip: number
}
