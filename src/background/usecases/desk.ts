import { type Command, decide } from "../core/decide"
import { type Actor, type AppendDraft, type ForeignEvent, type TurnoEvent } from "../core/events"
import { observationId } from "../core/observation-id"
import { evolve } from "../core/evolve"
import { type Around, numbered, withPending } from "../core/pending"
import { emptyThread, type Thread } from "../core/thread"
import type { ContactRow, Database, OutboxRow, QueueEntry } from "../store/database"
import { chatsOf, leadTo } from "../store/merged"
import { pendingOf } from "../store/outbox"
import { aroundOf, type Policy, policyOf } from "../store/policy"
import { mayAct } from "../store/presence"
import { rowOf } from "../store/rows"
import { save } from "../store/save"
import type { ContactId, EventId, Instant } from "~shared/vocabulary"
import type { Deps } from "./deps"
import { heldFor } from "./held"
import type { Decided, Unit } from "./unit"

interface Loaded {
  stored: Thread
  confirmed: Thread
  shown: Thread
  waiting: OutboxRow[]
  before: QueueEntry | null
  changed: boolean
  around: Around
  row: ContactRow | undefined
  /** Whose contact it was part of when it was loaded (R2-24). */
  into: ContactId | null
}

/** One transaction at work: what it loaded, decided and will save. */
export class Desk implements Unit {
  readonly #loaded = new Map<ContactId, Loaded>()
  /** Merged contacts (R2-24): whose thread counts in place of theirs. */
  readonly #heads = new Map<ContactId, ContactId>()
  readonly #contacts = new Map<ContactId, ContactRow>()
  readonly #journal: (TurnoEvent | ForeignEvent)[] = []
  readonly #outbox: OutboxRow[] = []
  readonly #settled: number[] = []
  #policy: Policy | null = null
  #online = true
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

  async chats(id: ContactId) {
    const { shown, row } = this.#get(id)
    return shown.absorbed.length ? chatsOf(this.#db, shown.id) : row ? [row] : []
  }

  keep(contact: ContactRow) {
    const into = this.#heads.has(contact.id) ? this.#get(contact.id).shown.id : contact.into
    this.#contacts.set(contact.id, { ...contact, into })
    const loaded = this.#loaded.get(contact.id)
    if (!loaded || !this.#policy) return
    loaded.row = contact
    loaded.around = aroundOf(this.#policy, loaded.shown, contact)
  }

  async threads(ids: readonly ContactId[], own = false): Promise<void> {
    const fresh = ids.filter((id) => !this.#loaded.has(id))
    if (fresh.length === 0) return
    const remote = !this.#deps.platform.confirmsAtCommit
    const [threads, contacts, policy, outbox] = await Promise.all([
      this.#db.threads.bulkGet(fresh),
      this.#db.contacts.bulkGet(fresh),
      this.#known(),
      remote ? this.#db.outbox.where("thread").anyOf(fresh).sortBy("n") : []
    ])
    const heads: ContactId[] = []
    fresh.forEach((id, i) => {
      const confirmed = threads[i] ?? emptyThread(id)
      const waiting = outbox.filter((row) => row.thread === id && row.what.kind === "decision")
      const around = aroundOf(policy, confirmed, contacts[i])
      const shown = this.#show(confirmed, waiting, around)
      const into = shown.merged?.into ?? null
      if (into !== null && !own) {
        this.#heads.set(id, into)
        heads.push(into)
      } else {
        this.#heads.delete(id)
        const before = rowOf(shown, waiting.length > 0)
        const kept = { confirmed, shown, waiting, before, around, row: contacts[i], into }
        this.#loaded.set(id, { ...kept, stored: confirmed, changed: false })
      }
    })
    if (heads.length) await this.threads([...new Set(heads)])
  }

  thread(id: ContactId) {
    return this.#get(id).shown
  }

  confirmed(id: ContactId) {
    return this.#get(id).confirmed
  }

  options(id: ContactId) {
    return this.#get(id).around.options
  }

  inbox(id: ContactId) {
    return this.#get(id).around.inbox
  }

  answer(id: ContactId, command: Command, actor: Actor, at: Instant) {
    const { confirmed, around } = this.#get(id)
    return decide(confirmed, command, { ...around, actor, online: true }, at)
  }

  append(of: ContactId, drafts: readonly AppendDraft[]) {
    if (drafts.length === 0) return
    const { id } = this.#get(of).confirmed
    const events = drafts.map((draft) => this.#line(id, draft))
    this.#fold(id, events)
    if (!this.#deps.platform.confirmsAtCommit) this.#post(id, { kind: "append", events }, 0)
  }

  refusal(id: ContactId, command: Command, actor: Actor) {
    const answer = this.#decide(this.#get(id), command, actor)
    return answer.ok ? null : answer.refusal
  }

  command(of: ContactId, command: Command, actor: Actor): Decided {
    const loaded = this.#get(of)
    const { id } = loaded.confirmed
    const now = this.#deps.clock.now()
    const answer = this.#decide(loaded, command, actor)
    if (!answer.ok) return answer
    if (answer.events.length === 0) return { ok: true, pending: false, undo: null }
    const undoable = command.kind !== "undo"
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

  async save(): Promise<void> {
    const changed = [...this.#loaded.values()].filter((one) => one.changed)
    await save(this.#db, {
      rows: changed.map((one) => [one.before, rowOf(one.shown, one.waiting.length > 0), one.shown.id]),
      threads: changed.filter((one) => one.confirmed !== one.stored).map((one) => one.confirmed),
      contacts: [...this.#contacts.values()],
      journal: this.#journal,
      outbox: this.#outbox,
      settled: this.#settled
    })
    const moved = changed.filter(({ into, shown }) => into !== (shown.merged?.into ?? null))
    if (moved.length) await leadTo(this.#db, new Map(moved.map(({ shown }) => [shown.id, shown.merged?.into ?? null])))
  }

  #decide({ shown, around }: Loaded, command: Command, actor: Actor) {
    return decide(shown, command, { ...around, actor, online: this.#online }, this.#deps.clock.now())
  }

  /** Who is there and what was chosen, read once, and whether this browser's member is online (O7). */
  async #known(): Promise<Policy> {
    if (this.#policy) return this.#policy
    const now = this.#deps.clock.now()
    const policy = await policyOf(this.#db, now)
    this.#online = await mayAct(this.#db, this.#deps.me, policy.options, now)
    this.#policy = policy
    return policy
  }

  #get(id: ContactId): Loaded {
    const head = this.#heads.get(id)
    if (head !== undefined) return this.#get(head)
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
    loaded.shown = this.#show(loaded.confirmed, loaded.waiting, loaded.around)
    loaded.changed = true
  }

  #show(confirmed: Thread, waiting: readonly OutboxRow[], around: Around): Thread {
    return withPending(confirmed, pendingOf(waiting), around, this.#stamp())
  }

  #line(thread: ContactId, draft: AppendDraft): TurnoEvent {
    return { ...draft, ...this.#stamp(), v: 1, thread, id: observationId(thread, draft) as EventId }
  }

  #stamp() {
    return { device: this.#deps.device, seenAt: this.#deps.clock.now() }
  }

  #post(thread: ContactId, what: OutboxRow["what"], base: number): OutboxRow {
    const id = this.#deps.ids.random()
    const now = this.#deps.clock.now()
    const row: OutboxRow = {
      id,
      thread,
      due: now + heldFor(this.#deps.platform.holds, what, this.#get(thread).waiting, now),
      sent: false,
      base,
      what
    }
    this.#outbox.push(row)
    return row
  }
}
