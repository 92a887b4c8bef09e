import type { Candidate } from "../core/command"
import { inboxOf } from "../core/inbox"
import { usual, within } from "../core/options"
import type { Around } from "../core/pending"
import { presenceOf } from "../core/presence"
import type { Thread } from "../core/thread"
import type { ContactRow, Database } from "./database"
import { beats } from "./presence"
import { isKnown, isOption, type OptionName } from "~shared/option-values"
import type { Instant, Member } from "~shared/vocabulary"
import type { Inbox, InboxSettings, Options } from "~shared/workspace"

/** Who is there and what the workspace chose: what every decision is taken with. */
export interface Policy {
  members: (Member & Candidate)[]
  options: Options
  inboxes: Inbox[]
}

const optionsKey = "options"

/** What was chosen, over what is usual. An option of a newer Turno, or one that cannot be read, is as usual. */
export async function optionsOf(db: Database): Promise<Options> {
  const chosen = Object.entries(await stored(db)).filter(([name, value]) =>
    isOption(name) ? isKnown(name, value) : name === "inactivitySince" && typeof value === "number"
  )
  return { ...usual, ...Object.fromEntries(chosen) }
}

/** Options whose stored value this Turno does not know. */
export const newerOptions = async (db: Database): Promise<OptionName[]> => unknownIn(await stored(db))

/** Names of options in there whose values only a newer Turno can have written. */
export const unknownIn = (values: object): OptionName[] =>
  Object.entries(values).flatMap(([name, value]) =>
    isOption(name) && value !== undefined && !isKnown(name, value) ? [name] : []
  )

async function stored(db: Database): Promise<Record<string, unknown>> {
  const said: unknown = JSON.parse((await db.meta.get(optionsKey))?.value ?? "{}")
  return typeof said === "object" && said !== null ? { ...said } : {}
}

/**
 * Keeps only what differs from what is usual, so that a better default reaches who never chose; and what a newer Turno wrote
 * stays as it is.
 */
export async function saveOptions(db: Database, change: Partial<Options>): Promise<void> {
  const all = await stored(db)
  for (const [name, value] of Object.entries(change)) {
    if (usual[name as keyof Options] === value) delete all[name]
    else all[name] = value
  }
  await db.meta.put({ key: optionsKey, value: JSON.stringify(all) })
}

export async function policyOf(db: Database, now: Instant): Promise<Policy> {
  const [members, options, all] = await Promise.all([db.members.toArray(), optionsOf(db), db.inboxes.toArray()])
  const inboxes = all.flatMap((one) => (one.gone ? [] : [{ ...one, settings: knownSettings(one.settings) }]))
  return { members: await attending(db, members, options, inboxes, now), options, inboxes }
}

/** Who is not there is only looked at where something is given out by itself, to those who are (O6, O7). */
async function attending(db: Database, members: Member[], options: Options, inboxes: Inbox[], now: Instant) {
  const ways = [options, ...inboxes.map((one) => one.settings)].map((one) => one.distribution ?? "manual")
  if (options.presenceGate === "none" || ways.every((one) => one === "manual")) return members
  const signs = await beats(db)
  return members.map((one) => {
    const absent = presenceOf(signs.get(one.id), now, options.presenceExpiry) !== "online"
    return absent ? { ...one, absent } : one
  })
}

/** What this Turno knows of an inbox's settings: the rest is as the workspace has it. */
function knownSettings(settings: InboxSettings): InboxSettings {
  const unknown: readonly string[] = unknownIn(settings)
  return Object.fromEntries(Object.entries(settings).filter(([name]) => !unknown.includes(name)))
}

/** What a decision about one contact is taken with: where it is open its own inbox counts, else the one it would open in. */
export function aroundOf(
  { members, options, inboxes }: Policy,
  thread: Thread,
  contact: ContactRow | undefined
): Around {
  const inbox = contact && inboxes.length ? inboxOf(inboxes, placeOf(contact)) : null
  const here = thread.active ? thread.inbox : inbox
  const settings = inboxes.find((one) => one.id === here)?.settings ?? null
  return { members, options: within(options, settings), inbox }
}

/** What an inbox's rule asks of a contact. */
export const placeOf = ({ account, tags }: Pick<ContactRow, "account" | "tags">) => ({
  console: account.split("|")[0] ?? "",
  account,
  tags
})
