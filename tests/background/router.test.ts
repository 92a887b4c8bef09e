import "./fake-chrome"
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { readFailures } from "~background/browser/failure-ring"
import type { FailureEntry } from "~background/ports"
import { answer } from "~background/router"
import { openChat } from "~background/usecases/open-chat"
import { ana, desk } from "../usecases/desk"
import { consoleLines, extensionId, fromConsole, fromPage, sessionStore } from "./fake-chrome"

const front = {
  account: "own",
  ids: ["tel:5491155550134"],
  chat: "a@c.us",
  name: "Marta López",
  customer: true
} as const

let lines: string[]
const { error } = console
beforeEach(() => {
  sessionStore.data = {}
  lines = consoleLines()
})
afterEach(() => {
  vi.restoreAllMocks()
  console.error = error
})

const kept = async (): Promise<FailureEntry[]> => {
  await vi.waitFor(async () => expect(await readFailures()).not.toEqual([]))
  return readFailures()
}

describe("the worker's door for messages", () => {
  test("another extension is nobody", async () => {
    const { makeDeps } = await worker()
    const stranger = { ...fromPage(), id: "ponmlkjihgfedcbaponmlkjihgfedcba" }
    expect(await answer({ name: "profile.hear", input: {} }, stranger, makeDeps)).toEqual(refused("not-allowed"))
    const elsewhere = { ...fromConsole(), url: "https://example.org/" }
    expect(await answer({ name: "console.draw", input: {} }, elsewhere, makeDeps)).toEqual(refused("not-allowed"))
    const inner = { ...fromConsole(), frameId: 3 }
    expect(await answer({ name: "console.draw", input: {} }, inner, makeDeps)).toEqual(refused("not-allowed"))
  })

  test("a console may not ask what only a page of ours may, nor a page what only a console may", async () => {
    const { makeDeps } = await worker()
    const start = { name: "conversation.start", input: { account: "own", number: "+5491155550134" } }
    expect(await answer(start, fromConsole(), makeDeps)).toEqual(refused("not-allowed"))
    expect(await answer({ name: "console.lines", input: {} }, fromPage(), makeDeps)).toEqual(refused("not-allowed"))
  })

  test("what it does not know, and what is not as it should be, is refused without a word in the log", async () => {
    const { makeDeps } = await worker()
    for (const message of [null, "take", 3, {}, { name: "no.such" }, { name: "toString" }, { name: ["profile.hear"] }])
      expect(await answer(message, fromPage(), makeDeps)).toEqual(refused("unknown-message"))
    for (const input of [
      undefined,
      {},
      { contact: "x" },
      { contact: 3, from: null },
      { contact: `${"0".repeat(26)} ` }
    ])
      expect(await answer({ name: "conversation.take", input }, fromPage(), makeDeps)).toEqual(refused("malformed"))
    expect(lines).toEqual([])
    expect(await readFailures()).toEqual([])
  })

  test("a throw is answered as broken, logged by its message's name with its stack, and kept; what was asked is nowhere", async () => {
    const { makeDeps, contact } = await worker()
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      const wrong = new TypeError(`cannot store "Marta López" under 5491155550134`)
      wrong.stack = `TypeError: cannot store\n    at save (chrome-extension://${extensionId}/static/background/index.js:1:23456)`
      throw wrong
    })
    const open = { name: "conversation.open", input: { contact } }
    expect(await answer(open, fromPage(), makeDeps)).toEqual(refused("broken"))
    const [failure] = await kept()
    expect(failure).toMatchObject({ where: "conversation.open", name: "TypeError", message: "cannot store … under …" })
    expect(failure?.frames).toEqual(["save static/background/index.js:1:23456"])
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(/conversation\.open: TypeError: cannot store/)
    expect(lines[0]).toContain("at save static/background/index.js:1:23456")
    for (const said of [...lines, JSON.stringify(failure)]) expect(said).not.toMatch(/Marta|López|5491155550134|\d{26}/)
    expect(said(failure)).not.toContain(contact)
  })

  test("a worker that cannot even open its store says which message failed of it", async () => {
    const makeDeps = () => Promise.reject(new Error("the store is gone"))
    expect(await answer({ name: "profile.hear", input: {} }, fromPage(), makeDeps)).toEqual(refused("broken"))
    expect((await kept())[0]?.where).toBe("profile.hear")
  })

  test("a full disk is said to be one: kept, and no bug in the log", async () => {
    const { makeDeps, contact } = await worker()
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("no space left", "QuotaExceededError")
    })
    const open = { name: "conversation.open", input: { contact } }
    expect(await answer(open, fromConsole(), makeDeps)).toEqual(refused("full-disk"))
    expect(await kept()).toMatchObject([{ where: "conversation.open", times: 1 }])
    expect(lines).toEqual([])
  })

  test("an error of a page ends in the same place, scrubbed once more", async () => {
    const { makeDeps } = await worker()
    const input = {
      surface: "bar",
      name: "RangeError",
      message: 'of "Marta" 5491155550134',
      frames: ["f mount.js:1:2"],
      causes: []
    }
    expect(await answer({ name: "failure.report", input }, fromConsole(), makeDeps)).toMatchObject({ ok: true })
    expect(await kept()).toMatchObject([
      { where: "bar", name: "RangeError", message: "of … …", frames: ["f mount.js:1:2"] }
    ])
    expect(lines).toEqual(["Turno: bar: RangeError: of … …\n  at f mount.js:1:2"])
  })

  test("a page cannot make up a part, a class or a frame, nor fill what is kept", async () => {
    const { makeDeps } = await worker()
    const good = { surface: "bar", name: "Error", message: "", frames: [], causes: [] }
    const bad = [
      { ...good, surface: "Marta López" },
      { ...good, name: "Marta López" },
      { ...good, message: "x".repeat(201) },
      { ...good, frames: ["Marta López, 5491155550134"] },
      { ...good, frames: Array.from({ length: 13 }, () => "f a.js:1:2") },
      { ...good, causes: ["a b"] }
    ]
    for (const input of bad)
      expect(await answer({ name: "failure.report", input }, fromConsole(8), makeDeps)).toEqual(refused("malformed"))
    for (let n = 0; n < 40; n++)
      await answer({ name: "failure.report", input: { ...good, frames: [`f a.js:1:${n}`] } }, fromConsole(9), makeDeps)
    await vi.waitFor(async () => expect(await readFailures()).toHaveLength(10))
    // Another tab has a share of its own.
    await answer({ name: "failure.report", input: { ...good, message: "another" } }, fromConsole(10), makeDeps)
    await vi.waitFor(async () => expect(await readFailures()).toHaveLength(11))
  })
})

const said = (value: unknown) => JSON.stringify(value)
const refused = (failure: string) => ({ ok: false, failure })

/** A worker over a real store, with one contact in it. */
async function worker() {
  const browser = await desk(ana)
  const contact = await openChat(browser, "whatsapp", front, false)
  return { makeDeps: async () => browser, browser, contact }
}
