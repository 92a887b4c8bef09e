import "fake-indexeddb/auto"
import { beforeEach, describe, expect, test } from "vitest"
import { usual } from "~background/core/options"
import { optionsOf, saveOptions } from "~background/store/policy"
import { changeClosing, removeCategory, saveCategory } from "~background/usecases/categories"
import { changeOptions } from "~background/usecases/options"
import { applyPreset, restoreOptions } from "~background/usecases/presets"
import { setupWindow } from "~background/views/setup"
import { ana, bruno, desk } from "./desk"

type Desk = Awaited<ReturnType<typeof desk>>
let own: Desk
beforeEach(async () => {
  own = await desk(ana)
})

const change = (it: Record<string, unknown>, one = own) => changeOptions(one, { change: it })
const stored = async () => JSON.parse((await own.db.meta.get("options"))?.value ?? "{}") as Record<string, unknown>
const names = ["Vendida", "Resuelta"]

describe("options that cannot be are refused by name, and nothing is half-written", () => {
  test.each<[string, unknown]>([
    ["transfer", "auction"],
    ["transfer", true],
    ["keepHours", 0],
    ["keepHours", 721],
    ["keepHours", 1.5],
    ["keepHours", null],
    ["reactivateHours", "24"],
    ["capacity", 0],
    ["capacity", 1001],
    ["presenceExpiry", 89],
    ["presenceExpiry", 3601],
    ["inactivity", 29],
    ["inactivity", 14 * 24 * 60 + 1],
    ["handoverTurns", 0],
    ["handoverTurns", 21],
    ["closing", "maybe"],
    ["vocabulary", ""],
    ["shared", 1],
    ["responseMode", null]
  ])("%s = %s (O1–O21)", async (option, value) => {
    expect(await change({ readOn: "reply", [option]: value, allShows: "open_only" })).toEqual({
      ok: false,
      refusal: { kind: "option-bad", option }
    })
    expect(await optionsOf(own.db)).toEqual(usual)
  })

  test.each(["colour", "inactivitySince", "__proto__", "toString"])("an unknown one: %s", async (option) => {
    const asked = Object.fromEntries([
      ["readOn", "reply"],
      [option, "open"]
    ]) // not a literal: `__proto__` would vanish
    expect(await change(asked)).toEqual({ ok: false, refusal: { kind: "option-unknown", option } })
    expect(await optionsOf(own.db)).toEqual(usual)
  })

  test.each<[string, unknown]>([
    ["keepHours", 1],
    ["keepHours", 720],
    ["capacity", null],
    ["capacity", 1000],
    ["presenceExpiry", 90],
    ["presenceExpiry", 3600],
    ["inactivity", 30],
    ["inactivity", 14 * 24 * 60],
    ["handoverTurns", 20]
  ])("on its border it is taken: %s = %s", async (option, value) => {
    expect(await change({ [option]: value })).toEqual({ ok: true })
    expect((await optionsOf(own.db))[option as "keepHours"]).toBe(value)
  })

  test("only admins change them (Z1-30)", async () => {
    const agent = await desk(bruno)
    for (const asked of [
      change({ readOn: "reply" }, agent),
      applyPreset(agent, { preset: "zenvia", categories: names }),
      restoreOptions(agent, { partly: false })
    ])
      expect(await asked).toMatchObject({ ok: false, refusal: { kind: "only-admins" } })
    expect(await agent.db.meta.get("options")).toBeUndefined()
  })
})

