import { describe, expect, test } from "vitest"
import type { EventId, TeamId } from "~shared/vocabulary"
import { ana, bruno, by, gone, Life, refused } from "./life"
import { anas, decided, done, ends, promises } from "./undoing"

const [sales, care] = ["sales", "care"] as TeamId[] as [TeamId, TeamId]
const turno = { kind: "turno" } as const
const contact = { kind: "contact" } as const
const why = { by: "workspace" as const, distribution: "round_robin" as const, turn: 1, candidates: [] }
const of = "pool:workspace:1" as EventId

describe("what is said of an assignment (Z1-08, R2-10, R2-14)", () => {
  const newest = (life: Life) => life.decisions.at(-1)?.data

  test("taken, given, given to a team, released, answered: how, from whom, of which team", () => {
    const life = new Life().writes()
    life.ask(by(ana), { kind: "take", from: null })
    expect(newest(life)).toEqual({ to: ana, from: null, how: "take", team: null })
    life.ask(by(ana), { kind: "assign", to: bruno, from: ana })
    expect(newest(life)).toEqual({ to: bruno, from: ana, how: "assign", team: null })
    life.ask(by(bruno), { kind: "assign", to: null, from: bruno, team: sales })
    expect(newest(life)).toEqual({ to: null, from: bruno, how: "team", team: sales })
    life.ask(by(ana), { kind: "take", from: null })
    expect(newest(life)).toEqual({ to: ana, from: null, how: "take", team: sales })
    life.ask(by(ana), { kind: "assign", to: null, from: ana, team: care })
    expect(newest(life)).toEqual({ to: null, from: ana, how: "team", team: care, fromTeam: sales })
    life.answers(bruno)
    expect(newest(life)).toEqual({ to: bruno, from: null, how: "reply", team: care })
    life.ask(by(bruno), { kind: "assign", to: null, from: bruno })
    expect(newest(life)).toEqual({ to: null, from: bruno, how: "release", team: null, fromTeam: care })
  })

  test("given to who has it already it stays as it is, with its team", () => {
    const life = new Life().writes()
    life.ask(by(ana), { kind: "assign", to: null, from: null, team: sales })
    life.ask(by(ana), { kind: "take", from: null })
    expect(life.ask(by(bruno), { kind: "assign", to: ana, from: ana })).toEqual(done)
    expect(life.thread).toMatchObject({ assignee: ana, team: sales })
    life.ask(by(bruno), { kind: "assign", to: null, from: ana })
    expect(life.ask(by(bruno), { kind: "assign", to: null, from: null })).toEqual(done)
  })

  test("seen with a team mate who gave it up meanwhile, it is whoever's who takes it first", () => {
    const life = anas()
    life.ask(by(ana), { kind: "assign", to: null, from: ana })
    expect(life.ask(by(bruno), { kind: "take", from: ana }).ok).toBe(true)
    expect(life.thread.assignee).toBe(bruno)
  })

  test("who comes second learns who has it and since when", () => {
    const life = anas()
    const at = life.now
    const refusal = { kind: "taken", by: ana, at }
    expect(life.ask(by(bruno), { kind: "take", from: null })).toEqual({ ok: false, refusal })
    expect(life.ask(by(bruno), { kind: "assign", to: bruno, from: gone })).toEqual({ ok: false, refusal })
  })

  test("a release, asked by who saw nobody, is no transfer (O1)", () => {
    const life = anas({ transfer: "close_and_open" })
    expect(refused(life.ask(by(bruno), { kind: "assign", to: null, from: null, team: sales }))).toBe("taken")
    expect(life.thread.ordinal).toBe(1)
  })

  test.each([contact, turno, { kind: "somebody" }] as const)(
    "%o takes nothing: it is nobody one could ask",
    (actor) => {
      const life = new Life().writes()
      expect(refused(life.ask(actor, { kind: "take", from: null }))).toBe("unknown-agent")
      expect(life.thread.assignee).toBeNull()
    }
  )

  test("an answer from the phone makes it nobody's, also where it opens one (O20)", () => {
    const life = new Life({ ownMessageOpens: true })
    life.ask({ kind: "somebody" }, { kind: "sent", mark: { key: "S", at: 5_000_000 } })
    expect(life.thread).toMatchObject({ active: { origin: "message", openedAt: 5_000_000 } })
    expect(life.thread.assignee).toBeNull()
    expect(life.ask({ kind: "somebody" }, { kind: "reply" })).toEqual(done)
  })
})

