import { boxDesk, inboxNamed, liesIn, person, rule, wanted, type Wanted } from "./boxes"
import { beforeEach, describe, expect, test } from "vitest"
import { assign, open, take } from "~background/usecases/act"
import { countInbox, orderInboxes, removeInbox, saveInbox } from "~background/usecases/inboxes"
import { changeOptions } from "~background/usecases/options"
import { removeTeam, saveTeam } from "~background/usecases/teams"
import { transact } from "~background/usecases/transact"
import { setupWindow } from "~background/views/setup"
import type { ContactId, InboxId, TeamId } from "~shared/vocabulary"
import { ana, bruno, contradictions, desk } from "./desk"

let own: Awaited<ReturnType<typeof boxDesk>>
beforeEach(async () => {
  own = await boxDesk()
})

describe("a rule that takes nobody or everybody is kept only by who was told", () => {
  test.each<[string, Partial<Wanted["rule"]>, string]>([
    ["an empty one", {}, "rule-everybody"],
    ["one that names every console", { consoles: ["whatsapp", "instagram"] }, "rule-everybody"],
    [
      "one that names every account",
      { accounts: ["whatsapp|one", "whatsapp|two", "instagram|shop"] },
      "rule-everybody"
    ],
    ["a console nobody uses", { consoles: ["telegram"] }, "rule-nobody"],
    ["a tag nobody has", { tags: ["vip"] }, "rule-nobody"]
  ])("%s", async (_, part, kind) => {
    await person(own, 1, "whatsapp", "one")
    const it = wanted({ name: "Caja", rule: rule(part), knowing: false })
    expect(await saveInbox(own, it)).toEqual({ ok: false, refusal: { kind } })
    expect(await own.db.inboxes.count()).toBe(0)
    expect(await saveInbox(own, { ...it, knowing: true })).toEqual({ ok: true })
  })

  test("it says how many contacts it takes: not groups, not merged ones, not what an inbox before it takes", async () => {
    const ids = []
    for (let n = 0; n < 5; n++) ids.push(await person(own, n, "whatsapp", n < 3 ? "one" : "two"))
    await own.db.contacts.update(ids[0]!, { customer: false })
    await own.db.contacts.update(ids[1]!, { into: ids[2]! })
    const count = async (part: Partial<Wanted["rule"]>) => {
      const { takes, whole, all } = await countInbox(own, wanted({ name: "", rule: rule(part) }))
      return { takes, whole, all }
    }
    expect(await count({ accounts: ["whatsapp|one"] })).toEqual({ takes: 1, whole: true, all: null })
    expect(await count({ consoles: ["whatsapp"] })).toEqual({ takes: 3, whole: true, all: null })
    await saveInbox(own, wanted({ name: "Dos", rule: rule({ accounts: ["whatsapp|two"] }) }))
    expect(await count({ consoles: ["whatsapp"] })).toEqual({ takes: 1, whole: true, all: null })
    expect(await count({ accounts: ["whatsapp|two"] })).toEqual({ takes: 0, whole: true, all: "nobody" })
    expect(await own.db.inboxes.count()).toBe(1)
  })
})

describe("an inbox's own settings (C4-14, O6, O12, O13, Z1-05)", () => {
  test("hold for what lies in it, the workspace's for the rest", async () => {
    await own.db.categories.put({ id: "c", name: "Vendida", order: 1, gone: false })
    await saveInbox(
      own,
      wanted({
        name: "Dos",
        rule: rule({ accounts: ["whatsapp|two"] }),
        settings: { closing: "category", capacity: 3, shared: false, distribution: "round_robin", inactivity: 45 }
      })
    )
    const [one, two] = [await person(own, 1, "whatsapp", "one"), await person(own, 2, "whatsapp", "two")]
    for (const contact of [one, two]) await open(own, { contact })
    const held = (contact: ContactId) =>
      transact(own, async (unit) => {
        await unit.threads([contact])
        return unit.options(contact)
      })
    expect(await held(two)).toMatchObject({
      ...{ closing: "category", capacity: 3, shared: false, distribution: "round_robin" },
      ...{ inactivity: 45, inactivitySince: own.clock.time }
    })
    expect(await held(one)).toMatchObject({ closing: "none", capacity: null, shared: true, distribution: "manual" })
  })

  test.each<[Wanted["settings"], string]>([
    [{ capacity: 0 }, "capacity"],
    [{ inactivity: 5 }, "inactivity"],
    [{ inactivity: 30.5 }, "inactivity"]
  ])("%j is refused by name", async (settings, option) => {
    const it = wanted({ name: "Caja", settings })
    expect(await saveInbox(own, it)).toEqual({ ok: false, refusal: { kind: "option-bad", option } })
    expect(await own.db.inboxes.count()).toBe(0)
  })

  test("asking for a category where there is none is refused", async () => {
    const it = wanted({ name: "Caja", settings: { closing: "category" } })
    expect(await saveInbox(own, it)).toEqual({ ok: false, refusal: { kind: "needs-categories" } })
  })

  test("silence counts from when it was switched on, here or in the workspace before", async () => {
    const since = async () => (await own.db.inboxes.get(await inboxNamed(own, "Caja")))?.settings.inactivitySince
    await changeOptions(own, { change: { inactivity: 60 } })
    const before = own.clock.time
    own.clock.time += 1000
    const rules = { name: "Caja", rule: rule({ consoles: ["whatsapp"] }) }
    await saveInbox(own, wanted({ ...rules, settings: { inactivity: 90 } }))
    expect(await since()).toBe(before)
    const id = await inboxNamed(own, "Caja")
    await saveInbox(own, wanted({ ...rules, id, settings: { inactivity: null } }))
    expect(await since()).toBeUndefined()
    await saveInbox(own, wanted({ ...rules, id, settings: { inactivity: 90 } }))
    expect(await since()).toBe(own.clock.time)
  })
})

