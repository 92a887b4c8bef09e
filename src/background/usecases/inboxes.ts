import type { Deps } from "./deps"
import { fileAll } from "./file"
import { within } from "../core/options"
import { fileFrom } from "../store/filing"
import { optionsOf, unknownIn } from "../store/policy"
import { takingOf } from "../store/taking"
import { named } from "./named"
import { asAdmin, dated, lacksCategory, no } from "./options"
import { fits, isOption } from "~shared/option-values"
import type { Parsed, Settled, Taking } from "~shared/protocol/messages"
import type { InboxId } from "~shared/vocabulary"
import type { Inbox, InboxSettings } from "~shared/workspace"

type Wanted = Parsed<"inbox.save">

/** An inbox that is being written: the last one, while it is new. */
async function draft({ db, ids }: Deps, { id, name, rule, team }: Wanted): Promise<{ all: Inbox[]; inbox: Inbox }> {
  const all = await db.inboxes.toArray()
  const { gone: _, ...there } = all.find((one) => one.id === id) ?? ({} as Partial<Inbox>)
  const order = there.order ?? Math.max(0, ...all.map((one) => one.order)) + 1
  const settings = there.settings ?? {}
  const fresh = there.id ?? id ?? (ids.random() as InboxId)
  return { all, inbox: { ...there, id: fresh, name, order, rule, team, settings } }
}

/** How many contacts a rule takes now (C4-06). */
export const countInbox = async (deps: Deps, it: Wanted): Promise<Taking> => {
  const { all, inbox } = await draft(deps, it)
  return takingOf(deps.db, all, inbox)
}

/**
 * Saves an inbox (C4-06, C4-14), or brings a removed one back. A rule that takes nobody, or everybody, is only kept when
 * whoever wrote it was told (`knowing`). What is open is filed anew afterwards.
 */
export const saveInbox = (deps: Deps, it: Wanted) =>
  changeInboxes(deps, async () => {
    const { db } = deps
    const { all, inbox } = await draft(deps, it)
    const wanted = named(all, it.id, it.name)
    if ("refusal" in wanted) return wanted
    if (wanted.there) return { ok: true }
    const back = all.some((one) => one.id === inbox.id && one.gone)
    const refusal = (await unknownPart(deps, it)) ?? wrongSetting(inbox.settings, it.settings)
    if (refusal) return no(refusal)
    const options = await optionsOf(db)
    const settings = sinceWhen(options, inbox.settings, it.settings, deps.clock.now())
    const asksNow = settings.closing !== undefined && (back || settings.closing !== inbox.settings.closing)
    if (asksNow && (await lacksCategory(db, within(options, settings)))) return no({ kind: "needs-categories" })
    const { all: whom } = it.knowing ? { all: null } : await takingOf(db, all, inbox)
    if (whom) return no({ kind: whom === "nobody" ? "rule-nobody" : "rule-everybody" })
    await db.inboxes.put({ ...inbox, name: wanted.name, settings: { ...newer(inbox.settings), ...settings } })
    await fileFrom(db, "")
    return { ok: true }
  })

/** Takes nothing more. What lies in it goes where it belongs now. */
export const removeInbox = (deps: Deps, { id }: Parsed<"inbox.remove">) =>
  changeInboxes(deps, async () => {
    await deps.db.inboxes.update(id, { gone: true })
    await fileFrom(deps.db, "")
    return { ok: true }
  })

/** The first whose rule fits wins. */
export const orderInboxes = (deps: Deps, { ids }: Parsed<"inbox.order">) =>
  changeInboxes(deps, async () => {
    const all = await deps.db.inboxes.toArray()
    const place = (one: Inbox) => (ids.includes(one.id) ? ids.indexOf(one.id) : ids.length + one.order)
    const sorted = [...all].sort((a, b) => place(a) - place(b))
    await deps.db.inboxes.bulkPut(sorted.map((one, at) => ({ ...one, order: at + 1 })))
    await fileFrom(deps.db, "")
    return { ok: true }
  })

/**
 * Changes the inboxes, then files what is open anew. Nobody waits for the filing: what the worker does not get to is done at
 * its next look. It begins after a native await: begun in the same turn as the transaction's own end, its transaction was cut
 * off where a live query ran beside it.
 */
async function changeInboxes(deps: Deps, work: () => Promise<Settled>): Promise<Settled> {
  const ended = await asAdmin(deps, work)
  if (ended.ok) fileAll(deps).catch((error: unknown) => deps.report("rerouting after a change of inboxes", error))
  return ended
}

/** What it names that is not there any more. */
async function unknownPart({ db }: Deps, { team, rule }: Wanted) {
  const [teams, tags, accounts] = await Promise.all([
    db.teams.bulkGet(team ? [team] : []),
    db.tags.bulkGet(rule.tags),
    db.accounts.bulkGet(rule.accounts)
  ])
  if (teams.some((one) => !one || one.gone)) return { kind: "team-gone" } as const
  if (tags.some((one) => !one || one.gone)) return { kind: "tag-gone" } as const
  return accounts.some((one) => !one) ? ({ kind: "account-gone" } as const) : null
}

/** Settings that a newer Turno wrote stay as they are. */
function newer(settings: InboxSettings): InboxSettings {
  const unknown: readonly string[] = unknownIn(settings)
  return Object.fromEntries(
    Object.entries(settings).filter(
      ([name]) => unknown.includes(name) || (name !== "inactivitySince" && !isOption(name))
    )
  )
}

function wrongSetting(before: InboxSettings, settings: Wanted["settings"]) {
  const unknown: readonly string[] = unknownIn(before)
  for (const [option, value] of Object.entries(settings) as [keyof typeof settings, unknown][]) {
    if (value === undefined) continue
    if (unknown.includes(option)) return { kind: "option-newer", option } as const
    if (!fits(option, value)) return { kind: "option-bad", option } as const
  }
  return null
}

/** O13: what was not closed by silence before is only from now on, also where it is closed by the workspace's time again. */
function sinceWhen(
  options: Awaited<ReturnType<typeof optionsOf>>,
  before: InboxSettings,
  after: Wanted["settings"],
  now: number
): InboxSettings {
  const was = within(options, before)
  const { inactivitySince } = dated(was, { ...within(options, after), inactivitySince: was.inactivitySince }, now)
  const own = after.inactivity != null || (after.inactivity === undefined && inactivitySince > options.inactivitySince)
  return own ? { ...after, inactivitySince } : after
}
