import "fake-indexeddb/auto"
import { isDeepStrictEqual } from "node:util"
import { fold } from "~background/core/evolve"
import { local } from "~background/platforms/local/local"
import type { DueNotice, Platform, Tabs } from "~background/ports"
import { Database, type JournalRow } from "~background/store/database"
import { counterKey } from "~background/store/rows"
import type { Deps } from "~background/usecases/deps"
import type { AgentId, DeviceId, Member } from "~shared/vocabulary"

const noTabs = new Proxy({} as Tabs, {
  get: (_, name) => () => {
    throw new Error(`no tab here: ${String(name)}`)
  }
})

export const ana: Member = { id: "ana" as AgentId, name: "Ana Ríos", role: "admin" }
export const bruno: Member = { id: "bruno" as AgentId, name: "Bruno Castro", role: "agent" }

let databases = 0

/** One browser of the workspace: a real store on fake-indexeddb, a clock that the test turns. */
export async function desk(me: Member, platform: Platform = local, start = Date.UTC(2026, 10, 24, 13)) {
  const db = new Database(`desk-${++databases}`)
  const clock = { time: start, now: () => clock.time }
  let ids = 0
  /** What the agent was told outside the pages. */
  const told: DueNotice[] = []
  /** How often it sounded. */
  const heard = { count: 0 }
  /** What pages of ours hold, by address. */
  const held = new Map<string, Blob>()
  /** What was thrown where nobody waited. */
  const reported: { where: string; error: unknown }[] = []
  await db.members.bulkPut([ana, bruno])
  await db.meta.bulkPut([
    { key: "me", value: me.id },
    { key: "device", value: `device-${me.id}` },
    { key: "key", value: "00".repeat(32) },
    { key: "language", value: "es" }
  ])
  const deps: Deps = {
    db,
    clock,
    ids: { random: () => `${me.id}-${++ids}` },
    platform,
    tabs: noTabs,
    notify: { due: async (notices) => void told.push(...notices) },
    sound: { play: async () => void heard.count++, stop: async () => undefined },
    bytes: {
      of: async (url) => held.get(url) ?? null,
      base64: async (blob) => Buffer.from(await blob.arrayBuffer()).toString("base64")
    },
    diagnostics: { versions: () => ({ turno: "0", browser: "none" }), failures: async () => [] },
    report: (where, error) => void reported.push({ where, error }),
    me: me.id,
    device: `device-${me.id}-${databases}` as DeviceId,
    language: "es",
    key: "00".repeat(32)
  }
  return { ...deps, clock, told, held, heard, reported }
}

/** What must be true of any store at any time: fold of the journal = stored thread; rows and counters = a recount. */
export async function contradictions(db: Database): Promise<string[]> {
  const wrong: string[] = []
  const lines: JournalRow[] = await db.journal.toArray()
  for (const thread of await db.threads.toArray()) {
    const own = lines.filter((line) => line.thread === thread.id)
    if (!isDeepStrictEqual(fold(thread.id, own), thread)) wrong.push(`fold of ${thread.id} is not its thread`)
  }
  const recount = new Map<string, number>()
  for (const row of await db.rows.toArray()) recount.set(counterKey(row), (recount.get(counterKey(row)) ?? 0) + 1)
  for (const { key, n } of await db.counters.toArray()) {
    if ((recount.get(key) ?? 0) !== n) wrong.push(`counter ${key} says ${n}, a recount ${recount.get(key) ?? 0}`)
    recount.delete(key)
  }
  for (const key of recount.keys()) wrong.push(`no counter for ${key}`)
  return wrong
}
