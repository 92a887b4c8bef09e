import "fake-indexeddb/auto"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { QueueEntry } from "~background/store/database"
import { queueWindow, waitingForMe } from "~background/views/queue"
import type { Params } from "~shared/protocol/views"
import { closedWhys, origins, sections } from "~shared/vocabulary"
import { createDice } from "../consoles/whatsapp/dice"
import { asked, choose, type Chosen, inbox, rowOf, storeOf, teams } from "./store"

const ids = (rows: readonly { contact: string }[]) => rows.map((row) => row.contact.replace(/^c+/, ""))
const shows = async (db: Awaited<ReturnType<typeof storeOf>>, params: Partial<Params<"queue">> = {}) =>
  ids((await queueWindow(db, { ...asked, ...params })).rows)

/** Mine, a mate's of my team, another team's, nobody's, my team's, another team's: one each, in this order. */
const six = ["ana", "bruno", "carla", "", "team:sales", "team:care"].map((assignee) => ({ assignee }))

describe("four sections (Z1-01 to Z1-05, C4-02, C4-15, R2-01)", () => {
  test.each<[string, Chosen, Record<string, string>]>([
    ["as usual", {}, { mine: "0", unassigned: "34", all: "012345", team: "125" }],
    [
      "mine is my teams' too (O11)",
      { options: { mineShows: "me_and_teams" } },
      { mine: "014", unassigned: "34", all: "012345", team: "125" }
    ],
    ["an admin has every team's", { role: "admin" }, { mine: "0", unassigned: "345", all: "012345", team: "12" }],
    [
      "not shared: mine and nobody's (Z1-05)",
      { options: { shared: false } },
      { mine: "0", unassigned: "34", all: "034", team: "" }
    ],
    [
      "not shared, to an admin (Z1-05)",
      { options: { shared: false }, role: "admin" },
      { mine: "0", unassigned: "345", all: "012345", team: "12" }
    ]
  ])("%s", async (_, chosen, holds) => {
    const db = await storeOf(six, chosen)
    for (const section of sections) {
      const window = await queueWindow(db, { ...asked, section })
      expect([section, ids(window.rows).join("")]).toEqual([section, holds[section]])
      // Z1-06: contacts that wait, the same number from wherever it is looked at.
      expect(window.counts).toEqual(Object.fromEntries(sections.map((one) => [one, holds[one]?.length])))
      expect(window.sections.includes("team")).toBe(holds.team !== "")
    }
  })

  test("shared in one inbox and not in another; an inbox alone has its own counts (Z1-05, C4-06)", async () => {
    const inboxes = [inbox("open", 1), inbox("shut", 0, false)]
    const rows = [...six.map((row) => ({ ...row, inbox: "open" })), ...six.map((row) => ({ ...row, inbox: "shut" }))]
    const db = await storeOf(rows, { inboxes })
    expect((await shows(db)).join(" ")).toBe("0 1 2 3 4 5 6 9 10")
    expect((await shows(db, { section: "team" })).join(" ")).toBe("1 2 5")
    const alone = await queueWindow(db, { ...asked, inbox: "shut" })
    expect(alone).toMatchObject({ counts: { mine: 1, unassigned: 2, all: 3 }, total: 3 })
    expect(alone.sections).toEqual(["mine", "unassigned", "all"])
    expect(await shows(db, { inbox: "shut", section: "team" })).toEqual([])
    const { inboxes: told } = await queueWindow(db, asked)
    expect(told.map(({ name }) => name)).toEqual(["shut", "open"])
    expect(alone.rows[0]).toMatchObject({ inbox: "shut" })
  })
})

test("All ends with what is open; closed ones are found by a search or by their reason (Z1-03, C4-02, O10)", async () => {
  const closed = { stage: "closed", waiting: 0, why: "hand", category: "sold" } as const
  const db = await storeOf([...six, closed], { options: { allShows: "open_only" } })
  const all = await queueWindow(db, { ...asked, stage: "closed" })
  expect(all).toMatchObject({ stages: ["open", "scheduled"], total: 0, rows: [] })
  expect(await shows(db, { stage: "closed", section: "unassigned" })).toEqual(["6"])
  expect(await shows(db, { stage: "closed", reason: "sold" })).toEqual(["6"])
  expect(await shows(db, { stage: "closed", closedBy: "hand" })).toEqual(["6"])
  await choose(db, { options: { allShows: "with_closed" } })
  expect(await shows(db, { stage: "closed" })).toEqual(["6"])
})

