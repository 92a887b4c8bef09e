import type { Command } from "../core/decide"
import type { Actor, AppendDraft, ForeignEvent, TurnoEvent } from "../core/events"
import type { Refusal } from "../core/refusals"
import type { Thread } from "../core/thread"
import type { ContactRow, OutboxRow } from "../store/database"
import type { Answer } from "../core/answer"
import type { ContactId, InboxId, Instant } from "~shared/vocabulary"
import type { Options } from "~shared/workspace"

/** How a command ended inside the transaction. */
export type Decided = { ok: true; pending: boolean; undo: string | null } | { ok: false; refusal: Refusal }

/** What a use case may do inside the one transaction. Awaiting anything but the database in it would end it. */
export interface Unit {
  contacts(ids: readonly ContactId[]): Promise<Map<ContactId, ContactRow>>
  /** All chats of a loaded contact: its own first, then those merged into it. */
  chats(id: ContactId): Promise<ContactRow[]>
  keep(contact: ContactRow): void
  /**
   * Loads threads. From then on a merged contact (R2-24) means the one it was merged into, so that whoever sees its chat acts on
   * the conversation that counts; `own` = the threads themselves, as they lie.
   */
  threads(ids: readonly ContactId[], own?: boolean): Promise<void>
  /** Confirmed and pending together: what is shown. */
  thread(id: ContactId): Thread
  confirmed(id: ContactId): Thread
  /** The options that hold for a loaded contact: its inbox's, where it has one. */
  options(id: ContactId): Options
  /** The inbox whose rule fits a loaded contact now (C4-06). */
  inbox(id: ContactId): InboxId | null
  /** What a command would come to on the confirmed thread, as it was asked then. */
  answer(id: ContactId, command: Command, actor: Actor, at: Instant): Answer
  /** Lines that never conflict: confirmed at once, told to the platform later. */
  append(id: ContactId, drafts: readonly AppendDraft[]): void
  /** Why a command would not be done; null when it would. */
  refusal(id: ContactId, command: Command, actor: Actor): Refusal | null
  command(id: ContactId, command: Command, actor: Actor): Decided
  /** Events the platform says happened. Those already folded, and those after a gap, are left out. */
  confirm(id: ContactId, events: readonly (TurnoEvent | ForeignEvent)[]): void
  /** Takes back a command that was not handed over yet; null when there is none of that id, false when it is too late. */
  recall(id: ContactId, command: string): boolean | null
  /** Takes a row off the outbox: confirmed or refused. */
  settle(row: OutboxRow): void
}
