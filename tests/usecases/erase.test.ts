import "fake-indexeddb/auto"
import { describe, expect, test } from "vitest"
import { open } from "~background/usecases/act"
import { recordAttachments } from "~background/usecases/attachments"
import { close } from "~background/usecases/close"
import { editContact } from "~background/usecases/edit-contact"
import { deleteConversation, eraseContact } from "~background/usecases/erase"
import { mergeContacts } from "~background/usecases/merge-contacts"
import { addNote } from "~background/usecases/notes"
import { openChat } from "~background/usecases/open-chat"
import { recordMessages } from "~background/usecases/record-messages"
import { saveTag, tagContact } from "~background/usecases/tags"
import { contactWindow } from "~background/views/contact"
import { conversationWindow } from "~background/views/conversation"
import type { ContactId } from "~shared/vocabulary"
import { ana, contradictions, desk } from "./desk"

const front = (n: number) => ({
  account: "own",
  ids: [`tel:549115555${1000 + n}`, `chat:c${n}`] as const,
  chat: `c${n}`,
  name: `Marta Quiroga ${n}`,
  customer: true
})

/** Someone of whom everything there can be is known: a closed conversation, and one that is open. */
async function known() {
  const deps = await desk(ana)
  const contact = await openChat(deps, "whatsapp", front(0), false)
  let n = 0
  const writes = (key = `K${n++}`) => {
    deps.clock.time += 1000
    const seen = { key, direction: "in", at: deps.clock.time, precision: "live", attachment: "image" } as const
    return recordMessages(deps, contact, [seen], null)
  }
  await writes()
  await close(deps, { contact, ordinal: 1, note: { category: null, summary: "Quiere factura secreta" } })
  await writes()
  await addNote(deps, { contact, text: "Timbre secreto" })
  await editContact(deps, { contact, name: "Marta secreta", phone: "+5491155550000", language: "es" })
  await recordAttachments(deps, { contact, items: [{ key: "A", kind: "image", direction: "in", at: 1 }] })
  const tag = await saveTag(deps, { id: null, name: "VIP" })
  if (tag.ok) await tagContact(deps, { contact, tag: tag.id, on: true })
  const card = (of: ContactId = contact) => contactWindow(deps.db, { contact: of }, deps.clock.now())
  return { deps, contact, writes, card }
}

const refusedFor = (answer: { ok: true } | { ok: false; refusal: { kind: string } }) =>
  answer.ok ? null : answer.refusal.kind

/** Everything a store holds, as one text. */
async function everything({ db }: Awaited<ReturnType<typeof desk>>): Promise<string> {
  const tables = await Promise.all(db.tables.filter(({ name }) => name !== "members").map((table) => table.toArray()))
  return JSON.stringify(tables)
}