test("closed by reason and by what closed it, and any by where it came from (Z1-14, Z1-15, C4-04)", async () => {
  const closed = (change: Partial<QueueEntry>) => ({ stage: "closed", waiting: 0, why: "hand", ...change }) as const
  const db = await storeOf([
    closed({ category: "sold" }),
    closed({ category: "lost", why: "inactivity" }),
    closed({ category: "sold", assignee: "ana", origin: "bot" }),
    { origin: "bot" },
    { origin: "bot", waiting: 0 },
    { stage: "blocked", waiting: 0, category: "sold", why: "blocked" }
  ])
  const on = (params: Partial<Params<"queue">>) => shows(db, { stage: "closed", ...params })
  expect(await on({ reason: "sold" })).toEqual(["0", "2"])
  expect(await on({ reason: "sold", section: "mine" })).toEqual(["2"])
  expect(await on({ reason: "sold", order: "newest" })).toEqual(["2", "0"])
  expect(await on({ closedBy: "inactivity" })).toEqual(["1"])
  expect(await on({ closedBy: "inactivity", reason: "sold" })).toEqual([])
  expect(await on({ closedBy: "blocked" })).toEqual([])
  expect(await on({ origin: "bot" })).toEqual(["2"])
  expect(await shows(db, { origin: "bot" })).toEqual(["3", "4"])
  expect(await shows(db, { origin: "bot", pendingOnly: true })).toEqual(["3"])
})

describe("of those with a mark, as many are told as there are (C4-04)", () => {
  const all = { waiting: false, rest: false }
  const bots = (n: number, row: Partial<QueueEntry> = {}) =>
    Array.from({ length: n }, (_, i) => ({ ...row, origin: i % 3 ? "bot" : "contact" }) as const)

  test("who waits and who does not, also far behind the first window", async () => {
    const db = await storeOf([...bots(450), ...bots(30, { waiting: 0 })])
    const first = await queueWindow(db, { ...asked, origin: "bot" })
    expect(first).toMatchObject({ waiting: 300, total: 320, more: all })
    expect(first.rows).toHaveLength(100)
    const later = await queueWindow(db, { ...asked, origin: "bot", skip: 250 })
    expect(later).toMatchObject({ waiting: 300, total: 320, more: all })
    expect([later.rows.length, ids(later.rows)[0]]).toEqual([70, "376"])
    expect(await queueWindow(db, { ...asked, origin: "bot", pendingOnly: true })).toMatchObject({ total: 300 })
    expect(await queueWindow(db, { ...asked, origin: "bot", section: "mine" })).toMatchObject({ total: 0, more: all })
  })

  test("where too many would have to be read, that there are more; the list goes on for as long as there are", async () => {
    const db = await storeOf([...bots(20), ...bots(1200, { waiting: 0 })])
    const first = await queueWindow(db, { ...asked, origin: "bot" })
    expect(first).toMatchObject({ waiting: 13, total: 125, more: { waiting: false, rest: true } })
    const last = await queueWindow(db, { ...asked, origin: "bot", skip: 800 })
    expect(last).toMatchObject({ waiting: 13, total: 813, more: all })
    expect(last.rows).toHaveLength(13)
    const many = await storeOf(bots(1200))
    const waits = await queueWindow(many, { ...asked, origin: "bot" })
    expect(waits).toMatchObject({ waiting: 125, total: 125, more: { waiting: true, rest: false } })
  })
})

test("each row says what closing it asks in its inbox (O12)", async () => {
  const shop = { ...inbox("shop", 0), settings: { closing: "category_and_summary" as const } }
  const db = await storeOf([{}, { inbox: "shop" }], { inboxes: [shop], options: { closing: "optional" } })
  expect((await queueWindow(db, asked)).rows.map((row) => row.asks)).toEqual(["optional", "category_and_summary"])
})

/** The rule once more, in other words: what Ana may be shown of a row, and in which sections. */
function place({ assignee, inbox: where }: QueueEntry, { role, options = {}, inboxes = [] }: Chosen): Set<string> {
  const boss = role === "admin"
  const team = teams.find((one) => assignee === `team:${one.id}`)
  const mine = assignee === "ana"
  const free = assignee === "" || (team !== undefined && (boss || team.members.includes("ana" as never)))
  const shared = inboxes.find((one) => one.id === where)?.settings.shared ?? options.shared ?? true
  if (!mine && !free && !boss && !shared) return new Set()
  const ours = assignee === "bruno" || assignee === "team:sales"
  return new Set([
    "all",
    ...(mine || (options.mineShows === "me_and_teams" && ours) ? ["mine"] : []),
    ...(free ? ["unassigned"] : []),
    ...(!mine && !free ? ["team"] : [])
  ])
}

