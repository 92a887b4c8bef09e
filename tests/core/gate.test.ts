import { describe, expect, test } from "vitest"
import type { Command } from "~background/core/decide"
import { presenceOf, presentSince } from "~background/core/presence"
import { ana, bruno, by, Life, refused } from "./life"
import type { ContactId } from "~shared/vocabulary"
import type { Options } from "~shared/workspace"

/** Each kind that an agent may ask. */
const asked: Command[] = [
  { kind: "open" },
  { kind: "take", from: null },
  { kind: "assign", to: bruno, from: null },
  { kind: "assign", to: null, from: null },
  { kind: "close", ordinal: 1, heard: null, note: null },
  { kind: "reactivate", ordinal: 1 },
  { kind: "schedule", ordinal: 1, until: 9_000_000, from: null, heard: null },
  { kind: "resume", ordinal: 1 },
  { kind: "reply" },
  { kind: "sent", mark: { key: "S", at: 9_000_000 } },
  { kind: "block" },
  { kind: "unblock" },
  { kind: "merge", into: "d".repeat(26) as ContactId },
  { kind: "absorb", from: "d".repeat(26) as ContactId, back: false },
  { kind: "erase", ordinal: null }
]

describe("whom being offline stops (O7, C4-09)", () => {
  test.each<[Options["presenceGate"], boolean, boolean]>([
    ["actions", false, true],
    ["actions", true, false],
    ["distribution", false, false],
    ["none", false, false]
  ])("%s, online %s: refused %s", (presenceGate, online, stopped) => {
    for (const command of asked) {
      const life = new Life({ presenceGate }).writes()
      life.around.online = online
      expect(refused(life.ask(by(ana), command)) === "offline", command.kind).toBe(stopped)
    }
    const undoing = new Life({ presenceGate }).writes()
    undoing.ask(by(ana), { kind: "take", from: null })
    undoing.around.online = online
    expect(refused(undoing.undo(ana, "assigned")) === "offline", "undo").toBe(stopped)
  })

  test("the contact and Turno itself are never stopped, and marking unread is free (C4-09, C4-24)", () => {
    const life = new Life({ presenceGate: "actions" })
    life.around.online = false
    expect(life.writes().thread.active).not.toBeNull()
    life.answers(null)
    expect(refused(life.ask(by(ana), { kind: "mark-unread" }))).toBeNull()
    life.now += 9e9
    life.ask({ kind: "turno" }, { kind: "idle", ordinal: 1, minutes: 1, since: 0 })
    expect(life.thread.active).toBeNull()
  })
})

describe("who counts as there (C4-10, C4-11, C4-12, O8)", () => {
  const beat = { agent: ana, off: false, place: "here", at: 1_000_000, since: 900_000 } as const
  test.each([
    ["in front of a console", beat, 1_000_000, "online"],
    ["elsewhere", { ...beat, place: "away" as const }, 1_000_000, "away"],
    ["not available by choice", { ...beat, off: true }, 1_000_000, "offline"],
    ["120 s after the last sign of life", beat, 1_120_000, "online"],
    ["a moment later", beat, 1_120_001, "offline"],
    ["never seen", undefined, 0, "offline"]
  ] as const)("%s: %s at %i is %s", (_, one, now, presence) => {
    expect(presenceOf(one, now, 120)).toBe(presence)
  })

  test("a machine that sleeps cannot write its absence: it began when the silence was long enough", () => {
    expect(presentSince(beat, 1_000_000, 120)).toBe(900_000)
    expect(presentSince(beat, 9_000_000, 120)).toBe(1_120_000)
    expect(presentSince({ ...beat, off: true }, 9_000_000, 120)).toBe(900_000)
  })
})