describe("erasing a contact (Z1-30)", () => {
  test("names, card, notes, summaries, attachments and identities are gone; the fold, rows and counters hold", async () => {
    const { deps, contact, card } = await known()
    expect(await everything(deps)).toMatch(/secret/)
    expect(await eraseContact(deps, { contact })).toEqual({ ok: true, pending: false, undo: null })
    expect(await everything(deps)).not.toMatch(/secret|Marta|Quiroga|5555/)
    expect(await deps.db.attachments.count()).toBe(0)
    expect(await deps.db.identities.count()).toBe(0)
    expect(await deps.db.rows.count()).toBe(0)
    expect(await deps.db.threads.get(contact)).toMatchObject({ ordinal: 2, active: null })
    expect(await contradictions(deps.db)).toEqual([])
    expect(await card()).toMatchObject({ there: false, name: "", notes: [], past: [], feed: [] })
    expect(await conversationWindow(deps.db, { contact })).toMatchObject({ stage: "none", closedAt: null, name: "" })
  })

  test("only admins do; whoever is gone already is said to be, and nothing is written on a card that stood open", async () => {
    const { deps, contact } = await known()
    await deps.db.members.update(ana.id, { role: "agent" })
    expect(refusedFor(await eraseContact(deps, { contact }))).toBe("only-admins")
    expect(refusedFor(await deleteConversation(deps, { contact, ordinal: 1 }))).toBe("only-admins")
    await deps.db.members.update(ana.id, { role: "admin" })
    await eraseContact(deps, { contact })
    const lines = await deps.db.journal.count()
    expect(refusedFor(await eraseContact(deps, { contact }))).toBe("contact-gone")
    expect(refusedFor(await addNote(deps, { contact, text: "x" }))).toBe("contact-gone")
    expect(refusedFor(await editContact(deps, { contact, name: "x", phone: "", language: null }))).toBe("contact-gone")
    expect(await deps.db.journal.count()).toBe(lines)
    expect(await deps.db.contacts.count()).toBe(0)
  })

  test("when the chat goes on it is a new acquaintance: the old messages open nothing, a new one does", async () => {
    const { deps, contact, writes, card } = await known()
    const newest = (await deps.db.threads.get(contact))?.heard
    await eraseContact(deps, { contact })
    expect(await openChat(deps, "whatsapp", front(0), false)).toBe(contact)
    const again = {
      key: newest?.key ?? null,
      direction: "in",
      at: newest?.at ?? 0,
      precision: "live",
      attachment: "text"
    } as const
    await recordMessages(deps, contact, [again], null)
    expect(await deps.db.rows.count()).toBe(0)
    await writes()
    expect(await deps.db.rows.toArray()).toMatchObject([{ stage: "open", ordinal: 3, waiting: 1 }])
    expect(await card()).toMatchObject({ name: "Marta Quiroga 0", past: [], tags: [{ name: "VIP", on: false }] })
    expect((await card()).feed.map(({ kind }) => kind).sort()).toEqual(["opened", "wrote"])
    expect(await contradictions(deps.db)).toEqual([])
  })

  test("one that others were merged into goes with all its chats (R2-24)", async () => {
    const { deps, contact } = await known()
    const other = await openChat(deps, "whatsapp", front(1), false)
    await addNote(deps, { contact: other, text: "Otra cosa secreta" })
    await mergeContacts(deps, { contact, other })
    await eraseContact(deps, { contact: other })
    expect(await everything(deps)).not.toMatch(/secret|Marta/)
    expect(await contradictions(deps.db)).toEqual([])
  })
})

describe("deleting a past conversation (Z1-30)", () => {
  test("it leaves the card with its summary and its lines; notes and the open one stay", async () => {
    const { deps, contact, card } = await known()
    expect((await card()).past).toMatchObject([{ ordinal: 1, summary: "Quiere factura secreta" }])
    expect(refusedFor(await deleteConversation(deps, { contact, ordinal: 2 }))).toBe("still-open")
    expect(refusedFor(await deleteConversation(deps, { contact, ordinal: 1 }))).toBeNull()
    expect(await card()).toMatchObject({ past: [], notes: [{ text: "Timbre secreto" }] })
    expect((await card()).feed.filter(({ kind }) => kind === "closed" || kind === "opened")).toHaveLength(1)
    expect(await deps.db.notes.filter((one) => one.kind === "summary").count()).toBe(0)
    expect(await deps.db.rows.toArray()).toMatchObject([{ stage: "open", ordinal: 2 }])
    expect(await contradictions(deps.db)).toEqual([])
  })

  test("the last one closed leaves the list of closed ones; a new one can be opened", async () => {
    const { deps, contact } = await known()
    await close(deps, { contact, ordinal: 2, note: null })
    await deleteConversation(deps, { contact, ordinal: 2 })
    expect(await deps.db.rows.count()).toBe(0)
    expect(await conversationWindow(deps.db, { contact })).toMatchObject({ stage: "none" })
    expect(refusedFor(await open(deps, { contact }))).toBeNull()
    expect(await deps.db.rows.toArray()).toMatchObject([{ stage: "open", ordinal: 3 }])
    expect(await contradictions(deps.db)).toEqual([])
  })
})