test("under any options every section's page, total and count equal a recount (Z1-01 to Z1-06, O10, O11, Z1-05, C4-06)", async () => {
  const dice = createDice(4)
  const inboxIds = ["", "one", "two", "three"]
  const random = (): Partial<QueueEntry> => {
    const stage = dice.pick(["open", "open", "open", "scheduled", "closed", "blocked"] as const)
    const over = stage === "closed" || stage === "blocked"
    return {
      stage,
      waiting: stage === "open" && dice.next() < 0.4 ? 1 : 0,
      // Many at one instant: those of one bulk close.
      at: 1000 + dice.under(60),
      assignee: dice.pick(["ana", "bruno", "carla", "", "", "team:sales", "team:care"]),
      inbox: dice.pick(inboxIds),
      origin: dice.pick(origins),
      category: over && dice.next() < 0.5 ? dice.pick(["sold", "lost"]) : null,
      why: over ? dice.pick(closedWhys) : null
    }
  }
  const rows = Array.from({ length: 700 }, (_, i) => rowOf(i, random()))
  const db = await storeOf(rows)
  const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined, freq: 2 })
  const chosen = fc.record({
    role: fc.constantFrom("admin", "agent", "agent"),
    options: fc.record({
      shared: fc.boolean(),
      mineShows: fc.constantFrom("me", "me_and_teams"),
      allShows: fc.constantFrom("open_only", "with_closed")
    }),
    sharing: fc.array(maybe(fc.boolean()), { minLength: 3, maxLength: 3 })
  })
  const question = fc.record({
    section: fc.constantFrom(...sections),
    stage: fc.constantFrom("open", "open", "scheduled", "closed"),
    order: fc.constantFrom("oldest", "newest"),
    pendingOnly: fc.boolean(),
    skip: fc.constantFrom(0, 0, 30, 120),
    inbox: maybe(fc.constantFrom("one", "two", "three")),
    origin: maybe(fc.constantFrom(...origins)),
    reason: maybe(fc.constantFrom("sold", "lost")),
    closedBy: maybe(fc.constantFrom(...closedWhys))
  })
  await fc.assert(
    fc.asyncProperty(chosen, fc.array(question, { minLength: 1, maxLength: 4 }), async (one, questions) => {
      const inboxes = one.sharing.map((shared, i) => inbox(inboxIds[i + 1] ?? "", i, shared))
      const now = { role: one.role, options: one.options, inboxes } as Chosen
      await choose(db, now)
      const waits = (section: string, where?: string) =>
        rows.filter(
          (row) =>
            row.stage === "open" &&
            row.waiting &&
            (where === undefined || row.inbox === where) &&
            place(row, now).has(section)
        ).length
      for (const it of questions) {
        const { section, stage, order, skip, pendingOnly, reason, closedBy, origin } = it
        const window = await queueWindow(db, { ...asked, ...it })
        expect(window.counts).toEqual(Object.fromEntries(sections.map((s) => [s, waits(s, it.inbox)])))
        const gone =
          section === "all" && stage === "closed" && one.options.allShows === "open_only" && !reason && !closedBy
        const sign = order === "newest" ? -1 : 1
        const own = rows
          .filter(
            (row) =>
              !gone &&
              row.stage === stage &&
              (!pendingOnly || row.waiting) &&
              place(row, now).has(section) &&
              (!it.inbox || row.inbox === it.inbox) &&
              (!origin || row.origin === origin) &&
              (stage !== "closed" || !reason || row.category === reason) &&
              (stage !== "closed" || !closedBy || row.why === closedBy)
          )
          .sort((a, b) => b.waiting - a.waiting || sign * (a.at - b.at || (a.id < b.id ? -1 : 1)))
        expect(window.rows.map((row) => row.contact)).toEqual(own.slice(skip, skip + 100).map((row) => row.id))
        expect([window.total, window.more]).toEqual([own.length, { waiting: false, rest: false }])
        if (stage === "open") expect(window.waiting).toBe(own.filter((row) => row.waiting).length)
      }
      expect(await waitingForMe(db)).toBe(
        rows.filter(
          (row) => row.stage === "open" && row.waiting && ["mine", "unassigned"].some((s) => place(row, now).has(s))
        ).length
      )
    }),
    { numRuns: 80 }
  )
}, 120_000)
