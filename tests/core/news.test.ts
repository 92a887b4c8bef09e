import { describe, expect, test } from "vitest"
import { type Facts, newestHeard, noFacts, observe, remember, type Sighting } from "~background/core/observe"
import { emptyThread } from "~background/core/thread"
import type { Direction, Precision } from "~shared/vocabulary"
import { ana, id } from "./life"

type Seen = [Direction, key: string | null, at: number, precision?: Precision]
const sighting = ([direction, key, at, precision = "console"]: Seen): Sighting => ({
  direction,
  mark: { key, at },
  precision,
  ...(direction === "out" && { mine: { by: ana, certainty: "certain" } })
})
const nothingOpen = emptyThread(id)
const known = (...seen: Seen[]): Facts => seen.map(sighting).reduce(remember, noFacts())
/** What is asked for where nothing is open: the instant of what opens a conversation, or null. */
const asked = (facts: Facts, seen: Seen, opens = true) => {
  const { commands } = observe(nothingOpen, facts, sighting(seen), opens)
  return commands.map((one) => (one.kind === "hear" || one.kind === "sent" ? [one.kind, one.mark.at] : one))[0] ?? null
}

describe("what is news where nothing is open (R2-17)", () => {
  test.each<[string, Seen[], Seen, unknown]>([
    ["the first message of the contact", [], ["in", "A", 5000], ["hear", 5000]],
    ["the same key at another instant: no news", [["in", "A", 5000]], ["in", "A", 9000], null],
    [
      "an older message seen before: no news",
      [
        ["in", "A", 5000],
        ["in", "B", 9000]
      ],
      ["in", "A", 5000],
      null
    ],
    ["another key in the same second", [["in", "A", 5000]], ["in", "B", 5000], ["hear", 5000]],
    ["without a key, in the second of one that has it: no news", [["in", "A", 5000]], ["in", null, 5999], null],
    ["a key, in the second of one without: no news", [["in", null, 5999]], ["in", "A", 5000], null],
    ["without keys, in one second: no news", [["in", null, 5000]], ["in", null, 5999], null],
    ["without keys, a second later", [["in", null, 5000]], ["in", null, 6000], ["hear", 6000]],
    ["an answer of ours does not make theirs known", [["out", null, 5000]], ["in", "A", 5000], ["hear", 5001]],
    ["nor the other way round", [["in", null, 5000]], ["out", "A", 5000], ["sent", 5001]],
    ["our own in the second of one without a key: no news", [["out", null, 5000]], ["out", "A", 5400], null],
    ["the contact's, older than our newest answer: no news", [["out", "A", 9000]], ["in", "B", 5000], null],
    ["the contact's, after our newest answer", [["out", "A", 5000]], ["in", "B", 9000], ["hear", 9000]],
    ["of the same millisecond, live: the answer was later", [["out", "A", 5000]], ["in", "B", 5000, "live"], null]
  ])("%s", (_, before, seen, outcome) => {
    expect(asked(known(...before), seen)).toEqual(outcome)
    expect(asked(known(...before), seen, false)).toBeNull()
  })
})

describe("the order of one second", () => {
  test.each<[string, Seen, Seen, number]>([
    ["the console's seconds: what is new came after", ["out", "A", 5600], ["in", "B", 5000], 5601],
    ["the same, for our answer", ["in", "A", 5600], ["out", "B", 5000], 5601],
    ["after it anyway: its own instant stays", ["out", "A", 5000], ["in", "B", 5400], 5400],
    ["an earlier second is earlier", ["in", "A", 5000], ["out", "B", 4999], 4999],
    ["our own clock knows better than seconds", ["in", "A", 5600], ["out", "B", 5400, "live"], 5400]
  ])("%s", (_, before, seen, at) => {
    const { facts } = observe(nothingOpen, known(before), sighting(seen), true)
    expect(seen[0] === "in" ? facts.heard : facts.answered).toEqual({ key: "B", at })
  })
})

describe("what a browser remembers", () => {
  test("the newest of each direction, whatever the order it was told in", () => {
    const seen: Seen[] = [
      ["in", "A", 1000],
      ["out", "B", 2000],
      ["in", "C", 3000],
      ["out", "D", 4000]
    ]
    for (const facts of [known(...seen), known(...seen.toReversed())])
      expect(facts).toMatchObject({ heard: { key: "C", at: 3000 }, answered: { key: "D", at: 4000 } })
  })

  test("each key once, of keyless ones none, and no more than the newest 24", () => {
    expect(noFacts()).toEqual({ heard: null, answered: null, seen: [], mine: [] })
    expect(known(["in", "A", 1000], ["out", "B", 2000], ["in", "A", 1000], ["in", null, 3000]).seen).toEqual(["A", "B"])
    const many = Array.from({ length: 30 }, (_, i): Seen => ["in", `K${i}`, i * 1000])
    expect(known(...many).seen).toEqual(many.slice(6).map(([, key]) => key))
  })

  test("what was sent here is remembered as mine: nothing before it was, and nothing without a key", () => {
    const once = observe(nothingOpen, noFacts(), sighting(["out", "A", 1000]), true).facts
    const twice = observe(nothingOpen, once, sighting(["out", null, 5000]), true).facts
    expect(twice.mine).toEqual(["A"])
  })

  test.each<Direction>(["in", "out"])(
    "a key learned later goes to the message, %s, and its instant stays",
    (direction) => {
      const side = direction === "in" ? "heard" : "answered"
      const before = known(["in", null, 5300], ["out", null, 5300])
      const { facts } = observe(nothingOpen, before, sighting([direction, "A", 5900]), true)
      expect({ ...facts, mine: [] }).toEqual({ ...before, seen: ["A"], [side]: { key: "A", at: 5300 } })
    }
  )

  test.each<Direction>(["in", "out"])("a key once learned is not lost to a sighting without one, %s", (direction) => {
    const before = known([direction, "A", 5300])
    expect(observe(nothingOpen, before, sighting([direction, null, 5000]), true).facts).toEqual(before)
  })

  test("an older message seen again changes nothing", () => {
    const before = known(["in", "A", 1000], ["in", "B", 2000])
    expect(observe(nothingOpen, before, sighting(["in", "A", 1000]), true).facts).toEqual(before)
  })
})

describe("the newest message of a contact with several chats", () => {
  const heard = (key: string, at: number) => known(["in", key, at])
  test.each<[string, Facts[], string | null]>([
    ["of no chat there is none", [], null],
    ["of chats where nobody wrote there is none", [noFacts(), known(["out", "A", 9000])], null],
    ["it is in the first", [heard("A", 9000), heard("B", 5000)], "A"],
    ["it is in the second", [heard("A", 5000), heard("B", 9000)], "B"],
    ["one of them is silent", [noFacts(), heard("A", 5000), noFacts()], "A"],
    ["of one instant the keys decide", [heard("B", 5000), heard("A", 5000)], "B"]
  ])("%s", (_, chats, key) => {
    expect(newestHeard(chats)?.key ?? null).toBe(key)
    expect(newestHeard(chats.toReversed())?.key ?? null).toBe(key)
  })
})
