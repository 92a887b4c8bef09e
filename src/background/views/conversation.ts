import type { Actor } from "../core/events"
import { holdsAnswer } from "../core/first-reply"
import { type Pending, withPending } from "../core/pending"
import { teamKey } from "../core/sections"
import { dueSince, emptyThread, isErased, isUnread, waitingSince } from "../core/thread"
import type { Database } from "../store/database"
import { chatsOf } from "../store/merged"
import { aroundOf, policyOf } from "../store/policy"
import { counters } from "../store/queue"
import { pendingOf } from "../store/outbox"
import { turnedDown } from "../store/turned-down"
import { categoryName } from "./categories"
import { isFull, type People, people, shownName } from "./people"
import type { ConversationWindow, ParsedParams } from "~shared/protocol/views"
import type { ContactId, DeviceId, Instant } from "~shared/vocabulary"

/** What waits longer than this (ms) is held back for an undo, and in nobody's way. */
const held = 500

/** What the bar of one chat needs. */
export async function conversationWindow(
  db: Database,
  { contact }: ParsedParams<"conversation">,
  now: Instant = Date.now()
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
  const into = card ? card.into : thread?.merged?.into
  // The chat of a merged contact shows the conversation that counts (R2-24).
  if (into) {
    const window = await conversationWindow(db, { contact: into }, now)
    return { ...window, contact, name: window.name || shownName(card) }
  }
  const [folk, policy] = await Promise.all([people(db, counts, now), policyOf(db, now)])
  const waiting = pendingOf(outbox)
  const confirmed = thread ?? emptyThread(contact)
  const around = aroundOf(policy, confirmed, card)
  const shown = withPending(confirmed, waiting, around, { device: "" as DeviceId, seenAt: 0 })
  // What was erased is as if it had never been (Z1-30).
  const last = shown.last && !isErased(shown, shown.last.ordinal) ? shown.last : null
  const team = shown.active && shown.team
  const closer = last?.closedBy
  const decided = outbox.flatMap(({ what, ...row }) => (what.kind === "decision" ? [{ ...row, what }] : []))
  const offline = unsent.some((row) => row.refused)
  return {
    contact,
    name: shownName(card),
    language: folk.language,
    stage: shown.active ? (shown.active.scheduled ? "scheduled" : "open") : last ? "closed" : "none",
    ordinal: shown.active?.ordinal ?? shown.last?.ordinal ?? 0,
    assignee: (shown.assignee && folk.all.get(shown.assignee)) || null,
    team: team ? { id: team, name: folk.teamNames.get(teamKey(team)) ?? "" } : null,
    waitingSince: waitingSince(shown),
    closedAt: last && !shown.active ? last.closedAt : null,
    closedBy: closer ? nameOf(closer, folk) : null,
    closedAs: shown.active ? null : await categoryName(db, last?.note?.category ?? null),
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
    notes: notes + (shown.absorbed.length ? await notesBeside(db, contact) : 0),
    blocked: shown.blocked && { by: nameOf(shown.blocked.by, folk), at: shown.blocked.at },
    stopped: shown.stopped !== null,
    hold: folk.status.hold,
    answering: holdsAnswer(shown, around.options, folk.status.presence === "online"),
    asks: around.options.closing,
    ask: shown.active?.ask ?? false,
    me: folk.me,
    // How many one may have may be the inbox's own.
    members: folk.members.map((one) => ({ ...one, full: isFull(one, around.options.capacity) })),
    teams: folk.teams
  }
}

const nameOf = (by: Actor, folk: People) => (by.kind === "agent" ? (folk.all.get(by.id)?.name ?? null) : null)

/** Internal notes of contacts that were merged into this one. */
async function notesBeside(db: Database, contact: ContactId): Promise<number> {
  const others = (await chatsOf(db, contact)).map(({ id }) => id).filter((id) => id !== contact)
  return db.notes
    .where("contact")
    .anyOf(others)
    .filter((note) => note.kind === "note")
    .count()
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
    case "erase":
      return null
    case "sent":
      return "open"
    case "auto":
      return "assign"
    case "assign":
      return command.to === null && !command.team ? "release" : "assign"
    default:
      return command.kind
  }
}
