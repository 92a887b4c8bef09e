import "fake-indexeddb/auto"
import { describe, expect, test } from "vitest"
import { assign, reactivate, take } from "~background/usecases/act"
import { close } from "~background/usecases/close"
import { distribute } from "~background/usecases/distribute"
import { contactWindow } from "~background/views/contact"
import type { ContactId, TeamId } from "~shared/vocabulary"
import { ana, bruno } from "./desk"
import { choose, cora, fine, has, here, inbox, message, owners, shop } from "./shop"

describe("how much one may have", () => {
  test("who is full is passed over; a close or a hand-over makes room again", async () => {
    const { deps, writes } = await shop({ capacity: 1 }, [ana, bruno])
    const [first, second, third, fourth] = [await writes(), await writes(), await writes(), await writes()]
    expect(await distribute(deps)).toBe(2)
    expect(await owners(deps, [first, second, third])).toEqual(["ana", "bruno", null])
    await close(deps, { contact: second, ordinal: 1 })
    expect(await distribute(deps)).toBe(1)
    expect(await has(deps, third)).toBe("bruno")
    await assign(deps, { contact: first, to: cora.id, from: ana.id })
    expect(await distribute(deps)).toBe(1)
    expect(await has(deps, fourth)).toBe("ana")
  })

  test("a member's own number wins over the workspace's, an inbox's over that of the workspace", async () => {
    const { deps, writes } = await shop({ capacity: 1 }, [ana])
    await deps.db.members.update(ana.id, { capacity: 2 })
    const contacts = [await writes(), await writes(), await writes()]
    expect(await distribute(deps)).toBe(2)
    await deps.db.members.put(ana)
    await choose(deps, { distribution: "round_robin", capacity: 2 })
    expect(await distribute(deps)).toBe(0)
    const roomy = inbox("vip", {
      rule: { consoles: [], accounts: ["whatsapp|vip"], tags: [] },
      settings: { capacity: 9 }
    })
    await deps.db.inboxes.put(roomy)
    const vip = await writes("vip")
    expect(await distribute(deps)).toBe(1)
    expect(await owners(deps, [...contacts, vip])).toEqual(["ana", "ana", null, "ana"])
  })

  test("an excluded member is given nothing by itself, and can be given it by hand", async () => {
    const { deps, writes } = await shop({}, [ana])
    await deps.db.members.update(ana.id, { excluded: true })
    const contact = await writes()
    expect(await distribute(deps)).toBe(0)
    await assign(deps, { contact, to: ana.id, from: null })
    expect(await has(deps, contact)).toBe("ana")
  })

  test("who left the workspace is no candidate", async () => {
    const { deps, writes } = await shop({}, [ana, bruno])
    await deps.db.members.update(ana.id, { gone: true })
    const contact = await writes()
    await distribute(deps)
    expect(await has(deps, contact)).toBe("bruno")
  })
})

describe("by owner (C4-14)", () => {
  test("a contact that comes back goes to who served it, out of turn; to another where she has too many more", async () => {
    const chosen = { distribution: "owner", ownerLead: 50, afterClose: "unassign_always" } as const
    const { deps, writes } = await shop(chosen, [ana, bruno])
    const [first, second] = [await writes(), await writes()]
    await distribute(deps)
    expect(await owners(deps, [first, second])).toEqual(["ana", "bruno"])
    for (const contact of [first, second]) await close(deps, { contact, ordinal: 1 })
    await message(deps, second)
    await distribute(deps)
    expect(await has(deps, second)).toBe("bruno")

    await close(deps, { contact: second, ordinal: 2 })
    for (let n = 0; n < 3; n++) await assign(deps, { contact: await writes(), to: bruno.id, from: null })
    await message(deps, second)
    await distribute(deps)
    expect(await has(deps, second)).toBe("ana")
    await fine(deps)
  })
})

