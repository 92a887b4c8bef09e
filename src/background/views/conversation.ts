import { type Pending, withPending } from "../core/pending"
import { dueSince, emptyThread, isUnread, waitingSince } from "../core/thread"
import type { Database } from "../store/database"
import { aroundOf, policyOf } from "../store/policy"
import { counters } from "../store/queue"
import { pendingOf } from "../store/outbox"
import { turnedDown } from "../store/turned-down"
import { categoryName } from "./categories"
import { people, shownName } from "./people"
import type { ConversationWindow, ParsedParams } from "~shared/protocol/views"
import type { DeviceId } from "~shared/vocabulary"

/** What waits longer than this (ms) is held back for an undo, and in nobody's way. */
const held = 500

/** What the bar of one chat needs. */
export async function conversationWindow(
  db: Database,
  { contact }: ParsedParams<"conversation">
): Promise<ConversationWindow> {
  const [thread, card, outbox, counts, unsent, down, notes] = await Promise.all([
    db.threads.get(contact),
    db.contacts.get(contact),
    db.outbox.where("thread").equals(contact).sortBy("n"),
    counters(db),
    db.outbox.toArray(),
    turnedDown(db, contact),
    db.notes
      .where("contact")
      .equals(contact)
      .filter((note) => note.kind === "note")
      .count()
  ])
  const [folk, policy] = await Promise.all([people(db, counts), policyOf(db)])
  const waiting = pendingOf(outbox)
  const confirmed = thread ?? emptyThread(contact)
  const shown = withPending(confirmed, waiting, aroundOf(policy, confirmed, card), {
    device: "" as DeviceId,
    seenAt: 0
  })
  const closer = shown.last?.closedBy
  const decided = outbox.flatMap(({ what, ...row }) => (what.kind === "decision" ? [{ ...row, what }] : []))
  const offline = unsent.some((row) => row.refused)
  return {
    contact,
    name: shownName(card),
    language: folk.language,
    stage: shown.active ? (shown.active.scheduled ? "scheduled" : "open") : shown.last ? "closed" : "none",
    ordinal: shown.active?.ordinal ?? shown.last?.ordinal ?? 0,
    assignee: (shown.assignee && folk.all.get(shown.assignee)) || null,
    waitingSince: waitingSince(shown),
    closedAt: shown.last && !shown.active ? shown.last.closedAt : null,
    closedBy: closer?.kind === "agent" ? (folk.all.get(closer.id)?.name ?? null) : null,
    closedAs: shown.active ? null : await categoryName(db, shown.last?.note?.category ?? null),
    until: shown.active?.scheduled?.until ?? null,
    due: dueSince(shown) === null ? null : (shown.active?.due ?? null),
    promised: shown.active?.promised ?? null,
    unread: isUnread(shown),
    pending: saidPending(waiting.at(-1)),
    unsettled: decided.map((row) => row.id),
    busy: !offline && decided.some((row) => row.sent || row.due < row.what.at + held),
    turnedDown: down,
    unsent: unsent.filter((row) => row.what.kind === "decision").length,
    offline,
    phone: card?.card?.phone || null,
    notes,
    stopped: shown.stopped !== null,
    me: folk.me,
    members: folk.members
  }
}

function saidPending(newest: Pending | undefined): ConversationWindow["pending"] {
  if (!newest) return null
  const { command } = newest
  switch (command.kind) {
    case "hear":
      return "open"
    case "reply":
      return "take"
    case "wake":
    case "due":
    case "idle":
    case "file":
    case "merge":
    case "absorb":
    case "block":
    case "unblock":
      return null
    case "sent":
      return "open"
    case "auto":
      return "assign"
    case "assign":
      return command.to === null ? "release" : "assign"
    default:
      return command.kind
  }
}
