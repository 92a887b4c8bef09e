import "fake-indexeddb/auto"
import { describe, expect, test } from "vitest"
import { editContact } from "~background/usecases/edit-contact"
import { bringFieldBack, orderFields, removeField, saveField } from "~background/usecases/fields"
import { openChat } from "~background/usecases/open-chat"
import { recordMessages } from "~background/usecases/record-messages"
import { removeTag, saveTag, tagContact } from "~background/usecases/tags"
import { contactWindow } from "~background/views/contact"
import { valueWrong } from "~shared/field-value"
import type { ContactId, FieldType, InboxId, Member } from "~shared/vocabulary"
import { ana, bruno, contradictions, desk } from "./desk"

async function known(me: Member = ana, chats = 1) {
  const deps = await desk(me)
  const contacts: ContactId[] = []
  for (let n = 0; n < chats; n++) {
    const ids = [`tel:549115555${1000 + n}`] as [string]
    contacts.push(
      await openChat(
        deps,
        "whatsapp",
        { account: "own", ids, chat: `c${n}`, name: `Marta ${n}`, customer: true },
        false
      )
    )
  }
  const contact = contacts[0] as ContactId
  return { deps, contact, contacts, card: () => contactWindow(deps.db, { contact }, deps.clock.now()) }
}

const refusedFor = (answer: { ok: true } | { ok: false; refusal: { kind: string } }) =>
  answer.ok ? null : answer.refusal.kind
const untouched = { name: "", phone: "", language: null } as const
const field = (type: FieldType, name: string = type, choices: string[] = []) => ({ id: null, type, name, choices })

describe("fields of the workspace's own (C4-27)", () => {
  test.each([
    ["text", "lo que sea", true],
    ["number", "1234.5", true],
    ["number", "-7", true],
    ["number", "1,5", false],
    ["number", "doce", false],
    ["date", "2026-02-28", true],
    ["date", "2024-02-29", true],
    ["date", "2026-02-29", false],
    ["date", "28/02/2026", false],
    ["choice", "Rojo", true],
    ["choice", "Azul", false],
    ["yes_no", "yes", true],
    ["yes_no", "sí", false],
    ["email", "ana@ejemplo.com", true],
    ["email", "ana@ejemplo", false],
    ["email", "ana ejemplo@a.com", false],
    ["phone", "+5491155550134", true],
    ["phone", "11 5555-0134", false],
    ["link", "https://ejemplo.com/a?b=c", true],
    ["link", "ejemplo.com", false],
    ["link", "javascript:alert(1)", false],
    ["text", "x".repeat(501), false]
  ] as const)("a %s takes %j: %s", (type, value, fine) => {
    expect(valueWrong({ type, choices: ["Rojo"] }, value) === null).toBe(fine)
    expect(valueWrong({ type, choices: ["Rojo"] }, "")).toBeNull()
  })

  test("values are kept all or none, the wrong one is named, and the activity says which changed, never to what", async () => {
    const { deps, contact, card } = await known()
    for (const one of [field("number", "Pisos"), field("email", "Correo")]) await saveField(deps, one)
    const [floors, mail] = (await card()).fields.map(({ id }) => id)
    const save = (values: Record<string, string>) => editContact(deps, { contact, ...untouched, values })
    expect(await save({ [String(floors)]: "3", [String(mail)]: "no es" })).toMatchObject({
      refusal: { kind: "value-bad", field: mail, why: "email" }
    })
    expect((await card()).fields.map(({ value }) => value)).toEqual(["", ""])
    expect((await save({ [String(floors)]: "3", [String(mail)]: "a@b.co" })).ok).toBe(true)
    deps.clock.time += 1000
    expect((await save({ [String(floors)]: "4", [String(mail)]: "a@b.co" })).ok).toBe(true)
    expect((await card()).fields.map(({ value }) => value)).toEqual(["4", "a@b.co"])
    expect((await card()).feed.map(({ kind, what }) => [kind, what])).toEqual([
      ["edited", "Pisos"],
      ["edited", "Correo"],
      ["edited", "Pisos"]
    ])
    expect(JSON.stringify(await deps.db.journal.toArray())).not.toContain("a@b.co")
    expect(refusedFor(await save({ nadie: "x" }))).toBe("field-gone")
    expect(await contradictions(deps.db)).toEqual([])
  })

  test("admins add, rename, order and change choices; the kind stays, and what a removed one held comes back with it", async () => {
    const { deps, contact, card } = await known()
    await saveField(deps, field("choice", "Color", ["Rojo", "Azul", "Rojo", " "]))
    await saveField(deps, field("text", "Dirección"))
    expect(refusedFor(await saveField(deps, field("text", " direccion ")))).toBe("name-taken")
    expect(refusedFor(await saveField(deps, field("choice", "Talle", ["  "])))).toBe("choices-empty")
    expect(refusedFor(await saveField(deps, field("text", " ")))).toBe("name-empty")
    const [color, address] = (await card()).fields
    if (!color || !address) throw new Error("two fields")
    expect(color.choices).toEqual(["Rojo", "Azul"])
    await orderFields(deps, { ids: [address.id, color.id] })
    await editContact(deps, { contact, ...untouched, values: { [color.id]: "Azul" } })
    await saveField(deps, { id: color.id, name: "Color del auto", type: "number", choices: ["Rojo"] })
    expect((await card()).fields).toMatchObject([
      { name: "Dirección" },
      { name: "Color del auto", type: "choice", value: "Azul" }
    ])
    // What is no choice any more stays until somebody chooses another.
    expect(
      (await editContact(deps, { contact, ...untouched, values: { [color.id]: "Azul", [address.id]: "x" } })).ok
    ).toBe(true)
    await removeField(deps, { id: color.id })
    expect((await card()).fields).toMatchObject([{ name: "Dirección" }])
    expect(refusedFor(await editContact(deps, { contact, ...untouched, values: { [color.id]: "Rojo" } }))).toBe(
      "field-gone"
    )
    await bringFieldBack(deps, { id: color.id })
    expect((await card()).fields[1]).toMatchObject({ value: "Azul" })
    await deps.db.members.update(ana.id, { role: "agent" })
    for (const act of [
      saveField(deps, field("text", "Otro")),
      removeField(deps, { id: color.id }),
      orderFields(deps, { ids: [] })
    ])
      expect(refusedFor(await act)).toBe("only-admins")
  })
})