describe("per inbox and team (C4-06, C4-14, O6)", () => {
  const sales = { id: "ventas" as TeamId, name: "Ventas", members: [bruno.id, cora.id] }

  test("an inbox's own rule wins over the workspace's, in a pool of its own, and the decision says so", async () => {
    const { deps, writes } = await shop({ distribution: "manual" })
    await deps.db.teams.put(sales)
    const rule = { consoles: [], accounts: ["whatsapp|ventas"], tags: [] }
    await deps.db.inboxes.put(inbox("i-ventas", { rule, team: sales.id, settings: { distribution: "fewest_open" } }))
    const [other, first, second] = [await writes(), await writes("ventas"), await writes("ventas")]
    expect(await distribute(deps)).toBe(2)
    expect(await owners(deps, [other, first, second])).toEqual([null, "bruno", "cora"])
    const [given] = await deps.db.journal.filter(({ kind }) => kind === "given").toArray()
    expect(given).toMatchObject({
      thread: "pool:i-ventas",
      data: {
        why: {
          by: "inbox",
          distribution: "fewest_open",
          candidates: [
            { agent: "bruno", passed: "chosen" },
            { agent: "cora", passed: "later" },
            { agent: "ana", passed: "not-in-team" }
          ]
        }
      }
    })
    await fine(deps)
  })

  test("an inbox by hand stays by hand where the workspace goes round", async () => {
    const { deps, writes } = await shop()
    const rule = { consoles: [], accounts: ["whatsapp|ventas"], tags: [] }
    await deps.db.inboxes.put(inbox("i-ventas", { rule, settings: { distribution: "manual" } }))
    const [other, own] = [await writes(), await writes("ventas")]
    expect(await distribute(deps)).toBe(1)
    expect(await owners(deps, [other, own])).toEqual(["ana", null])
  })

  test("one inbox without anybody there does not hold up the others", async () => {
    const { deps, writes } = await shop({}, [ana])
    await deps.db.teams.put(sales)
    const rule = { consoles: [], accounts: ["whatsapp|ventas"], tags: [] }
    await deps.db.inboxes.put(inbox("i-ventas", { rule, team: sales.id }))
    const held = [await writes("ventas"), await writes("ventas")]
    const free = await writes()
    expect(await distribute(deps)).toBe(1)
    expect(await owners(deps, [...held, free])).toEqual([null, null, "ana"])
    await here(deps, cora)
    expect(await distribute(deps)).toBe(2)
    expect(await owners(deps, held)).toEqual(["cora", "cora"])
  })

  test("what was given to a team goes to one of that team, and stays the team's", async () => {
    const { deps, writes } = await shop({ distribution: "manual" })
    await deps.db.teams.put(sales)
    const contact = await writes()
    await assign(deps, { contact, to: null, from: null, team: sales.id })
    expect(await deps.db.rows.get(contact)).toMatchObject({ assignee: "team:ventas" })
    await choose(deps, { distribution: "round_robin" })
    expect(await distribute(deps)).toBe(1)
    expect(await deps.db.threads.get(contact)).toMatchObject({ assignee: "bruno", team: "ventas" })
    await fine(deps)
  })
})

describe("released by hand (R2-14)", () => {
  test("it does not come back to whom it was released from", async () => {
    const { deps, writes } = await shop({}, [ana])
    const contact = await writes()
    await distribute(deps)
    await assign(deps, { contact, to: null, from: ana.id })
    expect(await distribute(deps)).toBe(0)
    await here(deps, bruno)
    expect(await distribute(deps)).toBe(1)
    expect(await has(deps, contact)).toBe("bruno")
    const { feed } = await contactWindow(deps.db, { contact }, deps.clock.now())
    expect(feed[0]).toMatchObject({
      kind: "distributed",
      to: "Bruno Castro",
      why: {
        turn: 2,
        candidates: [{ name: "Bruno Castro", passed: "chosen" }, { passed: "offline" }, { passed: "released" }]
      }
    })
  })

  test("a conversation that came back after a close may go to whom it had before", async () => {
    const { deps, writes } = await shop({ afterClose: "unassign_always" }, [ana])
    const contact = await writes()
    await distribute(deps)
    await close(deps, { contact, ordinal: 1 })
    await reactivate(deps, { contact, ordinal: 1 })
    expect(await distribute(deps)).toBe(1)
    expect(await has(deps, contact)).toBe("ana")
  })

  test("what cannot be given does not stand before what can", async () => {
    const { deps, writes } = await shop({ distribution: "manual" }, [ana])
    const kept: ContactId[] = []
    for (let n = 0; n < 27; n++) kept.push(await writes())
    for (const contact of kept) await take(deps, { contact, from: null })
    for (const contact of kept) await assign(deps, { contact, to: null, from: ana.id })
    const last = await writes()
    await choose(deps, { distribution: "round_robin" })
    expect(await distribute(deps)).toBe(1)
    expect(await has(deps, last)).toBe("ana")
  })
})
