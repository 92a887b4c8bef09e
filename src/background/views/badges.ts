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
  const entries = await db.rows.bulkGet(found.map((one) => (one && one !== "ambiguous" ? one : ("" as ContactId))))
  return {
    ...window,
    badges: found.map((one, i) => {
      const entry = entries[i]
      return one === "ambiguous" ? "ambiguous" : entry ? badgeOf(entry, folk) : null
    })
  }
}
