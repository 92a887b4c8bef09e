import "fake-indexeddb/auto"
import { beforeEach, describe, expect, test } from "vitest"
import { assign, open, take } from "~background/usecases/act"
import { fileAll, fileContact } from "~background/usecases/file"
import { countInbox, orderInboxes, removeInbox, saveInbox } from "~background/usecases/inboxes"
import { openChat } from "~background/usecases/open-chat"
import { changeOptions } from "~background/usecases/options"
import { removeTeam, saveTeam } from "~background/usecases/teams"
import { transact } from "~background/usecases/transact"
import { setupWindow } from "~background/views/setup"
import type { Parsed } from "~shared/protocol/messages"
import type { ContactId, InboxId, TeamId } from "~shared/vocabulary"
import { ana, bruno, contradictions, desk } from "./desk"

type Wanted = Parsed<"inbox.save">
let own: Awaited<ReturnType<typeof desk>>
beforeEach(async () => {
  own = await desk(ana)
  await own.db.accounts.bulkPut(
    ["whatsapp|one", "whatsapp|two", "instagram|shop"].map((id) => {
      const [site = "", account = ""] = id.split("|")
      return {
        id,
        site,
        account,
        baseline: 0,
        tabs: [],
        state: "seen",
        since: 0,
        seenAt: 0,
        missing: [],
        unidentified: 0
      }
    })
  )
  await own.db.tags.bulkPut([
    { id: "vip", name: "VIP", gone: false },
    { id: "old", name: "Antigua", gone: true }
  ])
})

const person = (n: number, site: string, account: string) =>
  openChat(
    own,
    site,
    { account, ids: [`tel:54911000${n}`], chat: `54911000${n}@c.us`, name: `Persona ${n}`, customer: true },
    false
  )
const rule = (it: Partial<Wanted["rule"]> = {}) => ({ consoles: [], accounts: [], tags: [], ...it })
const wanted = (it: Partial<Wanted> & { name: string }): Wanted => ({
  id: null,
  rule: rule(),
  team: null,
  settings: {},
  knowing: true,
  ...it
})
const inboxOf = async (name: string) =>
  (await own.db.inboxes.toArray()).find((one) => one.name === name && !one.gone)?.id as InboxId
const liesIn = async (contact: ContactId) => {
  const inbox = (await own.db.threads.get(contact))?.inbox
  return inbox ? (await own.db.inboxes.get(inbox))?.name : inbox
}
const filedAll = async () => {
  await fileAll(own)
  expect((await setupWindow(own.db)).filing).toBe(false)
}

