import type { Dexie } from "dexie"

/**
 * The first schema. Frozen once released: a change is the next file.
 *
 * - `meta` single values: this device, who I am, the workspace's key, the language
 * - `accounts` one row per console account ever seen, with how it is seen now
 * - `contacts` names and what this browser knows of their messages; `identities` leads from any of their ids to them
 * - `threads` the confirmed fold; `journal` its lines, in order of arrival
 * - `rows` what the queue shows: the indexes are its queries; `counters` one number per stage, wait and assignee
 * - `outbox` commands and lines that a platform has not confirmed yet
 */
export function first(db: Dexie): void {
  db.version(1).stores({
    meta: "&key",
    members: "&id",
    accounts: "&id, *tabs",
    contacts: "&id, [account+plain], *words",
    identities: "&key",
    threads: "&id",
    journal: "++n, &id, thread",
    rows: "&id, [stage+waiting+at], [assignee+stage+waiting+at]",
    counters: "&key",
    outbox: "++n, thread, due"
  })
}
