import { type ValueWhy, valueLimit } from "~shared/field-value"
import type { Failure, RefusalSaid } from "~shared/protocol/messages"
import type { Instant } from "~shared/vocabulary"
import { sayBytes } from "./bytes"
import type { Key, Words } from "./words"

const failed: Record<Failure | "unknown-view", Key> = {
  malformed: "failed_malformed",
  "not-allowed": "failed_not_allowed",
  "unknown-message": "failed_unknown",
  "unknown-view": "failed_unknown",
  "full-disk": "failed_full_disk",
  "newer-data": "failed_newer_data",
  broken: "failed_broken"
}

type Bare = Exclude<RefusalSaid, { by: unknown } | { limit: number } | { why: unknown }>["kind"]

const refused: Record<Bare, Key> = {
  "already-open": "refused_already_open",
  "not-open": "refused_not_open",
  "never-open": "refused_never_open",
  "unknown-agent": "refused_unknown_agent",
  "update-turno": "stopped",
  "only-admins": "refused_only_admins",
  "last-admin": "refused_last_admin",
  "date-past": "refused_date_past",
  "date-too-far": "refused_date_too_far",
  "undo-unknown": "refused_undo_unknown",
  "undo-waits": "refused_undo_waits",
  offline: "refused_offline",
  "phrase-short": "refused_phrase_short",
  merged: "refused_merged",
  "merge-itself": "refused_merge_itself",
  "not-accepted": "refused_not_accepted",
  "needs-category": "refused_needs_category",
  "needs-summary": "refused_needs_summary",
  "category-gone": "refused_category_gone",
  "contact-gone": "refused_contact_gone",
  "still-open": "refused_still_open",
  "tag-gone": "refused_tag_gone",
  "field-gone": "refused_field_gone",
  "account-unknown": "refused_account_unknown",
  "no-chat-link": "refused_no_chat_link",
  "choices-empty": "refused_choices_empty",
  "note-gone": "refused_note_gone",
  "note-empty": "refused_note_empty",
  "snippet-gone": "refused_snippet_gone",
  "snippet-empty": "refused_snippet_empty",
  "shortcut-bad": "refused_shortcut_bad",
  "shortcut-taken": "refused_shortcut_taken",
  "name-empty": "refused_name_empty",
  "name-taken": "refused_name_taken",
  "phone-bad": "refused_phone_bad",
  "key-taken": "refused_key_taken",
  "file-gone": "refused_file_gone",
  "file-empty": "refused_file_empty",
  "file-taken": "refused_file_taken"
}

type Blocked = Extract<RefusalSaid, { kind: "undo-blocked" }>
const blockedBy: Record<Blocked["what"], Key> = {
  opened: "undo_what_opened",
  assigned: "undo_what_assigned",
  closed: "undo_what_closed",
  reactivated: "undo_what_reactivated",
  "unread-marked": "undo_what_unread",
  scheduled: "undo_what_scheduled",
  unscheduled: "undo_what_unscheduled",
  wrote: "undo_what_wrote",
  blocked: "undo_what_blocked",
  unblocked: "undo_what_unblocked",
  merged: "undo_what_merged",
  absorbed: "undo_what_merged",
  filed: "undo_what_filed",
  erased: "undo_what_erased"
}

/** Why a value cannot be kept in a field of its type, and how to write it. */
export const badValue: Record<ValueWhy, Key> = {
  "too-long": "refused_too_long",
  number: "value_number",
  date: "value_date",
  choice: "value_choice",
  yes_no: "value_yes_no",
  email: "value_email",
  phone: "refused_phone_bad",
  link: "value_link"
}

/** What the worker could not even try: what happened, then what to do. */
export const sayFailure = (words: Words, failure: Failure | "unknown-view"): string => words.t(failed[failure])

/** What was refused, with who and when where somebody came first. */
export function sayRefusal(words: Words, refusal: RefusalSaid, now: Instant): string {
  const { t } = words
  switch (refusal.kind) {
    case "taken":
      return t("refused_taken", { name: refusal.by, ago: words.ago(refusal.at, now) })
    case "rescheduled":
      return t("refused_rescheduled", { name: refusal.by, ago: words.ago(refusal.at, now) })
    case "closed": {
      const ago = words.ago(refusal.at, now)
      return refusal.by ? t("refused_closed", { name: refusal.by, ago }) : t("refused_closed_plain", { ago })
    }
    case "blocked": {
      const ago = words.ago(refusal.at, now)
      return refusal.by ? t("refused_blocked", { name: refusal.by, ago }) : t("refused_blocked_plain")
    }
    case "undo-blocked":
      return sayBlocked(words, refusal, now)
    case "undo-partly":
      return t(refusal.why === "member-gone" ? "refused_undo_member_gone" : "refused_undo_date_past")
    case "value-bad":
      return t(badValue[refusal.why], { n: valueLimit })
    case "too-many":
      return t("refused_too_many", { n: refusal.limit })
    case "summary-too-long":
    case "note-too-long":
    case "snippet-too-long":
    case "name-too-long":
      return t("refused_too_long", { n: refusal.limit })
    case "file-too-big":
      return t("refused_file_too_big", { size: sayBytes(words, refusal.limit) })
    case "library-full":
      return t("refused_library_full", { n: refusal.limit })
    default:
      return t(refused[refusal.kind])
  }
}

/** Nobody by name: then it was the contact. */
function sayBlocked(words: Words, { what, by, at }: Blocked, now: Instant): string {
  const { t } = words
  const ago = words.ago(at, now)
  if (by) return t("undo_blocked_by", { name: by, what: t(blockedBy[what]), ago })
  return t("undo_blocked", { what: t(what === "opened" ? "undo_what_opened_contact" : blockedBy[what]), ago })
}