describe("an inbox classifies conversations and gives them to a team (C4-06)", () => {
  test("a conversation opens in the first inbox whose rule fits, all of what it names", async () => {
    await saveInbox(own, wanted({ name: "Dos y VIP", rule: rule({ accounts: ["whatsapp|two"], tags: ["vip"] }) }))
    await saveInbox(own, wanted({ name: "WhatsApp", rule: rule({ consoles: ["whatsapp"] }) }))
    const [one, two] = [await person(1, "whatsapp", "one"), await person(2, "whatsapp", "two")]
    const shop = await person(3, "instagram", "shop")
    await own.db.contacts.update(two, { tags: ["vip"] })
    for (const contact of [one, two, shop]) await open(own, { contact })
    expect(await Promise.all([one, two, shop].map(liesIn))).toEqual(["WhatsApp", "Dos y VIP", null])
  })

  test("when the rules change, what is open moves, and what is closed stays", async () => {
    const [one, two] = [await person(1, "whatsapp", "one"), await person(2, "whatsapp", "two")]
    await open(own, { contact: one })
    expect(await liesIn(one)).toBeNull()
    await saveInbox(own, wanted({ name: "WhatsApp", rule: rule({ consoles: ["whatsapp"] }) }))
    await filedAll()
    expect(await liesIn(one)).toBe("WhatsApp")
    expect(await own.db.threads.get(two)).toBeUndefined()
    await saveInbox(own, wanted({ name: "Uno", rule: rule({ accounts: ["whatsapp|one"] }) }))
    await filedAll()
    expect(await liesIn(one)).toBe("WhatsApp")
    await orderInboxes(own, { ids: [await inboxOf("Uno"), await inboxOf("WhatsApp")] })
    await filedAll()
    expect(await liesIn(one)).toBe("Uno")
    await removeInbox(own, { id: await inboxOf("Uno") })
    await filedAll()
    expect(await liesIn(one)).toBe("WhatsApp")
    const filed = (await own.db.journal.where("thread").equals(one).toArray()).filter(({ kind }) => kind === "filed")
    expect(filed).toHaveLength(3)
    expect(filed.every((line) => "actor" in line && line.actor.kind === "turno")).toBe(true)
    expect(await contradictions(own.db)).toEqual([])
    expect((await setupWindow(own.db)).filed).toEqual({ [await inboxOf("WhatsApp")]: 1 })
  })

  test("a tag put on or taken off files the contact at once", async () => {
    await saveInbox(own, wanted({ name: "VIP", rule: rule({ tags: ["vip"] }) }))
    const one = await person(1, "whatsapp", "one")
    await open(own, { contact: one })
    const tagged = (tags: string[]) =>
      transact(own, async (unit) => {
        const [contacts] = await Promise.all([unit.contacts([one]), unit.threads([one])])
        unit.keep({ ...contacts.get(one)!, tags })
        fileContact(unit, one)
      })
    await tagged(["vip"])
    expect(await liesIn(one)).toBe("VIP")
    await tagged([])
    expect(await liesIn(one)).toBeNull()
  })

  test("filing that was cut off goes on where it stopped, and hears of a rule that changed meanwhile", async () => {
    const many: ContactId[] = []
    for (let n = 0; n < 450; n++) many.push(await person(n, "whatsapp", "one"))
    for (const contact of many) await open(own, { contact })
    await own.db.inboxes.put({
      ...{ id: "i" as InboxId, name: "Todos", order: 1, team: null, settings: {} },
      rule: rule({ consoles: ["whatsapp"] })
    })
    const done = async () => (await Promise.all(many.map(liesIn))).filter((one) => one === "Todos").length
    await own.db.meta.put({ key: "filing", value: "" })
    // The worker dies in its second batch: nothing of that one is written.
    const dying = { ...own, clock: { now: () => own.clock.now() } }
    let read = 0
    const get = own.db.threads.bulkGet.bind(own.db.threads)
    own.db.threads.bulkGet = (keys: ContactId[]) => {
      if (++read === 2) throw new Error("the worker died")
      return get(keys)
    }
    await expect(fileAll(dying)).rejects.toThrow("the worker died")
    own.db.threads.bulkGet = get
    expect(await done()).toBe(200)
    expect((await setupWindow(own.db)).filing).toBe(true)
    await filedAll()
    expect(await done()).toBe(450)
    expect(await contradictions(own.db)).toEqual([])
  }, 60_000)
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
    await person(1, "whatsapp", "one")
    const it = wanted({ name: "Caja", rule: rule(part), knowing: false })
    expect(await saveInbox(own, it)).toEqual({ ok: false, refusal: { kind } })
    expect(await own.db.inboxes.count()).toBe(0)
    expect(await saveInbox(own, { ...it, knowing: true })).toEqual({ ok: true })
  })

  test("it says how many contacts it takes: not groups, not merged ones, not what an inbox before it takes", async () => {
    const ids = []
    for (let n = 0; n < 5; n++) ids.push(await person(n, "whatsapp", n < 3 ? "one" : "two"))
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
    const [one, two] = [await person(1, "whatsapp", "one"), await person(2, "whatsapp", "two")]
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
    const since = async () => (await own.db.inboxes.get(await inboxOf("Caja")))?.settings.inactivitySince
    await changeOptions(own, { change: { inactivity: 60 } })
    const before = own.clock.time
    own.clock.time += 1000
    const rules = { name: "Caja", rule: rule({ consoles: ["whatsapp"] }) }
    await saveInbox(own, wanted({ ...rules, settings: { inactivity: 90 } }))
    expect(await since()).toBe(before)
    const id = await inboxOf("Caja")
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
    const id = await inboxOf("Caja")
    await removeInbox(own, { id })
    expect((await setupWindow(own.db)).inboxes).toEqual([])
    expect((await own.db.inboxes.get(id))?.name).toBe("Caja")
    await saveInbox(own, wanted({ name: "Caja", id }))
    expect((await setupWindow(own.db)).inboxes).toMatchObject([{ id, name: "Caja" }])
  })

  test("a team that is removed leaves its inbox standing", async () => {
    await saveTeam(own, { id: null, name: "Ventas", members: [ana.id] })
    const team = (await own.db.teams.toArray())[0]?.id as TeamId
    await saveInbox(own, wanted({ name: "Caja", team }))
    const one = await person(1, "whatsapp", "one")
    await open(own, { contact: one })
    await assign(own, { contact: one, to: bruno.id, from: ana.id })
    await removeTeam(own, { id: team })
    expect(await liesIn(one)).toBe("Caja")
    expect((await setupWindow(own.db)).inboxes[0]).toMatchObject({ team })
    await take(own, { contact: one, from: bruno.id })
    expect(await contradictions(own.db)).toEqual([])
  })
})
