import { blockedPage } from "../store/blocked"
import type { Database } from "../store/database"
import { chatsSaid } from "./card"
import type { BlockedWindow } from "~shared/protocol/contact-window"
import type { ParsedParams } from "~shared/protocol/views"

const most = 100

/** Who is blocked inside Turno (C4-25), and by whom. */
export async function blockedWindow(db: Database, { skip }: ParsedParams<"blocked">): Promise<BlockedWindow> {
  const { ids, total } = await blockedPage(db, skip, most)
  const [contacts, threads, members] = await Promise.all([
    db.contacts.bulkGet(ids),
    db.threads.bulkGet(ids),
    db.members.toArray()
  ])
  const chats = await Promise.all(contacts.map(async (row) => (row ? chatsSaid(db, row.id, [row]) : [])))
  const rows = chats.flatMap(([chat], i) => {
    const blocked = threads[i]?.blocked
    if (!chat || !blocked) return []
    const { merged: _, ...rest } = chat
    const by = blocked.by.kind === "agent" ? blocked.by.id : null
    return [{ ...rest, by: members.find(({ id }) => id === by)?.name ?? null, at: blocked.at }]
  })
  return { rows, total, skip }
}
