import "fake-indexeddb/auto"
import { beforeEach, describe, expect, test } from "vitest"
import { usual } from "~background/core/options"
import { optionsOf } from "~background/store/policy"
import { saveCategory } from "~background/usecases/categories"
import { changeOptions } from "~background/usecases/options"
import { applyPreset, restoreOptions } from "~background/usecases/presets"
import { setupWindow } from "~background/views/setup"
import { presets } from "~shared/vocabulary"
import { ana, desk } from "./desk"

let own: Awaited<ReturnType<typeof desk>>
beforeEach(async () => {
  own = await desk(ana)
})

const change = (it: Record<string, unknown>) => changeOptions(own, { change: it })
const stored = async () => JSON.parse((await own.db.meta.get("options"))?.value ?? "{}") as Record<string, unknown>
const names = ["Vendida", "Resuelta"]

describe("a preset", () => {
  test.each(presets)("like %s sets all at once what it stands for, and going back leaves no trace", async (preset) => {
    await change({ transfer: "close_and_open", keepHours: 48, capacity: 9 })
    const before = await stored()
    expect(await applyPreset(own, { preset, categories: names })).toEqual({ ok: true })
    const { presets: sets, options, applied } = await setupWindow(own.db)
    expect(options).toMatchObject({ ...sets[preset], inactivitySince: options.inactivitySince })
    expect(applied).toMatchObject({ preset, by: "Ana Ríos", at: own.clock.time, changed: [] })
    expect(await restoreOptions(own, { partly: false })).toEqual({ ok: true })
    expect(await stored()).toEqual(before)
    expect((await setupWindow(own.db)).applied).toBeNull()
  })

  test("brings categories where it asks for one and there is none, and takes them along when it goes", async () => {
    const offered = async () => (await setupWindow(own.db)).closing.categories.map((one) => one.name)
    expect(await applyPreset(own, { preset: "zenvia", categories: [] })).toMatchObject({ ok: false })
    expect(await optionsOf(own.db)).toEqual(usual)
    await applyPreset(own, { preset: "zenvia", categories: names })
    expect(await offered()).toEqual(names)
    await restoreOptions(own, { partly: false })
    expect(await offered()).toEqual([])
  })

  test("keeps the categories there are", async () => {
    await saveCategory(own, { id: null, name: "Vino a la tienda" })
    await applyPreset(own, { preset: "zenvia", categories: names })
    expect((await setupWindow(own.db)).closing.categories.map((one) => one.name)).toEqual(["Vino a la tienda"])
  })

  test("applied twice changes nothing more, and the way back is still the first one", async () => {
    await applyPreset(own, { preset: "convos", categories: [] })
    await applyPreset(own, { preset: "convos", categories: [] })
    await restoreOptions(own, { partly: false })
    expect(await optionsOf(own.db)).toEqual(usual)
    expect(await restoreOptions(own, { partly: false })).toEqual({ ok: true })
  })

  test("is not taken back over what somebody changed since: that one is named, the rest can go back", async () => {
    await applyPreset(own, { preset: "convos", categories: [] })
    own.clock.time += 60_000
    await change({ readOn: "reply", presenceGate: "none" })
    expect(await restoreOptions(own, { partly: false })).toEqual({
      ok: false,
      refusal: { kind: "restore-blocked", options: ["presenceGate"], by: "Ana Ríos", at: own.clock.time }
    })
    expect((await optionsOf(own.db)).replyUnassigned).toBe("require_assign")
    const { applied } = await setupWindow(own.db)
    expect(applied?.changed).toEqual([{ option: "presenceGate", by: "Ana Ríos", at: own.clock.time }])
    expect(applied?.back).toMatchObject({ replyUnassigned: "assign" })
    expect(await restoreOptions(own, { partly: true })).toEqual({ ok: true })
    expect(await optionsOf(own.db)).toEqual({ ...usual, presenceGate: "none", readOn: "reply" })
  })

  test("changed and changed back, nothing stands in the way", async () => {
    await applyPreset(own, { preset: "convos", categories: [] })
    await change({ presenceGate: "none" })
    await change({ presenceGate: "actions" })
    expect(await restoreOptions(own, { partly: false })).toEqual({ ok: true })
    expect(await optionsOf(own.db)).toEqual(usual)
  })

  test("when O13 was switched on goes with O13: what is kept of it never closes what was open before (O13)", async () => {
    await applyPreset(own, { preset: "respondio", categories: names })
    const since = own.clock.time
    expect(await optionsOf(own.db)).toMatchObject({ inactivitySince: since })
    own.clock.time += 1000
    await change({ inactivity: 60 })
    expect(await restoreOptions(own, { partly: true })).toEqual({ ok: true })
    expect(await optionsOf(own.db)).toMatchObject({ inactivity: 60, inactivitySince: since })
  })

  test("O13 switched off and on again as it was stands in nobody's way", async () => {
    await applyPreset(own, { preset: "respondio", categories: names })
    const { inactivity } = await optionsOf(own.db)
    await change({ inactivity: null })
    own.clock.time += 1000
    await change({ inactivity })
    expect((await setupWindow(own.db)).applied?.changed).toEqual([])
    expect(await restoreOptions(own, { partly: false })).toEqual({ ok: true })
    expect(await optionsOf(own.db)).toEqual(usual)
  })

  test("there is nothing to go back to before one was applied", async () => {
    expect(await restoreOptions(own, { partly: false })).toEqual({ ok: false, refusal: { kind: "undo-unknown" } })
  })
})
