import { describe, expect, test } from "vitest"
import { read } from "~background/core/observe"
import { isUnread, waitingSince } from "~background/core/thread"
import type { AgentId } from "~shared/vocabulary"
import { ana, bruno, by, gone, Life, refused } from "./life"

describe("how a conversation begins", () => {
  test("a message of a new contact opens an unassigned conversation (R2-02, R2-03, R2-17, Z1-18)", () => {
    const { thread } = new Life().writes()
    expect(thread.active).toMatchObject({ ordinal: 1, origin: "contact" })
    expect(thread.assignee).toBeNull()
    expect(waitingSince(thread)).not.toBeNull()
  })

  test("further messages stay in the one that is open (Z1-24, R2-15)", () => {
    const { thread } = new Life().writes().writes().writes()
    expect(thread.ordinal).toBe(1)
    expect(thread.rev).toBe(1)
  })

  test("an agent opens by hand, and it is his (R2-18)", () => {
    const life = new Life()
    life.ask(by(ana), { kind: "open" })
    expect(life.thread.active?.origin).toBe("agent")
    expect(life.thread.assignee).toBe(ana)
  })

  test("a new one is opened only when none is active (C4-03)", () => {
    const life = new Life().writes()
    expect(refused(life.ask(by(ana), { kind: "open" }))).toBe("already-open")
  })

  test("an answer of ours opens nothing by itself (Z1-18)", () => {
    const { thread } = new Life().answers(ana)
    expect(thread.active).toBeNull()
  })
})

describe("whose turn it is", () => {
  test("take makes it mine; taking it twice is done once (Z0-04, C4-13, R2-12)", () => {
    const life = new Life().writes()
    life.ask(by(ana), { kind: "take", from: null })
    const { rev } = life.thread
    expect(life.ask(by(ana), { kind: "take", from: null })).toEqual({ ok: true, events: [] })
    expect(life.thread).toMatchObject({ assignee: ana, rev })
  })

  test("who saw it unassigned and comes second is told who has it", () => {
    const life = new Life().writes()
    life.ask(by(ana), { kind: "take", from: null })
    const answer = life.ask(by(bruno), { kind: "take", from: null })
    expect(answer).toMatchObject({ ok: false, refusal: { kind: "taken", by: ana } })
    expect(life.thread.assignee).toBe(ana)
  })

  test("who sees a team mate's name may take it over", () => {
    const life = new Life().writes()
    life.ask(by(ana), { kind: "take", from: null })
    expect(life.ask(by(bruno), { kind: "take", from: ana }).ok).toBe(true)
    expect(life.thread.assignee).toBe(bruno)
  })

  test("hand over keeps the same conversation, release makes it nobody's (Z1-08, R2-11, R2-14)", () => {
    const life = new Life().writes()
    life.ask(by(ana), { kind: "take", from: null })
    life.ask(by(ana), { kind: "assign", to: bruno, from: ana })
    expect(life.thread).toMatchObject({ assignee: bruno, ordinal: 1 })
    life.ask(by(bruno), { kind: "assign", to: null, from: bruno })
    expect(life.thread).toMatchObject({ assignee: null, active: { ordinal: 1 } })
  })

  test("nobody is given a conversation who is unknown or has left", () => {
    const life = new Life().writes()
    expect(refused(life.ask(by(ana), { kind: "assign", to: gone, from: null }))).toBe("unknown-agent")
    expect(refused(life.ask(by(ana), { kind: "assign", to: "x" as AgentId, from: null }))).toBe("unknown-agent")
  })

  test("answering a contact nobody has makes it the replier's (R2-10)", () => {
    const { thread } = new Life().writes().answers(bruno)
    expect(thread.assignee).toBe(bruno)
    expect(waitingSince(thread)).toBeNull()
  })

  test("answering a team mate's contact leaves it his (R2-10)", () => {
    const life = new Life().writes()
    life.ask(by(ana), { kind: "take", from: null })
    life.answers(bruno)
    expect(life.thread.assignee).toBe(ana)
  })

  test("an answer from the phone ends the wait and assigns nobody", () => {
    const { thread } = new Life().writes().answers(null)
    expect(waitingSince(thread)).toBeNull()
    expect(thread.assignee).toBeNull()
    expect(thread.authored).toBeNull()
  })

  test("what the console says is read leaves a mark made by hand; looking at the chat takes it away (C4-24)", () => {
    const life = new Life().writes()
    life.ask(by(ana), { kind: "take", from: null })
    for (const draft of read(life.thread, life.now, ana)) life.line(draft)
    life.ask(by(ana), { kind: "mark-unread" })
    for (const draft of read(life.thread, life.now, null)) life.line(draft)
    expect(isUnread(life.thread)).toBe(true)
    for (const draft of read(life.thread, life.now, ana)) life.line(draft)
    expect(isUnread(life.thread)).toBe(false)
  })
})

