import "fake-indexeddb/auto"
import { describe, expect, test } from "vitest"
import { search } from "~background/store/search"
import { close } from "~background/usecases/close"
import { mergeContacts } from "~background/usecases/merge-contacts"
import { addNote, deleteNote, editNote } from "~background/usecases/notes"
import { openChat } from "~background/usecases/open-chat"
import { recordMessages } from "~background/usecases/record-messages"
import { removeTag, saveTag, tagContact } from "~background/usecases/tags"
import { queueWindow } from "~background/views/queue"
import type { ContactId } from "~shared/vocabulary"
import { ana, desk } from "../usecases/desk"

/** Three who wrote: Marta has a note and a summary, Júlia a tag. */
async function known() {
  const deps = await desk(ana)
  const contacts: ContactId[] = []
  for (const [n, name] of ["Marta Quiroga", "Júlia Conceição", "+54 9 11 5555-0134"].entries()) {
    const contact = await openChat(
      deps,
      "whatsapp",
      { account: "own", ids: [`tel:549115555${1000 + n}`], chat: `c${n}`, name, customer: true },
      false
    )
    const wrote = {
      key: `K${n}`,
      direction: "in",
      at: deps.clock.time + n,
      precision: "live",
      attachment: "text"
    } as const
    await recordMessages(deps, contact, [wrote], null)
    contacts.push(contact)
  }
  const [marta, julia, number] = contacts as [ContactId, ContactId, ContactId]
  const later = () => (deps.clock.time += 1000)
  later()
  await close(deps, { contact: marta, ordinal: 1, note: { category: null, summary: "Devolución de la cafetera" } })
  await recordMessages(
    deps,
    marta,
    [{ key: "M2", direction: "in", at: later(), precision: "live", attachment: "text" }],
    null
  )
  await addNote(deps, { contact: marta, text: "Timbre 4B, llamar después de las seis" })
  const tag = await saveTag(deps, { id: null, name: "Distribución Sul" })
  const id = tag.ok ? tag.id : ""
  await tagContact(deps, { contact: julia, tag: id, on: true })
  const found = async (asked: string) => {
    const names = new Map([
      [marta, "marta"],
      [julia, "julia"],
      [number, "number"]
    ])
    return [...(await search(deps.db, asked, 400)).hits].map(([contact, by]) => `${names.get(contact)} by ${by}`).sort()
  }
  return { deps, marta, julia, number, tag: id, found }
}

describe("the search (C4-07)", () => {
  test.each([
    ["marta", ["marta by name"]],
    ["quiro mar", ["marta by name"]],
    ["julia", ["julia by name"]],
    ["JÚLIA conceicao", ["julia by name"]],
    ["timbre", ["marta by note"]],
    ["despues 4b", ["marta by note"]],
    ["devolucion", ["marta by summary"]],
    ["sul distrib", ["julia by tag"]],
    ["marta timbre", ["marta by note"]],
    ["julia sul", ["julia by tag"]],
    ["cafetera timbre", ["marta by summary"]],
    ["marta sul", []],
    ["549115555", ["number by name"]],
    ["imbre", []],
    [" ,. ", []]
  ])("%j finds %j", async (asked, wanted) => {
    const { found } = await known()
    expect(await found(asked)).toEqual(wanted)
  })

  test("what was reworded is found as it says now; what was deleted or removed is not", async () => {
    const { deps, found, tag } = await known()
    const [note] = await deps.db.notes.filter(({ kind }) => kind === "note").toArray()
    if (!note) throw new Error("a note")
    await editNote(deps, { id: note.id, text: "Portero eléctrico" })
    expect([await found("timbre"), await found("portero")]).toEqual([[], ["marta by note"]])
    await deleteNote(deps, { id: note.id })
    await removeTag(deps, { id: tag })
    expect([await found("portero"), await found("distribucion")]).toEqual([[], []])
  })

  test("a merged contact's name and notes lead to the one it is part of (R2-24)", async () => {
    const { deps, found, marta, julia } = await known()
    await mergeContacts(deps, { contact: julia, other: marta })
    expect([await found("quiroga"), await found("timbre")]).toEqual([["julia by name"], ["julia by note"]])
  })

  test("the queue says where it was found, never what stands there", async () => {
    const { deps } = await known()
    const asked = { section: "all", stage: "open", order: "oldest", pendingOnly: false, skip: 0 } as const
    const window = await queueWindow(deps.db, { ...asked, search: "timbre" })
    expect(window.rows).toMatchObject([{ name: "Marta Quiroga", found: "note" }])
    expect(JSON.stringify(window)).not.toMatch(/seis|4B/)
    expect((await queueWindow(deps.db, { ...asked, search: "" })).rows[0]).toMatchObject({ found: null })
  })
})
