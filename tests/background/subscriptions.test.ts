import "./fake-chrome"
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { readFailures } from "~background/browser/failure-ring"
import { subscribe } from "~background/subscriptions"
import { take } from "~background/usecases/act"
import { openChat } from "~background/usecases/open-chat"
import { recordMessages } from "~background/usecases/record-messages"
import type { Deps } from "~background/usecases/deps"
import type { ContactId } from "~shared/vocabulary"
import { ana, desk } from "../usecases/desk"
import { consoleLines, fakePort, fromConsole, fromPage, sessionStore } from "./fake-chrome"

let lines: string[]
const { error } = console
const ports: { leave(): void }[] = []
beforeEach(() => {
  sessionStore.data = {}
  lines = consoleLines()
})
afterEach(() => {
  for (const port of ports.splice(0)) port.leave()
  vi.restoreAllMocks()
  console.error = error
})

/** A page opens a port; what is delivered there is read from `delivered`. */
function look(question: unknown, deps: Deps | (() => Promise<Deps>), sender = fromPage()) {
  const port = fakePort(question, sender)
  ports.push(port)
  subscribe(port.port, typeof deps === "function" ? deps : async () => deps)
  return { ...port, last: () => port.delivered.at(-1) as Record<string, unknown> | undefined }
}

