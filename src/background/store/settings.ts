import type { Database } from "./database"
import { type Action, actions, type KeyName, type Prefix, prefixes, usualKeys } from "~shared/vocabulary"

/** What a workspace or an agent chose; what was never chosen, or cannot be read, is as usual. */
const chosen = async <T extends string>(db: Database, key: string, known: readonly T[], usual: T): Promise<T> => {
  const value = (await db.meta.get(key))?.value
  return known.find((one) => one === value) ?? usual
}

/** What opens the snippets. */
export const prefixOf = (db: Database): Promise<Prefix> => chosen(db, "prefix", prefixes, "/")
export const setPrefix = (db: Database, prefix: Prefix) => db.meta.put({ key: "prefix", value: prefix })

const keyOf = (action: Action) => `key:${action}`

/** The agent's keys: an empty one was taken away. */
export async function keysOf(db: Database): Promise<Record<Action, KeyName>> {
  const rows = await db.meta.bulkGet(actions.map(keyOf))
  const own = actions.map((action, i) => [action, rows[i]?.value ?? usualKeys[action]] as const)
  return Object.fromEntries(own) as Record<Action, KeyName>
}
export const setKey = (db: Database, action: Action, key: KeyName) => db.meta.put({ key: keyOf(action), value: key })

/** Whether the drawer stands open on a site: folded until somebody opens it there. */
export const drawerOpen = async (db: Database, site: string): Promise<boolean> =>
  (await db.meta.get(`drawer:${site}`))?.value === "open"
export const rememberDrawer = (db: Database, site: string, open: boolean) =>
  db.meta.put({ key: `drawer:${site}`, value: open ? "open" : "folded" })

/** Whether a new conversation that nobody has is heard (C4-28). */
export const soundOn = async (db: Database): Promise<boolean> => (await db.meta.get("sound"))?.value === "on"
export const setSound = (db: Database, on: boolean) => db.meta.put({ key: "sound", value: on ? "on" : "off" })

/** The journal's line up to which new conversations were heard of. */
export const heardUpTo = async (db: Database): Promise<number> => Number((await db.meta.get("heard"))?.value ?? 0)
export const hearUpTo = (db: Database, line: number) => db.meta.put({ key: "heard", value: String(line) })
