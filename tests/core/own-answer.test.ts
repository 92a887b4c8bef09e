import { describe, expect, test } from "vitest"
import { type Facts, noFacts, observe, reconcile, remember, type Sighting } from "~background/core/observe"
import type { Mark } from "~background/core/events"
import type { AgentId } from "~shared/vocabulary"
import { ana, bruno, by, Life } from "./life"

const sent = (key: string | null, at: number, agent: AgentId | null = ana): Sighting => ({
  direction: "out",
  mark: { key, at },
  precision: "live",
  ...(agent && { mine: { by: agent, certainty: "probable" } })
})
const wrote = (life: Life, key: string, at: number) =>
  life.line({ kind: "wrote", actor: { kind: "contact" }, at, data: { mark: { key, at } } })

/** The contact waits since 10,000,000 for whoever has it. */
function waiting(agent: AgentId | null = ana) {
  const life = new Life()
  life.ask({ kind: "contact" }, { kind: "hear", mark: { key: "Q", at: 10_000_000 } })
  wrote(life, "Q", 10_000_000)
  if (agent) life.ask(by(agent), { kind: "take", from: null })
  return life
}
const told = (life: Life, sighting: Sighting, facts: Facts = noFacts(), opens = true) => {
  const { appends, commands } = observe(life.thread, facts, sighting, opens)
  return { marks: appends.map(({ data }) => ("mark" in data ? data.mark : null)), commands }
}

describe("an answer of mine", () => {
  test("ends the wait in my name, as surely as it was known", () => {
    expect(observe(waiting().thread, noFacts(), sent("A", 10_005_000), true).appends).toEqual([
      {
        kind: "authored",
        actor: by(ana),
        at: 10_005_000,
        data: { mark: { key: "A", at: 10_005_000 }, by: ana, certainty: "probable" }
      }
    ])
  })

  test("takes what nobody has, and nothing else (R2-10)", () => {
    const mark = { key: "A", at: 10_005_000 }
    expect(told(waiting(null), sent("A", mark.at))).toEqual({ marks: [mark], commands: [{ kind: "reply" }] })
    expect(told(waiting(bruno), sent("A", mark.at))).toEqual({ marks: [mark], commands: [] })
  })

  test("of the contact's own millisecond ends it too; one before it does not", () => {
    expect(told(waiting(), sent("A", 10_000_000)).marks).toHaveLength(1)
    expect(told(waiting(), sent("A", 9_999_999))).toEqual({ marks: [], commands: [] })
  })

  test("between two questions it ends the wait of the first", () => {
    const life = waiting()
    wrote(life, "R", 10_009_000)
    expect(told(life, sent("A", 10_005_000)).marks).toHaveLength(1)
  })

  test("a second one in the same turn is no line of its own", () => {
    const life = waiting()
    life.line({ kind: "answered", actor: { kind: "somebody" }, at: 1, data: { mark: { key: "A", at: 10_005_000 } } })
    expect(told(life, sent("B", 10_006_000))).toEqual({ marks: [], commands: [] })
  })

  test("one that nobody here sent says nothing of its author", () => {
    expect(told(waiting(null), sent("A", 10_005_000, null))).toEqual({ marks: [], commands: [] })
  })

  test("seen a second time it is told once, and the answer of the next turn again", () => {
    const life = waiting()
    const { facts } = observe(life.thread, noFacts(), sent("A", 10_005_000), true)
    expect(told(life, sent("A", 10_005_000), facts)).toEqual({ marks: [], commands: [] })
    wrote(life, "R", 10_009_000)
    const mark = { key: "B", at: 10_010_000 }
    expect(told(life, sent("B", mark.at), facts)).toEqual({ marks: [mark], commands: [] })
  })

  test("where nothing is open it may open one, but not history, and not a chat that is no customer's (O20)", () => {
    const life = new Life()
    const mark = { key: "A", at: 5000 }
    expect(told(life, sent("A", 5000))).toEqual({ marks: [], commands: [{ kind: "sent", mark }] })
    expect(told(life, sent("A", 5000), noFacts(), false)).toEqual({ marks: [], commands: [] })
    expect(told(life, sent("A", 5000), remember(noFacts(), sent("A", 5000)))).toEqual({ marks: [], commands: [] })
  })
})

