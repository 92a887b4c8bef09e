import "fake-indexeddb/auto"
import { expect, test } from "vitest"
import type { FailureEntry } from "~background/ports"
import { diagnosticsText } from "~background/usecases/diagnostics"
import { addNote } from "~background/usecases/notes"
import { openChat } from "~background/usecases/open-chat"
import { recordMessages } from "~background/usecases/record-messages"
import { ana, desk } from "./desk"

const account = "5491144440000@c.us"
const people = ["Marta López", "Bruna Dias", "José Ñandú", "Zoë O'Neil"]

/** A store full of names and numbers, and what went wrong in it. */
async function full() {
  const browser = await desk(ana)
  const secrets = [...people, ana.name, "Ana", account, "5491144440000", "Deuda de abril", browser.key]
  for (const [n, name] of people.entries()) {
    const number = `54911555501${n}0`
    const chat = `${number}@c.us`
    const front = { account, ids: [`tel:${number}`], chat, name, customer: true } as const
    const contact = await openChat(browser, "whatsapp", front, false)
    const at = browser.clock.time
    const key = `true_${chat}_3EB0${n}`
    await recordMessages(browser, contact, [{ key, direction: "in", at, precision: "live", attachment: "text" }], null)
    await addNote(browser, { contact, text: "Deuda de abril" })
    secrets.push(number, chat, contact, key, ...name.split(" "))
  }
  await browser.db.accounts.put({
    id: `whatsapp|${account}`,
    site: "whatsapp",
    account,
    baseline: 0,
    tabs: [4181, 4182],
    state: "blind",
    since: browser.clock.time,
    seenAt: browser.clock.time,
    missing: ["composer", "Marta López"],
    unidentified: 3
  })
  return { browser, secrets }
}

const failure: FailureEntry = {
  at: Date.UTC(2026, 10, 24, 13, 5, 9),
  where: "conversation.take",
  name: "TypeError",
  message: "cannot read … of undefined",
  frames: ["save static/background/index.js:1:2345"],
  causes: ["DataError"],
  times: 3
}

test("the diagnostics of a store full of people name none of them, by name, number, id or note", async () => {
  const { browser, secrets } = await full()
  const text = await diagnosticsText({
    ...browser,
    diagnostics: { ...browser.diagnostics, failures: async () => [failure] }
  })
  for (const secret of secrets) expect(text).not.toContain(secret)
  expect(text).not.toMatch(/\d{7,}/)
})

test("they say which Turno, how the consoles are seen, how much there is by order, and what went wrong", async () => {
  const { browser } = await full()
  const versions = () => ({ turno: "1.2.3", browser: "Chrome/131.0" })
  const text = await diagnosticsText({ ...browser, diagnostics: { versions, failures: async () => [failure] } })
  expect(text.split("\n")).toEqual([
    "Turno 1.2.3, Chrome/131.0, language es, 2026-11-24T13:00:00Z",
    expect.stringMatching(/^Recipe whatsapp \d+ \(20\d\d-\d\d-\d\d\)$/),
    "Store version 3",
    "Console whatsapp: accounts 1",
    "  blind since 2026-11-24T13:00:00Z, tabs 2, missing composer, unidentified 1-9",
    "Contacts 1-9",
    "Conversations: open 1-9, scheduled 0, closed 0, blocked 0",
    "Unsent changes 0",
    "Errors, the newest last:",
    "2026-11-24T13:05:09Z x3 conversation.take: TypeError: cannot read … of undefined",
    "  at save static/background/index.js:1:2345",
    "  caused by DataError"
  ])
})

test("where the store itself is what is broken, the errors can be copied all the same", async () => {
  const { browser } = await full()
  browser.db.close({ disableAutoOpen: true })
  const text = await diagnosticsText({
    ...browser,
    diagnostics: { ...browser.diagnostics, failures: async () => [failure] }
  })
  expect(text).toContain("Store: cannot be read")
  expect(text).toContain("conversation.take: TypeError")
})