describe("how a conversation ends", () => {
  const closed = () => {
    const life = new Life().writes()
    life.ask(by(ana), { kind: "take", from: null })
    life.ask(by(ana), { kind: "close", ordinal: 1, heard: life.thread.heard, note: null })
    return life
  }

  test("closing leaves the open queue and keeps who had it (Z1-20, R2-21, C4-23, R2-13)", () => {
    const { thread } = closed()
    expect(thread).toMatchObject({ active: null, last: { ordinal: 1, closedBy: by(ana) }, assignee: ana })
    expect(waitingSince(thread)).toBeNull()
  })

  test("the next message opens a new one, of whom the close left the contact with (R2-16, R2-17, O3)", () => {
    const { thread } = closed().writes()
    expect(thread).toMatchObject({ active: { ordinal: 2 }, assignee: ana })
  })

  test("a message that was there before the close opens nothing", () => {
    const life = closed()
    const mark = life.thread.last?.heard
    if (!mark) throw new Error("the close remembers what was heard")
    life.ask({ kind: "contact" }, { kind: "hear", mark })
    expect(life.thread.active).toBeNull()
  })

  test("what waited before the close does not wait in the next one", () => {
    const life = closed()
    life.ask(by(ana), { kind: "open" })
    expect(waitingSince(life.thread)).toBeNull()
  })

  test("reactivate brings the same one back, with its assignee (C4-29)", () => {
    const life = closed()
    life.ask(by(bruno), { kind: "reactivate", ordinal: 1 })
    expect(life.thread).toMatchObject({ active: { ordinal: 1 }, last: null, assignee: ana })
    expect(waitingSince(life.thread)).not.toBeNull()
  })

  test("what is closed is not closed again: the second learns by whom", () => {
    const life = closed()
    expect(life.ask(by(bruno), { kind: "close", ordinal: 1, heard: null, note: null })).toMatchObject({
      refusal: { kind: "closed", by: by(ana) }
    })
    expect(refused(life.ask(by(bruno), { kind: "take", from: ana }))).toBe("closed")
  })

  test("closing what was closed and opened anew by the customer closes nothing", () => {
    const life = closed().writes()
    expect(life.ask(by(bruno), { kind: "close", ordinal: 1, heard: null, note: null }).ok).toBe(false)
    expect(life.thread.active?.ordinal).toBe(2)
  })

  test("what an agent asks again because no answer came is done once", () => {
    const life = new Life().writes()
    const twice = (command: Parameters<Life["ask"]>[1]) => [life.ask(by(ana), command), life.ask(by(ana), command)]
    for (const command of [
      { kind: "take", from: null },
      { kind: "close", ordinal: 1, heard: life.thread.heard, note: null },
      { kind: "reactivate", ordinal: 1 },
      { kind: "mark-unread" }
    ] as const) {
      const [, second] = twice(command)
      expect(second).toEqual({ ok: true, events: [] })
    }
    life.ask(by(ana), { kind: "close", ordinal: 1, heard: life.thread.heard, note: null })
    const [, opened] = twice({ kind: "open" })
    expect(opened).toEqual({ ok: true, events: [] })
    life.now += 20_000
    expect(refused(life.ask(by(ana), { kind: "open" }))).toBe("already-open")
  })

  test("reactivate is refused while one is open, and where there never was one (C4-29, Z1-24)", () => {
    expect(refused(closed().writes().ask(by(ana), { kind: "reactivate", ordinal: 1 }))).toBe("already-open")
    expect(refused(new Life().ask(by(ana), { kind: "reactivate", ordinal: 1 }))).toBe("never-open")
  })
})

describe("a bot hands over (C4-01)", () => {
  test("its phrase opens a conversation of nobody's, also right after an answer", () => {
    const life = new Life().answers(null)
    const mark = { key: "B", at: life.now }
    expect(life.ask({ kind: "contact" }, { kind: "hear", mark })).toEqual({ ok: true, events: [] })
    life.ask({ kind: "turno" }, { kind: "hear", mark, bot: true })
    expect(life.thread).toMatchObject({ active: { origin: "bot", openedBy: { kind: "turno" } }, assignee: null })
  })

  test("where one is open it changes nothing", () => {
    const life = new Life().writes()
    const answer = life.ask({ kind: "turno" }, { kind: "hear", mark: { key: "B", at: life.now }, bot: true })
    expect(answer).toEqual({ ok: true, events: [] })
  })
})

describe("closed by what happened (Z1-14)", () => {
  test.each(["hand", "done"] as const)("the close says why: %s (R2-23)", (why) => {
    const life = new Life().writes()
    life.ask(by(ana), { kind: "close", ordinal: 1, heard: life.thread.heard, note: null, why })
    expect(life.thread.last?.why).toBe(why)
  })
})

describe("what a conversation is", () => {
  test("it lasts from the first message to the close, whoever serves it (Z0-03, Z1-10)", () => {
    const life = new Life().writes()
    const { openedAt } = life.thread.active ?? {}
    life.answers(ana).writes()
    life.ask(by(ana), { kind: "assign", to: bruno, from: ana })
    life.answers(bruno)
    expect(life.thread.active).toMatchObject({ ordinal: 1, openedAt })
    expect(openedAt).toBe(life.thread.heard && life.decisions[0]?.at)
    life.ask(by(bruno), { kind: "close", ordinal: 1, heard: life.thread.heard, note: null })
    expect(life.thread).toMatchObject({ active: null, last: { ordinal: 1, openedAt, closedAt: life.now } })
  })

  test("the channel's 24 hours open and close nothing (Z1-23)", () => {
    const life = new Life().writes()
    life.answers(ana)
    const { rev } = life.thread
    life.now += 25 * 3_600_000
    life.answers(ana)
    life.writes()
    expect(life.thread).toMatchObject({ rev, ordinal: 1, active: { ordinal: 1 } })
  })
})
