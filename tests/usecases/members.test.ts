import "fake-indexeddb/auto"
import { beforeEach, describe, expect, test } from "vitest"
import { assign, open, schedule, take } from "~background/usecases/act"
import { addMember, bringMemberBack, changeMember, removeMember } from "~background/usecases/members"
import { openChat } from "~background/usecases/open-chat"
import { changeOptions } from "~background/usecases/options"
import { bringTeamBack, removeTeam, saveTeam } from "~background/usecases/teams"
import { transact } from "~background/usecases/transact"
import { setupWindow } from "~background/views/setup"
import type { ContactId, TeamId } from "~shared/vocabulary"
import { ana, bruno, contradictions, desk } from "./desk"

let own: Awaited<ReturnType<typeof desk>>
beforeEach(async () => {
  own = await desk(ana)
})

const person = (n: number) =>
  openChat(
    own,
    "whatsapp",
    { account: "own", ids: [`tel:54911000${n}`], chat: `54911000${n}@c.us`, name: `Persona ${n}`, customer: true },
    false
  )
async function given(n: number, to: typeof bruno | null, team: TeamId | null = null): Promise<ContactId> {
  const contact = await person(n)
  await open(own, { contact })
  await transact(own, async (unit) => {
    await unit.threads([contact])
    const command = { kind: "assign", to: to?.id ?? null, from: ana.id, team } as const
    return unit.command(contact, command, { kind: "agent", id: ana.id })
  })
  return contact
}
const has = async (contact: ContactId) => {
  const thread = await own.db.threads.get(contact)
  return { assignee: thread?.assignee ?? null, team: thread?.team ?? null }
}
const teamOf = async (name: string) => (await own.db.teams.toArray()).find((one) => one.name === name)?.id as TeamId

describe("a member who leaves", () => {
  test("keeps what was open under the name, or lets go of all of it: one undo brings all back", async () => {
    const mine = await given(0, null)
    await take(own, { contact: mine, from: null })
    const his = [await given(1, bruno), await given(2, bruno), await given(3, bruno)]
    const [first, second] = his as [ContactId, ContactId]
    await schedule(own, { contact: second, ordinal: 1, until: own.clock.time + 3_600_000, from: null })

    expect(await removeMember(own, { id: bruno.id })).toEqual({ ok: true })
    expect((await has(first)).assignee).toBe(bruno.id)
    expect(await bringMemberBack(own, { id: bruno.id })).toEqual({ done: [], refused: [] })

    expect(await removeMember(own, { id: bruno.id, release: true })).toEqual({ ok: true })
    for (const contact of his) expect((await has(contact)).assignee).toBeNull()
    expect((await has(mine)).assignee).toBe(ana.id)
    expect((await setupWindow(own.db)).held).toEqual({ "": 3, ana: 1 })

    const back = await bringMemberBack(own, { id: bruno.id })
    expect(back.done.map((one) => one.contact).sort()).toEqual([...his].sort())
    for (const contact of his) expect((await has(contact)).assignee).toBe(bruno.id)
    expect((await setupWindow(own.db)).members.map((one) => one.id)).toContain(bruno.id)
    expect(await contradictions(own.db)).toEqual([])
  })

  test("what somebody took since stays with whoever took it, and is named", async () => {
    const [one, two] = [await given(1, bruno), await given(2, bruno)]
    await removeMember(own, { id: bruno.id, release: true })
    await take(own, { contact: one, from: null })
    const back = await bringMemberBack(own, { id: bruno.id })
    expect(back.refused).toMatchObject([{ contact: one, name: "Persona 1", refusal: { kind: "undo-blocked" } }])
    expect(await has(two)).toMatchObject({ assignee: bruno.id })
    expect(await has(one)).toMatchObject({ assignee: ana.id })
  })

  test("asked again because the worker died in between, the rest is let go too", async () => {
    const his = [await given(1, bruno), await given(2, bruno)]
    await own.db.members.put({ ...bruno, gone: true })
    await own.db.meta.put({ key: `left|${bruno.id}`, value: "[]" })
    expect(await removeMember(own, { id: bruno.id, release: true })).toEqual({ ok: true })
    for (const contact of his) expect((await has(contact)).assignee).toBeNull()
    await bringMemberBack(own, { id: bruno.id })
    for (const contact of his) expect((await has(contact)).assignee).toBe(bruno.id)
  })

  test("an admin who is not at the console can still see to it (O7, C4-09)", async () => {
    const one = await given(1, bruno)
    await changeOptions(own, { change: { presenceGate: "actions" } })
    expect(await assign(own, { contact: one, to: null, from: bruno.id })).toMatchObject({
      refusal: { kind: "offline" }
    })
    await removeMember(own, { id: bruno.id, release: true })
    expect((await has(one)).assignee).toBeNull()
    await bringMemberBack(own, { id: bruno.id })
    expect((await has(one)).assignee).toBe(bruno.id)
  })

  test("the last admin stays, and so does whoever asks", async () => {
    expect(await removeMember(own, { id: ana.id, release: true })).toMatchObject({ refusal: { kind: "last-admin" } })
    await own.db.members.update(bruno.id, { role: "admin" })
    expect(await removeMember(own, { id: ana.id })).toMatchObject({ refusal: { kind: "yourself" } })
    expect(await removeMember(own, { id: "nobody" as never })).toMatchObject({ refusal: { kind: "unknown-agent" } })
  })
})

