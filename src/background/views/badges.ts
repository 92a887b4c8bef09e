import type { Database } from "../store/database"
import { accountOf } from "../store/accounts"
import { counters } from "../store/queue"
import { identityKey } from "../core/identity"
import { badgeOf, people } from "./people"
import { plainName } from "~shared/names"
import type { BadgesWindow, ParsedParams } from "~shared/protocol/views"
import type { ContactId } from "~shared/vocabulary"

/**
 * Badges of the rows drawn in one console account: by the console's own id where the row knows it, else by a name that only
 * one contact has.
 */
export async function badgesWindow(
  db: Database,
  tab: number | null,
  { rows }: ParsedParams<"badges">
): Promise<BadgesWindow> {
  const folk = await people(db, await counters(db))
  const window = { language: folk.language, me: folk.me, members: folk.members }
  const account = tab === null ? undefined : (await accountOf(db, tab))?.id
  if (!account) return { ...window, badges: rows.map(() => null) }
  const [byChat, byName] = await Promise.all([
    db.identities.bulkGet(rows.map((row) => identityKey(account, `chat:${row.chat ?? ""}`))),
    db.contacts
      .where("[account+plain]")
      .anyOf(rows.map((row) => [account, plainName(row.name)]))
      .toArray()
  ])
  const found = rows.map((row, i): ContactId | "ambiguous" | null => {
    const known = byChat[i]
    if (known) return known.contact
    const [contact, second] = byName.filter((one) => one.plain === plainName(row.name))
    return second ? "ambiguous" : contact?.customer ? contact.id : null
  })
  const ids = found.map((one) => (one && one !== "ambiguous" ? one : ("" as ContactId)))
  const entries = await db.rows.bulkGet(ids)
  // A merged contact has no row of its own (R2-24): its chat shows the one that counts.
  const rowless = ids.filter((id, i) => id && !entries[i])
  const heads = new Map((await db.contacts.bulkGet(rowless)).flatMap((one) => (one?.into ? [[one.id, one.into]] : [])))
  const led = await db.rows.bulkGet([...heads.values()])
  const headRows = new Map([...heads.keys()].map((id, i) => [id, led[i]]))
  return {
    ...window,
    badges: found.map((one, i) => {
      if (one === "ambiguous" || one === null) return one === null ? null : "ambiguous"
      const entry = entries[i] ?? headRows.get(one)
      return entry ? { ...badgeOf(entry, folk), contact: one } : null
    })
  }
}