describe("an answer that the list told of first is mine all the same (R2-10)", () => {
  const first = (key: string | null, at: number, agent: AgentId | null = ana) => {
    const life = waiting(agent)
    life.line({ kind: "answered", actor: { kind: "somebody" }, at, data: { mark: { key, at } } })
    return { life, facts: remember(noFacts(), sent(key, at, null)) }
  }

  test.each<[string, string | null, number]>([
    ["by its key, at the instant first learned", "A", 10_005_900],
    ["told without a key, in the same second", null, 10_005_100]
  ])("%s", (_, key, at) => {
    const { life, facts } = first(key, at)
    expect(told(life, sent("A", 10_005_500), facts)).toEqual({ marks: [{ key: "A", at }], commands: [] })
  })

  test("another one is not: by its key, or by its second where one has none", () => {
    expect(told(first("A", 10_005_000).life, sent("B", 10_005_000)).marks).toEqual([])
    expect(told(first(null, 10_005_000).life, sent("B", 10_006_000)).marks).toEqual([])
    expect(told(first(null, 10_005_000).life, sent(null, 10_005_000)).marks).toEqual([])
  })

  test("an older one than the newest known keeps its own key and instant", () => {
    const { life, facts } = first("B", 10_009_000, null)
    const older = remember(facts, sent("A", 10_005_000, null))
    expect(told(life, sent("A", 10_005_000), older).marks).toEqual([{ key: "A", at: 10_005_000 }])
  })
})

describe("a turn is one line", () => {
  const facts = (heard: Mark | null, answered: Mark | null = null): Facts => ({ ...noFacts(), heard, answered })
  const lines = (life: Life, known: Facts) =>
    reconcile(life.thread, known).map(({ kind, at }) => [kind, at - 10_000_000])
  const at = (key: string, after: number): Mark => ({ key, at: 10_000_000 + after })

  test.each<[string, Facts, [string, number][]]>([
    ["nothing is known: nothing is said", facts(null), []],
    ["he waits, and wrote again: it is the same turn", facts(at("R", 5000)), []],
    ["our answer ends it", facts(at("Q", 0), at("A", 5000)), [["answered", 5000]]],
    ["also of the same millisecond", facts(at("Q", 0), at("A", 0)), [["answered", 0]]],
    ["an answer from before does not", facts(at("Q", 0), at("A", -1)), []],
    [
      "an answer, and he wrote again after it: a turn ends, and one begins",
      facts(at("R", 9000), at("A", 0)),
      [
        ["answered", 0],
        ["wrote", 9000]
      ]
    ],
    [
      "an answer of the millisecond he wrote in: it was the later one",
      facts(at("R", 5000), at("A", 5000)),
      [["answered", 5000]]
    ]
  ])("while he waits: %s", (_, known, expected) => expect(lines(waiting(), known)).toEqual(expected))

  test("an answer between two questions ends the first turn; the second goes on", () => {
    const life = waiting()
    wrote(life, "R", 10_009_000)
    expect(lines(life, facts(at("S", 9500), at("A", 5000)))).toEqual([["answered", 5000]])
  })

  test("what this browser does not know of is not begun again: an answer others saw, a conversation before", () => {
    const life = waiting()
    life.line({ kind: "answered", actor: { kind: "somebody" }, at: 1, data: { mark: at("A", 5000) } })
    expect(lines(life, facts(at("R", 4000)))).toEqual([])
    expect(lines(life, facts(at("R", 5000)))).toEqual([])
    expect(lines(life, facts(at("R", 5001)))).toEqual([["wrote", 5001]])
    life.ask(by(ana), { kind: "close", ordinal: 1, heard: at("S", 8000), note: null })
    expect(lines(life, facts(at("S", 9000)))).toEqual([])
    life.ask(by(ana), { kind: "open" })
    expect(lines(life, facts(at("S", 8000)))).toEqual([])
    expect(lines(life, facts(at("S", 9000)))).toEqual([["wrote", 9000]])
  })

  test("opened by hand, of a contact nobody heard of: nothing is said", () => {
    const life = new Life()
    life.ask(by(ana), { kind: "open" })
    expect(reconcile(life.thread, noFacts())).toEqual([])
  })
})
