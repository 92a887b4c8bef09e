import { extensionId, sessionStore, consoleLines } from "./fake-chrome"
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { readFailures } from "~background/browser/failure-ring"
import { hearUncaught, reportFailure, reportRejection } from "~background/failures"
import { failureDetails, ownFrames, scrub } from "~shared/failure-record"

describe("what is left of an error's message", () => {
  test("nothing of what a parser was given, whatever the engine writes around it", () => {
    const parsed = (text: string) => {
      try {
        return String(JSON.parse(text))
      } catch (error) {
        return scrub((error as Error).message)
      }
    }
    for (const text of ["Marta López vendrá mañana", '{"name": Marta "López"}', '"Marta', "{'Marta': 1}"])
      expect(parsed(text)).not.toMatch(/Mart|Lóp|vendrá/)
  })

  test.each([
    [
      "a quote with quotes in it",
      `Unexpected token 'h', "she said "hi" and left" is not valid`,
      "Unexpected token … is not valid"
    ],
    ["a quote that never ends", 'No value for "Marta', "No value for …"],
    ["other people's quotation marks", "Falta «Marta López» en la lista", "Falta … en la lista"],
    ["a phone number, however it is written", "no chat for +54 (9) 11 5555-0134 here", "no chat for +… here"],
    ["an apostrophe in a word", "It isn't there and can't be", "It isn't there and can't be"],
    ["short numbers", "revision 3 on 12", "revision 3 on 12"],
    [
      "React's number, without what its link carries",
      "Minified React error #185; visit https://react.dev/errors/185?args[]=Marta",
      "Minified React error #185"
    ]
  ])("%s", (_, message, left) => {
    expect(scrub(message)).toBe(left)
  })

  test("two hundred characters at most", () => expect(scrub("wort ".repeat(500)).length).toBe(200))
})

describe("what is left of an error", () => {
  test("of its stack, the places in files of ours", () => {
    const stack = [
      "TypeError: no Marta here",
      `    at save (chrome-extension://${extensionId}/static/background/index.js:1:2345)`,
      `    at async Object.take [as run] (chrome-extension://0000-1111/tabs/drawer.js:2:3)`,
      `    at chrome-extension://${extensionId}/popup.js:4:5`,
      "    at send (https://web.whatsapp.com/app.js?who=Marta:1:2)",
      "    at <anonymous>:1:1"
    ].join("\n")
    expect(ownFrames(stack)).toEqual([
      "save static/background/index.js:1:2345",
      "Object.take [as run] tabs/drawer.js:2:3",
      "? popup.js:4:5"
    ])
  })

  test("of what caused it, the classes", () => {
    const inner = Object.assign(new Error("outer"), { name: "TransactionError", inner: new RangeError("Marta") })
    expect(failureDetails(new TypeError("x", { cause: inner })).causes).toEqual(["TransactionError", "RangeError"])
  })

  test("anything can be thrown, and nothing of it is told but its kind", () => {
    expect(failureDetails("Marta López")).toEqual({ name: "string", message: "", frames: [], causes: [] })
    expect(failureDetails({ name: "Marta López" }).name).toBe("object")
    expect(failureDetails(Object.assign(new Error("x"), { name: "Marta López" })).name).toBe("Error")
    const hostile = new Proxy(new Error("x"), {
      get: () => {
        throw new Error("gotcha")
      }
    })
    expect(failureDetails(hostile)).toEqual({ name: "Error", message: "", frames: [], causes: [] })
  })
})

describe("the ring of failures", () => {
  let lines: string[]
  const { error } = console
  beforeEach(() => {
    Object.assign(sessionStore, { data: {}, broken: false, writes: 0 })
    lines = consoleLines()
  })
  afterEach(() => {
    sessionStore.broken = false
    console.error = error
  })

  test("failures at the same time are all kept, fifty at most, the oldest go first", async () => {
    const word = (n: number) => `w${"abcdefghij"[Math.floor(n / 10)]}${"abcdefghij"[n % 10]}`
    for (let n = 0; n < 60; n++) reportFailure("somewhere", new Error(word(n)))
    await vi.waitFor(async () => expect((await readFailures()).at(-1)?.message).toBe(word(59)))
    const all = (await readFailures()).map(({ message }) => message)
    expect(all).toEqual(Array.from({ length: 50 }, (_, n) => word(n + 10)))
  })

  test("the same one again is one, with how often", async () => {
    const again = () => reportFailure("view queue", new Error("again"))
    again()
    reportFailure("view queue", new Error("other"))
    again()
    await vi.waitFor(async () =>
      expect(await readFailures()).toMatchObject([
        { message: "other", times: 1 },
        { message: "again", times: 2 }
      ])
    )
  })

  test("a ring that cannot be written is said once in the log, and not reported again", async () => {
    sessionStore.broken = true
    reportFailure("somewhere", new Error("first"))
    await vi.waitFor(() => expect(lines).toHaveLength(2))
    expect(lines).toEqual(["Turno: somewhere: Error: first", "Turno: failures: Error: no room in the session"])
    sessionStore.broken = false
    reportFailure("somewhere", new Error("second"))
    await vi.waitFor(async () => expect(await readFailures()).toMatchObject([{ message: "second" }]))
    expect(lines).toHaveLength(3)
  })

  test("what nobody waits for, and what nobody caught, is heard as well", async () => {
    reportRejection("alarm look", Promise.reject(new Error("late")))
    const scope = new EventTarget()
    hearUncaught(scope)
    const thrown = Object.assign(new Event("error", { cancelable: true }), { error: new Error("uncaught") })
    const rejected = Object.assign(new Event("unhandledrejection", { cancelable: true }), {
      reason: new Error("unheard")
    })
    for (const event of [thrown, rejected]) scope.dispatchEvent(event)
    expect([thrown.defaultPrevented, rejected.defaultPrevented]).toEqual([true, true])
    await vi.waitFor(async () => expect(await readFailures()).toHaveLength(3))
    expect((await readFailures()).map(({ where, message }) => [where, message]).sort()).toEqual([
      ["alarm look", "late"],
      ["worker", "uncaught"],
      ["worker", "unheard"]
    ])
  })
})

test.each(["The browser is shutting down.", "No SW"])(
  "what Chrome says while it ends the worker is no fault of ours: %s",
  async (message) => {
    const [lines, kept] = [consoleLines(), await readFailures()]
    reportFailure("console.stirred", new Error(message))
    // One that is told comes after it in the ring.
    const own = `a fault of ours, ${message.length}`
    reportFailure("console.opened", new Error(own))
    await vi.waitFor(async () => expect(await readFailures()).toHaveLength(kept.length + 1))
    expect((await readFailures()).at(-1)?.message).toBe(own)
    expect(lines.join()).not.toContain(message)
  }
)
