import { inboxOf } from "../core/inbox"
import { usual, within } from "../core/options"
import type { Around } from "../core/pending"
import type { Thread } from "../core/thread"
import type { ContactRow, Database } from "./database"
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
  const row = await db.meta.get(optionsKey)
  return { ...usual, ...(row ? read(row.value) : {}) }
}

function read(value: string): Partial<Options> {
  const said: unknown = JSON.parse(value)
  if (typeof said !== "object" || said === null) return {}
  const alike = Object.entries(said).filter(([key, one]) => {
    const here = (usual as unknown as Record<string, unknown>)[key]
    return here === null ? one === null || typeof one === "number" : one === null ? false : typeof here === typeof one
  })
  return Object.fromEntries(alike)
}

/** Keeps only what differs from what is usual, so that a better default reaches who never chose. */
export const saveOptions = (db: Database, options: Options): Promise<unknown> => {
  const own = Object.entries(options).filter(([key, value]) => usual[key as keyof Options] !== value)
  return db.meta.put({ key: optionsKey, value: JSON.stringify(Object.fromEntries(own)) })
}

export async function policyOf(db: Database): Promise<Policy> {
  const [members, options, inboxes] = await Promise.all([db.members.toArray(), optionsOf(db), db.inboxes.toArray()])
  return { members, options, inboxes }
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
