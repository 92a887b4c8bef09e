import { rememberDrawer } from "../store/settings"
import type { Deps } from "./deps"

/** Whether the drawer stands open, per site: the next chat there finds it as it was left. */
export async function rememberPlace({ db }: Pick<Deps, "db">, site: string, open: boolean): Promise<void> {
  await rememberDrawer(db, site, open)
}
