import { describe, expect, test } from "vitest"
import type { TurnoEvent } from "~background/core/events"
import { evolve, fold } from "~background/core/evolve"
import type { Thread } from "~background/core/thread"
import { ana, bruno, by, id, Life } from "./life"
import { all, answered, empty, line, mark, type Of, orders, wrote } from "./lines"
import { anas, decided, ends, hour, promises } from "./undoing"

test("a note, a tag and a change of the card change nothing of the conversation (C4-19)", () => {
  const { thread } = anas()
  const after = all(
    thread,
    line("noted", { note: "n", by: ana } as Of<"noted">["data"]),
    line("tagged", { tag: "vip", on: true, by: ana }),
    line("edited", { field: "name", by: ana })
  )
  expect(after).toEqual(thread)
})

test("read goes forward only: an older look heard of later makes nothing unread (C4-24)", () => {
  const life = anas()
  const look = line("read", { to: life.now, rev: life.thread.rev })
  const old = line("read", { to: 1, rev: 0 })
  for (const order of [
    [look, old],
    [old, look]
  ])
    expect(all(life.thread, ...order).read).toEqual({ to: life.now, rev: life.thread.rev })
})

test("after what a newer Turno wrote nothing is folded any more, known or not", () => {
  const life = anas()
  const stopped = evolve(life.thread, { id: "x" as never, kind: "archived", v: 1, thread: id })
  expect(stopped).toEqual({ ...life.thread, stopped: { kind: "archived", v: 1 } })
  expect(evolve(stopped, wrote(mark(9e9)))).toBe(stopped)
  expect(evolve(stopped, { id: "y" as never, kind: "archived", v: 7, thread: id })).toBe(stopped)
})

describe("a line whose step is not possible uses its number and does nothing (Z1-24)", () => {
  const next = (life: Life) => ({ rev: life.thread.rev + 1 })
  const date = { until: 9e9, before: null, heard: null }
  const over = { until: 9e9, why: "resumed", late: false, ask: false } as const
  const close = { heard: null, note: null, why: "hand", keeps: null, keptUntil: null } as const
  const open2 = { ordinal: 2, origin: "agent", assignee: bruno, team: null, inbox: null, after: null } as const
  const back = { scheduled: false, note: null, assignee: bruno, team: null } as const
  const mine = () => {
    const life = anas()
    promises(life, ana)
    return life
  }
  const closed = () => {
    const life = anas()
    ends(life)
    return life
  }

  test.each<[string, () => Life, (life: Life) => TurnoEvent]>([
    ["opened where one is open", mine, (life) => line("opened", open2, next(life))],
    ["closed, of another number", mine, (life) => line("closed", { ...close, ordinal: 2 }, next(life))],
    ["closed where none is open", closed, (life) => line("closed", { ...close, ordinal: 1 }, next(life))],
    ["promised, of another number", mine, (life) => line("scheduled", { ...date, ordinal: 2 }, next(life))],
    ["promised where none is open", closed, (life) => line("scheduled", { ...date, ordinal: 1 }, next(life))],
    ["taken up, of another number", mine, (life) => line("unscheduled", { ...over, ordinal: 2 }, next(life))],
    ["taken up where none is promised", anas, (life) => line("unscheduled", { ...over, ordinal: 1 }, next(life))],
    ["taken up where none is open", closed, (life) => line("unscheduled", { ...over, ordinal: 1 }, next(life))],
    [
      "brought back, of another",
      closed,
      (life) => line("reactivated", { ...back, ordinal: 2, drops: null }, next(life))
    ],
    ["brought back, open", mine, (life) => line("reactivated", { ...back, ordinal: 1, drops: null }, next(life))],
    ["handed back, of another", mine, (life) => line("reactivated", { ...back, ordinal: 1, drops: 2 }, next(life))],
    ["handed back, closed", closed, (life) => line("reactivated", { ...back, ordinal: 1, drops: 1 }, next(life))],
    [
      "given where none is open",
      closed,
      (life) => line("assigned", { to: bruno, from: ana, how: "take", team: null }, next(life))
    ],
    ["marked unread where none is open", closed, (life) => line("unread-marked", {}, next(life))]
  ])("%s", (_, life, event) => {
    const it = life()
    expect(evolve(it.thread, event(it))).toEqual({ ...it.thread, rev: it.thread.rev + 1 })
  })

  test("a transfer's conversation is dropped only while it is the one that is open (O1)", () => {
    const life = anas({ transfer: "close_and_open" })
    life.ask(by(ana), { kind: "assign", to: bruno, from: ana })
    const event = line("reactivated", { ...back, ordinal: 1, drops: 1 }, next(life))
    expect(evolve(life.thread, event)).toEqual({ ...life.thread, rev: life.thread.rev + 1 })
  })
})

describe("what a conversation takes with it", () => {
  test("the next one that a message opens is a case of its own (O1, O16)", () => {
    const life = anas()
    ends(life)
    life.writes()
    const { openedAt, caseAt, quietFrom, continues } = life.thread.active ?? {}
    expect([caseAt, quietFrom, continues]).toEqual([openedAt, openedAt, null])
  })

  test("closing and bringing back leave who has it since when", () => {
    const life = anas()
    const { assignedAt, assignedRev } = life.thread
    ends(life, bruno)
    expect(life.thread).toMatchObject({ assignedAt, assignedRev })
    life.ask(by(bruno), { kind: "reactivate", ordinal: 1 })
    expect(life.thread).toMatchObject({ assignedAt, assignedRev })
  })

  test.each([
    ["taken up by hand", { kind: "resume", ordinal: 1 }, (until: number) => ({ due: null, promised: null, until })],
    ["the contact wrote", null, (until: number) => ({ due: null, promised: until, until })]
  ] as const)("%s: what is left of the date (O5, Z1-13)", (_, command, left) => {
    const life = anas()
    const until = promises(life, ana, hour)
    if (command) life.ask(by(ana), command)
    else life.writes().ask({ kind: "contact" }, { kind: "wake", mark: mark(life.now) })
    const { due, promised } = left(until)
    expect(life.thread.active).toMatchObject({ scheduled: null, due, promised, ask: false, quietFrom: life.now })
  })
})

describe("the journal of a contact", () => {
  test("decisions are folded by their numbers; where the rest stands among them makes no difference", () => {
    const life = anas()
    promises(life, ana)
    ends(life)
    const [one, two] = [wrote(mark(1_001_000)), answered(mark(1_000_500))]
    const wanted = all(life.decisions.reduce<Thread>(evolve, empty()), one, two)
    expect(wanted).toMatchObject({ rev: 4, last: { ordinal: 1 }, heard: mark(1_001_000) })
    for (const order of orders([one, two, decided(life, "opened"), decided(life, "scheduled")]))
      expect(fold(id, [decided(life, "closed"), ...order, decided(life, "assigned")])).toEqual(wanted)
    const given = [decided(life, "assigned"), decided(life, "opened")]
    fold(id, given)
    expect(given[0]?.kind).toBe("assigned")
  })

  test("of what was undone the newest twenty are remembered", () => {
    const life = new Life().writes()
    for (let i = 0; i < 22; i++) {
      life.ask(by(ana), { kind: "take", from: null })
      life.undo(ana, "assigned")
    }
    expect(life.thread.undone).toHaveLength(20)
    expect(life.thread.undone.at(-1)).toBe(life.decisions.at(-1)?.undoes)
  })
})
