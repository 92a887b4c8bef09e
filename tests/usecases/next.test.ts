import "fake-indexeddb/auto"
import { describe, expect, test } from "vitest"
import { accountId } from "~background/core/identity"
import type { Tabs } from "~background/ports"
import { assign, take } from "~background/usecases/act"
import { next } from "~background/usecases/next"
import { openChat } from "~background/usecases/open-chat"
import { recordMessages } from "~background/usecases/record-messages"
import type { ContactId } from "~shared/vocabulary"
import { ana, bruno, desk } from "./desk"

/** Four customers wrote, one after the other, and the console has one tab. */
async function four() {
  const opened: string[] = []
  const urls: string[] = []
  /** Names that the console does not find. */
  const lost = new Set<string>()
  const one = await desk(ana)
  const tabs = {
    show: () => Promise.resolve(true),
    knock: (_: number, what: { name: string }) => Promise.resolve(!lost.has(what.name) && opened.push(what.name) > 0),
    open: (url: string) => Promise.resolve(void urls.push(url))
  } as unknown as Tabs
  const deps = { ...one, tabs }
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
    id: accountId("whatsapp", "own"),
    site: "whatsapp",
    account: "own",
    baseline: 0,
    tabs: [1],
    state: "seen",
    since: 0,
    seenAt: 0,
    missing: [],
    unidentified: 0
  })
  const on = async (after: ContactId | null) => {
    const reply = await next(deps, { after }, (site) => `https://${site}.example/`)
    return reply.ok ? opened.at(-1) : `${reply.why}${reply.name && `: ${reply.name}`}`
  }
  return { one, contacts, on, lost, urls }
}

describe("on to the next one that waits", () => {
  test("the longest waiting of mine, else of nobody's; never a team mate's, never the one in front (Z1-11)", async () => {
    const { one, contacts, on } = await four()
    const [marta, pablo, sofia, diego] = contacts as [ContactId, ContactId, ContactId, ContactId]
    await take(one, { contact: diego, from: null })
    await assign(one, { contact: marta, to: bruno.id, from: null })
    expect(await on(null)).toBe("Diego")
    expect(await on(diego)).toBe("Pablo")
    expect(await on(pablo)).toBe("Diego")
    await assign(one, { contact: diego, to: bruno.id, from: ana.id })
    await assign(one, { contact: pablo, to: bruno.id, from: null })
    expect(await on(null)).toBe("Sofía")
    expect(await on(sofia)).toBe("nobody")
  })

  test("whom the console does not find, or whose console is closed, does not stand before the others (Z1-11)", async () => {
    const { one, contacts, on, lost, urls } = await four()
    const [marta, pablo, sofia, diego] = contacts as [ContactId, ContactId, ContactId, ContactId]
    lost.add("Marta")
    expect(await on(null)).toBe("Pablo")
    const away = { ...(await one.db.accounts.toArray())[0]!, id: accountId("whatsapp", "away"), account: "away" }
    await one.db.accounts.put({ ...away, tabs: [] })
    await one.db.contacts.update(pablo, { account: away.id })
    await take(one, { contact: pablo, from: null })
    expect(await on(null)).toBe("Sofía")
    expect(urls).toEqual([])
    // With nobody else to go to, the console is opened for the one that is left.
    for (const contact of [marta, sofia, diego]) await assign(one, { contact, to: bruno.id, from: null })
    expect(await on(null)).toBe("no-tab: Pablo")
    expect(urls).toEqual(["https://whatsapp.example/"])
  })

  test("where none is found, the one that waits longest is named (Z1-11)", async () => {
    const { on, lost } = await four()
    for (const name of ["Marta", "Pablo", "Sofía", "Diego"]) lost.add(name)
    expect(await on(null)).toBe("not-found: Marta")
  })
})
