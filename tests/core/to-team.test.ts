import { describe, expect, test } from "vitest"
import { ana, bruno, by, Life } from "./life"
import type { TeamId } from "~shared/vocabulary"

const [sales, care] = ["sales", "care"] as TeamId[] as [TeamId, TeamId]

describe("given to a team, and taken back (Z1-08, R2-14)", () => {
  const toTeam = (team: TeamId, from: typeof ana | null = null) => ({ kind: "assign", to: null, from, team }) as const

  test("nobody had it: it is nobody's again, and no team's", () => {
    const life = new Life().writes()
    life.ask(by(ana), toTeam(sales))
    expect(life.thread).toMatchObject({ assignee: null, team: sales })
    life.undo(ana, "assigned")
    expect(life.thread).toMatchObject({ assignee: null, team: null })
  })

  test("somebody had it: she has it again", () => {
    const life = new Life().writes()
    life.ask(by(ana), { kind: "take", from: null })
    life.ask(by(ana), toTeam(sales, ana))
    expect(life.thread).toMatchObject({ assignee: null, team: sales })
    life.undo(ana, "assigned")
    expect(life.thread).toMatchObject({ assignee: ana, team: null })
  })

  test("another team had it: that one has it again", () => {
    const life = new Life().writes()
    life.ask(by(ana), toTeam(sales))
    life.ask(by(ana), toTeam(care))
    life.undo(ana, "assigned")
    expect(life.thread).toMatchObject({ assignee: null, team: sales })
  })

  test("one of it took it: undone, it is the team's again", () => {
    const life = new Life().writes()
    life.ask(by(ana), toTeam(sales))
    life.ask(by(bruno), { kind: "take", from: null })
    expect(life.thread).toMatchObject({ assignee: bruno, team: sales })
    life.undo(bruno, "assigned")
    expect(life.thread).toMatchObject({ assignee: null, team: sales })
  })
})
