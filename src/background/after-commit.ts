import browser, { type Runtime } from "webextension-polyfill"
import { Dexie } from "dexie"
import { ringAt } from "./browser/alarms"
import { browserTabs } from "./browser/tabs"
import { showWaiting } from "./browser/badge"
import { reportRejection } from "./failures"
import { database } from "./store/database"
import { nextDue } from "./store/queue"
import type { Deps } from "./usecases/deps"
import { drainOutbox } from "./usecases/drain-outbox"
import { waitingForMe } from "./views/queue"

/** A tab that has looked at something once is told of changes from then on. */
export function hear(port: Runtime.Port): void {
  const tab = port.sender?.tab?.id
  if (tab === undefined) return
  const noted = browserTabs.note(tab).then((note) => (note.bell ? undefined : browserTabs.write(tab, { bell: true })))
  reportRejection("doorbell", noted)
}

const lastLine = async () => (await database().journal.orderBy(":id").last())?.n ?? 0

/** The worker died between a commit and its bell: tabs would show what was before. */
export async function ringIfOwed(): Promise<void> {
  const { rung } = await browser.storage.session.get("rung")
  if (rung !== (await lastLine())) await ring()
}

/**
 * Toolbar badge and doorbells. Also a tab that has a port open now may have another that a worker before took with it: where
 * nothing was lost, the bell costs nothing.
 */
export async function ring(): Promise<void> {
  await browser.storage.session.set({ rung: await lastLine() })
  await showWaiting(await waitingForMe(database()))
  await ringAt(await nextDue(database(), 0))
  // No page of ours is open: then nobody has to hear it.
  browser.runtime.sendMessage({ turno: "doorbell" }).catch(() => undefined)
  for (const [tab, note] of await browserTabs.noted()) if (note.bell) void browserTabs.knock(tab, { turno: "doorbell" })
}

/** A heartbeat that turned nothing: nobody has to be told, a minute's beat would ring every tab. */
const onlyBeats = (parts: object) => Object.keys(parts).every((part) => part.includes("/presence/"))

/** Calls back soon after commits of ours, once for many. */
export function afterCommits(then: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  Dexie.on("storagemutated", (parts) => {
    if (onlyBeats(parts)) return
    timer ??= setTimeout(() => {
      timer = undefined
      then()
    }, 50)
  })
}

/** Two at once would hand the same change over twice. Gone with the worker, like its errand. */
const errand: { under: boolean; again: boolean; next?: ReturnType<typeof setTimeout> } = { under: false, again: false }
/** What waits longer than this (ms) is left to the periodic look: a worker sleeps sooner. */
const patience = 25_000

/**
 * Hands over what waits, one round at a time: asked during a round, there is one more. What is held back for an undo, and
 * what met a closed network, is tried again by itself.
 */
export async function handOver(makeDeps: () => Promise<Deps>): Promise<void> {
  errand.again = true
  if (errand.under) return
  errand.under = true
  try {
    const deps = await makeDeps()
    if (deps.platform.confirmsAtCommit) return
    while (errand.again) {
      errand.again = false
      await drainOutbox(deps)
    }
    const next = await deps.db.outbox.orderBy("due").first()
    const wait = next && next.due - deps.clock.now()
    clearTimeout(errand.next)
    if (wait !== undefined && wait < patience)
      errand.next = setTimeout(() => reportRejection("hand-over", handOver(makeDeps)), Math.max(wait, 0))
  } finally {
    errand.under = false
  }
}
