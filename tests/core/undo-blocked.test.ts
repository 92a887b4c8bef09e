import { describe, expect, test } from "vitest"
import type { TeamId } from "~shared/vocabulary"
import { ana, bruno, by, gone, Life } from "./life"
import { anas, decided, done, ends, hour, promises, undoes } from "./undoing"

const unknown = { ok: false, refusal: { kind: "undo-unknown" } }
const contact = { kind: "contact" } as const
const sales = "sales" as TeamId

describe("an assignment that is not the last word any more (Z1-08, R2-14)", () => {
  test("taken over since: who did, and when", () => {
    const life = anas()
    life.ask(by(bruno), { kind: "take", from: ana })
    const at = life.now
    expect(undoes(life, ana, decided(life, "assigned"))).toEqual({
      ok: false,
      refusal: { kind: "undo-blocked", what: "assigned", by: by(bruno), at }
    })
  })

  test("released since: by whom", () => {
    const life = anas()
    life.ask(by(bruno), { kind: "assign", to: null, from: ana })
    expect(undoes(life, ana, decided(life, "assigned"))).toMatchObject({
      refusal: { kind: "undo-blocked", what: "assigned", by: by(bruno) }
    })
  })

  test.each([
    ["found her again", "keep", ana],
    ["found nobody", "unassign_always", null]
  ] as const)("the contact opened another conversation since, which %s (Z1-24)", (_, afterClose, who) => {
    const life = anas({ afterClose })
    ends(life)
    life.writes()
    expect(life.thread.assignee).toBe(who)
    const at = life.thread.active?.openedAt
    expect(undoes(life, ana, decided(life, "assigned"))).toEqual({
      ok: false,
      refusal: { kind: "undo-blocked", what: "opened", by: contact, at }
    })
  })

  test("of what this browser has not heard of yet nothing is undone", () => {
    const ahead = anas()
    ahead.ask(by(bruno), { kind: "take", from: ana })
    expect(undoes(anas(), bruno, decided(ahead, "assigned", 2))).toEqual(unknown)
    expect(undoes(new Life(), ana, decided(ahead, "assigned"))).toEqual(unknown)
  })
})

describe("to whom an assignment goes back", () => {
  test("taken over from one of a team it is hers again, and the team's as before", () => {
    const life = new Life().writes()
    life.ask(by(ana), { kind: "assign", to: null, from: null, team: sales })
    life.ask(by(ana), { kind: "take", from: null })
    life.ask(by(bruno), { kind: "take", from: ana })
    expect(life.undo(bruno, "assigned")).toMatchObject({ events: [{ data: { to: ana, from: bruno, how: "assign" } }] })
    expect(life.thread).toMatchObject({ assignee: ana, team: sales })
  })

  test("back with nobody it is said to be released", () => {
    expect(anas().undo(ana, "assigned")).toMatchObject({ events: [{ data: { to: null, from: ana, how: "release" } }] })
  })

  test("who gave it to a team and left since: it is nobody's and no team's, when asked to", () => {
    const life = new Life().writes()
    life.thread = { ...life.thread, assignee: gone }
    life.ask(by(ana), { kind: "assign", to: null, from: gone, team: sales })
    expect(life.undo(ana, "assigned")).toMatchObject({ refusal: { kind: "undo-partly", why: "member-gone" } })
    life.undo(ana, "assigned", true)
    expect(life.thread).toMatchObject({ assignee: null, team: null })
  })
})

describe("a close that is not the last word any more (R2-21)", () => {
  test("brought back by hand meanwhile it is so already", () => {
    const life = anas()
    ends(life)
    life.ask(by(bruno), { kind: "reactivate", ordinal: 1 })
    expect(life.undo(ana, "closed")).toEqual(done)
  })

  test("the close before the last one is past", () => {
    const life = anas()
    ends(life)
    life.writes()
    ends(life)
    expect(undoes(life, ana, decided(life, "closed"))).toEqual(unknown)
    expect(undoes(new Life(), ana, decided(life, "closed"))).toEqual(unknown)
    expect(life.thread).toMatchObject({ active: null, last: { ordinal: 2 } })
  })
})

describe("bringing back, taken back (C4-29)", () => {
  const note = { category: "sold", summary: null }
  function back() {
    const life = anas()
    life.ask(by(ana), { kind: "close", ordinal: 1, heard: life.thread.heard, note })
    life.ask(by(ana), { kind: "reactivate", ordinal: 1 })
    return life
  }

  test("it is closed again with what was said then, and with what has been heard (R2-25)", () => {
    const life = back()
    expect(life.undo(ana, "reactivated").ok).toBe(true)
    expect(life.thread.last).toMatchObject({ ordinal: 1, note, heard: life.thread.heard, why: "undo" })
    expect(life.thread.heard).not.toBeNull()
  })

  test("closed meanwhile it is so already, whatever is open since; behind another closed one it is past", () => {
    const life = back()
    ends(life, bruno)
    expect(life.undo(ana, "reactivated")).toEqual(done)
    life.writes()
    expect(life.undo(ana, "reactivated")).toEqual(done)
    expect(life.thread.active?.ordinal).toBe(2)
    ends(life)
    expect(life.undo(ana, "reactivated")).toEqual(unknown)
    expect(undoes(new Life(), ana, decided(life, "reactivated"))).toEqual(unknown)
  })

  test("a date that came back with it stands in nobody's way; one that was promised since does (Z1-13)", () => {
    const life = anas()
    promises(life, bruno)
    ends(life)
    life.undo(ana, "closed")
    expect(life.thread.active?.scheduled).not.toBeNull()
    expect(undoes(life, ana, decided(life, "reactivated")).ok).toBe(true)
    expect(life.thread.active).toBeNull()
    const other = back()
    promises(other, bruno)
    expect(other.undo(ana, "reactivated")).toMatchObject({
      refusal: { kind: "undo-blocked", what: "scheduled", by: by(bruno), at: other.now - 1000 }
    })
  })
})

