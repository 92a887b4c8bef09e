import { describe, expect, it } from "vitest"
import { createGestures } from "../../src/contents/page/gestures"
import { minuteOf } from "../../src/contents/page/minute"
import { agreed } from "../../src/contents/page/read"
import { follow, trailOf } from "../../src/contents/page/trail"

describe("which messages are new", () => {
  const trail = trailOf(["a", "b", "c"])

  it("those after the newest known one, oldest first", () => {
    expect(follow(trail, ["a", "b", "c", "d", "e"]).fresh).toEqual(["d", "e"])
  })
  it("not the older ones that scroll in above", () => {
    expect(follow(trail, ["x", "y", "a", "b", "c"]).fresh).toEqual([])
  })
  it("not again when everything is drawn anew", () => {
    const bare = follow(trail, [])
    expect(bare.fresh).toEqual([])
    expect(follow(bare.trail, ["a", "b", "c"]).fresh).toEqual([])
    expect(follow(bare.trail, ["b", "c", "d"]).fresh).toEqual(["d"])
  })
  it("not a window of history that shows none of the known ones, but what comes after it", () => {
    const away = follow(trail, ["m", "n"])
    expect(away.fresh).toEqual([])
    expect(follow(away.trail, ["c", "d"]).fresh).toEqual(["d"])
  })
  it("also when the newest known one was deleted", () => {
    expect(follow(trail, ["a", "b", "d"]).fresh).toEqual(["d"])
  })
  it("the very first of an empty chat", () => {
    expect(follow(trailOf([]), ["a"]).fresh).toEqual(["a"])
  })
  it("with thousands drawn, each once", () => {
    let now = trailOf(Array.from({ length: 5000 }, (_, index) => `k${index}`))
    const drawn = ["k4998", "k4999"]
    const seen: string[] = []
    for (let index = 0; index < 100; index++) {
      drawn.push(`n${index}`)
      const step = follow(now, drawn)
      now = step.trail
      seen.push(...step.fresh)
    }
    expect(seen).toEqual(Array.from({ length: 100 }, (_, index) => `n${index}`))
  })
})

describe("who sent an own message", () => {
  it("certainly me, when my press emptied the box: one message per press", () => {
    const gestures = createGestures()
    gestures.note("box", 1000)
    gestures.emptied()
    expect(gestures.claim(1040)).toBe("certain")
    expect(gestures.claim(1050)).toBeUndefined()
  })
  it("nobody here, when Enter only made a new line", () => {
    const gestures = createGestures()
    gestures.note("box", 1000)
    expect(gestures.claim(1500)).toBeUndefined()
    gestures.note("box", 3000)
    gestures.emptied()
    expect([gestures.claim(3040), gestures.claim(3050)]).toEqual(["certain", undefined])
  })
  it("probably me, after a press where sending is possible, for ten seconds", () => {
    const gestures = createGestures()
    gestures.note("place", 1000)
    expect([gestures.claim(2000), gestures.claim(10_900), gestures.claim(11_100)]).toEqual([
      "probable",
      "probable",
      undefined
    ])
  })
  it("probably me, longer while something is on its way", () => {
    const gestures = createGestures()
    gestures.note("place", 1000)
    gestures.extend(9000)
    expect(gestures.claim(18_000)).toBe("probable")
  })
  it("nobody here, for what appeared before the press or without one", () => {
    const gestures = createGestures()
    expect(gestures.claim(1000)).toBeUndefined()
    gestures.note("place", 2000)
    expect(gestures.claim(1990)).toBeUndefined()
  })
  it("nobody here, in another chat, but for a press in a dialog", () => {
    const gestures = createGestures()
    gestures.note("place", 1000)
    gestures.left(1100)
    gestures.moved(1200)
    expect(gestures.claim(1500)).toBeUndefined()
    gestures.note("dialog", 2000)
    gestures.left(2050)
    gestures.moved(2100)
    expect([gestures.claim(2500), gestures.claim(13_000)]).toEqual(["probable", undefined])
  })
  it("me, when the answer was given in the moment before the chat was seen to be open", () => {
    const gestures = createGestures()
    gestures.left(1000)
    gestures.note("box", 1200)
    gestures.emptied()
    gestures.moved(1300)
    expect(gestures.claim(1400)).toBe("certain")
    gestures.note("box", 2000)
    gestures.emptied()
    gestures.moved(3000)
    expect(gestures.claim(3100)).toBeUndefined()
  })
})

describe("which way a message went", () => {
  it.each([
    [["out", "out", null], "out"],
    [["in", null], "in"],
    [["out", "in"], "in"],
    [[null, null], "in"],
    [[], "in"]
  ] as const)("signs %j mean %s", (signs, direction) => {
    expect(agreed([...signs])).toBe(direction)
  })
})

describe("the minute a page writes", () => {
  const now = new Date(2026, 6, 3, 15, 10).getTime()
  const at = (...[month, date, hour, minute]: [number, number, number, number]) =>
    new Date(2026, month - 1, date, hour, minute).getTime()
  it.each([
    ["[15:06, 03/07/2026] Ana: ", at(7, 3, 15, 6)],
    ["[3:06 PM, 7/3/2026] Ana: ", at(7, 3, 15, 6)],
    ["[3:06 p. m., 3/7/2026] Ana: ", at(7, 3, 15, 6)],
    ["[١٥:٠٦، ٣/٧/٢٠٢٦] سلمى: ", at(7, 3, 15, 6)],
    ["[15:06, 2026-07-03] Ana: ", at(7, 3, 15, 6)],
    ["[9:30, 25/6/2026] Ana: ", at(6, 25, 9, 30)],
    ["14:59", at(7, 3, 14, 59)],
    ["15:06wds-ic-pending", at(7, 3, 15, 6)],
    ["12:05 AM", at(7, 3, 0, 5)],
    ["23:50", at(7, 2, 23, 50)],
    ["yesterday", null]
  ])("%s", (written, expected) => {
    expect(minuteOf(written, now)).toBe(expected)
  })
})