describe("what a newer Turno wrote", () => {
  beforeEach(async () => {
    const value = { auction: { rounds: 3 }, transfer: "raffle", capacity: 5000, readOn: "reply" }
    await own.db.meta.put({ key: "options", value: JSON.stringify(value) })
  })

  test("is not guessed at: an unknown value is as usual", async () => {
    expect(await optionsOf(own.db)).toEqual({ ...usual, readOn: "reply", capacity: 5000 })
  })

  test("outlives what is changed beside it; itself it is refused to be changed, and said to be there", async () => {
    await change({ allShows: "open_only" })
    const newer = { ok: false, refusal: { kind: "option-newer", option: "transfer" } }
    expect(await change({ transfer: "close_and_open", readOn: "open" })).toEqual(newer)
    expect(await stored()).toMatchObject({ auction: { rounds: 3 }, transfer: "raffle", readOn: "reply" })
    expect((await setupWindow(own.db)).newer).toEqual(["transfer"])
  })

  test("is not overrun by a preset, which sets all or nothing", async () => {
    const before = await stored()
    expect(await applyPreset(own, { preset: "convos", categories: [] })).toMatchObject({
      refusal: { kind: "option-newer", option: "transfer" }
    })
    expect(await stored()).toEqual(before)
  })

  test("written after a preset was applied, it stays when that is taken back", async () => {
    await own.db.meta.delete("options")
    await applyPreset(own, { preset: "convos", categories: [] })
    await own.db.meta.put({ key: "options", value: JSON.stringify({ ...(await stored()), replyUnassigned: "raffle" }) })
    expect(await restoreOptions(own, { partly: false })).toMatchObject({
      refusal: { kind: "restore-blocked", options: ["replyUnassigned"] }
    })
    expect(await restoreOptions(own, { partly: true })).toEqual({ ok: true })
    expect(await stored()).toEqual({ replyUnassigned: "raffle" })
  })

  test("only what differs from the usual is kept, so that a better default reaches who never chose", async () => {
    await change({ readOn: "open" })
    expect(await stored()).not.toHaveProperty("readOn")
  })
})

describe("closing that asks for a category needs one (O12)", () => {
  const refused = { ok: false, refusal: { kind: "needs-categories" } }

  test.each(["category", "category_and_summary"] as const)("%s is refused while there is none", async (closing) => {
    expect(await change({ closing, readOn: "reply" })).toEqual(refused)
    expect(await changeClosing(own, { asks: closing })).toEqual(refused)
    expect(await optionsOf(own.db)).toEqual(usual)
    await saveCategory(own, { id: null, name: "Vendida" })
    expect(await change({ closing })).toEqual({ ok: true })
  })

  test("an older workspace that asks for one without having any may change everything else", async () => {
    await saveOptions(own.db, { closing: "category" })
    expect(await change({ readOn: "reply" })).toEqual({ ok: true })
  })

  test("the last category stays while it is asked for, here or in an inbox", async () => {
    for (const name of names) await saveCategory(own, { id: null, name })
    const [first, last] = (await own.db.categories.toArray()).map((one) => one.id) as [string, string]
    await change({ closing: "category" })
    expect(await removeCategory(own, { id: first })).toEqual({ ok: true })
    const needed = { ok: false, refusal: { kind: "category-needed" } }
    expect(await removeCategory(own, { id: last })).toEqual(needed)
    await change({ closing: "none" })
    const rule = { consoles: [], accounts: [], tags: [] }
    const inbox = { id: "i" as never, name: "VIP", order: 1, rule, team: null }
    await own.db.inboxes.put({ ...inbox, settings: { closing: "category" } })
    expect(await removeCategory(own, { id: last })).toEqual(needed)
    await own.db.inboxes.put({ ...inbox, settings: {} })
    expect(await removeCategory(own, { id: last })).toEqual({ ok: true })
  })
})

test("closing by silence, switched on, counts from then; changed, it goes on from there (O13, Z1-21)", async () => {
  await change({ inactivity: 60 })
  const since = own.clock.time
  expect((await optionsOf(own.db)).inactivitySince).toBe(since)
  own.clock.time += 1000
  await change({ inactivity: 90 })
  expect((await optionsOf(own.db)).inactivitySince).toBe(since)
  await change({ inactivity: null })
  await change({ inactivity: 90 })
  expect((await optionsOf(own.db)).inactivitySince).toBe(own.clock.time)
})
