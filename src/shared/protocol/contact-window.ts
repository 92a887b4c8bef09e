import type { Attachment, ContactId, Direction, Instant, Language, Member, NoteId, Origin } from "~shared/vocabulary"
import type { Passed, Reason } from "~shared/workspace"

export interface Note {
  id: NoteId
  text: string
  by: string
  mine: boolean
  at: Instant
  pinned: boolean
  /** Earlier wordings, oldest first. */
  edits: { text: string; by: string; at: Instant }[]
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
  ordinal: number
  openedAt: Instant
  closedAt: Instant
  /** Who served it, in the order they came (R2-16). */
  agents: string[]
  category: string | null
  summary: string | null
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
  notes: Note[]
  feed: FeedLine[]
  past: PastConversation[]
  /** Observed attachments (C4-27): kinds and times, never names or content. */
  attachments: { kind: Attachment; direction: Direction; at: Instant }[]
}
