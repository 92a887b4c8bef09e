import { describe, expect, test } from "vitest"
import { decide } from "~background/core/decide"
import { evolve } from "~background/core/evolve"
import { isUnread, waitingSince } from "~background/core/thread"
import { ana, around, by, id, Life, stamp } from "./life"

describe("read and unread", () => {
  test("a message is unread until the chat is looked at; marked unread it stays so until the next look (C4-24)", () => {
    const life = new Life().writes()
    expect(isUnread(life.thread)).toBe(true)
    const look = () =>
      life.line({
        kind: "read",
        actor: by(ana),
        at: life.now,
        data: { to: life.thread.heard?.at ?? 0, rev: life.thread.rev }
      })
    look()
    expect(isUnread(life.thread)).toBe(false)
    life.ask(by(ana), { kind: "mark-unread" })
    expect(isUnread(life.thread)).toBe(true)
    look()
    expect(isUnread(life.thread)).toBe(false)
  })

  test("read is not answered: the contact waits on (C4-24, Z1-12)", () => {
    const life = new Life().writes()
    life.line({ kind: "read", actor: by(ana), at: life.now, data: { to: life.now, rev: life.thread.rev } })
    expect(waitingSince(life.thread)).not.toBeNull()
  })
})

describe("the fold", () => {
  test("a decision seen twice changes nothing; one after a gap is a bug", () => {
    const life = new Life().writes()
    const again = { ...life.thread }
    const opened = {
      kind: "opened",
      v: 1,
      thread: id,
      id: "x",
      rev: 1,
      actor: by(ana),
      at: 1,
      ...stamp,
      data: { ordinal: 1, origin: "agent", assignee: null, team: null, inbox: null, after: null }
    }
    expect(evolve(life.thread, opened as never)).toEqual(again)
    expect(() => evolve(life.thread, { ...opened, rev: 5 } as never)).toThrow("revision 5 on 1")
  })

  test("a step that is not possible uses its revision and changes nothing else", () => {
    const { thread } = new Life().writes()
    const wrong = {
      kind: "reactivated",
      v: 1,
      thread: id,
      id: "x",
      rev: 2,
      actor: by(ana),
      at: 1,
      ...stamp,
      data: { ordinal: 1, drops: null }
    }
    expect(evolve(thread, wrong as never)).toEqual({ ...thread, rev: 2 })
  })

  test("a newer version of a known event stops the thread too", () => {
    const { thread } = new Life().writes()
    const stopped = evolve(thread, { id: "x" as never, kind: "closed", v: 2, thread: id })
    expect(stopped.stopped).toEqual({ kind: "closed", v: 2 })
    expect(decide(stopped, { kind: "take", from: null }, { ...around(), actor: by(ana) }, 1)).toMatchObject({
      refusal: { kind: "update-turno" }
    })
  })
})
