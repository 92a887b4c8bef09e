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
  noted: ["feed_noted_me", "feed_noted_mate", "feed_noted"],
  distributed: ["feed_distributed", "feed_distributed", "feed_distributed"],
  blocked: ["feed_blocked_me", "feed_blocked_mate", "feed_blocked"],
  unblocked: ["feed_unblocked_me", "feed_unblocked_mate", "feed_unblocked"],
  merged: ["feed_merged_me", "feed_merged_mate", "feed_merged"],
  parted: ["feed_parted_me", "feed_parted_mate", "feed_parted"],
  filed: ["feed_filed", "feed_filed", "feed_filed"],
  tagged: ["feed_tagged_me", "feed_tagged_mate", "feed_tagged"],
  untagged: ["feed_untagged_me", "feed_untagged_mate", "feed_untagged"],
  erased: ["feed_erased_me", "feed_erased_mate", "feed_erased"],
  edited: ["feed_edited_me", "feed_edited_mate", "feed_edited"]
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
  noted: "note",
  distributed: "assign",
  blocked: "block",
  unblocked: "reopen",
  merged: "merge",
  parted: "part",
  filed: "resume",
  tagged: "tag",
  untagged: "tag",
  edited: "contact",
  erased: "delete"
}

/** What ended it, where it was no person's close. */
const endings: Partial<Record<NonNullable<FeedLine["how"]>, Key>> = {
  inactivity: "feed_closed_idle",
  transfer: "feed_closed_transfer",
  blocked: "feed_closed_blocked",
  merged: "feed_closed_merged",
  done: "feed_closed_done"
}

/** Where the other contact is known by name. */
const withWhom = {
  merged: ["feed_merged_me_with", "feed_merged_mate_with"],
  parted: ["feed_parted_me_with", "feed_parted_mate_with"]
} as const

/** What happened, in the reader's language. `me` is the reader's own name: what was given to them is said so. */
export function sayLine(words: Words, line: FeedLine, me: string): string {
  const { t } = words
  const { kind, by, to, until, late, how, what } = line
  const when = until === null ? "" : longStamp(words, until)
  if (kind === "due") return late ? t("feed_due_late", { when }) : t("feed_due")
  if (kind === "woken") return t("feed_woken")
  if (kind === "wrote") return t("feed_wrote")
  const ended = kind === "closed" && how ? endings[how] : undefined
  if (ended) return t(ended)
  if (kind === "opened" && how === "bot") return t("feed_opened_bot")
  if (kind === "opened" && how === "transfer" && to !== null && by.kind !== "contact")
    return t(by.kind === "me" ? "feed_transfer_me" : "feed_transfer_mate", {
      to,
      name: by.kind === "mate" ? by.name : ""
    })
  if (kind === "filed" && what === null) return t("feed_filed_none")
  if (kind === "opened" && by.kind === "contact") return t("feed_opened_contact")
  if (kind === "assigned" && by.kind === "mate" && to === me) return t("feed_assigned_to_me", { name: by.name })
  const joined = (kind === "merged" || kind === "parted") && what !== null ? withWhom[kind] : null
  if (joined && by.kind === "me") return t(joined[0], { what: what ?? "" })
  if (joined && by.kind === "mate") return t(joined[1], { what: what ?? "", name: by.name })
  const [mine, mate, nobody] = kinds[kind]
  const holes = { to: to ?? "", when, what: what ?? "" }
  if (by.kind === "me") return t(mine, holes)
  return by.kind === "mate" ? t(mate, { ...holes, name: by.name }) : t(nobody, holes)
}