describe("given out automatically (Z0-05, C4-14)", () => {
  const auto = (to = ana, ordinal = 1) => ({ kind: "auto", ordinal, to, why, of }) as const

  test("what nobody has goes to whom the pool chose, and says why and of which of its decisions", () => {
    const life = new Life().writes()
    life.ask(by(bruno), { kind: "assign", to: null, from: null, team: sales })
    life.ask(turno, auto())
    expect(life.thread).toMatchObject({ assignee: ana, team: sales })
    const { cause, data } = decided(life, "assigned", 2)
    expect(cause).toBe(of)
    expect(data).toEqual({ to: ana, from: null, how: "auto", team: sales, why })
  })

  test.each<[string, () => Life, ReturnType<typeof auto>]>([
    ["somebody was quicker", () => anas(), auto(bruno)],
    ["it was closed meanwhile", () => closed(), auto()],
    ["another one is open by now", () => closed().writes(), auto()],
    ["nothing was ever open", () => new Life(), auto()],
    ["who was chosen left meanwhile", () => new Life().writes(), auto(gone)]
  ])("%s: nothing happens, and nobody is refused", (_, life, command) => {
    const it = life()
    const { assignee, rev } = it.thread
    expect(it.ask(turno, command)).toEqual(done)
    expect(it.thread).toMatchObject({ assignee, rev })
  })

  function closed() {
    const life = new Life({ afterClose: "unassign_always" }).writes()
    ends(life)
    return life
  }
})

describe("asked too late, or of another conversation", () => {
  test.each([
    [{ kind: "take", from: null }],
    [{ kind: "assign", to: bruno, from: null }],
    [{ kind: "close", ordinal: 1, heard: null, note: null }],
    [{ kind: "schedule", ordinal: 1, until: 9e9, from: null, heard: null }],
    [{ kind: "resume", ordinal: 1 }],
    [{ kind: "mark-unread" }]
  ] as const)("%o where nothing was ever open", (command) => {
    expect(refused(new Life().ask(by(ana), command))).toBe("not-open")
  })

  test.each([
    [{ kind: "take", from: null }],
    [{ kind: "assign", to: bruno, from: ana }],
    [{ kind: "close", ordinal: 1, heard: null, note: null }],
    [{ kind: "schedule", ordinal: 1, until: 9e9, from: null, heard: null }],
    [{ kind: "resume", ordinal: 1 }]
  ] as const)("%o after Ana closed it: by whom and when (Z1-20)", (command) => {
    const life = anas()
    ends(life)
    const refusal = { kind: "closed", by: by(ana), at: life.now }
    expect(life.ask(by(bruno), command)).toEqual({ ok: false, refusal })
  })

  test("marked unread it is not, once closed (C4-24)", () => {
    const life = anas()
    ends(life)
    expect(refused(life.ask(by(ana), { kind: "mark-unread" }))).toBe("not-open")
  })

  test("her own close, asked again: done; the one before it: past; one there never was: not open", () => {
    const life = anas()
    ends(life)
    life.writes()
    ends(life)
    const close = (ordinal: number) => life.ask(by(ana), { kind: "close", ordinal, heard: null, note: null })
    expect(close(2)).toEqual(done)
    expect(close(1)).toMatchObject({ refusal: { kind: "closed", by: by(ana), at: life.thread.last?.closedAt } })
    expect(refused(close(3))).toBe("not-open")
  })

  test("the clocks of what is not open any more fire nothing (O13, Z1-13)", () => {
    for (const life of [new Life(), anas()]) {
      if (life.thread.active) ends(life)
      expect(life.ask(turno, { kind: "idle", ordinal: 1, minutes: 0, since: 0 })).toEqual(done)
      expect(life.ask(turno, { kind: "due", ordinal: 1, until: 5, late: false })).toEqual(done)
      expect(life.ask(contact, { kind: "wake", mark: { key: "K", at: 9e6 } })).toEqual(done)
    }
    expect(anas().ask(turno, { kind: "due", ordinal: 1, until: 5, late: false })).toEqual(done)
  })
})

