import { presetOf } from "../core/options"
import { appliedOf, backOf, standing } from "../store/applied"
import type { CounterRow, Database } from "../store/database"
import { filingAfter } from "../store/filing"
import { patternsOf } from "../store/patterns"
import { newerOptions, optionsOf } from "../store/policy"
import { counters } from "../store/queue"
import { chosenMode } from "../store/response-mode"
import { counted } from "../store/rows"
import { keysOf, prefixOf, soundOn } from "../store/settings"
import { closingOf } from "./categories"
import { snippetsOf } from "./desk"
import { people } from "./people"
import type { AppliedPreset, SetupWindow } from "~shared/protocol/setup-window"
import { type Member, type Preset, presets } from "~shared/vocabulary"
import type { Options } from "~shared/workspace"

/** Who I am, who else is here, and what the options pages change. */
export async function setupWindow(db: Database): Promise<SetupWindow> {
  const counts = await counters(db)
  const [{ language, me, status, members, all }, closing, keys, prefix, sound, snippets, options] = await Promise.all([
    people(db, counts),
    closingOf(db),
    keysOf(db),
    prefixOf(db),
    soundOn(db),
    snippetsOf(db),
    optionsOf(db)
  ])
  const [mode, newer, teams, inboxes, accounts, tags, fields, after, applied] = await Promise.all([
    chosenMode(db),
    newerOptions(db),
    db.teams.toArray(),
    db.inboxes.toArray(),
    db.accounts.toArray(),
    db.tags.toArray(),
    db.fields.toArray(),
    filingAfter(db),
    appliedPreset(db, options, all)
  ])
  const sets = presets.map((preset) => [preset, presetOf(preset, options)])
  return {
    language,
    me,
    status,
    members,
    closing,
    keys,
    prefix,
    sound,
    snippets,
    mode,
    options,
    newer,
    presets: Object.fromEntries(sets) as Record<Preset, Options>,
    applied,
    teams: teams.sort((a, b) => a.name.localeCompare(b.name)),
    inboxes: inboxes.filter((one) => !one.gone).sort((a, b) => a.order - b.order),
    accounts: accounts.map(({ id, site, account }) => ({ id, console: site, account })),
    tags,
    fields: fields.filter((one) => !one.gone).sort((a, b) => a.order - b.order),
    held: active(counts, "assignee"),
    filed: active(counts, "inbox"),
    filing: after !== null,
    patterns: (await patternsOf(db)).map((one) => one.phrase)
  }
}

/** Open and scheduled ones, added up by one part of their counters' keys. */
function active(counts: readonly CounterRow[], by: "assignee" | "inbox"): Record<string, number> {
  const sums: Record<string, number> = {}
  for (const row of counts) {
    const key = counted(row)
    if (row.n > 0 && (key.stage === "open" || key.stage === "scheduled")) sums[key[by]] = (sums[key[by]] ?? 0) + row.n
  }
  return sums
}

async function appliedPreset(
  db: Database,
  now: Options,
  all: ReadonlyMap<string, Member>
): Promise<AppliedPreset | null> {
  const applied = await appliedOf(db)
  if (!applied || applied.over) return null
  const { preset, at, by, changed } = applied
  const name = (id: string) => all.get(id)?.name ?? ""
  const stays = standing(applied, now)
  return {
    preset,
    at,
    by: name(by),
    back: backOf(applied, stays),
    changed: stays.map((option) => {
      const since = changed[option] ?? { by, at }
      return { option, by: name(since.by), at: since.at }
    })
  }
}