describe("what is said of a member", () => {
  test("excluded from distribution, own capacity, teams: what is left out stays", async () => {
    await saveTeam(own, { id: null, name: "Ventas", members: [] })
    const team = await teamOf("Ventas")
    const { id } = bruno
    const plain = { id, name: bruno.name, role: "agent" } as const
    await changeMember(own, { ...plain, excluded: true, capacity: 4, teams: [team] })
    await changeMember(own, { ...plain, name: "Bruno C." })
    expect(await own.db.members.get(id)).toEqual({ id, name: "Bruno C.", role: "agent", excluded: true, capacity: 4 })
    expect((await own.db.teams.get(team))?.members).toEqual([id])
    await changeMember(own, { ...plain, excluded: false, capacity: null, teams: [] })
    expect(await own.db.members.get(id)).toEqual({ ...plain, excluded: false })
    expect((await own.db.teams.get(team))?.members).toEqual([])
  })

  test.each([0, 1001, 2.5])("a capacity of %s is refused, and nothing of the rest is written", async (capacity) => {
    const asked = { name: "Otro", role: "admin", capacity } as const
    const refused = { ok: false, refusal: { kind: "option-bad", option: "capacity" } }
    expect(await changeMember(own, { id: bruno.id, ...asked })).toEqual(refused)
    expect(await addMember(own, asked)).toEqual(refused)
    expect(await own.db.members.toArray()).toEqual([ana, bruno])
  })

  test("a team that is gone takes nobody", async () => {
    const asked = { id: bruno.id, name: "Otro", role: "agent", teams: ["x" as TeamId] } as const
    expect(await changeMember(own, asked)).toEqual({ ok: false, refusal: { kind: "team-gone" } })
    expect((await own.db.members.get(bruno.id))?.name).toBe(bruno.name)
  })
})

describe("a team", () => {
  test("removed, what its members have stays theirs, what only it had is nobody's, until it is brought back", async () => {
    await saveTeam(own, { id: null, name: "Ventas", members: [bruno.id] })
    const team = await teamOf("Ventas")
    const his = await given(1, bruno)
    const teams = [await given(2, null, team), await given(3, null, team)]
    expect((await setupWindow(own.db)).held).toEqual({ [bruno.id]: 1, [`team:${team}`]: 2 })
    expect(await removeTeam(own, { id: team })).toEqual({ ok: true })
    for (const contact of teams) expect(await has(contact)).toEqual({ assignee: null, team: null })
    expect((await has(his)).assignee).toBe(bruno.id)
    expect((await bringTeamBack(own, { id: team })).done).toHaveLength(2)
    for (const contact of teams) expect(await has(contact)).toEqual({ assignee: null, team })
    expect((await own.db.teams.get(team))?.gone).toBe(false)
    expect(await contradictions(own.db)).toEqual([])
  })

  test("needs a name of its own and members there are; asked twice it is made once", async () => {
    const sales = { id: null, name: "Ventas", members: [bruno.id] }
    await saveTeam(own, sales)
    expect(await saveTeam(own, sales)).toEqual({ ok: true })
    expect(await saveTeam(own, { ...sales, name: " VENTAS " })).toMatchObject({ refusal: { kind: "name-taken" } })
    expect(await saveTeam(own, { ...sales, name: " " })).toMatchObject({ refusal: { kind: "name-empty" } })
    const strangers = { id: null, name: "Otro", members: ["nobody" as never] }
    expect(await saveTeam(own, strangers)).toMatchObject({ refusal: { kind: "unknown-agent" } })
    expect(await own.db.teams.count()).toBe(1)
    const agent = await desk(bruno)
    expect(await saveTeam(agent, sales)).toEqual({ ok: false, refusal: { kind: "only-admins" } })
    expect(await removeTeam(agent, { id: "x" as TeamId })).toEqual({ ok: false, refusal: { kind: "only-admins" } })
  })
})
