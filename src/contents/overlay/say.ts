import { sayFailure, sayRefusal } from "~shared/i18n/troubles"
import type { Key, Words } from "~shared/i18n/words"
import type { Failure, RefusalSaid } from "~shared/protocol/messages"
import type { ConversationWindow } from "~shared/protocol/views"
import type { Instant } from "~shared/vocabulary"

export type Sending = NonNullable<ConversationWindow["pending"]>
export type Trouble = { refusal: RefusalSaid } | { failure: Failure | "unknown-view" }

const pendingWords: Record<Sending, Key> = {
  take: "pending_take",
  assign: "pending_assign",
  release: "pending_release",
  close: "pending_close",
  reactivate: "pending_reactivate",
  open: "pending_open",
  "mark-unread": "pending_unread",
  schedule: "pending_schedule",
  resume: "pending_resume",
  block: "pending_block",
  unblock: "pending_unblock",
  undo: "pending_undo"
}

export const sayPending = (words: Words, sending: Sending): string => words.t(pendingWords[sending])

export const sayTrouble = (words: Words, trouble: Trouble, now: Instant): string =>
  "refusal" in trouble ? sayRefusal(words, trouble.refusal, now) : sayFailure(words, trouble.failure)

/** Since when the console is not seen. */
export function sayBlind({ t, clock }: Words, since: Instant, now: Instant): string {
  const { text, today, hour } = clock(since, now)
  return today ? t("unseen", { time: text, n: hour }) : t("unseen_day", { time: text })
}
