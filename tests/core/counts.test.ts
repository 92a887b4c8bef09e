import { describe, expect, test } from "vitest"
import { countsOf, inOrder } from "~background/core/counts"
import type { AgentId, TeamId } from "~shared/vocabulary"
import { ana, bruno, by, Life } from "./life"
import type { Options } from "~shared/workspace"

type Transfer = Options["transfer"]

/** Opened by the contact and Ana's. */
function begun(transfer: Transfer) {
  const life = new Life({ transfer }).writes()
  life.ask(by(ana), { kind: "take", from: null })
  return life
}
const hand = (life: Life, to: AgentId) => life.ask(by(ana), { kind: "assign", to, from: life.thread.assignee })
const close = (life: Life) =>
  life.ask(by(ana), { kind: "close", ordinal: life.thread.ordinal, heard: life.thread.heard, note: null })

const stories: [string, (life: Life) => unknown, Record<Transfer, [conversations: number, cases: number]>][] = [
  ["one that is open", () => null, { keep: [1, 1], close_and_open: [1, 1] }],
  ["closed", close, { keep: [1, 1], close_and_open: [1, 1] }],
  ["handed over once", (life) => hand(life, bruno), { keep: [1, 1], close_and_open: [2, 1] }],
  [
    "handed over, and back, and closed",
    (life) => [hand(life, bruno), hand(life, ana), close(life)],
    { keep: [1, 1], close_and_open: [3, 1] }
  ],
  [
    "handed over to a team",
    (life) => life.ask(by(ana), { kind: "assign", to: null, from: ana, team: "sales" as TeamId }),
    { keep: [1, 1], close_and_open: [2, 1] }
  ],
  [
    "handed over, and that undone",
    (life) => [hand(life, bruno), life.undo(ana, life.around.options.transfer === "keep" ? "assigned" : "opened")],
    { keep: [1, 1], close_and_open: [1, 1] }
  ],
  [
    "handed over, undone, and handed over again",
    (life) => [
      hand(life, bruno),
      life.undo(ana, life.around.options.transfer === "keep" ? "assigned" : "opened"),
      hand(life, bruno)
    ],
    { keep: [1, 1], close_and_open: [2, 1] }
  ],
  [
    "handed over and closed, and the contact wrote again",
    (life) => [hand(life, bruno), close(life), life.writes()],
    { keep: [2, 2], close_and_open: [3, 2] }
  ],
  [
    "two cases, the second handed over too",
    (life) => [hand(life, bruno), close(life), life.writes(), hand(life, ana)],
    { keep: [2, 2], close_and_open: [4, 2] }
  ],
  [
    "closed and taken up again: the same one (C4-29)",
    (life) => [close(life), life.ask(by(ana), { kind: "reactivate", ordinal: 1 })],
    { keep: [1, 1], close_and_open: [1, 1] }
  ],
  [
    "closed, and the close undone",
    (life) => [close(life), life.undo(ana, "closed")],
    { keep: [1, 1], close_and_open: [1, 1] }
  ],
  [
    "closed, and one opened by hand",
    (life) => [close(life), life.ask(by(ana), { kind: "open" })],
    { keep: [2, 2], close_and_open: [2, 2] }
  ],
  [
    "one opened by hand, and that undone: it never was",
    (life) => [close(life), life.ask(by(ana), { kind: "open" }), life.undo(ana, "opened")],
    { keep: [1, 1], close_and_open: [1, 1] }
  ],
  [
    "taken up again, and that undone: it was there before",
    (life) => [close(life), life.ask(by(ana), { kind: "reactivate", ordinal: 1 }), life.undo(ana, "reactivated")],
    { keep: [1, 1], close_and_open: [1, 1] }
  ],
  [
    "an opening undone, and taken up after all",
    (life) => [
      close(life),
      life.ask(by(ana), { kind: "open" }),
      life.undo(ana, "opened"),
      life.ask(by(ana), { kind: "reactivate", ordinal: 2 })
    ],
    { keep: [2, 2], close_and_open: [2, 2] }
  ],
  [
    "erased: counted, though nothing of it is kept (Z1-30)",
    (life) => [close(life), life.ask(by(ana), { kind: "erase", ordinal: null })],
    { keep: [1, 1], close_and_open: [1, 1] }
  ],
  [
    "blocked, which closed it, unblocked, and written again",
    (life) => [life.ask(by(ana), { kind: "block" }), life.ask(by(ana), { kind: "unblock" }), life.writes()],
    { keep: [2, 2], close_and_open: [2, 2] }
  ]
]

describe("conversations and cases (O16, O1, Z1-09)", () => {
  test.each(stories)("%s", (_, tell, expected) => {
    for (const transfer of ["keep", "close_and_open"] as const) {
      const life = begun(transfer)
      tell(life)
      const { conversations, cases } = countsOf(life.decisions)
      expect([transfer, conversations, cases]).toEqual([transfer, ...expected[transfer]])
    }
  })

  test("of nothing there is nothing", () => expect(countsOf([])).toEqual({ conversations: 0, cases: 0 }))

  test.each<[Options["counts"], [string, number][]]>([
    [
      "conversations",
      [
        ["conversations", 3],
        ["cases", 2]
      ]
    ],
    [
      "cases",
      [
        ["cases", 2],
        ["conversations", 3]
      ]
    ]
  ])("both are told, %s first (O16)", (counts, told) => {
    expect(inOrder({ conversations: 3, cases: 2 }, { counts })).toEqual(told)
  })
})
