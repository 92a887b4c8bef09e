import { modeOf } from "../core/response-mode"
import type { Database } from "../store/database"
import { optionsOf } from "../store/policy"
import { chosenMode, opensNext } from "../store/response-mode"
import { drawerOpen, keysOf, prefixOf } from "../store/settings"
import { counters } from "../store/queue"
import { closingOf } from "./categories"
import { people } from "./people"
import type { DeskWindow, Snippet } from "~shared/protocol/views"

/** The team's snippets and my own, in the order of their shortcuts; what a page keeps so that no key asks the worker. */
export async function snippetsOf(db: Database): Promise<Snippet[]> {
  const [rows, me] = await Promise.all([db.snippets.toArray(), db.meta.get("me")])
  return rows
    .filter(({ owner }) => owner === null || owner === me?.value)
    .sort((a, b) => a.shortcut.localeCompare(b.shortcut))
    .map(({ owner, at: _, ...snippet }) => ({ ...snippet, personal: owner !== null }))
}

/** @param site the console around it; null on a page of ours */
export async function deskWindow(db: Database, site: string | null): Promise<DeskWindow> {
  const [folk, drawer, keys, prefix, closing, snippets, options, chosen, next] = await Promise.all([
    counters(db).then((counts) => people(db, counts)),
    site === null ? false : drawerOpen(db, site),
    keysOf(db),
    prefixOf(db),
    closingOf(db),
    snippetsOf(db),
    optionsOf(db),
    chosenMode(db),
    opensNext(db)
  ])
  const mode = modeOf(chosen?.mode ?? null, options)
  const { language, me, status } = folk
  const admins = folk.members
    .filter(({ role, gone, name }) => role === "admin" && !gone && name)
    .map(({ name }) => name)
  return { language, me, admins, status, drawer, keys, prefix, closing, snippets, mode, next }
}
