import { describe, expect, test } from "vitest"
import type { Command } from "~background/core/decide"
import type { Actor } from "~background/core/events"
import { numbered, type Pending, withPending } from "~background/core/pending"
import { ana, around, bruno, by, id, Life, stamp } from "./life"
import type { Options } from "~shared/workspace"

const waits = (command: Command, actor: Actor = by(ana), at = 2_000_000): Pending => ({ id: "p", command, actor, at })
const take = waits({ kind: "take", from: null })
const shown = (life: Life, waiting: Pending[], chosen: Partial<Options> = {}) => {
  const { members, options, inbox } = around(chosen)
  return withPending(life.thread, waiting, { members, options, inbox }, stamp)
}

describe("what is shown while the platform has not answered", () => {
  test("with nothing asked it is what was confirmed", () => {
    const life = new Life().writes()
    expect(shown(life, [])).toBe(life.thread)
  })

  test("what was asked here is shown at once, by whom and when; what was confirmed stays as it was", () => {
    const life = new Life().writes()
    const { rev } = life.thread
    expect(shown(life, [take])).toMatchObject({
      assignee: ana,
      assignedAt: take.at,
      assignedBy: by(ana),
      rev: rev + 1
    })
    expect(life.thread).toMatchObject({ assignee: null, rev })
  })

  test("each is decided on what the one before it left", () => {
    const life = new Life().writes()
    const close = waits({ kind: "close", ordinal: 1, heard: life.thread.heard, note: null })
    const open = waits({ kind: "open" }, by(bruno), close.at + 1)
    const { rev } = life.thread
    expect(shown(life, [take, close, open])).toMatchObject({
      ordinal: 2,
      active: { ordinal: 2, openedBy: by(bruno) },
      last: { ordinal: 1, closedBy: by(ana), had: { assignee: ana } },
      rev: rev + 3
    })
  })

  test("what somebody else's decision made impossible is shown no more; what comes after it is", () => {
    const life = new Life().writes()
    life.ask(by(bruno), { kind: "take", from: null })
    expect(shown(life, [take])).toEqual(life.thread)
    expect(shown(life, [take, waits({ kind: "mark-unread" })])).toEqual(life.thread)
    const until = take.at + 60_000
    const schedule = waits({ kind: "schedule", ordinal: 1, until, from: null, heard: null })
    expect(shown(life, [take, schedule])).toMatchObject({ assignee: bruno, active: { scheduled: { until } } })
  })

  test("asked while online it is shown though I have gone offline since (C4-09)", () => {
    expect(shown(new Life().writes(), [take], { presenceGate: "actions" }).assignee).toBe(ana)
  })
})

test("the lines of one command go on from the thread's revision, in their order, and carry its name", () => {
  const { thread } = new Life().writes()
  const draft = { actor: by(ana), at: 5 }
  const blocked = { kind: "blocked", ...draft, data: {} } as const
  const unblocked = { kind: "unblocked", ...draft, data: {} } as const
  const line = { v: 1, thread: id, device: stamp.device, seenAt: 7, command: "p" }
  expect(numbered(thread, [blocked, unblocked], { device: stamp.device, seenAt: 7, command: "p" })).toEqual([
    { ...blocked, ...line, id: `${id}:2`, rev: 2 },
    { ...unblocked, ...line, id: `${id}:3`, rev: 3 }
  ])
})