describe("asked again because no answer came", () => {
  const opened = () => {
    const life = new Life()
    life.ask(by(ana), { kind: "open" })
    return life
  }

  test("opening is done once within ten seconds, and then there is one open (C4-03)", () => {
    const life = opened()
    const at = life.now
    life.now = at + 8_999
    expect(life.ask(by(ana), { kind: "open" })).toEqual(done)
    life.now = at + 9_000
    expect(refused(life.ask(by(ana), { kind: "open" }))).toBe("already-open")
  })

  test("who opens what another has just opened is told that one is open (C4-03, R2-18)", () => {
    expect(refused(opened().ask(by(bruno), { kind: "open" }))).toBe("already-open")
    expect(refused(new Life().writes().ask(by(ana), { kind: "open" }))).toBe("already-open")
  })
})

describe("what the lines say", () => {
  test("closed without a word of what was heard, it is what the thread knows; else what the asker knew", () => {
    const life = anas()
    life.ask(by(ana), { kind: "close", ordinal: 1, heard: null, note: null })
    expect(life.thread.last?.heard).toEqual(life.thread.heard)
    const other = anas()
    const heard = other.thread.heard
    other.writes().ask(by(ana), { kind: "close", ordinal: 1, heard, note: null })
    expect(other.thread.last?.heard).toEqual(heard)
    expect(other.thread.heard).not.toEqual(heard)
  })

  test("closed before the contact ever wrote, its first message opens the next (R2-17)", () => {
    const life = new Life()
    life.ask(by(ana), { kind: "open" })
    ends(life)
    expect(life.thread.last?.heard).toBeNull()
    expect(life.writes().thread.active?.ordinal).toBe(2)
  })

  test("erased with what is open, that is closed by hand, with what was heard (Z1-30)", () => {
    const life = anas()
    life.ask(by(bruno), { kind: "erase", ordinal: null })
    expect(decided(life, "closed").data).toMatchObject({ heard: life.thread.heard, note: null, why: "hand" })
    expect(life.thread.heard).not.toBeNull()
  })

  test("taken up by hand is neither due nor late, and its hour asks nothing (Z1-13)", () => {
    const life = anas()
    const until = promises(life, ana)
    life.ask(by(ana), { kind: "resume", ordinal: 1 })
    expect(decided(life, "unscheduled").data).toEqual({ ordinal: 1, until, why: "resumed", late: false, ask: false })
    const other = anas()
    const hour = promises(other, ana)
    other.ask(turno, { kind: "due", ordinal: 1, until: hour, late: true })
    expect(decided(other, "unscheduled").data).toEqual({ ordinal: 1, until: hour, why: "due", late: true, ask: false })
  })

  test("a bot's phrase opens when it was heard of, or when it was said where that clock is ahead (C4-01)", () => {
    const at = (said: number) => {
      const life = new Life()
      life.ask(turno, { kind: "hear", mark: { key: "B", at: life.now + said }, bot: true })
      return (life.thread.active?.openedAt ?? 0) - life.now
    }
    expect(at(-5000)).toBe(0)
    expect(at(9000)).toBe(8000)
  })
})
