import { withPending } from "../core/pending"
import { emptyThread } from "../core/thread"
import type { Database } from "../store/database"
import { linesOf } from "../store/journal"
import { pendingOf } from "../store/outbox"
import { aroundOf, policyOf } from "../store/policy"
import { counters } from "../store/queue"
import { feedOf } from "./feed"
import { pastOf } from "./past"
import { people, shownName } from "./people"
import type { ContactWindow } from "~shared/protocol/contact-window"
import type { ParsedParams } from "~shared/protocol/views"
import type { DeviceId, Instant } from "~shared/vocabulary"

/** How much of a contact's past one window carries. */
const most = { lines: 400, feed: 60, notes: 200, past: 30, attachments: 60 }

/** Names of teams, tags, fields and inboxes, also of those that were removed. */
async function namesOf(db: Database): Promise<Map<string, string>> {
  const all = await Promise.all([db.teams.toArray(), db.tags.toArray(), db.fields.toArray(), db.inboxes.toArray()])
  return new Map(all.flat().map(({ id, name }) => [id, name]))
}

/** The drawer: everything known of a contact (C4-19, C4-27). Only pages of ours see it. */
export async function contactWindow(
  db: Database,
  { contact }: ParsedParams<"contact">,
  now: Instant
): Promise<ContactWindow> {
  const [row, stored, outbox, lines, notes, categories, attachments, counts] = await Promise.all([
    db.contacts.get(contact),
    db.threads.get(contact),
    db.outbox.where("thread").equals(contact).sortBy("n"),
    linesOf(db, contact, most.lines),
    db.notes.where("contact").equals(contact).sortBy("at"),
    db.categories.toArray(),
    db.attachments.where("contact").equals(contact).sortBy("at"),
    counters(db)
  ])
  const [folk, policy] = await Promise.all([people(db, counts), policyOf(db)])
  const stamp = { device: "" as DeviceId, seenAt: 0 }
  const thread = withPending(
    stored ?? emptyThread(contact),
    pendingOf(outbox),
    aroundOf(policy, stored ?? emptyThread(contact), row),
    stamp
  )
  const around = {
    folk,
    thread,
    categories: new Map(categories.map((one) => [one.id, one])),
    names: await namesOf(db),
    options: policy.options,
    notes: new Map<string, (typeof notes)[number]>(notes.map((one) => [one.id, one])),
    now
  }
  const account = row ? await db.accounts.get(row.account) : undefined
  const opened = lines.find((line) => line.kind === "opened")
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
    since: opened && "at" in opened ? opened.at : null,
    notes: notes
      .filter((one) => one.kind === "note")
      .sort((a, b) => Number(b.pinned) - Number(a.pinned) || b.at - a.at)
      .slice(0, most.notes)
      .map(({ id, text, by, at, pinned, edits }) => ({
        id,
        text,
        by: folk.all.get(by)?.name ?? "",
        mine: by === folk.me.id,
        at,
        pinned,
        edits: edits.map((edit) => ({ ...edit, by: folk.all.get(edit.by)?.name ?? "" }))
      })),
    feed: feedOf(lines, around).slice(0, most.feed),
    past: pastOf(lines, around).slice(0, most.past),
    attachments: attachments
      .slice(-most.attachments)
      .reverse()
      .map(({ kind, direction, at }) => ({ kind, direction, at }))
  }
}
