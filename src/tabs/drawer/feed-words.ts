import type { Key, Words } from "~shared/i18n/words"
import type { FeedLine } from "~shared/protocol/contact-window"
import type { IconName } from "~shared/ui/icons"
import { longStamp } from "./stamps"

/** How a line is said: by me, by a team mate, and where nobody of the team did it. */
type Said = readonly [me: Key, mate: Key, nobody: Key]

const kinds: Record<Exclude<FeedLine["kind"], "due" | "woken" | "wrote">, Said> = {
  opened: ["feed_opened_me", "feed_opened_mate", "feed_opened"],
  taken: ["feed_taken_me", "feed_taken_mate", "feed_assigned"],
  assigned: ["feed_assigned_me", "feed_assigned_mate", "feed_assigned"],
  released: ["feed_released_me", "feed_released_mate", "feed_released"],
  replied: ["feed_replied_me", "feed_replied_mate", "feed_assigned"],
  closed: ["feed_closed_me", "feed_closed_mate", "feed_closed"],
  reactivated: ["feed_reactivated_me", "feed_reactivated_mate", "feed_reactivated"],
  "unread-marked": ["feed_unread_me", "feed_unread_mate", "feed_unread"],
  scheduled: ["feed_scheduled_me", "feed_scheduled_mate", "feed_scheduled"],
  resumed: ["feed_resumed_me", "feed_resumed_mate", "feed_resumed"],
  answered: ["feed_answered_me", "feed_answered_mate", "feed_answered"],
  noted: ["feed_noted_me", "feed_noted_mate", "feed_noted"]
}

export const feedIcons: Record<FeedLine["kind"], IconName> = {
  opened: "resume",
  taken: "take",
  assigned: "assign",
  released: "unassign",
  replied: "take",
  closed: "close",
  reactivated: "reopen",
  "unread-marked": "unread",
  scheduled: "schedule",
  resumed: "resume",
  due: "due",
  woken: "resume",
  wrote: "chat",
  answered: "send",
  noted: "note"
}

/** What happened, in the reader's language. `me` is the reader's own name: what was given to them is said so. */
export function sayLine(words: Words, line: FeedLine, me: string): string {
  const { t } = words
  const { kind, by, to, until, late } = line
  const when = until === null ? "" : longStamp(words, until)
  if (kind === "due") return late ? t("feed_due_late", { when }) : t("feed_due")
  if (kind === "woken") return t("feed_woken")
  if (kind === "wrote") return t("feed_wrote")
  if (kind === "opened" && by.kind === "contact") return t("feed_opened_contact")
  if (kind === "assigned" && by.kind === "mate" && to === me) return t("feed_assigned_to_me", { name: by.name })
  const [mine, mate, nobody] = kinds[kind]
  const holes = { to: to ?? "", when }
  if (by.kind === "me") return t(mine, holes)
  return by.kind === "mate" ? t(mate, { ...holes, name: by.name }) : t(nobody, holes)
}
