import type { AgentId, DeviceId, Language, Member } from "~shared/vocabulary"
import type { Database } from "./database"

export interface Workspace {
  me: AgentId
  device: DeviceId
  /** 32 random bytes in hex: keys the hashes that contacts are known by. */
  key: string
  language: Language
}

const read = (rows: ({ value: string } | undefined)[]): Workspace | null => {
  const [me, device, key, language] = rows.map((row) => row?.value)
  return me && device && key && language
    ? { me: me as AgentId, device: device as DeviceId, key, language: language as Language }
    : null
}

/** Single values of this workspace, or null before the first start. */
export const workspace = async (db: Database): Promise<Workspace | null> =>
  read(await db.meta.bulkGet(["me", "device", "key", "language"]))

/** Makes the workspace of one, once: whoever installs Turno alone is its admin. */
export const founded = (db: Database, fresh: Workspace, founder: Member): Promise<Workspace> =>
  db.transaction("rw", db.meta, db.members, async () => {
    const there = await workspace(db)
    if (there) return there
    await db.members.put(founder)
    await db.meta.bulkPut(Object.entries(fresh).map(([key, value]) => ({ key, value: String(value) })))
    return fresh
  })

export const setLanguage = (db: Database, language: Language): Promise<unknown> =>
  db.meta.put({ key: "language", value: language })
