import { type Command, decide } from "../core/decide"
import { type Actor, type AppendDraft, type ForeignEvent, observationId, type TurnoEvent } from "../core/events"
import { numbered, withPending } from "../core/pending"
import { emptyThread, evolve, type Thread } from "../core/thread"
import type { ContactRow, Database, OutboxRow, QueueEntry } from "../store/database"
import { pendingOf } from "../store/outbox"
import { counterChanges, rowOf } from "../store/rows"
import type { ContactId, EventId, Member } from "~shared/vocabulary"
import type { Deps } from "./deps"
import type { Decided, Unit } from "./unit"

interface Loaded {
  stored: Thread
  confirmed: Thread
  shown: Thread
  waiting: OutboxRow[]
  before: QueueEntry | null
  changed: boolean
}

/**
 * THE ONE place a read-write transaction over threads opens: load → decide → save journal, threads, rows, counters and
 * outbox, all or nothing. `work` that changes nothing writes nothing.
 */
export async function transact<T>(deps: Deps, work: (unit: Unit) => Promise<T>): Promise<T> {
  const { db } = deps
  const tables = [
    db.contacts,
    db.identities,
    db.threads,
    db.journal,
    db.rows,
    db.counters,
    db.outbox,
    db.members,
    db.accounts,
    db.meta,
    db.notes,
    db.categories,
    db.attachments
  ]
  return db.transaction("rw", tables, async () => {
    const desk = new Desk(deps)
    const result = await work(desk)
    await desk.save()
    return result
  })
}

/** Commands whose worth is in being first. */
const atOnce = new Set<Command["kind"]>(["take", "assign", "reply", "hear", "undo"])

class Desk implements Unit {
  readonly #loaded = new Map<ContactId, Loaded>()
  readonly #contacts: ContactRow[] = []
  readonly #journal: (TurnoEvent | ForeignEvent)[] = []
  readonly #outbox: OutboxRow[] = []
  readonly #settled: number[] = []
  #members: Member[] = []
  readonly #deps: Deps
  readonly #db: Database

  constructor(deps: Deps) {
    this.#deps = deps
    this.#db = deps.db
  }

  async contacts(ids: readonly ContactId[]) {
    const rows = await this.#db.contacts.bulkGet([...ids])
    return new Map(rows.flatMap((row) => (row ? [[row.id, row] as const] : [])))
  }

  keep(contact: ContactRow) {
    this.#contacts.push(contact)
  }