describe("opened by hand, taken back (R2-18)", () => {
  function opened() {
    const life = new Life()
    life.ask(by(ana), { kind: "open" })
    return life
  }

  test("it is closed because of that, and nobody is said to have been heard", () => {
    const life = opened()
    life.undo(ana, "opened")
    expect(life.thread.last).toMatchObject({ why: "undo", heard: null, note: null })
  })

  test("what she did herself with it stands in nobody's way", () => {
    const life = opened()
    promises(life, ana)
    life.ask(by(ana), { kind: "assign", to: bruno, from: ana })
    expect(life.undo(ana, "opened").ok).toBe(true)
    expect(life.thread.active).toBeNull()
  })

  test("taken over or released by another: who did, and when", () => {
    const taken = opened()
    taken.ask(by(bruno), { kind: "take", from: ana })
    expect(taken.undo(ana, "opened")).toMatchObject({
      refusal: { kind: "undo-blocked", what: "assigned", by: by(bruno), at: taken.now - 1000 }
    })
    const released = opened()
    const at = released.now
    released.ask(by(bruno), { kind: "assign", to: null, from: ana })
    expect(released.undo(ana, "opened")).toMatchObject({ refusal: { what: "assigned", by: by(bruno), at } })
  })

  test("closed meanwhile, or past: by whom it was closed", () => {
    const life = opened()
    ends(life, bruno)
    expect(life.undo(ana, "opened")).toMatchObject({ refusal: { kind: "undo-blocked", what: "closed", by: by(bruno) } })
    life.writes()
    expect(undoes(life, ana, decided(life, "opened"))).toMatchObject({ refusal: { what: "closed", by: by(bruno) } })
  })

  test("what the contact wrote before it does not need it; what it wrote since does, and is named", () => {
    const old = anas()
    ends(old)
    old.ask(by(ana), { kind: "reactivate", ordinal: 1 })
    expect(old.undo(ana, "reactivated").ok).toBe(true)
    old.ask(by(ana), { kind: "reactivate", ordinal: 1 })
    const at = old.writes().thread.heard?.at
    expect(old.undo(ana, "reactivated")).toMatchObject({ refusal: { what: "wrote", by: contact, at } })
  })

  test("one that a message opened: that message is what is taken back, and a later one is in the way", () => {
    const life = new Life().writes()
    expect(life.undo(ana, "opened").ok).toBe(true)
    const more = new Life().writes().writes()
    expect(more.undo(ana, "opened")).toMatchObject({ refusal: { what: "wrote" } })
  })

  test("what a bot handed over and Turno gave to somebody is not taken from her", () => {
    const life = new Life()
    life.ask({ kind: "turno" }, { kind: "hear", mark: { key: "B", at: life.now }, bot: true })
    const of = decided(life, "opened").id
    const why = { by: "workspace" as const, distribution: "round_robin" as const, turn: 1, candidates: [] }
    life.ask({ kind: "turno" }, { kind: "auto", ordinal: 1, to: ana, why, of })
    expect(life.undo(bruno, "opened")).toMatchObject({ refusal: { what: "assigned", by: { kind: "turno" } } })
  })
})

describe("marked unread, taken back (C4-24)", () => {
  function marked() {
    const life = anas()
    const look = () =>
      life.line({ kind: "read", actor: by(ana), at: life.now, data: { to: life.now, rev: life.thread.rev } })
    look()
    life.ask(by(ana), { kind: "mark-unread" })
    return { life, look }
  }

  test("a mark that was made again since stays", () => {
    const { life, look } = marked()
    look()
    life.ask(by(bruno), { kind: "mark-unread" })
    const { unreadMarkedAt } = life.thread
    expect(undoes(life, ana, decided(life, "unread-marked"))).toEqual(done)
    expect(life.thread.unreadMarkedAt).toBe(unreadMarkedAt)
  })

  test("closed meanwhile: by whom, and when", () => {
    const { life } = marked()
    ends(life, bruno)
    const at = life.now
    expect(life.undo(ana, "unread-marked")).toMatchObject({ refusal: { what: "closed", by: by(bruno), at } })
    expect(undoes(new Life(), ana, decided(life, "unread-marked"))).toEqual(unknown)
  })
})

test("an unblock is taken back once: blocked anew meanwhile it is so already (C4-25)", () => {
  const life = anas()
  life.ask(by(ana), { kind: "block" })
  life.ask(by(ana), { kind: "unblock" })
  life.now += hour
  life.ask(by(bruno), { kind: "block" })
  expect(life.undo(ana, "unblocked")).toEqual(done)
  expect(life.thread.blocked?.by).toEqual(by(bruno))
})
