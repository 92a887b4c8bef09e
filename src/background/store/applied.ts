import type { AgentId, Instant, Preset } from "~shared/vocabulary"
import type { Options } from "~shared/workspace"
import type { Database } from "./database"

/** The preset that was applied last, and what it changed: what is needed to take it back (point of return). */
export interface Applied {
  preset: Preset
  at: Instant
  by: AgentId
  before: Partial<Options>
  after: Partial<Options>
  /** Categories that came with it, because it asks for one and there was none. */
  categories: string[]
  /** Options that were changed since, and by whom: they stand in the way. */
  changed: Partial<Record<keyof Options, { by: AgentId; at: Instant }>>
  /** It was taken back. */
  over: boolean
}

const key = "preset"

/** Options of a preset that are not any more as it left them. When O13 was switched on is no option of its own. */
export const standing = ({ after }: Applied, now: Options): (keyof Options)[] =>
  (Object.keys(after) as (keyof Options)[]).filter((name) => name !== "inactivitySince" && after[name] !== now[name])

/** What it had before, of what goes back. */
export const backOf = ({ before }: Applied, stays: readonly (keyof Options)[]): Partial<Options> =>
  Object.fromEntries(
    Object.entries(before).filter(
      ([name]) => !stays.includes(name === "inactivitySince" ? "inactivity" : (name as keyof Options))
    )
  )

export async function appliedOf(db: Database): Promise<Applied | null> {
  const row = await db.meta.get(key)
  return row ? (JSON.parse(row.value) as Applied) : null
}

export const keepApplied = (db: Database, applied: Applied) => db.meta.put({ key, value: JSON.stringify(applied) })
