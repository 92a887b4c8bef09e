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
  const rows = ids.flatMap((id, i) => {
    const blocked = threads[i]?.blocked
    if (!blocked) return []
    // One that was erased (Z1-30) stays blocked, without a name.
    const [chat] = chats[i] ?? []
    const { merged: _, ...said } = chat ?? { ...nameless, contact: id, merged: false }
    const by = blocked.by.kind === "agent" ? blocked.by.id : null
    return [{ ...said, by: members.find((one) => one.id === by)?.name ?? null, at: blocked.at }]
  })
  return { rows, total, skip }
}

const nameless = { name: "", console: "", account: "", number: null }
