import type { AccountRow, Database } from "./database"

/** The console account that a tab shows, once its list was read. */
export const accountOf = (db: Database, tab: number): Promise<AccountRow | undefined> =>
  db.accounts.where("tabs").equals(tab).first()
