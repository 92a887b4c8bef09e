import { accountOf } from "../store/accounts"
import type { AccountRow, Database } from "../store/database"
import type { Deps } from "./deps"
import type { Health } from "~shared/protocol/views"

const minute = 60_000

/** The account's list was read in this tab. Writes at most once a minute when nothing changed. */
export async function accountSeen({ db, clock }: Deps, id: string, tab: number): Promise<void> {
  const there = await db.accounts.get(id)
  if (!there) return
  const now = clock.now()
  const woke = there.state === "asleep"
  if (there.tabs.includes(tab) && !woke && now - there.seenAt < minute) return
  await leave(db, tab, id)
  const tabs = [...there.tabs.filter((one) => one !== tab), tab]
  await db.accounts.update(id, { tabs, seenAt: now, ...(woke && { state: "seen", since: now, missing: [] }) })
}

/** What of the console in a tab is not found now; nothing missing makes it seen again. */
export async function tabHealth(
  { db, clock }: Deps,
  tab: number,
  probes: readonly { probe: string; won: number | null }[]
): Promise<void> {
  const there = await accountOf(db, tab)
  const missing = probes.filter((one) => one.won === null).map((one) => one.probe)
  if (!there || there.missing.join() === missing.join()) return
  const state = missing.length ? "blind" : "seen"
  await db.accounts.update(there.id, { missing, state, since: there.state === state ? there.since : clock.now() })
}

export const countUnidentified = async ({ db }: Deps, id: string, unidentified: number): Promise<void> => {
  const there = await db.accounts.get(id)
  if (there && there.unidentified !== unidentified) await db.accounts.update(id, { unidentified })
}

/** A tab is gone or discarded: its account is asleep since it was last read, unless another tab shows it too. */
export const tabGone = (db: Database, tab: number): Promise<void> => leave(db, tab, null)

/** After a browser start no tab of before is there. */
export const allAsleep = (db: Database): Promise<unknown> =>
  db.accounts.toCollection().modify((row) => {
    row.tabs = []
    sleep(row)
  })

const leave = async (db: Database, tab: number, except: string | null): Promise<void> => {
  await db.accounts
    .where("tabs")
    .equals(tab)
    .and((row) => row.id !== except)
    .modify((row) => {
      row.tabs = row.tabs.filter((one) => one !== tab)
      if (row.tabs.length === 0) sleep(row)
    })
}

function sleep(row: AccountRow) {
  if (row.state !== "asleep") Object.assign(row, { state: "asleep", since: row.seenAt })
}

export const healthOf = (row: AccountRow | undefined): Health =>
  row ? { state: row.state, since: row.since, missing: row.missing } : { state: "never", since: null, missing: [] }
