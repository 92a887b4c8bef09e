import { describe, expect, test } from "vitest"
import { holdsAnswer } from "~background/core/first-reply"
import { usual } from "~background/core/options"
import type { AgentId } from "~shared/vocabulary"
import type { Options } from "~shared/workspace"
import { ana, bruno, by, Life } from "./life"

const options = (change: Partial<Options>) => ({ ...usual, ...change })
const open = () => new Life().writes()
const taken = () => {
  const life = open()
  life.ask(by(bruno), { kind: "take", from: null })
  return life
}
const ended = () => {
  const life = open()
  life.ask(by(ana), { kind: "close", ordinal: 1, heard: null, note: null })
  return life
}
const promised = () => {
  const life = open()
  life.ask(by(ana), { kind: "schedule", ordinal: 1, until: life.now + 1e6, from: null, heard: null })
  return life
}
const teams = () => {
  const life = open()
  life.ask(by(ana), { kind: "assign", to: null, from: null, team: "sales" as never })
  return life
}
const shut = () => {
  const life = new Life({ onBlock: "keep_hidden" }).writes()
  life.ask(by(ana), { kind: "block" })
  return life
}

describe("what holds an answer back (O2, C4-13, O7, C4-09)", () => {
  test.each<[string, () => Life, Record<Options["replyUnassigned"], ReturnType<typeof holdsAnswer>>]>([
    ["nobody has it", open, { assign: null, require_assign: "take", ask: "ask" }],
    ["only a team has it", teams, { assign: null, require_assign: "take", ask: "ask" }],
    ["it is promised and nobody has it", promised, { assign: null, require_assign: "take", ask: "ask" }],
    ["a team mate has it", taken, { assign: null, require_assign: null, ask: null }],
    ["it is closed", ended, { assign: null, require_assign: null, ask: null }],
    ["nothing was ever open", () => new Life(), { assign: null, require_assign: null, ask: null }],
    ["it is blocked inside Turno (C4-25)", shut, { assign: null, require_assign: null, ask: null }]
  ])("%s", (_, life, holds) => {
    for (const [replyUnassigned, held] of Object.entries(holds)) {
      const chosen = options({ replyUnassigned: replyUnassigned as Options["replyUnassigned"] })
      expect([replyUnassigned, holdsAnswer(life().thread, chosen, true)]).toEqual([replyUnassigned, held])
      expect(holdsAnswer(life().thread, chosen, false)).toBe(held)
    }
  })

  test.each<[Options["replyUnassigned"], AgentId | null]>([
    ["assign", ana],
    ["require_assign", null],
    ["ask", null]
  ])("answering what nobody has, %s: it is %s's (O2, R2-10)", (replyUnassigned, whose) => {
    const life = new Life({ replyUnassigned }).writes().answers(ana)
    expect(life.thread).toMatchObject({ assignee: whose, active: { ordinal: 1 } })
    expect(life.thread.authored).toMatchObject({ by: ana })
    // Taken first, it is hers whatever the workspace says.
    const first = new Life({ replyUnassigned }).writes()
    first.ask(by(ana), { kind: "take", from: null })
    expect(first.answers(ana).thread.assignee).toBe(ana)
  })

  test("who is not online answers nobody, where the workspace gates what is done (O7 actions)", () => {
    const gate = options({ presenceGate: "actions", replyUnassigned: "ask" })
    for (const life of [open, taken, ended, () => new Life()]) {
      expect(holdsAnswer(life().thread, gate, false)).toBe("offline")
      expect(holdsAnswer(life().thread, options({ presenceGate: "distribution" }), false)).toBeNull()
      expect(holdsAnswer(life().thread, options({ presenceGate: "none" }), false)).toBeNull()
    }
    expect(holdsAnswer(shut().thread, gate, false)).toBeNull()
    expect(holdsAnswer(open().thread, gate, true)).toBe("ask")
  })

  test("what a newer Turno wrote, and what is another contact's now, hold nothing", () => {
    const chosen = options({ replyUnassigned: "require_assign" })
    const { thread } = open()
    expect(holdsAnswer({ ...thread, stopped: { kind: "x", v: 9 } }, chosen, true)).toBeNull()
    const merged = { into: thread.id, by: by(ana), at: 1 }
    expect(holdsAnswer({ ...thread, merged }, chosen, true)).toBeNull()
  })
})
