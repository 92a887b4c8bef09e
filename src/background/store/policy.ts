import { inboxOf } from "../core/inbox"
import { usual, within } from "../core/options"
import type { Around } from "../core/pending"
import type { Thread } from "../core/thread"
import type { ContactRow, Database } from "./database"
import { isKnown, isOption } from "~shared/option-values"
import type { Member } from "~shared/vocabulary"
import type { Inbox, Options } from "~shared/workspace"

/** Who is there and what the workspace chose: what every decision is taken with. */
export interface Policy {
  members: Member[]
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

export async function policyOf(db: Database): Promise<Policy> {
  const [members, options, all] = await Promise.all([db.members.toArray(), optionsOf(db), db.inboxes.toArray()])
  return { members, options, inboxes: all.filter((one) => !one.gone) }
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
