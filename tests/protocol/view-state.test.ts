import { describe, expect, test } from "vitest"
import { afterAnswer, afterClosing, nothingReceived, stateFor, type Received } from "~shared/protocol/view-state"
import type { Windows } from "~shared/protocol/views"

const ana = "ana's parameters"
const bruno = "bruno's parameters"
const card = (name: string) => ({ name }) as unknown as Windows["contact"]
const came = (last: Received<"contact">, name: string, answerFor: string) =>
  afterAnswer(last, { ok: true, window: card(name), vocabulary: "turno" }, answerFor)
const failed = (last: Received<"contact">, answerFor: string) =>
  afterAnswer(last, { ok: false, failure: "broken" }, answerFor)

describe("what a component is given of a view", () => {
  const anas = came(nothingReceived, "Ana", ana)

  test("nothing of Ana's is shown where Bruno is asked for, from the first drawing on", () => {
    expect(stateFor(anas, ana, false).data).toEqual({ name: "Ana" })
    expect(stateFor(anas, bruno, false)).toEqual({ data: null, failure: null, stale: false })
    expect(stateFor(came(anas, "Bruno", bruno), bruno, false).data).toEqual({ name: "Bruno" })
  })

  test("where it is wanted, the rows of before stay until those that were asked for are there", () => {
    expect(stateFor(anas, bruno, true).data).toEqual({ name: "Ana" })
    expect(stateFor(came(anas, "Bruno", bruno), bruno, true).data).toEqual({ name: "Bruno" })
  })

  test("a failure leaves what is true as far as anybody knows, and nothing of others", () => {
    expect(stateFor(failed(anas, ana), ana, false)).toEqual({ data: { name: "Ana" }, failure: "broken", stale: false })
    const brunos = failed(anas, bruno)
    expect(stateFor(brunos, bruno, false)).toEqual({ data: null, failure: "broken", stale: false })
    expect(stateFor(brunos, ana, false).failure).toBe(null)
  })

  test("a worker that went away before it answered is a failure, afterwards only quiet", () => {
    expect(stateFor(afterClosing(anas, ana), ana, false)).toEqual({ data: { name: "Ana" }, failure: null, stale: true })
    expect(stateFor(afterClosing(anas, bruno), bruno, false)).toEqual({ data: null, failure: "broken", stale: true })
    expect(stateFor(afterClosing(anas, ana), bruno, false).stale).toBe(false)
  })

  test("who looks at nothing is given nothing, whatever is kept", () => {
    expect(stateFor(anas, null, true)).toEqual({ data: null, failure: null, stale: false })
  })
})
