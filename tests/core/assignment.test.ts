import { describe, expect, test } from "vitest"
import { type Candidate, choose, ruleOf } from "~background/core/assignment"
import { evolvePool, type Pool } from "~background/core/pool"
import { after, type Gate, given, type How, member, pool, rule } from "./candidates"
import type { AgentId, InboxId, Presence } from "~shared/vocabulary"
import type { Options, Passed } from "~shared/workspace"

const said = (candidates: Candidate[], of: Pool, how: How, gate: Gate = "distribution") =>
  choose(candidates, of, rule(how), gate).why.candidates.map(({ agent, passed }) => `${agent} ${passed}`)

describe("who is passed over, and why (Z0-02)", () => {
  test.each<[string, Partial<Candidate>, Gate, Passed]>([
    ["excluded from automatic assignment", { excluded: true }, "distribution", "excluded"],
    ["excluded, whoever is online", { excluded: true }, "none", "excluded"],
    ["not one of the inbox's team (C4-06)", { inTeam: false }, "distribution", "not-in-team"],
    ["had it until it was released (R2-14)", { released: true }, "distribution", "released"],
    ["offline (C4-09)", { presence: "offline" }, "distribution", "offline"],
    ["offline, where only who is online may act (O7)", { presence: "offline" }, "actions", "offline"],
    ["away from the console (C4-11)", { presence: "away" }, "distribution", "away"],
    ["away, where only who is online may act (O7)", { presence: "away" }, "actions", "away"],
    ["as many as her capacity", { open: 5, capacity: 5 }, "distribution", "full"],
    ["more than her capacity", { open: 6, capacity: 5 }, "none", "full"],
    ["no room at all", { open: 0, capacity: 0 }, "distribution", "full"]
  ])("%s", (_, it, gate, passed) => {
    const { to, why } = choose([member("ana", it), member("bruno", { open: 99 })], pool(), rule("fewest_open"), gate)
    expect(to).toBe("bruno")
    expect(why.candidates.find(({ agent }) => agent === "ana")?.passed).toBe(passed)
    expect(choose([member("ana", it)], pool(), rule("round_robin"), gate).to).toBeNull()
  })

  test.each<[string, Partial<Candidate>, Gate]>([
    ["offline where being so changes nothing (O7 none, Z0-08)", { presence: "offline" }, "none"],
    ["away where being so changes nothing (O7 none)", { presence: "away" }, "none"],
    ["one below her capacity", { open: 4, capacity: 5 }, "distribution"],
    ["without an end to what she may have", { open: 400 }, "actions"]
  ])("%s: she is given it", (_, it, gate) => {
    expect(choose([member("ana", it)], pool(), rule("round_robin"), gate).to).toBe("ana")
  })

  test("what is told first is what no change of the hour mends: excluded, team, released, presence, capacity", () => {
    const all = { excluded: true, inTeam: false, released: true, presence: "offline" as Presence, open: 9, capacity: 1 }
    const order: [keyof Candidate, unknown, Passed][] = [
      ["excluded", false, "excluded"],
      ["inTeam", true, "not-in-team"],
      ["released", false, "released"],
      ["presence", "online", "offline"],
      ["capacity", null, "full"]
    ]
    let one = member("ana", all)
    for (const [key, fine, passed] of order) {
      expect(said([one], pool(), "round_robin")).toEqual([`ana ${passed}`])
      one = { ...one, [key]: fine }
    }
    expect(said([one], pool(), "round_robin")).toEqual(["ana chosen"])
  })

  test("nobody there, nobody chosen", () => {
    expect(choose([], pool(), rule("round_robin"), "none")).toMatchObject({ to: null, why: { candidates: [] } })
  })
})

describe("round robin (Z0-05, R3-12)", () => {
  const [ana, bruno, cora] = [member("ana"), member("bruno"), member("cora")]

  test.each<[string, string[], string[]]>([
    ["nobody was served: by id", [], ["ana chosen", "bruno later", "cora later"]],
    ["who was never served comes first", ["ana"], ["bruno chosen", "cora later", "ana later"]],
    ["then who was served longest ago", ["bruno", "cora", "ana"], ["bruno chosen", "cora later", "ana later"]],
    [
      "the last time counts, not the first",
      ["ana", "bruno", "cora", "ana"],
      ["bruno chosen", "cora later", "ana later"]
    ]
  ])("%s", (_, served, told) => expect(said([cora, ana, bruno], pool(...served), "round_robin")).toEqual(told))

  test("how much she has is of no account", () => {
    expect(choose([{ ...ana, open: 90 }, bruno], pool("bruno"), rule("round_robin"), "none").to).toBe("ana")
  })

  test("who was passed over has not lost her turn", () => {
    const away = { ...ana, presence: "away" as const }
    let log = pool("ana", "bruno", "cora")
    for (const wanted of ["bruno", "cora", "bruno"]) {
      const { to } = choose([away, bruno, cora], log, rule("round_robin"), "distribution")
      expect(to).toBe(wanted)
      log = after(log, wanted)
    }
    expect(choose([ana, bruno, cora], log, rule("round_robin"), "distribution").to).toBe("ana")
  })
})

describe("fewest open (R3-13)", () => {
  test.each<[string, [number, number, number], string[], string]>([
    ["who has least", [3, 1, 2], [], "bruno"],
    ["of those alike, who was served longest ago", [1, 1, 2], ["bruno", "ana"], "bruno"],
    ["of those alike, who was never served", [1, 1, 1], ["ana", "bruno"], "cora"],
    ["of those alike in all, the first by id", [2, 2, 2], [], "ana"],
    ["least before longest ago", [0, 1, 1], ["bruno", "cora", "ana"], "ana"]
  ])("%s", (_, [a, b, c], served, to) => {
    const candidates = [member("cora", { open: c }), member("bruno", { open: b }), member("ana", { open: a })]
    expect(choose(candidates, pool(...served), rule("fewest_open"), "distribution").to).toBe(to)
  })
})

