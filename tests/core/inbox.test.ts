import { describe, expect, test } from "vitest"
import { inboxOf } from "~background/core/inbox"
import type { InboxId, TeamId } from "~shared/vocabulary"
import type { Inbox, InboxRule } from "~shared/workspace"
import { ana, bruno, by, Life, refused } from "./life"

const box = (id: string, order: number, rule: Partial<InboxRule>, gone?: boolean): Inbox => ({
  id: id as InboxId,
  name: id,
  order,
  rule: { consoles: [], accounts: [], tags: [], ...rule },
  team: null,
  settings: {},
  ...(gone && { gone })
})

describe("which inbox takes a contact (C4-06)", () => {
  const where = { console: "whatsapp", account: "whatsapp|one", tags: ["vip", "new"] }

  test.each<[string, Inbox[], string | null]>([
    ["there are none", [], null],
    ["one that asks nothing", [box("all", 1, {})], "all"],
    ["its console", [box("wa", 1, { consoles: ["instagram", "whatsapp"] })], "wa"],
    ["another console", [box("ig", 1, { consoles: ["instagram"] })], null],
    ["its account", [box("one", 1, { accounts: ["whatsapp|one"] })], "one"],
    ["another account", [box("two", 1, { accounts: ["whatsapp|two"] })], null],
    ["one of its tags", [box("vip", 1, { tags: ["old", "vip"] })], "vip"],
    ["another tag", [box("old", 1, { tags: ["old"] })], null],
    [
      "all of what is named fits",
      [box("b", 1, { consoles: ["whatsapp"], accounts: ["whatsapp|one"], tags: ["new"] })],
      "b"
    ],
    ["one part does not", [box("b", 1, { consoles: ["whatsapp"], accounts: ["whatsapp|two"], tags: ["new"] })], null],
    ["two fit: the first in their order", [box("b", 2, {}), box("a", 1, { tags: ["vip"] })], "a"],
    ["a removed one takes nothing", [box("b", 1, {}, true), box("a", 2, {})], "a"]
  ])("%s", (_, inboxes, wanted) => {
    expect(inboxOf(inboxes, where)).toBe(wanted)
  })
})

describe("filing moves what is open, and nothing else (C4-06)", () => {
  const sales = "sales" as InboxId

  test("into the inbox that fits now, and out of all; asked again nothing happens", () => {
    const life = new Life().writes()
    const before = life.thread
    life.ask({ kind: "turno" }, { kind: "file", inbox: sales })
    expect(life.thread).toMatchObject({ inbox: sales, assignee: before.assignee, active: before.active })
    expect(life.ask({ kind: "turno" }, { kind: "file", inbox: sales })).toEqual({ ok: true, events: [] })
    life.ask({ kind: "turno" }, { kind: "file", inbox: null })
    expect(life.thread.inbox).toBeNull()
  })

  test("it is not undone by hand: the rule would put it back", () => {
    const life = new Life().writes()
    life.ask({ kind: "turno" }, { kind: "file", inbox: sales })
    expect(refused(life.undo(ana, "filed"))).toBe("undo-unknown")
  })
})

test("released from a team, or given to somebody outside it, it is the team's again once undone (R2-14)", () => {
  const team = "sales" as TeamId
  for (const to of [null, bruno]) {
    const life = new Life().writes()
    life.ask(by(ana), { kind: "assign", to: null, from: null, team })
    life.ask(by(ana), { kind: "assign", to, from: null, team: null })
    expect(life.thread).toMatchObject({ assignee: to, team: null })
    life.undo(ana, "assigned")
    expect(life.thread).toMatchObject({ assignee: null, team })
  }
})
