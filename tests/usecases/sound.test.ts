import "fake-indexeddb/auto"
import { describe, expect, test } from "vitest"
import type { Bytes } from "~background/ports"
import { saveOptions } from "~background/store/policy"
import { open, reactivate, take } from "~background/usecases/act"
import { close } from "~background/usecases/close"
import { openChat } from "~background/usecases/open-chat"
import { recordMessages } from "~background/usecases/record-messages"
import { ringNew, switchSound } from "~background/usecases/sound"
import type { ContactId } from "~shared/vocabulary"
import { ana, bruno, desk } from "./desk"

type Browser = Awaited<ReturnType<typeof desk>>

/** The n-th customer writes; where nothing is open, that opens a conversation. */
async function writes(browser: Browser, n: number): Promise<ContactId> {
  const { db, clock } = browser
  const chat = {
    account: "own",
    ids: [`tel:549115550${n}`],
    chat: `${n}@c.us`,
    name: `C ${n}`,
    customer: true
  } as const
  const contact = await openChat(browser, "whatsapp", chat, false)
  const message = {
    key: `K${n}-${clock.time}`,
    direction: "in",
    at: clock.time,
    precision: "live",
    attachment: "text"
  } as const
  await recordMessages(browser, contact, [message], null)
  expect(await db.rows.get(contact)).toMatchObject({ stage: "open" })
  return contact
}

async function listening(): Promise<Browser> {
  const browser = await desk(ana)
  await switchSound(browser, { on: true })
  return browser
}

describe("C4-28: the sound", () => {
  test("is off until the agent switches it on, and then tells of what comes from now on", async () => {
    const browser = await desk(ana)
    await writes(browser, 1)
    await ringNew(browser)
    await switchSound(browser, { on: true })
    await ringNew(browser)
    expect(browser.heard.count).toBe(0)
    await writes(browser, 2)
    await ringNew(browser)
    expect(browser.heard.count).toBe(1)
    await switchSound(browser, { on: false })
    await writes(browser, 3)
    await ringNew(browser)
    expect(browser.heard.count).toBe(1)
  })

  test("tells of one that the contact's message brings back to nobody, and not of one brought back by hand (O4)", async () => {
    const browser = await listening()
    await saveOptions(browser.db, { afterCloseMessage: "reactivate_within", afterClose: "unassign_always" })
    const contact = await writes(browser, 1)
    await ringNew(browser)
    const ended = async () =>
      close(browser, { contact, ordinal: 1, note: null }).then((it) => expect(it).toMatchObject({ ok: true }))
    await ended()
    browser.clock.time += 60_000
    await writes(browser, 1)
    expect((await browser.db.threads.get(contact))?.ordinal).toBe(1)
    await ringNew(browser)
    expect(browser.heard.count).toBe(2)
    await ended()
    await reactivate(browser, { contact, ordinal: 1 })
    await ringNew(browser)
    expect(browser.heard.count).toBe(2)
  })

  test("tells of several at once with one sound, and of each once, also when two workers ask together", async () => {
    const browser = await listening()
    await writes(browser, 1)
    await writes(browser, 2)
    await Promise.all([ringNew(browser), ringNew({ ...browser })])
    await ringNew(browser)
    expect(browser.heard.count).toBe(1)
    // A second message in an open conversation is no new conversation.
    browser.clock.time += 1000
    await writes(browser, 1)
    await ringNew(browser)
    expect(browser.heard.count).toBe(1)
  })

  test("is not made for one that was assigned in the same moment, closed meanwhile, blocked, or opened by oneself", async () => {
    const browser = await listening()
    const taken = await writes(browser, 1)
    await take(browser, { contact: taken, from: null })
    const gone = await writes(browser, 2)
    await browser.db.rows.update(gone, { stage: "closed" })
    const blocked = await writes(browser, 3)
    await browser.db.rows.update(blocked, { stage: "blocked" })
    await open(browser, { contact: "mine" as ContactId })
    await ringNew(browser)
    expect(browser.heard.count).toBe(0)
    // What waits in a team has no agent yet.
    const teams = await writes(browser, 4)
    await browser.db.rows.update(teams, { assignee: "team:sales" })
    await ringNew(browser)
    expect(browser.heard.count).toBe(1)
    const mates = await writes(browser, 5)
    await browser.db.rows.update(mates, { assignee: bruno.id })
    await ringNew(browser)
    expect(browser.heard.count).toBe(1)
  })

  test("is made after a worker died before it, but not for what is older than a minute and a half", async () => {
    const browser = await listening()
    await writes(browser, 1)
    browser.clock.time += 60_000
    await ringNew({ ...browser, bytes: {} as Bytes })
    expect(browser.heard.count).toBe(1)
    await writes(browser, 2)
    browser.clock.time += 90_001
    await ringNew(browser)
    expect(browser.heard.count).toBe(1)
  })
})
