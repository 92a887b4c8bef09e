import { boxDesk, inboxNamed, liesIn, person, rule, wanted } from "./boxes"
import { beforeEach, describe, expect, test } from "vitest"
import { open } from "~background/usecases/act"
import { distribute } from "~background/usecases/distribute"
import { fileAll, fileContact } from "~background/usecases/file"
import { orderInboxes, removeInbox, saveInbox } from "~background/usecases/inboxes"
import { recordList } from "~background/usecases/record-list"
import { transact } from "~background/usecases/transact"
import { setupWindow } from "~background/views/setup"
import type { ContactId, InboxId, TeamId } from "~shared/vocabulary"
import { ana, bruno, contradictions } from "./desk"

let own: Awaited<ReturnType<typeof boxDesk>>
beforeEach(async () => {
  own = await boxDesk()
})

const filedAll = async () => {
  await fileAll(own)
  expect((await setupWindow(own.db)).filing).toBe(false)
}

describe("an inbox classifies conversations and gives them to a team (C4-06)", () => {
  test("a conversation opens in the first inbox whose rule fits, all of what it names", async () => {
    await saveInbox(own, wanted({ name: "Dos y VIP", rule: rule({ accounts: ["whatsapp|two"], tags: ["vip"] }) }))
    await saveInbox(own, wanted({ name: "WhatsApp", rule: rule({ consoles: ["whatsapp"] }) }))
    const [one, two] = [await person(own, 1, "whatsapp", "one"), await person(own, 2, "whatsapp", "two")]
    const shop = await person(own, 3, "instagram", "shop")
    await own.db.contacts.update(two, { tags: ["vip"] })
    for (const contact of [one, two, shop]) await open(own, { contact })
    expect(await Promise.all([one, two, shop].map((one) => liesIn(own, one)))).toEqual(["WhatsApp", "Dos y VIP", null])
  })

  test("somebody never seen before opens in it too, and is given to somebody of its team (C4-14, R3-12)", async () => {
    const team = "ventas" as TeamId
    await own.db.teams.put({ id: team, name: "Ventas", members: [bruno.id] })
    const settings = { distribution: "round_robin" } as const
    await saveInbox(
      own,
      wanted({ name: "Uno", rule: rule({ accounts: ["whatsapp|one"] }), team, settings, knowing: true })
    )
    for (const agent of [ana.id, bruno.id])
      await own.db.presence.put({ agent, off: false, place: "here", at: own.clock.time, since: own.clock.time })
    const listed = (n: number, seconds: number) => ({
      ids: [`tel:54911444${n}`] as [string],
      ...{ chat: `n${n}@c.us`, name: `Nueva ${n}`, customer: true, unread: 1 },
      last: { key: `N${n}`, at: own.clock.time + seconds * 1000, mine: false }
    })
    await recordList(own, "whatsapp", "one", [listed(1, 0)])
    await recordList(own, "whatsapp", "one", [listed(2, 5)])
    await distribute(own)
    const uno = await inboxNamed(own, "Uno")
    const given = expect.objectContaining({ inbox: uno, stage: "open", waiting: 1, assignee: bruno.id })
    expect(await own.db.rows.toArray()).toEqual([given, given])
    expect(await contradictions(own.db)).toEqual([])
  })

  test("when the rules change, what is open moves, and what is closed stays", async () => {
    const [one, two] = [await person(own, 1, "whatsapp", "one"), await person(own, 2, "whatsapp", "two")]
    await open(own, { contact: one })
    expect(await liesIn(own, one)).toBeNull()
    await saveInbox(own, wanted({ name: "WhatsApp", rule: rule({ consoles: ["whatsapp"] }) }))
    await filedAll()
    expect(await liesIn(own, one)).toBe("WhatsApp")
    expect(await own.db.threads.get(two)).toBeUndefined()
    await saveInbox(own, wanted({ name: "Uno", rule: rule({ accounts: ["whatsapp|one"] }) }))
    await filedAll()
    expect(await liesIn(own, one)).toBe("WhatsApp")
    await orderInboxes(own, { ids: [await inboxNamed(own, "Uno"), await inboxNamed(own, "WhatsApp")] })
    await filedAll()
    expect(await liesIn(own, one)).toBe("Uno")
    await removeInbox(own, { id: await inboxNamed(own, "Uno") })
    await filedAll()
    expect(await liesIn(own, one)).toBe("WhatsApp")
    const filed = (await own.db.journal.where("thread").equals(one).toArray()).filter(({ kind }) => kind === "filed")
    expect(filed).toHaveLength(3)
    expect(filed.every((line) => "actor" in line && line.actor.kind === "turno")).toBe(true)
    expect(await contradictions(own.db)).toEqual([])
    expect((await setupWindow(own.db)).filed).toEqual({ [await inboxNamed(own, "WhatsApp")]: 1 })
  })

  test("a tag put on or taken off files the contact at once", async () => {
    await saveInbox(own, wanted({ name: "VIP", rule: rule({ tags: ["vip"] }) }))
    const one = await person(own, 1, "whatsapp", "one")
    await open(own, { contact: one })
    const tagged = (tags: string[]) =>
      transact(own, async (unit) => {
        const [contacts] = await Promise.all([unit.contacts([one]), unit.threads([one])])
        unit.keep({ ...contacts.get(one)!, tags })
        fileContact(unit, one)
      })
    await tagged(["vip"])
    expect(await liesIn(own, one)).toBe("VIP")
    await tagged([])
    expect(await liesIn(own, one)).toBeNull()
  })

  test("filing that was cut off goes on where it stopped, and hears of a rule that changed meanwhile", async () => {
    const many: ContactId[] = []
    for (let n = 0; n < 450; n++) many.push(await person(own, n, "whatsapp", "one"))
    for (const contact of many) await open(own, { contact })
    await own.db.inboxes.put({
      ...{ id: "i" as InboxId, name: "Todos", order: 1, team: null, settings: {} },
      rule: rule({ consoles: ["whatsapp"] })
    })
    const done = async () =>
      (await Promise.all(many.map((one) => liesIn(own, one)))).filter((one) => one === "Todos").length
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
