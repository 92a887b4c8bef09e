import "fake-indexeddb/auto"
import { describe, expect, test } from "vitest"
import { usual } from "~background/core/options"
import { saveOptions } from "~background/store/policy"
import { reactivate } from "~background/usecases/act"
import { openChat } from "~background/usecases/open-chat"
import { runIdle } from "~background/usecases/run-idle"
import { contradictions } from "./desk"
import { account, at, day, frontOf, minute } from "./served"
import type { ContactId, InboxId } from "~shared/vocabulary"

describe("long silence (O13, Z1-21)", () => {
  test("off, nothing closes; on, what has been quiet for so long does, also after days with the browser closed", async () => {
    const { deps, served, thread, idle } = await at()
    const contact = await served(1)
    deps.clock.time += 30 * day
    expect(await idle()).toBe(0)
    await saveOptions(deps.db, { ...usual, inactivity: 60 })
    expect(await idle()).toBe(1)
    expect((await thread(contact))?.last).toMatchObject({ why: "inactivity", closedBy: { kind: "turno" } })
    expect(await idle()).toBe(0)
    expect(await contradictions(deps.db)).toEqual([])
  })

  test("an inbox may be more patient than the workspace, or less, or have none of it", async () => {
    const { deps, served, thread, idle } = await at({ inactivity: 60 })
    const inbox = (id: string, tag: string, inactivity: number | null) => ({
      id: id as InboxId,
      name: id,
      order: 1,
      rule: { consoles: [], accounts: [], tags: [tag] },
      team: null,
      settings: { inactivity }
    })
    await deps.db.inboxes.bulkPut([inbox("slow", "vip", 600), inbox("fast", "quick", 30), inbox("never", "old", null)])
    const contacts: ContactId[] = []
    for (const [n, tag] of ["", "vip", "quick", "old"].entries()) {
      const id = await openChat(deps, "whatsapp", frontOf(n), false)
      await deps.db.contacts.update(id, { tags: tag ? [tag] : [] })
      contacts.push(await served(n))
    }
    const open = async () => {
      const all = await Promise.all(contacts.map(thread))
      return all.map((one) => one?.active !== null)
    }
    deps.clock.time += 31 * minute
    await idle()
    expect(await open()).toEqual([true, true, false, true])
    deps.clock.time += 30 * minute
    await idle()
    expect(await open()).toEqual([false, true, false, true])
    deps.clock.time += 30 * day
    await idle()
    expect(await open()).toEqual([false, false, false, true])
    expect(await contradictions(deps.db)).toEqual([])
  })

  test("hundreds at once are closed in steps, and who waits or is promised is left alone", async () => {
    const { deps, seen, served, idle } = await at({ inactivity: 60 })
    for (let n = 0; n < 120; n++) await served(n)
    const waits = await served(500)
    deps.clock.time += 2 * day
    await seen(waits, "in")
    expect(await idle()).toBe(120)
    expect(await deps.db.rows.where("quiet").above(0).count()).toBe(0)
    expect((await deps.db.rows.get(waits))?.stage).toBe("open")
  })

  test("brought back by hand, it is not closed again at the next minute", async () => {
    const { deps, served, thread, idle } = await at({ inactivity: 60 })
    const contact = await served(1)
    deps.clock.time += day
    expect(await idle()).toBe(1)
    await reactivate(deps, { contact, ordinal: 1 })
    deps.clock.time += minute
    expect(await idle()).toBe(0)
    expect((await thread(contact))?.active).not.toBeNull()
  })

  test("what the contact answered while the browser was closed is read before silence is believed", async () => {
    const { deps, seen, served, thread, reads, idle } = await at({ inactivity: 60 })
    const contact = await served(1)
    await reads()
    deps.clock.time += 3 * day
    // The browser starts: the list was last read before the time was over.
    expect(await runIdle(deps)).toBe(0)
    // It is read, but has only just woken: what came meanwhile may still be on its way into it.
    await deps.db.accounts.update(account, { since: deps.clock.time, seenAt: deps.clock.time })
    expect(await runIdle(deps)).toBe(0)
    await seen(contact, "in")
    deps.clock.time += 5 * minute
    expect(await idle()).toBe(0)
    expect(await thread(contact)).toMatchObject({ ordinal: 1, active: { ordinal: 1 } })
    expect((await deps.db.rows.get(contact))?.waiting).toBe(1)
  })

  test("of an account that this browser does not read nothing is closed here", async () => {
    const { deps, served, reads } = await at({ inactivity: 60 })
    await served(1)
    deps.clock.time += day
    await reads()
    await deps.db.accounts.update(account, { state: "asleep" })
    expect(await runIdle(deps)).toBe(0)
    await deps.db.accounts.delete(account)
    expect(await runIdle(deps)).toBe(0)
  })
})
