import type { Database } from "../store/database"
import { optionsOf } from "../store/policy"
import type { Closing } from "~shared/protocol/views"

/** What closing asks, and the categories that are offered, in the workspace's order. */
export async function closingOf(db: Database): Promise<Closing> {
  const [{ closing: asks }, rows] = await Promise.all([optionsOf(db), db.categories.toArray()])
  const here = rows.filter((one) => !one.gone).sort((a, b) => a.order - b.order)
  return { asks, categories: here.map(({ id, name }) => ({ id, name })) }
}

/** Also of one that was removed since. */
export const categoryName = async (db: Database, id: string | null): Promise<string | null> =>
  id === null ? null : ((await db.categories.get(id))?.name ?? null)

/** By id, also of those that were removed since. */
export const categoryNames = async (db: Database): Promise<Map<string, string>> =>
  new Map((await db.categories.toArray()).map(({ id, name }) => [id, name]))