describe("what an inbox names has to be there", () => {
  test.each<[string, Partial<Wanted>, string]>([
    ["a team that never was", { team: "x" as TeamId }, "team-gone"],
    ["a removed tag", { rule: rule({ tags: ["old"] }) }, "tag-gone"],
    ["a forgotten account", { rule: rule({ accounts: ["whatsapp|nine"] }) }, "account-gone"],
    ["no name", { name: "  " }, "name-empty"],
    ["a name of 129 characters", { name: "a".repeat(129) }, "name-too-long"]
  ])("%s", async (_, it, kind) => {
    expect(await saveInbox(own, wanted({ name: "Caja", ...it }))).toMatchObject({ ok: false, refusal: { kind } })
    expect(await own.db.inboxes.count()).toBe(0)
  })

  test("two of one name are one too many; the same asked again is done once", async () => {
    await saveInbox(own, wanted({ name: "Caja" }))
    expect(await saveInbox(own, wanted({ name: "Caja" }))).toEqual({ ok: true })
    expect(await saveInbox(own, wanted({ name: "CÁJA" }))).toMatchObject({ refusal: { kind: "name-taken" } })
    expect(await own.db.inboxes.count()).toBe(1)
  })

  test("only admins make, order and remove them", async () => {
    const agent = await desk(bruno)
    for (const asked of [
      saveInbox(agent, wanted({ name: "Caja" })),
      removeInbox(agent, { id: "i" as InboxId }),
      orderInboxes(agent, { ids: [] })
    ])
      expect(await asked).toEqual({ ok: false, refusal: { kind: "only-admins" } })
  })

  test("removed, it keeps its name for what happened, and saving it brings it back", async () => {
    await saveInbox(own, wanted({ name: "Caja" }))
    const id = await inboxNamed(own, "Caja")
    await removeInbox(own, { id })
    expect((await setupWindow(own.db)).inboxes).toEqual([])
    expect((await own.db.inboxes.get(id))?.name).toBe("Caja")
    await saveInbox(own, wanted({ name: "Caja", id }))
    expect((await setupWindow(own.db)).inboxes).toMatchObject([{ id, name: "Caja" }])
  })

  test("what a newer Turno wrote of an inbox outlives a change", async () => {
    await saveInbox(own, wanted({ name: "Caja", settings: { capacity: 3 } }))
    const id = await inboxNamed(own, "Caja")
    const newer = { hours: "9-18", colour: "red" }
    await own.db.inboxes.where({ id }).modify((one) => {
      Object.assign(one, { colour: newer.colour })
      Object.assign(one.settings, { hours: newer.hours })
    })
    await saveInbox(own, wanted({ name: "Cajón", id, settings: { shared: false } }))
    expect(await own.db.inboxes.get(id)).toMatchObject({ name: "Cajón", colour: newer.colour })
    expect((await own.db.inboxes.get(id))?.settings).toEqual({ shared: false, hours: newer.hours })
  })

  test("a team that is removed leaves its inbox standing", async () => {
    await saveTeam(own, { id: null, name: "Ventas", members: [ana.id] })
    const team = (await own.db.teams.toArray())[0]?.id as TeamId
    await saveInbox(own, wanted({ name: "Caja", team }))
    const one = await person(own, 1, "whatsapp", "one")
    await open(own, { contact: one })
    await assign(own, { contact: one, to: bruno.id, from: ana.id })
    await removeTeam(own, { id: team })
    expect(await liesIn(own, one)).toBe("Caja")
    expect((await setupWindow(own.db)).inboxes[0]).toMatchObject({ team })
    await take(own, { contact: one, from: bruno.id })
    expect(await contradictions(own.db)).toEqual([])
  })
})
