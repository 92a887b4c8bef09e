import { describe, expect, test } from "vitest"
import { read } from "~background/core/observe"
import { hasUnreadMessage, isUnread } from "~background/core/thread"
import type { AgentId } from "~shared/vocabulary"
import { ana, by, Life } from "./life"

const look = (life: Life, agent: AgentId | null = ana) => {
  const lines = read(life.thread, life.now, agent)
  for (const line of lines) life.line(line)
  return lines
}

describe("a look at the chat (C4-24)", () => {
  test("reads up to the newest message, in the name of who looked", () => {
    const life = new Life().writes()
    const to = life.thread.heard?.at
    life.ask(by(ana), { kind: "take", from: null })
    expect(look(life)).toEqual([{ kind: "read", actor: by(ana), at: life.now, data: { to, rev: 2 } }])
    expect(isUnread(life.thread)).toBe(false)
  })

  test("a second look says nothing", () => {
    const life = new Life().writes()
    look(life)
    expect(look(life)).toEqual([])
    expect(look(life, null)).toEqual([])
  })

  test("the console's own word reads the messages, in nobody's name", () => {
    const life = new Life().writes()
    expect(look(life, null)).toEqual([
      { kind: "read", actor: { kind: "somebody" }, at: life.now, data: { to: life.thread.heard?.at, rev: 0 } }
    ])
    expect(isUnread(life.thread)).toBe(false)
  })

  test("the console's own word leaves a mark made by hand; the next look of an agent takes it away", () => {
    const life = new Life().writes()
    look(life)
    life.ask(by(ana), { kind: "mark-unread" })
    expect(look(life, null)).toEqual([])
    expect([isUnread(life.thread), hasUnreadMessage(life.thread)]).toEqual([true, false])
    expect(look(life)).toHaveLength(1)
    expect(isUnread(life.thread)).toBe(false)
  })

  test("marked by hand where nobody wrote yet, a look takes the mark away", () => {
    const life = new Life()
    life.ask(by(ana), { kind: "open" })
    life.ask(by(ana), { kind: "mark-unread" })
    expect(look(life)).toMatchObject([{ data: { to: 0, rev: 2 } }])
    expect(isUnread(life.thread)).toBe(false)
  })

  test("of two messages one read and one not is unread", () => {
    const life = new Life().writes()
    look(life)
    life.writes()
    expect([isUnread(life.thread), hasUnreadMessage(life.thread)]).toEqual([true, true])
    expect(look(life)).toHaveLength(1)
  })

  test("answered is not unread", () => {
    const life = new Life().writes().answers(ana)
    expect(isUnread(life.thread)).toBe(false)
    expect(look(life)).toEqual([])
  })

  test("closed is not unread, whether he waited or it was marked by hand; open again it is", () => {
    const life = new Life().writes()
    look(life)
    life.ask(by(ana), { kind: "mark-unread" })
    life.ask(by(ana), { kind: "close", ordinal: 1, heard: life.thread.heard, note: null })
    expect([isUnread(life.thread), hasUnreadMessage(life.thread)]).toEqual([false, false])
    expect(look(life)).toEqual([])
    life.ask(by(ana), { kind: "reactivate", ordinal: 1 })
    expect(isUnread(life.thread)).toBe(true)
  })
})
