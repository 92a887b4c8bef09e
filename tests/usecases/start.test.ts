import "fake-indexeddb/auto"
import { describe, expect, test } from "vitest"
import type { Reading, Tabs } from "~background/ports"
import { open } from "~background/usecases/act"
import { block } from "~background/usecases/block"
import { close } from "~background/usecases/close"
import { frontChat } from "~background/usecases/front-chat"
import { openChat } from "~background/usecases/open-chat"
import { recordList } from "~background/usecases/record-list"
import { startConversation } from "~background/usecases/start"
import { conversationWindow } from "~background/views/conversation"
import { whatsapp } from "~shared/recipes/whatsapp"
import { ana, contradictions, desk } from "./desk"

const account = "whatsapp|own"
const number = "+5491155550134"
const recipeOf = (site: string) => (site === "whatsapp" ? whatsapp : null)

/** An account that is in tab 7, and what the tab was asked for. */
async function shop() {
  const deps = await desk(ana)
  await recordList(deps, "whatsapp", "own", [])
  await deps.db.accounts.update(account, { tabs: [7] })
  const asked: unknown[] = []
  let there = true
  let front: Reading = { account: "own", chats: [] }
  const tabs = {
    go: async (tab: number, url: string) => {
      asked.push([tab, url])
      return there
    },
    open: async (url: string) => void asked.push(url),
    show: async () => there,
    knock: async () => there,
    front: async () => front
  } as unknown as Tabs
  const own = { ...deps, tabs }
  /** The chat of this number comes to the front, as its console writes it. */
  const comes = (id: string) => {
    const chat = {
      id,
      linkedId: null,
      name: "+54 9 11 5555-0134",
      kind: "contact",
      archived: false,
      muted: false
    } as const
    front = {
      account: "own",
      chats: [{ ...chat, unread: 0, lastAt: null, lastKey: null, lastFromMe: null, matched: null }]
    }
    return frontChat(own, 7, whatsapp, { name: "+54 9 11 5555-0134", visible: true })
  }
  const start = (to = number, from = account) => startConversation(own, { account: from, number: to }, recipeOf)
  return { deps: own, asked, comes, start, gone: () => (there = false) }
}

describe("a conversation with a number (C4-03, R2-18)", () => {
  test("with one nobody knows the console opens the chat by its own link, and the conversation opens with it", async () => {
    const { deps, asked, comes, start } = await shop()
    expect(await start()).toMatchObject({ ok: true, chat: "coming" })
    expect(asked).toEqual([[7, "https://web.whatsapp.com/send?phone=5491155550134"]])
    expect(await deps.db.rows.count()).toBe(0)
    // Another chat on the way there is none of it.
    await comes("5491155550999@c.us")
    expect(await deps.db.rows.count()).toBe(0)
    // The console may write the number otherwise.
    const { chat } = await comes("541155550134@c.us")
    expect(await deps.db.rows.toArray()).toMatchObject([
      { id: chat?.contact, stage: "open", origin: "agent", assignee: ana.id }
    ])
    // Once: looking at it again opens nothing more.
    await close(deps, { contact: chat!.contact, ordinal: 1 })
    await comes("541155550134@c.us")
    expect(await deps.db.rows.toArray()).toMatchObject([{ stage: "closed" }])
    expect(await contradictions(deps.db)).toEqual([])
  })

  test("a chat that does not come in time is not waited for", async () => {
    const { deps, comes, start } = await shop()
    await start()
    deps.clock.time += 121_000
    await comes("5491155550134@c.us")
    expect(await deps.db.rows.count()).toBe(0)
  })

  test("with one that is known it opens at once and is shown; while one is open it is refused with the way there", async () => {
    const { deps, asked, start, gone } = await shop()
    const front = { account: "own", ids: ["tel:5491155550134"] as const, chat: "c", name: "Marta", customer: true }
    const contact = await openChat(deps, "whatsapp", front, false)
    expect(await start("+541155550134")).toMatchObject({ ok: true, chat: "shown", contact })
    // Asked again at once it is the same ask.
    deps.clock.time += 11_000
    expect(await start()).toMatchObject({ ok: false, refusal: { kind: "already-open" }, contact })
    expect(asked).toEqual([])
    await close(deps, { contact, ordinal: 1 })
    gone()
    expect(await start()).toMatchObject({ ok: true, chat: "by-hand", name: "Marta" })
    expect(await deps.db.rows.toArray()).toMatchObject([{ stage: "open", ordinal: 2 }])
  })

  test("a blocked contact is refused with who blocked it", async () => {
    const { deps, start } = await shop()
    const front = { account: "own", ids: ["tel:5491155550134"] as const, chat: "c", name: "Marta", customer: true }
    await block(deps, { contact: await openChat(deps, "whatsapp", front, false) })
    expect(await start()).toMatchObject({ ok: false, refusal: { kind: "blocked", by: "Ana Ríos" } })
  })

  test("somebody else's answer came meanwhile: the bar says so, and nothing is opened twice (Z1-24)", async () => {
    const { deps, comes, start } = await shop()
    await start()
    const front = {
      account: "own",
      ids: ["tel:5491155550134"] as const,
      chat: "5491155550134@c.us",
      name: "+54 9 11 5555-0134",
      customer: true
    }
    const contact = await openChat(deps, "whatsapp", front, false)
    await open(deps, { contact })
    deps.clock.time += 20_000
    await comes("5491155550134@c.us")
    expect(await deps.db.rows.count()).toBe(1)
    expect(await conversationWindow(deps.db, { contact })).toMatchObject({
      ordinal: 1,
      turnedDown: { refusal: { kind: "already-open" } }
    })
  })

  test("an account that is not seen any more, and a console without such a link, are said", async () => {
    const { deps, start } = await shop()
    expect(await start(number, "whatsapp|else")).toMatchObject({ refusal: { kind: "account-unknown" } })
    const { chatLink: _, ...without } = whatsapp
    expect(await startConversation(deps, { account, number }, () => without)).toMatchObject({
      refusal: { kind: "no-chat-link" }
    })
    expect(await deps.db.meta.get(`starting|${account}`)).toBeUndefined()
  })
})