describe("tags (C4-06, C4-27)", () => {
  test("anybody makes one; it goes on and off a card, with a line each time, once", async () => {
    const { deps, contact, card } = await known(bruno)
    const made = await saveTag(deps, { id: null, name: "VIP" })
    if (!made.ok) throw new Error("made")
    expect(await saveTag(deps, { id: null, name: "VIP" })).toEqual(made)
    expect(refusedFor(await saveTag(deps, { id: null, name: "víp" }))).toBe("name-taken")
    expect(refusedFor(await saveTag(deps, { id: made.id, name: "Oro" }))).toBe("only-admins")
    for (const on of [true, true, false, false]) {
      deps.clock.time += 1000
      expect((await tagContact(deps, { contact, tag: made.id, on })).ok).toBe(true)
    }
    expect((await card()).feed.map(({ kind, what }) => [kind, what])).toEqual([
      ["untagged", "VIP"],
      ["tagged", "VIP"]
    ])
    expect(refusedFor(await tagContact(deps, { contact, tag: "nada", on: true }))).toBe("tag-gone")
    expect(refusedFor(await tagContact(deps, { contact: "x".repeat(26) as ContactId, tag: made.id, on: true }))).toBe(
      "contact-gone"
    )
    expect(await contradictions(deps.db)).toEqual([])
  })

  test("a tag may change the inbox of what is open (C4-06); renamed it goes on counting, removed it leaves every contact", async () => {
    const { deps, contact, contacts, card } = await known(ana, 3)
    const made = await saveTag(deps, { id: null, name: "VIP" })
    if (!made.ok) throw new Error("made")
    const inbox = { id: "vip" as InboxId, name: "VIP", order: 1, rule: { consoles: [], accounts: [], tags: [made.id] } }
    await deps.db.inboxes.put({ ...inbox, team: null, settings: {} })
    await recordMessages(
      deps,
      contact,
      [{ key: "K", direction: "in", at: deps.clock.time, precision: "live", attachment: "text" }],
      null
    )
    expect(await deps.db.rows.get(contact)).toMatchObject({ inbox: "" })
    for (const one of contacts) await tagContact(deps, { contact: one, tag: made.id, on: true })
    expect(await deps.db.rows.get(contact)).toMatchObject({ inbox: "vip" })
    await saveTag(deps, { id: made.id, name: "Oro" })
    expect((await card()).tags).toEqual([{ id: made.id, name: "Oro", on: true }])
    deps.clock.time += 1000
    await removeTag(deps, { id: made.id })
    expect(await deps.db.rows.get(contact)).toMatchObject({ inbox: "" })
    expect((await deps.db.contacts.toArray()).flatMap(({ tags }) => tags)).toEqual([])
    expect((await card()).tags).toEqual([])
    expect((await card()).feed[0]).toMatchObject({ kind: "filed", what: null })
    expect(await contradictions(deps.db)).toEqual([])
  })
})
