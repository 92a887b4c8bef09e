import { describe, expect, test } from "vitest"
import { attend, type Heartbeat, lapse, presenceOf, presentSince } from "~background/core/presence"
import { ana } from "./life"

const expiry = 120
const t = 1_000_000_000
const s = 1000
const beat = (it: Partial<Heartbeat> = {}): Heartbeat => ({
  agent: ana,
  off: false,
  place: "here",
  at: t,
  since: t - 3600 * s,
  ...it
})
type Seen = Pick<Heartbeat, "off" | "place">
const here: Seen = { off: false, place: "here" }
const away: Seen = { off: false, place: "away" }
const off: Seen = { off: true, place: "here" }

describe("a sign of life and what it turns (C4-10, C4-11, C4-12, O8)", () => {
  const rows: [string, Heartbeat | undefined, Seen, after: number, turned: string[], since: "kept" | "now"][] = [
    ["the first ever, in front of a console", undefined, here, 0, ["came 0"], "now"],
    ["the first ever, elsewhere", undefined, away, 0, [], "now"],
    ["still there", beat(), here, 60, [], "kept"],
    ["still there, at the last instant that counts", beat(), here, 120, [], "kept"],
    ["another screen: away at once", beat(), away, 5, ["left 5"], "now"],
    ["back in front of the console", beat(away), here, 5, ["came 5"], "now"],
    ["still elsewhere", beat(away), away, 60, [], "kept"],
    ["not available by own choice", beat(), off, 5, ["left 5"], "now"],
    ["not available, and elsewhere too: nothing new", beat(off), { off: true, place: "away" }, 5, [], "kept"],
    ["not available, asleep, and back: nothing new", beat(off), off, 9000, [], "kept"],
    ["available again", beat(off), here, 5, ["came 5"], "now"],
    ["available again, elsewhere", beat(off), away, 5, [], "now"],
    [
      "the machine slept: it left when silence became absence, and came now",
      beat(),
      here,
      9000,
      ["left 120", "came 9000"],
      "now"
    ],
    ["the machine slept, and is elsewhere now", beat(), away, 9000, ["left 120"], "now"],
    ["the machine slept while elsewhere", beat(away), away, 9000, [], "now"],
    ["the machine slept, and is made not available", beat(), off, 9000, ["left 120"], "now"]
  ]
  test.each(rows)("%s", (_, before, seen, after, turned, since) => {
    const now = t + after * s
    const next = attend(before, { agent: ana, ...seen }, now, expiry)
    expect(next.turned.map(({ kind, at }) => `${kind} ${(at - t) / s}`)).toEqual(turned)
    expect(next.beat).toEqual({ agent: ana, ...seen, at: now, since: since === "now" ? now : before?.since })
  })

  test("who came is online and who left is not, at every step: came and left take turns", () => {
    let last: Heartbeat | undefined
    const lines: string[] = []
    const steps: [Seen, gap: number][] = [
      [here, 30],
      [away, 30],
      [here, 30],
      [here, 900],
      [off, 30],
      [{ off: true, place: "away" }, 30],
      [here, 30],
      [here, 30],
      [away, 30]
    ]
    let now = t
    for (const [seen, gap] of steps) {
      now += gap * s
      const next = attend(last, { agent: ana, ...seen }, now, expiry)
      lines.push(...next.turned.map(({ kind }) => kind))
      last = next.beat
      expect(lines.at(-1) === "came").toBe(presenceOf(last, now, expiry) === "online")
    }
    expect(lines.join(" ")).toBe("came left came left came left came left")
  })
})

describe("no sign of life (C4-12, O8)", () => {
  test.each<[string, Heartbeat | undefined, number, string[] | null]>([
    ["within the expiry she still counts", beat(), 119, null],
    ["at its last instant too", beat(), 120, null],
    ["after it she left, when it ended", beat(), 121, ["left 120"]],
    ["days later it is told the same", beat(), 500_000, ["left 120"]],
    ["who was elsewhere had left before", beat(away), 500, null],
    ["who was not available had left before", beat(off), 500, null],
    ["who was never there", undefined, 500, null]
  ])("%s", (_, before, after, turned) => {
    const gone = lapse(before, t + after * s, expiry)
    expect(gone && gone.turned.map(({ kind, at }) => `${kind} ${(at - t) / s}`)).toEqual(turned)
    if (!gone) return
    expect(gone.beat).toMatchObject({ place: "away", off: false, at: t })
    expect(lapse(gone.beat, t + after * s, expiry)).toBeNull()
    expect(presenceOf(gone.beat, t + after * s, expiry)).toBe("offline")
    expect(presentSince(gone.beat, t + after * s, expiry)).toBe(t + 120 * s)
  })

  test("since when: of who is there her own, at its last instant too; of who fell silent the end of it", () => {
    const { since } = beat()
    expect(presentSince(beat(), t + 1 * s, expiry)).toBe(since)
    expect(presentSince(beat(), t + 120 * s, expiry)).toBe(since)
    expect(presentSince(beat(), t + 121 * s, expiry)).toBe(t + 120 * s)
    expect(presentSince(beat(off), t + 9000 * s, expiry)).toBe(since)
  })

  test("the expiry is the workspace's (O8)", () => {
    expect(lapse(beat(), t + 200 * s, 300)).toBeNull()
    expect(lapse(beat(), t + 301 * s, 300)?.turned).toEqual([{ kind: "left", at: t + 300 * s }])
  })
})
