import type { Database } from "./database"
import type { Pattern } from "~shared/workspace"

const key = "patterns"

/** What a bot says when it hands over (C4-01). */
export async function patternsOf(db: Database): Promise<Pattern[]> {
  const row = await db.meta.get(key)
  return row ? (JSON.parse(row.value) as Pattern[]) : []
}

export const savePatterns = (db: Database, patterns: readonly Pattern[]): Promise<unknown> =>
  db.meta.put({ key, value: JSON.stringify(patterns) })
