import browser, { type Runtime } from "webextension-polyfill"
import { Dexie } from "dexie"
import { ringAt } from "./browser/alarms"
import { browserTabs } from "./browser/tabs"
import { showWaiting } from "./browser/badge"
import { database } from "./store/database"
import { nextDue } from "./store/queue"
import { waitingForMe } from "./views/queue"

/** Tabs that have a port open now: they need no bell. Gone with the worker, like the ports themselves. */
const listening = new Set<number>()

export function hear(port: Runtime.Port): void {
  const tab = port.sender?.tab?.id
  if (tab === undefined) return
  listening.add(tab)
  void browserTabs.note(tab).then((note) => (note.bell ? undefined : browserTabs.write(tab, { bell: true })))
  port.onDisconnect.addListener(() => listening.delete(tab))
}

const lastLine = async () => (await database().journal.orderBy(":id").last())?.n ?? 0

/** The worker died between a commit and its bell: tabs would show what was before. */
export async function ringIfOwed(): Promise<void> {
  const { rung } = await browser.storage.session.get("rung")
  if (rung !== (await lastLine())) await ring()
}

/** Toolbar badge and doorbells. */
export async function ring(): Promise<void> {
  await browser.storage.session.set({ rung: await lastLine() })
  await showWaiting(await waitingForMe(database()))
  await ringAt(await nextDue(database(), 0))
  browser.runtime.sendMessage({ turno: "doorbell" }).catch(() => undefined)
  for (const [tab, note] of await browserTabs.noted())
    if (note.bell && !listening.has(tab)) void browserTabs.knock(tab, { turno: "doorbell" })
}

/** Calls back soon after commits of ours, once for many. */
export function afterCommits(then: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  Dexie.on("storagemutated", () => {
    timer ??= setTimeout(() => {
      timer = undefined
      then()
    }, 50)
  })
}
