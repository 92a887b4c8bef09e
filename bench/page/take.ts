import { local } from "~background/platforms/local/local"
import type { Platform, Tabs } from "~background/ports"
import { Database, type OutboxRow } from "~background/store/database"
import { rowOf } from "~background/store/rows"
import { take } from "~background/usecases/act"
import type { Deps } from "~background/usecases/deps"
import type { AgentId, DeviceId } from "~shared/vocabulary"
import { contactOf, fill, threadOf } from "./fill"

type Where = "local" | "remote"

const far: Platform = { ...local, id: "far", confirmsAtCommit: false }
const dbs: Record<string, Database> = {}

/** A store per way of doing it, each with the same conversations. */
export async function make(size: number): Promise<void> {
  for (const name of ["turno-local", "turno-remote", "dexie-local", "dexie-remote", "raw-local", "raw-remote"]) {
    const db = new Database(name)
    await fill(db, size)
    dbs[name] = db
  }
}

const depsOf = (db: Database, platform: Platform): Deps => ({
  db,
  platform,
  clock: { now: () => Date.now() },
  ids: { random: () => crypto.randomUUID() },
  tabs: {} as Tabs,
  notify: { due: async () => undefined },
  sound: { play: async () => undefined, stop: async () => undefined },
  bytes: { of: async () => null, base64: async () => "" },
  diagnostics: { versions: () => ({ turno: "", browser: "" }), failures: async () => [] },
  report: (_, error) => {
    throw error
  },
  me: "me" as AgentId,
  device: "device" as DeviceId,
  language: "es",
  key: ""
})

const timed = async (what: () => Promise<unknown>) => {
  const began = performance.now()
  await what()
  return performance.now() - began
}

/** The i-th conversation that is open and nobody's. */
export function free(count: number): number[] {
  const found: number[] = []
  for (let i = 0; found.length < count; i++) {
    const thread = threadOf(i)
    if (thread.active && !thread.assignee) found.push(i)
  }
  return found
}

export const turno = (i: number, where: Where) => {
  const deps = depsOf(dbs[`turno-${where}`]!, where === "local" ? local : far)
  return timed(async () => {
    const answer = await take(deps, { contact: contactOf(i), from: null })
    if (!answer.ok) throw new Error(JSON.stringify(answer))
  })
}

/** What a take reads is known beforehand here; what it writes is the same, made before the clock starts. */
function written(i: number, where: Where) {
  const thread = threadOf(i)
  const taken = { ...thread, rev: thread.rev + 1, assignee: "me" as AgentId, assignedAt: Date.now() }
  const line = {
    ...{ id: `${thread.id}:${taken.rev}:device`, kind: "assigned", v: 1, thread: thread.id, rev: taken.rev },
    ...{ actor: { kind: "agent", id: "me" }, device: "device", at: Date.now(), seenAt: Date.now() },
    data: { to: "me", from: null, how: "take" }
  }
  const row = rowOf(taken, where === "remote")!
  const waiting = {
    ...{ id: crypto.randomUUID(), thread: thread.id, due: Date.now(), sent: false, base: thread.rev },
    what: { kind: "decision", command: { kind: "take", from: null }, actor: line.actor, at: Date.now() }
  } as OutboxRow
  const keys = [`open|${row.waiting}||`, `open|${row.waiting}|me|`]
  return { thread, taken, line: line as never, row, waiting, keys }
}

export const plain = (i: number, where: Where) => {
  const db = dbs[`dexie-${where}`]!
  const { thread, taken, line, row, waiting, keys } = written(i, where)
  const tables = [db.contacts, db.meta, db.inboxes, db.threads, db.members, db.journal, db.rows, db.counters, db.outbox]
  return timed(() =>
    db.transaction("rw", tables, async () => {
      await Promise.all([
        db.threads.get(thread.id),
        db.contacts.get(thread.id),
        db.members.toArray(),
        db.inboxes.toArray(),
        db.meta.get("options"),
        where === "remote" && db.outbox.where("thread").equals(thread.id).toArray()
      ])
      const now = await db.counters.bulkGet(keys)
      const counted = keys.map((key, at) => ({ key, n: (now[at]?.n ?? 0) + (at ? 1 : -1) }))
      await Promise.all([
        ...(where === "local" ? [db.journal.add(line), db.threads.put(taken)] : [db.outbox.add(waiting)]),
        db.rows.put(row),
        db.counters.bulkPut(counted)
      ])
    })
  )
}

export const raw = (i: number, where: Where) => {
  const base = dbs[`raw-${where}`]!.backendDB()
  const { thread, taken, line, row, waiting, keys } = written(i, where)
  const answer = <T>(request: IDBRequest<T>) =>
    new Promise<T>((done, failed) => {
      request.onsuccess = () => done(request.result)
      request.onerror = () => failed(request.error)
    })
  return timed(async () => {
    const tx = base.transaction(
      ["contacts", "meta", "inboxes", "threads", "members", "journal", "rows", "counters", "outbox"],
      "readwrite"
    )
    const ended = new Promise<void>((done) => {
      tx.oncomplete = () => done()
    })
    const at = (name: string) => tx.objectStore(name)
    await Promise.all([
      answer(at("threads").get(thread.id)),
      answer(at("contacts").get(thread.id)),
      answer(at("members").getAll()),
      answer(at("inboxes").getAll()),
      answer(at("meta").get("options")),
      where === "remote" && answer(at("outbox").index("thread").getAll(thread.id))
    ])
    const now = await Promise.all(keys.map((key) => answer<{ n: number } | undefined>(at("counters").get(key))))
    if (where === "local") {
      at("journal").add(line)
      at("threads").put(taken)
    } else at("outbox").add(waiting)
    at("rows").put(row)
    keys.forEach((key, which) => at("counters").put({ key, n: (now[which]?.n ?? 0) + (which ? 1 : -1) }))
    tx.commit()
    await ended
  })
}
