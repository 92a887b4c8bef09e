import { afterEach, beforeEach, expect, test } from "vitest"
import { ana, desk } from "../usecases/desk"
import { FakeHub } from "../usecases/fake-platform"
import { local } from "~background/platforms/local/local"
import type { Platform } from "~background/ports"
import { markUnread, open, take } from "~background/usecases/act"
import { close } from "~background/usecases/close"
import { queueWindow, waitingForMe } from "~background/views/queue"
import type { ContactId } from "~shared/vocabulary"

/**
 * The deterministic twin of the timed benches of the store: which requests reach IndexedDB. One more of them, or one
 * after another instead of together, is a slower take, so a change here is a decision and not an accident.
 */
const contact = "contact-1" as ContactId
let asked: string[] = []

const reads = ["get", "getAll", "getKey", "getAllKeys", "count", "openCursor", "openKeyCursor"]
const writes = ["put", "add", "delete", "clear"]
const undo: (() => void)[] = []

type Method = (this: IDBObjectStore | IDBIndex, ...all: unknown[]) => unknown

/** Notes each request on its way. */
function listen(prototype: object, methods: string[]) {
  const there = prototype as Record<string, Method>
  for (const method of methods) {
    const real = there[method]
    if (!real) throw new Error(`no ${method} to listen to`)
    there[method] = function (...all) {
      asked.push(`${this instanceof IDBIndex ? `${this.objectStore.name}.${this.name}` : this.name} ${method}`)
      return real.apply(this, all)
    }
    undo.push(() => {
      there[method] = real
    })
  }
}

beforeEach(() => {
  asked = []
  listen(IDBObjectStore.prototype, [...reads, ...writes])
  listen(IDBIndex.prototype, reads)
})
afterEach(() => {
  for (const back of undo.splice(0)) back()
})

/** In one go: the thread, whose contact it is, and what the workspace chose. */
const read = ["contacts get", "inboxes getAll", "members getAll", "meta get", "threads get"]
const moved = ["counters get", "counters get", "counters put", "counters put"]
const folded = ["journal add", "rows put", "threads put"]
const all = (...lists: string[][]) => lists.flat().sort()

/** A conversation that is open and nobody's, or mine, and what was asked of the store since the last look. */
async function opened(platform: Platform, mine = false) {
  const deps = await desk(ana, local)
  await open(deps, { contact })
  const thread = await deps.db.threads.get(contact)
  if (!thread || thread.assignee !== ana.id) throw new Error("opening by hand makes it mine")
  if (!mine) await deps.db.threads.put({ ...thread, assignee: null })
  asked = []
  return { deps: { ...deps, platform }, since: () => asked.splice(0).sort() }
}

test("a take is five reads in one go and seven requests for what changes, where a commit confirms", async () => {
  const { deps, since } = await opened(local)
  expect((await take(deps, { contact, from: null })).ok).toBe(true)
  expect(since()).toEqual(all(read, moved, folded))
})

test("where a platform confirms later, the outbox is read and written in place of journal and thread", async () => {
  const { deps, since } = await opened(new FakeHub().platform())
  expect((await take(deps, { contact, from: null })).ok).toBe(true)
  expect(since()).toEqual(all(read, ["outbox.thread openCursor", "outbox add", "rows put"], moved))
})

test("a take that changes nothing writes nothing", async () => {
  const { deps, since } = await opened(local, true)
  await take(deps, { contact, from: null })
  expect(since()).toEqual(read)
})

test("what moves no counter touches no counter", async () => {
  const { deps, since } = await opened(local, true)
  await markUnread(deps, { contact })
  expect(since()).toEqual(all(read, folded))
  await close(deps, { contact, ordinal: 1 })
  // O12: of which categories.
  expect(since()).toEqual(all(read, ["categories getAll"], moved, folded))
})

test("the badge asks for counters alone, a page of the queue for its rows and their names", async () => {
  const { deps, since } = await opened(local, true)
  await waitingForMe(deps.db)
  expect(since()).toEqual(["counters getAll", "meta get", "meta get"])
  await queueWindow(deps.db, {
    section: "all",
    stage: "open",
    order: "oldest",
    pendingOnly: false,
    search: "",
    skip: 0
  })
  // Nobody of these waits: what is left of the page is read in one go.
  const page = ["rows.[stage+waiting+at] getAll", "contacts get"]
  const people = ["members getAll", "meta get", "meta get", "meta get", "presence getAll", "teams getAll"]
  // Who looks, and what bounds it (Z1-05, O10, O11).
  const viewer = ["inboxes getAll", "members getAll", "meta get", "meta get", "teams getAll"]
  expect(since()).toEqual(all(["accounts getAll", "categories getAll", "counters getAll"], people, viewer, page))
})
