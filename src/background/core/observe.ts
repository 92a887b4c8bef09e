import type { AgentId, Certainty, Direction, Instant, Precision } from "../../shared/vocabulary"
import type { Command } from "./decide"
import type { AppendDraft, Mark } from "./events"
import { compareMarks, hasUnreadMessage, isUnread, type Thread, waitingMarks } from "./thread"

/** A message of the console as somebody saw it: no text, ever. */
export interface Sighting {
  direction: Direction
  mark: Mark
  precision: Precision
  /** Set when this browser's agent sent it. */
  mine?: { by: AgentId; certainty: Certainty }
}

/**
 * What this browser knows of a contact's messages beside the thread. Not folded and not synced: it only decides which
 * sightings are news, so that history, re-renders and second tabs never count twice.
 */
export interface Facts {
  heard: Mark | null
  answered: Mark | null
  /** Newest keys seen, of both directions, at most {@link keptKeys}. */
  seen: string[]
  /** Newest keys already claimed as mine, at most {@link keptKeys}. */
  mine: string[]
}

const keptKeys = 24

export const noFacts = (): Facts => ({ heard: null, answered: null, seen: [], mine: [] })

/** Where the newest message of a direction is kept. */
const side = (direction: Direction): "heard" | "answered" => (direction === "in" ? "heard" : "answered")

const keep = (keys: string[], key: string | null) =>
  key === null || keys.includes(key) ? keys : [...keys, key].slice(-keptKeys)

const sameSecond = (a: Mark, b: Mark) => Math.floor(a.at / 1000) === Math.floor(b.at / 1000)

/** One message: by its key, or where one of the two has none, by its second. */
const isSame = (a: Mark, b: Mark) => (a.key === null || b.key === null ? sameSecond(a, b) : a.key === b.key)

/** Seen before: its key was, or it is the newest of its direction. */
function isKnown(facts: Facts, { direction, mark }: Sighting): boolean {
  const newest = facts[side(direction)]
  return facts.seen.some((key) => key === mark.key) || (newest !== null && isSame(newest, mark))
}

/** The newest message of the contact, of all that is known of its chats. */
export const newestHeard = (facts: readonly Facts[]): Mark | null =>
  facts.reduce<Mark | null>((newest, { heard }) => {
    if (!newest || !heard) return newest ?? heard
    return compareMarks(heard, newest) > 0 ? heard : newest
  }, null)

/** Facts after a sighting that is only remembered: the first look at a chat, or history. */
export function remember(facts: Facts, { direction, mark }: Sighting): Facts {
  const newest = facts[side(direction)]
  const next = newest && compareMarks(newest, mark) > 0 ? newest : mark
  return { ...facts, seen: keep(facts.seen, mark.key), [side(direction)]: next }
}

/** What a sighting asks for: a line of authorship, and commands. {@link reconcile} says the rest. */
export interface Noticed {
  facts: Facts
  appends: AppendDraft[]
  commands: Command[]
}

/**
 * What a sighting means for a thread. History, re-renders and second tabs change nothing; a new message of the contact
 * opens a conversation where there is none (R2-17); an answer of mine is credited and takes what nobody has (R2-10).
 * @param opens false for chats that are no customers (groups, archived …).
 */
export function observe(thread: Thread, facts: Facts, sighting: Sighting, opens: boolean): Noticed {
  const theirs = sighting.direction === "in"
  if (isKnown(facts, sighting)) {
    const next = upgrade(facts, sighting)
    return theirs ? nothing(next) : answered(thread, next, firstLearned(next, sighting.mark), sighting, false)
  }
  const mark = inOrder(facts, sighting)
  const next = remember(facts, { ...sighting, mark })
  if (!theirs) return answered(thread, next, mark, sighting, opens)
  const old = next.answered !== null && mark.at <= next.answered.at
  return old || thread.active || !opens ? nothing(next) : { ...nothing(next), commands: [{ kind: "hear", mark }] }
}

const nothing = (facts: Facts): Noticed => ({ facts, appends: [], commands: [] })

/** The instant first learned stays, so that the same message gives the same line whoever tells of it again. */
const firstLearned = ({ answered }: Facts, mark: Mark): Mark => (answered?.key === mark.key ? answered : mark)

/** A key learned later goes to the keyless newest mark it was known by; the instant stays. */
function upgrade(facts: Facts, { direction, mark }: Sighting): Facts {
  if (mark.key === null || facts.seen.includes(mark.key)) return facts
  const keyed = { ...mark, ...facts[side(direction)], key: mark.key }
  return { ...facts, seen: keep(facts.seen, mark.key), [side(direction)]: keyed }
}

/** The console knows seconds: news of the same second as the newest message of the other side came after it. */
function inOrder(facts: Facts, { direction, mark, precision }: Sighting): Mark {
  const other = facts[direction === "in" ? "answered" : "heard"]
  const after = precision === "console" && other && mark.at <= other.at && sameSecond(other, mark)
  return after ? { ...mark, at: other.at + 1 } : mark
}

function answered(thread: Thread, facts: Facts, mark: Mark, { mine }: Sighting, opens: boolean): Noticed {
  if (!mine || facts.mine.some((key) => key === mark.key)) return nothing(facts)
  const ends = waitingMarks(thread).some((one) => one.at <= mark.at)
  const takes = thread.active !== null && thread.assignee === null
  const credits = mark.key !== null && thread.answered !== null && isSame(thread.answered, mark)
  const authored: AppendDraft = {
    kind: "authored",
    actor: { kind: "agent", id: mine.by },
    at: mark.at,
    data: { mark, ...mine }
  }
  return {
    facts: { ...facts, mine: keep(facts.mine, mark.key) },
    appends: ends || takes || credits ? [authored] : [],
    commands: takes ? [{ kind: "reply" }] : opens && !thread.active ? [{ kind: "sent", mark }] : []
  }
}

/**
 * The lines that bring a thread to what this browser knows: the journal gets one per turn, not per message. The newest
 * message of ours ends a wait; a newer one of the contact begins one.
 */
export function reconcile(thread: Thread, { heard, answered }: Facts): AppendDraft[] {
  if (!thread.active) return []
  const waits = waitingMarks(thread)
  const ends = answered !== null && waits.some((mark) => mark.at <= answered.at)
  const still = ends ? waits.some((mark) => mark.at > answered.at) : waits.length > 0
  const after = Math.max(answered?.at ?? 0, thread.answered?.at ?? 0, thread.active.after?.at ?? 0)
  const begins = heard !== null && !still && heard.at > after
  return [
    ...(ends
      ? [{ kind: "answered", actor: { kind: "somebody" }, at: answered.at, data: { mark: answered } } as const]
      : []),
    ...(begins ? [{ kind: "wrote", actor: { kind: "contact" }, at: heard.at, data: { mark: heard } } as const] : [])
  ]
}

/**
 * The chat was looked at (C4-24, O9 default): nothing when it was read already. Nobody (null) = the console says so, here or
 * on the phone: that is the messages, and leaves the mark that an agent made by hand until it is taken up again.
 */
export function read(thread: Thread, now: Instant, agent: AgentId | null): AppendDraft[] {
  const to = thread.heard?.at ?? 0
  if (agent === null)
    return hasUnreadMessage(thread)
      ? [{ kind: "read", actor: { kind: "somebody" }, at: now, data: { to, rev: 0 } }]
      : []
  if (!isUnread(thread)) return []
  return [{ kind: "read", actor: { kind: "agent", id: agent }, at: now, data: { to, rev: thread.rev } }]
}
