import { difference } from "../core/options"
import { appliedOf, keepApplied } from "../store/applied"
import type { Database } from "../store/database"
import { newerOptions, optionsOf, saveOptions } from "../store/policy"
import type { Deps } from "./deps"
import { isAdmin } from "./members"
import { fits, isOption, needsCategory } from "~shared/option-values"
import type { RefusalSaid, SettingRefusal, Settled } from "~shared/protocol/messages"
import type { Instant } from "~shared/vocabulary"
import type { Options } from "~shared/workspace"

export const no = (refusal: RefusalSaid | SettingRefusal): Settled => ({ ok: false, refusal })

/** What workspace settings are changed in: one transaction, and only an admin's. */
export const asAdmin = (deps: Deps, work: () => Promise<Settled>): Promise<Settled> => {
  const { meta, members, categories, teams, inboxes, tags, accounts, contacts } = deps.db
  return deps.db.transaction("rw", [meta, members, categories, teams, inboxes, tags, accounts, contacts], async () =>
    (await isAdmin(deps)) ? work() : no({ kind: "only-admins" })
  )
}

/** Changes options, all or none: each value is looked at first, and the one that cannot be is named. */
export const changeOptions = (deps: Deps, { change }: { change: Record<string, unknown> }): Promise<Settled> =>
  asAdmin(deps, async () => {
    const { db, me, clock } = deps
    for (const [option, value] of Object.entries(change)) {
      if (!isOption(option)) return no({ kind: "option-unknown", option })
      if (!fits(option, value)) return no({ kind: "option-bad", option })
    }
    const newer = (await newerOptions(db)).find((one) => one in change)
    if (newer) return no({ kind: "option-newer", option: newer })
    const now = await optionsOf(db)
    const next = dated(now, { ...now, ...(change as Partial<Options>) }, clock.now())
    if (next.closing !== now.closing && (await lacksCategory(db, next))) return no({ kind: "needs-categories" })
    await write(db, now, next)
    const applied = await appliedOf(db)
    if (applied && !applied.over) {
      const since = { by: me, at: clock.now() }
      const changed = Object.fromEntries(difference(now, next).map((name) => [name, since]))
      await keepApplied(db, { ...applied, changed: { ...applied.changed, ...changed } })
    }
    return { ok: true }
  })

/** Writes what differs, and nothing of what a newer Turno wrote. */
export async function write(db: Database, now: Options, next: Options): Promise<Partial<Options>> {
  const change = only(next, difference(now, next))
  await saveOptions(db, change)
  return change
}

/** Some of the options. */
export const only = (options: Options, names: readonly (keyof Options)[]): Partial<Options> =>
  Object.fromEntries(names.map((name) => [name, options[name]]))

/** O13: switched on, it closes only what opened since. */
export const dated = (now: Options, next: Options, at: Instant): Options =>
  now.inactivity === null && next.inactivity !== null ? { ...next, inactivitySince: at } : next

/** Some close asks for a category: the workspace's own, or an inbox's. */
export async function asksCategory(db: Database, { closing }: Pick<Options, "closing">): Promise<boolean> {
  const inboxes = await db.inboxes.toArray()
  return needsCategory(closing) || inboxes.some((one) => !one.gone && needsCategory(one.settings.closing))
}

/** A category would be asked for where there is none to choose. */
export async function lacksCategory(db: Database, { closing }: Pick<Options, "closing">): Promise<boolean> {
  return needsCategory(closing) && !(await db.categories.toArray()).some((one) => !one.gone)
}