describe("by owner: who served the contact last, unless too far ahead (C4-14)", () => {
  const [ana, bruno] = [member("ana"), member("bruno")]

  test.each<[string, Candidate[], string[], number, string[]]>([
    [
      "she is online: hers, though it is another's turn",
      [ana, { ...bruno, last: true }],
      [],
      50,
      ["bruno owner", "ana later"]
    ],
    ["nobody served before: in turn", [ana, bruno], ["ana"], 50, ["bruno chosen", "ana later"]],
    ["she is away: in turn", [ana, { ...bruno, last: true, presence: "away" }], [], 50, ["ana chosen", "bruno away"]],
    [
      "she had it until it was released",
      [{ ...ana, last: true, released: true }, bruno],
      [],
      50,
      ["bruno chosen", "ana released"]
    ],
    ["no room left", [{ ...ana, last: true, open: 3, capacity: 3 }, bruno], [], 100, ["bruno chosen", "ana full"]],
    [
      "half as much again is allowed, and she has just that",
      [
        { ...ana, last: true, open: 4 },
        { ...bruno, open: 2 }
      ],
      ["ana"],
      50,
      ["ana owner", "bruno later"]
    ],
    [
      "one more than that: in turn",
      [
        { ...ana, last: true, open: 5 },
        { ...bruno, open: 2 }
      ],
      ["ana"],
      50,
      ["bruno chosen", "ana laden"]
    ],
    [
      "too far ahead, and it is her turn all the same",
      [
        { ...ana, last: true, open: 5 },
        { ...bruno, open: 2 }
      ],
      ["bruno"],
      50,
      ["ana chosen", "bruno later"]
    ],
    [
      "who has fewest cannot have it: she is not ahead of anybody",
      [
        { ...ana, last: true, open: 9 },
        { ...bruno, excluded: true }
      ],
      [],
      0,
      ["ana owner", "bruno excluded"]
    ],
    [
      "nothing more is allowed: as much as another",
      [
        { ...ana, last: true, open: 2 },
        { ...bruno, open: 2 }
      ],
      ["ana"],
      0,
      ["ana owner", "bruno later"]
    ],
    [
      "nothing more is allowed: one more",
      [
        { ...ana, last: true, open: 2 },
        { ...bruno, open: 1 }
      ],
      ["ana"],
      0,
      ["bruno chosen", "ana laden"]
    ],
    ["any difference is allowed", [{ ...ana, last: true, open: 40 }, bruno], ["ana"], 100, ["ana owner", "bruno later"]]
  ])("%s", (_, candidates, served, lead, told) => {
    const { to, why } = choose(candidates, pool(...served), rule("owner", lead), "distribution")
    expect(why.candidates.map(({ agent, passed }) => `${agent} ${passed}`)).toEqual(told)
    expect(to).toBe(told[0]?.split(" ")[0])
  })

  test("in every other way of handing out it is of no account who served last", () => {
    for (const how of ["round_robin", "fewest_open"] as const)
      expect(said([ana, { ...bruno, last: true, open: 1 }], pool(), how)).toEqual(["ana chosen", "bruno later"])
  })
})

describe("who distributes (O6, C4-14, R2-12)", () => {
  const inbox = (distribution?: Options["distribution"]) => ({
    id: "ventas" as InboxId,
    settings: distribution ? { distribution } : {}
  })
  test.each<[Options["distribution"], ReturnType<typeof inbox> | null, ReturnType<typeof ruleOf>]>([
    ["manual", null, null],
    ["manual", inbox(), null],
    ["manual", inbox("manual"), null],
    ["round_robin", inbox("manual"), null],
    ["round_robin", null, { by: "workspace", distribution: "round_robin", lead: 30, pool: "pool:workspace" }],
    ["fewest_open", inbox(), { by: "workspace", distribution: "fewest_open", lead: 30, pool: "pool:workspace" }],
    ["manual", inbox("round_robin"), { by: "inbox", distribution: "round_robin", lead: 30, pool: "pool:ventas" }],
    ["round_robin", inbox("fewest_open"), { by: "inbox", distribution: "fewest_open", lead: 30, pool: "pool:ventas" }],
    ["round_robin", inbox("owner"), { by: "inbox", distribution: "owner", lead: 30, pool: "pool:ventas" }]
  ])("workspace %s, inbox %j: %j", (distribution, where, wanted) => {
    expect(ruleOf({ distribution, ownerLead: 30 }, where)).toEqual(wanted)
  })

  test("the decision says which rule won, its number, and what each was at that instant", () => {
    const { why } = choose(
      [member("ana", { open: 4 }), member("bruno", { open: 2, presence: "away" })],
      pool("bruno", "ana"),
      { by: "inbox", distribution: "fewest_open", lead: 50 },
      "distribution"
    )
    expect(why).toEqual({
      by: "inbox",
      distribution: "fewest_open",
      turn: 3,
      candidates: [
        { agent: "ana", open: 4, lastAt: 2000, passed: "chosen" },
        { agent: "bruno", open: 2, lastAt: 1000, passed: "away" }
      ]
    })
  })
})

test("a decision of a pool folded twice is folded once", () => {
  const once = pool("ana", "bruno")
  expect(evolvePool(once, given(2, "cora"))).toBe(once)
  expect(evolvePool(once, given(3, "cora")).turns["cora" as AgentId]).toEqual({ rev: 3, at: 3000 })
})
