import { accountId, type Identities } from "../core/identity"
import { read, remember, type Sighting } from "../core/observe"
import { isReading } from "../core/reading"
import type { ContactRow } from "../store/database"
import { contactIds } from "./contact-ids"
import { named } from "./contact-card"
import type { Deps } from "./deps"
import { joinTwice } from "./merge-contacts"
import { notice } from "./notice"
import { transact } from "./transact"
import type { Unit } from "./unit"
import type { ContactId, Instant } from "~shared/vocabulary"

/** A chat as the console's own list has it. No text. */
export interface ListedChat {
  ids: Identities
  /** The console's id of the chat. */
  chat: string
  name: string
  customer: boolean
  unread: number
  /** A bot's phrase was found in its newest message (C4-01). */
  matched?: boolean
  /** Its newest message, null when there is none. */
  last: { key: string | null; at: Instant; mine: boolean | null } | null
}

const batch = 200

/**
 * Folds a reading of the console's chat list, in transactions of {@link batch} chats. The first look at an account only
 * remembers: nothing opens by itself. Later, a chat whose newest message is new opens or ends a wait, and unread that is
 * gone is read, not answered. Chats that did not change write nothing.
 */
export async function recordList(deps: Deps, site: string, own: string, chats: readonly ListedChat[]): Promise<void> {
  const account = accountId(site, own)
  const baseline = await baselineOf(deps, account, site, own, chats)
  const whose = await contactIds(deps, account, chats)
  await joinTwice(deps, whose)
  for (const round of apart(chats.map((chat, i) => ({ chat, id: whose[i]?.id as ContactId }))))
    for (let from = 0; from < round.length; from += batch)
      await transact(deps, (unit) => recordBatch(deps, unit, account, baseline, round.slice(from, from + batch)))
}

/** Two chats of one number, spelled otherwise, are told one after the other, the older first: each finds what the other left. */
function apart(listed: readonly Listed[]): Listed[][] {
  const once = new Set(listed.map(({ id }) => id))
  if (once.size === listed.length) return [[...listed]]
  const left = listed.toSorted((a, b) => (a.chat.last?.at ?? 0) - (b.chat.last?.at ?? 0))
  const round = left.filter(({ id }) => once.delete(id))
  return [round, ...apart(left.filter((one) => !round.includes(one)))]
}

/** The console's newest message when this account was first seen, on the console's own clock. */
async function baselineOf(
  { db, clock }: Deps,
  id: string,
  site: string,
  account: string,
  chats: readonly ListedChat[]
) {
  const there = await db.accounts.get(id)
  if (there) return there.baseline
  const baseline = Math.max(0, ...chats.map((chat) => chat.last?.at ?? 0))
  const fresh = {
    id,
    site,
    account,
    baseline,
    state: "seen",
    since: clock.now(),
    seenAt: clock.now(),
    unidentified: 0
  } as const
  return db.transaction("rw", db.accounts, async () => {
    const meanwhile = await db.accounts.get(id)
    if (!meanwhile) await db.accounts.add({ ...fresh, tabs: [], missing: [] })
    return meanwhile?.baseline ?? baseline
  })
}

interface Listed {
  chat: ListedChat
  id: ContactId
}

async function recordBatch(deps: Deps, unit: Unit, account: string, baseline: Instant, part: readonly Listed[]) {
  const contacts = await unit.contacts(part.map((one) => one.id))
  const changed = part.flatMap(({ chat, id }) => {
    const there = contacts.get(id)
    if (there && isLeft(there, chat)) return []
    const contact = named(there, id, account, chat)
    const sighting = sightingOf(chat, there)
    const news = sighting !== null && !sameHead(there, sighting)
    const gone = chat.unread === 0 && (there?.unread ?? 0) > 0
    if (contact === there && !news && chat.unread === there.unread) return []
    const { heard, answered } = contact.facts
    const first = news && !heard && !answered && sighting.mark.at <= baseline
    return [{ chat, contact, sighting: news ? sighting : null, first, gone }]
  })
  await unit.threads(changed.filter((one) => (one.sighting && !one.first) || one.gone).map((one) => one.contact.id))
  const now = deps.clock.now()
  for (const { chat, contact, sighting, first, gone } of changed) {
    const { id, customer } = contact
    let { facts } = contact
    // Its inbox is known by its account and tags (C4-06): also of whoever is seen for the first time.
    if (!contacts.has(id)) unit.keep(contact)
    if (chat.matched && customer && sighting && !first)
      unit.command(id, { kind: "hear", mark: sighting.mark, bot: true }, { kind: "turno" })
    if (sighting && first) facts = remember(facts, sighting)
    else if (sighting) facts = notice(unit, deps.me, id, facts, sighting, customer, now)
    if (gone && isReading("console", unit.options(id))) unit.append(id, read(unit.thread(id), now, null))
    unit.keep({ ...contact, unread: chat.unread, facts })
  }
}

/** The contact has another chat by now, with something newer in it. */
function isLeft({ chat, facts }: ContactRow, listed: ListedChat): boolean {
  const newest = Math.max(facts.heard?.at ?? 0, facts.answered?.at ?? 0)
  return chat !== null && chat !== listed.chat && Math.floor(newest / 1000) > Math.floor((listed.last?.at ?? 0) / 1000)
}

/** Where the list does not say whose the newest message is, one that we know as ours is ours; any other waits. */
function sightingOf({ last }: ListedChat, there: ContactRow | undefined): Sighting | null {
  if (!last) return null
  const ours = there?.facts.answered
  const mine = last.mine ?? (ours ? Math.floor(ours.at / 1000) === Math.floor(last.at / 1000) : false)
  return { direction: mine ? "out" : "in", mark: { key: last.key, at: last.at }, precision: "console" }
}

/** The list still ends with the message we know, so that a quiet chat costs no read of its thread. */
function sameHead(there: ContactRow | undefined, { direction, mark }: Sighting): boolean {
  if (!there) return false
  const newest = direction === "in" ? there.facts.heard : there.facts.answered
  if (!newest) return false
  return mark.key !== null && newest.key !== null
    ? newest.key === mark.key
    : Math.floor(newest.at / 1000) === Math.floor(mark.at / 1000)
}
