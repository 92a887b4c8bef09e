import { countsOf, inOrder } from "../core/counts"
import { isDecision, isKnown } from "../core/events"
import { withPending } from "../core/pending"
import { emptyThread } from "../core/thread"
import type { ContactRow, Database, JournalRow } from "../store/database"
import { linesOf } from "../store/journal"
import { chatsOf } from "../store/merged"
import { pendingOf } from "../store/outbox"
import { aroundOf, policyOf } from "../store/policy"
import { counters } from "../store/queue"
import { chatsSaid, fieldsSaid, tagsSaid } from "./card"
import { unerased } from "./erased"
import { feedOf } from "./feed"
import { fitting, noteSaid, notesIn } from "./notes"
import { pastOf } from "./past"
import { people, shownName } from "./people"
import type { ContactWindow } from "~shared/protocol/contact-window"
import type { ParsedParams } from "~shared/protocol/views"
import type { ContactId, DeviceId, Instant } from "~shared/vocabulary"
import type { Options } from "~shared/workspace"

/** How much of a contact's past one window carries. */
const most = { lines: 400, feed: 60, notes: 20, past: 30, attachments: 60 }
/** And how many bytes of it: with the card and the attachments, under 32 KB. */
const bytes = { feed: 9 * 1024, notes: 9 * 1024, past: 5 * 1024 }

/** Names of teams, tags, fields and inboxes, also of those that were removed, and of contacts that were merged. */
async function namesOf(db: Database, lines: readonly JournalRow[]): Promise<Map<string, string>> {
  const merged = lines.flatMap((line) => {
    if (!isKnown(line)) return []
    if (line.kind === "absorbed") return [line.data.from]
    return line.kind === "merged" && line.data.into !== null ? [line.data.into] : []
  })
  const [contacts, ...all] = await Promise.all([
    db.contacts.bulkGet([...new Set(merged)]),
    db.teams.toArray(),
    db.tags.toArray(),
    db.fields.toArray(),
    db.inboxes.toArray()
  ])
  const names = all.flat().map(({ id, name }) => [id, name] as const)
  return new Map<string, string>([
    ...names,
    ...contacts.flatMap((row) => (row ? [[row.id, shownName(row)] as const] : []))
  ])
}

/** What there has been with a contact and with those merged into it (O16). */
function countsIn(ids: readonly ContactId[], lines: readonly JournalRow[], options: Options) {
  const each = ids.map((id) =>
    countsOf(
      lines
        .filter((line) => line.thread === id)
        .filter(isKnown)
        .filter(isDecision)
    )
  )
  const sum = (what: Options["counts"]) => each.reduce((n, one) => n + one[what], 0)
  return inOrder({ conversations: sum("conversations"), cases: sum("cases") }, options)
}

/** The drawer: everything known of a contact (C4-19, C4-27) and of those merged into it. Only pages of ours see it. */
export async function contactWindow(
  db: Database,
  { contact }: ParsedParams<"contact">,
  now: Instant
): Promise<ContactWindow> {
  const [row, stored] = await Promise.all([db.contacts.get(contact), db.threads.get(contact)])
  const into = row ? row.into : stored?.merged?.into
  if (into) return { ...(await contactWindow(db, { contact: into }, now)), contact }
  const chats: ContactRow[] = stored?.absorbed.length ? await chatsOf(db, contact) : row ? [row] : []
  const ids: ContactId[] = [...new Set([contact, ...chats.map(({ id }) => id)])]
  const [outbox, all, notes, categories, attachments, counts] = await Promise.all([
    db.outbox.where("thread").equals(contact).sortBy("n"),
    Promise.all(ids.map((id) => linesOf(db, id, most.lines))).then((all) => all.flat()),
    db.notes.where("contact").anyOf(ids).sortBy("at"),
    db.categories.toArray(),
    db.attachments.where("contact").anyOf(ids).sortBy("at"),
    counters(db)
  ])
  const lines = unerased(all, new Map((await db.threads.bulkGet(ids)).map((one, i) => [ids[i], one])))
  const [folk, policy] = await Promise.all([people(db, counts), policyOf(db, Date.now())])
  const stamp = { device: "" as DeviceId, seenAt: 0 }
  const confirmed = stored ?? emptyThread(contact)
  const thread = withPending(confirmed, pendingOf(outbox), aroundOf(policy, confirmed, row), stamp)
  const around = {
    folk,
    thread,
    categories: new Map(categories.map((one) => [one.id, one])),
    names: await namesOf(db, lines),
    options: policy.options,
    notes: new Map<string, (typeof notes)[number]>(notes.map((one) => [one.id, one])),
    now
  }
  const account = row ? await db.accounts.get(row.account) : undefined
  const opened = lines
    .filter((line) => line.kind === "opened" && "at" in line)
    .map((line) => ("at" in line ? line.at : 0))
  const { blocked } = thread
  return {
    contact,
    language: folk.language,
    there: row !== undefined,
    me: folk.me,
    name: shownName(row),
    consoleName: row?.name ?? "",
    phone: row?.card?.phone || null,
    spoken: row?.card?.language ?? null,
    console: account?.site ?? "",
    account: account?.account ?? "",
    since: opened.length ? Math.min(...opened) : null,
    chats: await chatsSaid(db, contact, chats),
    fields: await fieldsSaid(db, row),
    tags: await tagsSaid(db, row),
    blocked: blocked && {
      by: blocked.by.kind === "agent" ? (folk.all.get(blocked.by.id)?.name ?? null) : null,
      at: blocked.at
    },
    notes: fitting(
      notesIn(notes)
        .slice(0, most.notes)
        .map((note) => noteSaid(note, folk)),
      bytes.notes
    ),
    noteCount: notes.filter((one) => one.kind === "note").length,
    feed: fitting(feedOf(lines, around).slice(0, most.feed), bytes.feed),
    past: fitting(pastOf(lines, around).slice(0, most.past), bytes.past),
    counts: all.length < most.lines ? countsIn(ids, lines, policy.options) : null,
    attachments: attachments
      .slice(-most.attachments)
      .reverse()
      .map(({ kind, direction, at }) => ({ kind, direction, at }))
  }
}
