import type { ModeLine } from "../core/response-mode"
import type { Database } from "./database"
import { type ContactId, type Instant, type ResponseMode, responseModes } from "~shared/vocabulary"

const key = "response"
const nextKey = "open-next"

/** What the agent chose, and when; null = never, or to be as the workspace. */
export async function chosenMode(db: Database): Promise<{ mode: ResponseMode; at: Instant } | null> {
  const [mode, at] = ((await db.meta.get(key))?.value ?? "").split("@")
  const known = responseModes.find((one) => one === mode)
  return known ? { mode: known, at: Number(at) } : null
}

/** Changes it and says so in the journal (Z0-10). */
export async function keepMode(db: Database, line: ModeLine): Promise<void> {
  const { mode } = line.data
  await (mode === null ? db.meta.delete(key) : db.meta.put({ key, value: `${mode}@${line.at}` }))
  await db.journal.add({ ...line, thread: line.thread as ContactId })
}

/** Whether a close opens the next one too: as the agent left it the last time. */
export const opensNext = async (db: Database): Promise<boolean> => (await db.meta.get(nextKey))?.value === "on"
export const keepOpensNext = (db: Database, on: boolean) => db.meta.put({ key: nextKey, value: on ? "on" : "off" })