  async threads(ids: readonly ContactId[]) {
    const remote = !this.#deps.platform.confirmsAtCommit
    const [threads, members, waiting] = await Promise.all([
      this.#db.threads.bulkGet([...ids]),
      this.#db.members.toArray(),
      remote
        ? this.#db.outbox
            .where("thread")
            .anyOf([...ids])
            .sortBy("n")
        : []
    ])
    this.#members = members
    ids.forEach((id, i) => {
      const confirmed = threads[i] ?? emptyThread(id)
      const mine = waiting.filter((row) => row.thread === id && row.what.kind === "decision")
      const shown = this.#show(confirmed, mine)
      this.#loaded.set(id, {
        stored: confirmed,
        confirmed,
        shown,
        waiting: mine,
        before: rowOf(shown, mine.length > 0),
        changed: false
      })
    })
  }

  thread(id: ContactId) {
    return this.#get(id).shown
  }

  confirmed(id: ContactId) {
    return this.#get(id).confirmed
  }

  append(id: ContactId, drafts: readonly AppendDraft[]) {
    if (drafts.length === 0) return
    const events = drafts.map((draft) => this.#line(id, draft))
    this.#fold(id, events)
    if (!this.#deps.platform.confirmsAtCommit) this.#post(id, { kind: "append", events }, 0)
  }

  command(id: ContactId, command: Command, actor: Actor): Decided {
    const loaded = this.#get(id)
    const now = this.#deps.clock.now()
    const answer = decide(loaded.shown, command, { actor, members: this.#members }, now)
    if (!answer.ok) return answer
    if (answer.events.length === 0) return { ok: true, pending: false, undo: null }
    const undoable = actor.kind === "agent" && command.kind !== "undo"
    if (this.#deps.platform.confirmsAtCommit) {
      const name = this.#deps.ids.random()
      this.#fold(id, numbered(loaded.confirmed, answer.events, { ...this.#stamp(), command: name }))
      return { ok: true, pending: false, undo: undoable ? name : null }
    }
    const row = this.#post(id, { kind: "decision", command, actor, at: now }, loaded.confirmed.rev)
    loaded.waiting.push(row)
    this.#refresh(loaded)
    return { ok: true, pending: true, undo: undoable ? row.id : null }
  }

  recall(id: ContactId, command: string) {
    const row = this.#get(id).waiting.find((one) => one.id === command)
    if (!row) return null
    if (!row.sent) this.settle(row)
    return !row.sent
  }

  confirm(id: ContactId, events: readonly (TurnoEvent | ForeignEvent)[]) {
    let { rev } = this.#get(id).confirmed
    const next = events.filter((event) => !("rev" in event) || (event.rev === rev + 1 && ++rev))
    if (next.length) this.#fold(id, next)
  }

  settle(row: OutboxRow) {
    if (row.n !== undefined) this.#settled.push(row.n)
    const loaded = this.#loaded.get(row.thread)
    if (!loaded) return
    loaded.waiting = loaded.waiting.filter((one) => one.n !== row.n)
    this.#refresh(loaded)
  }

  async save() {
    const changed = [...this.#loaded.values()].filter((one) => one.changed)
    const afters = changed.map((one) => rowOf(one.shown, one.waiting.length > 0))
    const counts = counterChanges(changed.map((one, i) => [one.before, afters[i] ?? null]))
    const keys = [...counts.keys()]
    const db = this.#db
    const writes: PromiseLike<unknown>[] = []
    const lines = await this.#fresh()
    if (lines.length) writes.push(db.journal.bulkAdd(lines))
    const folded = changed.filter((one) => one.confirmed !== one.stored)
    if (folded.length) writes.push(db.threads.bulkPut(folded.map((one) => one.confirmed)))
    const rows = afters.filter((row) => row !== null)
    if (rows.length) writes.push(db.rows.bulkPut(rows))
    const gone = changed.filter((one, i) => one.before && !afters[i]).map((one) => one.shown.id)
    if (gone.length) writes.push(db.rows.bulkDelete(gone))
    if (this.#contacts.length) writes.push(db.contacts.bulkPut(this.#contacts))
    if (this.#outbox.length) writes.push(db.outbox.bulkAdd(this.#outbox))
    if (this.#settled.length) writes.push(db.outbox.bulkDelete(this.#settled))
    if (keys.length) {
      const now = await db.counters.bulkGet(keys)
      writes.push(db.counters.bulkPut(keys.map((key, i) => ({ key, n: (now[i]?.n ?? 0) + (counts.get(key) ?? 0) }))))
    }
    await Promise.all(writes)
  }

  /** Lines that are not in the journal yet: an observation seen again, or told by two sides, is one line. */
  async #fresh() {
    const byId = new Map(this.#journal.map((line) => [line.id, line]))
    if (this.#journal.every((line) => "rev" in line)) return [...byId.values()]
    const there = await this.#db.journal
      .where("id")
      .anyOf([...byId.keys()])
      .toArray()
    for (const line of there) byId.delete(line.id)
    return [...byId.values()]
  }

  #get(id: ContactId): Loaded {
    const loaded = this.#loaded.get(id)
    if (!loaded) throw new Error(`thread ${id} is not loaded`)
    return loaded
  }

  #fold(id: ContactId, events: readonly (TurnoEvent | ForeignEvent)[]) {
    const loaded = this.#get(id)
    loaded.confirmed = events.reduce<Thread>(evolve, loaded.confirmed)
    this.#journal.push(...events)
    this.#refresh(loaded)
  }

  #refresh(loaded: Loaded) {
    loaded.shown = this.#show(loaded.confirmed, loaded.waiting)
    loaded.changed = true
  }

  #show(confirmed: Thread, waiting: readonly OutboxRow[]): Thread {
    return withPending(confirmed, pendingOf(waiting), this.#members, this.#stamp())
  }

  /** What waits for an undo before it leaves (ms): take and assign do not, nor what follows nothing that waits. */
  #held(thread: ContactId, what: OutboxRow["what"]): number {
    const { holds } = this.#deps.platform
    if (!holds || what.kind === "append") return 0
    const now = this.#deps.clock.now()
    const before = this.#get(thread).waiting.reduce((latest, row) => Math.max(latest, row.sent ? 0 : row.due - now), 0)
    return Math.max(before, atOnce.has(what.command.kind) ? 0 : holds)
  }

  #line(thread: ContactId, draft: AppendDraft): TurnoEvent {
    return { ...draft, ...this.#stamp(), v: 1, thread, id: observationId(thread, draft) as EventId }
  }

  #stamp() {
    return { device: this.#deps.device, seenAt: this.#deps.clock.now() }
  }

  #post(thread: ContactId, what: OutboxRow["what"], base: number): OutboxRow {
    const id = this.#deps.ids.random()
    const row: OutboxRow = {
      id,
      thread,
      due: this.#deps.clock.now() + this.#held(thread, what),
      sent: false,
      base,
      what
    }
    this.#outbox.push(row)
    return row
  }
}
