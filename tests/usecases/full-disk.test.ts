import "../background/fake-chrome"
import { afterEach, expect, test, vi } from "vitest"
import { failureOf } from "~background/failures"
import { take } from "~background/usecases/act"
import { openChat } from "~background/usecases/open-chat"
import { recordMessages } from "~background/usecases/record-messages"
import { ana, contradictions, desk } from "./desk"

const front = { account: "own", ids: ["tel:5491155550134"], chat: "a@c.us", name: "Marta", customer: true } as const

afterEach(() => vi.restoreAllMocks())

test("a full disk is said to be one, and nothing is half written", async () => {
  const browser = await desk(ana)
  const contact = await openChat(browser, "whatsapp", front, false)
  const wrote = { key: "K1", direction: "in", at: browser.clock.time, precision: "live", attachment: "text" } as const
  await recordMessages(browser, contact, [wrote], null)
  const before = JSON.stringify([await browser.db.threads.toArray(), await browser.db.rows.toArray()])
  // The counters are written last: everything else of the transaction is under way by then.
  const { put } = IDBObjectStore.prototype
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, ...row) {
    if (this.name === "counters") throw new DOMException("no space left", "QuotaExceededError")
    return put.apply(this, row)
  })
  const failure = await take(browser, { contact, from: null }).then(
    () => "done",
    (error: unknown) => failureOf(error)
  )
  vi.restoreAllMocks()
  expect(failure).toBe("full-disk")
  expect(JSON.stringify([await browser.db.threads.toArray(), await browser.db.rows.toArray()])).toBe(before)
  expect(await contradictions(browser.db)).toEqual([])
})