describe("the worker's door for views", () => {
  test("a view comes whole, and again after a commit that changes it", async () => {
    const { browser, marta } = await shop()
    const { delivered, last } = look({ view: "conversation", params: { contact: marta }, turn: 0 }, browser)
    await vi.waitFor(() =>
      expect(last()).toMatchObject({ ok: true, turn: 0, window: { contact: marta, assignee: null } })
    )
    await take(browser, { contact: marta, from: null })
    await vi.waitFor(() => expect(last()).toMatchObject({ ok: true, window: { assignee: { id: ana.id } } }))
    expect(delivered.length).toBe(2)
  })

  test("other parameters on the same port are answered by their own turn, and the ones before no more", async () => {
    const { browser, marta, bruna } = await shop()
    const { ask, delivered, last } = look({ view: "conversation", params: { contact: marta }, turn: 0 }, browser)
    await vi.waitFor(() => expect(last()).toMatchObject({ turn: 0, window: { contact: marta } }))
    ask({ params: { contact: bruna }, turn: 1 })
    await vi.waitFor(() => expect(last()).toMatchObject({ turn: 1, window: { contact: bruna } }))
    const before = delivered.length
    await take(browser, { contact: marta, from: null })
    await take(browser, { contact: bruna, from: null })
    await vi.waitFor(() => expect(last()).toMatchObject({ turn: 1, window: { assignee: { id: ana.id } } }))
    const since = delivered.slice(before) as { turn: number; window: { contact: string } }[]
    expect(since.every(({ turn, window }) => turn === 1 && window.contact === bruna)).toBe(true)
  })

  test("asked twice in a row, only the second is answered under the second turn", async () => {
    const { browser, marta, bruna } = await shop()
    const { ask, delivered, last } = look({ view: "conversation", params: { contact: marta }, turn: 0 }, browser)
    ask({ params: { contact: bruna }, turn: 1 })
    ask({ params: { contact: marta }, turn: 2 })
    await vi.waitFor(() => expect(last()).toMatchObject({ turn: 2, window: { contact: marta } }))
    expect(delivered).toHaveLength(1)
  })

  test.each([
    ["a name that is no JSON", "{view", "unknown-view"],
    ["a view there is not", { view: "toString", params: {} }, "unknown-view"],
    ["parameters of another shape", { view: "conversation", params: { contact: 3 }, turn: 4 }, "malformed"],
    ["no parameters", { view: "conversation" }, "malformed"]
  ])("%s is refused", async (_, question, failure) => {
    const { browser } = await shop()
    const { delivered } = look(question, browser)
    expect(delivered).toEqual([
      { ok: false, failure, turn: failure === "malformed" && "turn" in Object(question) ? 4 : 0 }
    ])
    expect(lines).toEqual([])
  })

  test("a console is not told what only a page of ours is, and a stranger nothing", async () => {
    const { browser, marta } = await shop()
    const card = { view: "contact", params: { contact: marta }, turn: 0 }
    expect(look(card, browser, fromConsole()).delivered).toEqual([{ ok: false, failure: "not-allowed", turn: 0 }])
    const stranger = { ...fromPage(), id: "ponmlkjihgfedcbaponmlkjihgfedcba" }
    expect(look(card, browser, stranger).delivered).toEqual([{ ok: false, failure: "not-allowed", turn: 0 }])
  })

  test("malformed parameters later on end the view that was, until good ones come", async () => {
    const { browser, marta } = await shop()
    const { ask, last } = look({ view: "conversation", params: { contact: marta }, turn: 0 }, browser)
    await vi.waitFor(() => expect(last()).toMatchObject({ ok: true }))
    ask("nonsense")
    await vi.waitFor(() => expect(last()).toMatchObject({ ok: false, failure: "malformed" }))
    ask({ params: { contact: marta }, turn: 2 })
    await vi.waitFor(() => expect(last()).toMatchObject({ ok: true, turn: 2 }))
  })

  test("a view that throws says so, is logged by its name, and comes by itself once it can", async () => {
    const { browser, marta } = await shop()
    const { get } = browser.db.threads
    const broken = vi.spyOn(browser.db.threads, "get").mockImplementation(() => {
      throw new TypeError('no "Marta López" here')
    })
    const { last } = look({ view: "conversation", params: { contact: marta }, turn: 0 }, browser)
    await vi.waitFor(() => expect(last()).toEqual({ ok: false, failure: "broken", turn: 0 }))
    expect(lines[0]).toBe("Turno: view conversation: TypeError: no … here")
    await vi.waitFor(async () => expect(await readFailures()).toMatchObject([{ where: "view conversation" }]))
    broken.mockImplementation(get)
    await vi.waitFor(() => expect(last()).toMatchObject({ ok: true, window: { contact: marta } }), { timeout: 5000 })
  })

  test("a full disk under a view is told as one, and is no bug", async () => {
    const { marta } = await shop()
    const full = () => Promise.reject(new DOMException("no space left", "QuotaExceededError"))
    const { last } = look({ view: "conversation", params: { contact: marta }, turn: 0 }, full)
    await vi.waitFor(() => expect(last()).toMatchObject({ ok: false, failure: "full-disk" }))
    expect(lines).toEqual([])
  })

  test("who has gone is told nothing more", async () => {
    const { browser, marta } = await shop()
    const { leave, delivered, last } = look({ view: "conversation", params: { contact: marta }, turn: 0 }, browser)
    const other = look({ view: "conversation", params: { contact: marta }, turn: 0 }, browser)
    await vi.waitFor(() => expect(last()).toMatchObject({ ok: true }))
    leave()
    const before = delivered.length
    await take(browser, { contact: marta, from: null })
    await vi.waitFor(() => expect(other.last()).toMatchObject({ window: { assignee: { id: ana.id } } }))
    expect(delivered).toHaveLength(before)
  })
})

/** Two customers who have written. */
async function shop() {
  const browser = await desk(ana)
  const wrote = async (name: string, number: string): Promise<ContactId> => {
    const front = { account: "own", ids: [`tel:${number}`], chat: `${number}@c.us`, name, customer: true } as const
    const contact = await openChat(browser, "whatsapp", front, false)
    const at = browser.clock.time
    await recordMessages(
      browser,
      contact,
      [{ key: `K${number}`, direction: "in", at, precision: "live", attachment: "text" }],
      null
    )
    return contact
  }
  return {
    browser,
    marta: await wrote("Marta López", "5491155550134"),
    bruna: await wrote("Bruna Dias", "5511955550188")
  }
}
