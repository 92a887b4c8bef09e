import "fake-indexeddb/auto"
import { describe, expect, test } from "vitest"
import { accountId } from "~background/core/identity"
import { saveOptions } from "~background/store/policy"
import { chosenMode } from "~background/store/response-mode"
import { assign, take } from "~background/usecases/act"
import { onward } from "~background/usecases/onward"
import { openChat } from "~background/usecases/open-chat"
import { recordMessages } from "~background/usecases/record-messages"
import { chooseMode, modeNow } from "~background/usecases/response-mode"
import type { ContactId, TeamId } from "~shared/vocabulary"
import { ana, bruno, desk } from "./desk"

const [here, elsewhere] = [7, 8]

/** Four customers wrote, one after the other; Ana works in the mode that leads on. */
async function four() {
  const one = await desk(ana)
  const contacts: ContactId[] = []
  for (const [n, name] of ["Marta", "Pablo", "Sofía", "Diego"].entries()) {
    const front = { account: "own", ids: [`tel:549115555013${n}`], chat: `${n}@c.us`, name, customer: true } as const
    const contact = await openChat(one, "whatsapp", front, false)
    one.clock.time += 60_000
    const at = one.clock.time
    await recordMessages(
      one,
      contact,
      [{ key: `k${n}`, direction: "in", at, precision: "live", attachment: "text" }],
      null
    )
    contacts.push(contact)
  }
  await one.db.accounts.put({
    ...{ id: accountId("whatsapp", "own"), site: "whatsapp", account: "own", baseline: 0, tabs: [here] },
    ...{ state: "seen", since: 0, seenAt: 0, missing: [], unidentified: 0 }
  })
  await chooseMode(one, { mode: "next" })
  const on = async (after: ContactId, asked = false, tab = here, but?: ContactId[]) =>
    (await onward(one, tab, { after, asked, but })).next
  return { one, on, contacts: contacts as [ContactId, ContactId, ContactId, ContactId] }
}

describe("on to the next one after an answer or a close (Z0-01, Z0-08)", () => {
  test("whoever has waited longest of nobody's: not mine, not a mate's, not the one in front; nothing is assigned", async () => {
    const { one, on, contacts } = await four()
    const [marta, pablo, sofia, diego] = contacts
    await take(one, { contact: marta, from: null })
    await assign(one, { contact: pablo, to: bruno.id, from: null })
    expect(await on(marta)).toMatchObject({ name: "Sofía", here: { name: "Sofía", chat: "2@c.us" }, elsewhere: false })
    expect((await on(sofia))?.contact).toBe(diego)
    expect((await one.db.rows.get(sofia))?.assignee).toBe("")
    await take(one, { contact: sofia, from: null })
    await take(one, { contact: diego, from: null })
    expect(await on(sofia)).toBeNull()
  })

  test("what only a team of mine has is nobody's yet; another team's is not for me", async () => {
    const { one, on, contacts } = await four()
    const [marta, pablo] = contacts
    await one.db.members.put({ ...ana, role: "agent" })
    await one.db.teams.bulkPut([
      { id: "mine" as TeamId, name: "Ventas", members: [ana.id] },
      { id: "theirs" as TeamId, name: "Posventa", members: [bruno.id] }
    ])
    await assign(one, { contact: marta, to: null, team: "theirs" as TeamId, from: null })
    await assign(one, { contact: pablo, to: null, team: "mine" as TeamId, from: null })
    expect((await on(contacts[3]))?.contact).toBe(pablo)
  })

  test("another tab has it, or none: who asks is told", async () => {
    const { one, on, contacts } = await four()
    const [, pablo] = contacts
    expect(await on(pablo, false, elsewhere)).toMatchObject({ here: null, elsewhere: true })
    await one.db.accounts.update(accountId("whatsapp", "own"), { tabs: [] })
    expect(await on(pablo)).toMatchObject({ name: "Marta", here: null, elsewhere: false })
  })

  test("whose console is not open here stands behind the others, and is offered where there are none", async () => {
    const { one, on, contacts } = await four()
    const [marta, pablo, sofia, diego] = contacts
    const away = { ...(await one.db.accounts.toArray())[0]!, id: accountId("whatsapp", "away"), account: "away" }
    await one.db.accounts.put({ ...away, tabs: [] })
    for (const contact of [marta, pablo]) await one.db.contacts.update(contact, { account: away.id })
    expect(await on(diego)).toMatchObject({ contact: sofia, here: { name: "Sofía" } })
    await take(one, { contact: sofia, from: null })
    expect(await on(diego)).toMatchObject({ contact: marta, here: null, elsewhere: false })
  })

  test("whom the console did not find comes after the others, and again when they are through", async () => {
    const { on, contacts } = await four()
    const [marta, pablo, sofia, diego] = contacts
    expect((await on(diego, false, here, [marta]))?.contact).toBe(pablo)
    expect((await on(diego, false, here, [marta, pablo]))?.contact).toBe(sofia)
    expect((await on(diego, false, here, [marta, pablo, sofia]))?.contact).toBe(marta)
  })

  test("the mode that stays leads nowhere, nor is led who is not available; asked for, it does (Z0-09, C4-10)", async () => {
    const { one, on, contacts } = await four()
    const [marta, pablo] = contacts
    await chooseMode(one, { mode: "stay" })
    expect(await on(pablo)).toBeNull()
    expect((await on(pablo, true))?.contact).toBe(marta)
    await chooseMode(one, { mode: "next" })
    expect((await on(pablo))?.contact).toBe(marta)
    await one.db.presence.put({ agent: ana.id, off: true, place: "here", at: one.clock.time, since: 0 })
    expect(await on(pablo)).toBeNull()
    expect((await on(pablo, true))?.contact).toBe(marta)
  })
})

describe("the response mode (Z0-06, Z0-07, Z0-10)", () => {
  test("each choice is a line of the agent's own thread; the same one again is none; a locked one is refused", async () => {
    const one = await desk(ana)
    expect(await modeNow(one)).toBe("stay")
    expect(await chooseMode(one, { mode: "next" })).toEqual({ ok: true })
    await chooseMode(one, { mode: "next" })
    expect(await modeNow(one)).toBe("next")
    await chooseMode(one, { mode: null })
    expect(await chosenMode(one.db)).toBeNull()
    const lines = (await one.db.journal.toArray()) as unknown as { kind: string; thread: string; data: unknown }[]
    expect(lines.map(({ kind, thread, data }) => ({ kind, thread, data }))).toEqual([
      { kind: "mode", thread: "agent:ana", data: { mode: "next" } },
      { kind: "mode", thread: "agent:ana", data: { mode: null } }
    ])
    await saveOptions(one.db, { responseMode: "next", responseModeLocked: true })
    expect(await chooseMode(one, { mode: "stay" })).toEqual({ ok: false, refusal: { kind: "mode-locked" } })
    expect(await modeNow(one)).toBe("next")
    expect(await one.db.journal.count()).toBe(2)
  })
})
