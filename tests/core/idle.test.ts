import { describe, expect, test } from "vitest"
import { isIdle, quietSince } from "~background/core/inactivity"
import { ana, bruno, by, Life } from "./life"

const minute = 60_000
const limit = { minutes: 30, since: 0 }

/** Ana took it and answered: the clock runs since her answer. */
function answered() {
  const life = new Life().writes()
  life.ask(by(ana), { kind: "take", from: null })
  life.answers(ana)
  return { life, since: life.thread.answered?.at ?? 0 }
}

const fires = (life: Life, minutes: number, from = 0) => {
  life.now += minutes * minute
  life.ask({ kind: "turno" }, { kind: "idle", ordinal: life.thread.ordinal, minutes: 30, since: from })
  return life.thread.active === null
}

describe("long silence closes (O13, Z1-21)", () => {
  test.each([
    [29, false],
    [30, true],
    [60 * 24 * 5, true]
  ])("%i minutes after our answer: %s", (minutes, ends) => {
    const { life } = answered()
    // The command itself is asked a second later.
    life.now -= 1000
    expect(fires(life, minutes)).toBe(ends)
    if (ends) expect(life.thread.last).toMatchObject({ why: "inactivity", closedBy: { kind: "turno" } })
  })

  test("each further answer of ours starts the clock again; whose answer does not matter", () => {
    const { life } = answered()
    life.now += 20 * minute
    life.answers(null)
    expect(quietSince(life.thread)).toBe(life.now)
    expect(fires(life, 20)).toBe(false)
  })

  test("while the contact waits the clock stands still, and his answer cancels it", () => {
    const { life } = answered()
    life.writes()
    expect(quietSince(life.thread)).toBeNull()
    expect(fires(life, 60 * 24 * 30)).toBe(false)
  })

  test("it does not run before anybody answered: an opened one waits for us", () => {
    const life = new Life()
    life.ask(by(ana), { kind: "open" })
    expect(quietSince(life.thread)).toBeNull()
    expect(fires(life, 1000)).toBe(false)
  })

  test("a promised date takes precedence, and the clock starts when it ends (Z1-22)", () => {
    const { life } = answered()
    const until = life.now + 100 * minute
    life.ask(by(ana), { kind: "schedule", ordinal: 1, until, from: null, heard: life.thread.heard })
    expect(fires(life, 90)).toBe(false)
    life.ask(by(ana), { kind: "resume", ordinal: 1 })
    expect(quietSince(life.thread)).toBe(life.now)
    expect(fires(life, 20)).toBe(false)
    expect(fires(life, 20)).toBe(true)
  })

  test("when the promised hour comes the clock starts, though it is our turn", () => {
    const { life } = answered()
    const until = life.now + 10 * minute
    life.ask(by(ana), { kind: "schedule", ordinal: 1, until, from: null, heard: life.thread.heard })
    life.now = until
    life.ask({ kind: "turno" }, { kind: "due", ordinal: 1, until, late: false })
    expect(quietSince(life.thread)).toBe(life.now)
    expect(fires(life, 20)).toBe(false)
    expect(fires(life, 20)).toBe(true)
  })

  test.each(["keep", "close_and_open"] as const)(
    "a transfer that does %s leaves the clock running since our newest answer (O1)",
    (transfer) => {
      const { life, since } = answered()
      life.around.options = { ...life.around.options, transfer }
      life.now += 10 * minute
      life.ask(by(ana), { kind: "assign", to: bruno, from: ana })
      expect(life.thread.ordinal).toBe(transfer === "keep" ? 1 : 2)
      expect(quietSince(life.thread)).toBe(since)
      expect(fires(life, 25)).toBe(true)
    }
  )

  test("brought back by hand it gets the whole time again", () => {
    const { life } = answered()
    expect(fires(life, 40)).toBe(true)
    life.ask(by(ana), { kind: "reactivate", ordinal: 1 })
    expect(quietSince(life.thread)).toBe(life.now)
    expect(fires(life, 20)).toBe(false)
  })

  test("one that our own message opened has been answered from the start (O20)", () => {
    const life = new Life({ ownMessageOpens: true })
    const mark = { key: "S", at: 2_000_000 }
    life.ask(by(ana), { kind: "sent", mark })
    life.line({
      kind: "authored",
      actor: by(ana),
      at: mark.at,
      data: { mark, by: ana, certainty: "certain" }
    })
    expect(life.thread.active?.openedAt).toBe(mark.at)
    expect(quietSince(life.thread)).toBe(mark.at)
  })

  test("another assignee does not start it anew: the newest answer counts", () => {
    const { life, since } = answered()
    life.ask(by(ana), { kind: "assign", to: bruno, from: ana })
    expect(quietSince(life.thread)).toBe(since)
  })

  test("only conversations opened since it was switched on", () => {
    const { life } = answered()
    const opened = life.thread.active?.openedAt ?? 0
    expect(fires(life, 40, opened + 1)).toBe(false)
    expect(fires(life, 1, opened)).toBe(true)
  })

  test("to the millisecond, and asked for a conversation that is another by now it does nothing", () => {
    const { life, since } = answered()
    expect(isIdle(life.thread, limit, since + 30 * minute - 1)).toBe(false)
    expect(isIdle(life.thread, limit, since + 30 * minute)).toBe(true)
    life.now += 40 * minute
    life.ask({ kind: "turno" }, { kind: "idle", ordinal: 7, minutes: 30, since: 0 })
    expect(life.thread.active).not.toBeNull()
  })

  test("a blocked one is hidden, not closed later by silence (O15)", () => {
    const { life } = answered()
    life.around.options = { ...life.around.options, onBlock: "keep_hidden" }
    life.ask(by(ana), { kind: "block" })
    expect(quietSince(life.thread)).toBeNull()
  })
})
