import "fake-indexeddb/auto"
import { describe, expect, test } from "vitest"
import { recordAttachments } from "~background/usecases/attachments"
import { changeClosing, orderCategories, removeCategory, saveCategory } from "~background/usecases/categories"
import { close } from "~background/usecases/close"
import { editContact } from "~background/usecases/edit-contact"
import { bindKey } from "~background/usecases/keys"
import { addNote, deleteNote, editNote, noteLimit, pinNote } from "~background/usecases/notes"
import { recordMessages } from "~background/usecases/record-messages"
import { saveSnippet, snippetLimit } from "~background/usecases/snippets"
import { closingOf } from "~background/views/categories"
import { contactWindow } from "~background/views/contact"
import { wordingsWindow } from "~background/views/notes"
import { conversationWindow } from "~background/views/conversation"
import { snippetsOf } from "~background/views/desk"
import { queueWindow } from "~background/views/queue"
import { ana, bruno, contradictions } from "./desk"
import { refusedFor, waiting } from "./waiting"

describe("closing with a note", () => {
  test("what the workspace asks has to be said: nothing, a category, category and summary (Z1-15, R2-25, O12)", async () => {
    const { deps, contact } = await waiting()
    await saveCategory(deps, { id: null, name: "Venta" })
    const sale = (await closingOf(deps.db)).categories[0]?.id ?? ""
    const closing = (note: Parameters<typeof close>[1]["note"]) => close(deps, { contact, ordinal: 1, note })
    await changeClosing(deps, { asks: "category_and_summary" })
    expect(refusedFor(await closing(null))).toBe("needs-category")
    expect(refusedFor(await closing({ category: sale, summary: "  " }))).toBe("needs-summary")
    expect(refusedFor(await closing({ category: sale, summary: "x".repeat(513) }))).toBe("summary-too-long")
    expect((await closing({ category: sale, summary: "Pagó en dos cuotas" })).ok).toBe(true)
    expect((await conversationWindow(deps.db, { contact })).closedAs).toBe("Venta")
    const { past, feed } = await contactWindow(deps.db, { contact }, deps.clock.now())
    expect(past).toMatchObject([{ ordinal: 1, category: "Venta", summary: "Pagó en dos cuotas" }])
    expect(feed[0]).toMatchObject({ kind: "closed", category: "Venta", undoable: true })
  })

  test("a category removed while its dialog was open is refused, and nothing is half written (O12)", async () => {
    const { deps, contact } = await waiting()
    await saveCategory(deps, { id: null, name: "Venta" })
    const sale = (await closingOf(deps.db)).categories[0]?.id ?? ""
    await removeCategory(deps, { id: sale })
    expect(refusedFor(await close(deps, { contact, ordinal: 1, note: { category: sale, summary: "algo" } }))).toBe(
      "category-gone"
    )
    expect(await deps.db.notes.count()).toBe(0)
    expect((await conversationWindow(deps.db, { contact })).stage).toBe("open")
  })

  test("closing twice because the answer was lost writes one summary", async () => {
    const { deps, contact } = await waiting()
    for (const _ of [1, 2]) await close(deps, { contact, ordinal: 1, note: { category: null, summary: "resuelto" } })
    expect(await deps.db.notes.count()).toBe(1)
  })

  test("categories are renamed and ordered by admins; one name is there once, accents aside (Z1-15)", async () => {
    const { deps } = await waiting()
    for (const name of ["Venta", "Reclamo", "Técnica"]) await saveCategory(deps, { id: null, name })
    expect(refusedFor(await saveCategory(deps, { id: null, name: " tecnica " }))).toBe("name-taken")
    const { categories } = await closingOf(deps.db)
    await orderCategories(deps, { ids: categories.map((one) => one.id).toReversed() })
    expect((await closingOf(deps.db)).categories.map((one) => one.name)).toEqual(["Técnica", "Reclamo", "Venta"])
    const agent = await waiting(bruno)
    expect(refusedFor(await saveCategory(agent.deps, { id: null, name: "x" }))).toBe("only-admins")
    expect(refusedFor(await changeClosing(agent.deps, { asks: "category" }))).toBe("only-admins")
  })
})

describe("internal notes", () => {
  test("a note is written, pinned and reworded; its earlier wording stays readable (C4-19)", async () => {
    const { deps, contact } = await waiting()
    await addNote(deps, { contact, text: "  Timbre 4B " })
    await addNote(deps, { contact, text: "Prefiere la tarde" })
    const window = () => contactWindow(deps.db, { contact }, deps.clock.now())
    const bell = (await window()).notes.find((one) => one.text === "Timbre 4B")
    if (!bell) throw new Error("the note is there")
    await pinNote(deps, { id: bell.id, on: true })
    await editNote(deps, { id: bell.id, text: "Timbre 4C" })
    const { notes, feed } = await window()
    expect(notes[0]).toMatchObject({ text: "Timbre 4C", pinned: true, edits: 1 })
    const { edits } = await wordingsWindow(deps.db, { note: bell.id, skip: 0 })
    expect(edits).toMatchObject([{ text: "Timbre 4B", by: "Ana Ríos" }])
    expect(feed.filter((line) => line.kind === "noted")).toHaveLength(2)
    expect(await contradictions(deps.db)).toEqual([])
  })

  test("only admins delete a note (Z1-30)", async () => {
    const { deps, contact } = await waiting(bruno)
    await addNote(deps, { contact, text: "una" })
    const [note] = await deps.db.notes.toArray()
    if (!note) throw new Error("the note is there")
    expect(refusedFor(await deleteNote(deps, { id: note.id }))).toBe("only-admins")
    await deps.db.members.update(bruno.id, { role: "admin" })
    expect(refusedFor(await deleteNote(deps, { id: note.id }))).toBeNull()
    expect(refusedFor(await editNote(deps, { id: note.id, text: "otra" }))).toBe("note-gone")
  })

  test("an empty one, one too long and one for an erased contact are refused with their reason", async () => {
    const { deps, contact } = await waiting()
    expect(refusedFor(await addNote(deps, { contact, text: " \n" }))).toBe("note-empty")
    expect(refusedFor(await addNote(deps, { contact, text: "ñ".repeat(noteLimit + 1) }))).toBe("note-too-long")
    expect(refusedFor(await addNote(deps, { contact, text: "😀".repeat(noteLimit) }))).toBeNull()
    await deps.db.contacts.delete(contact)
    expect(refusedFor(await addNote(deps, { contact, text: "hola" }))).toBe("contact-gone")
  })
})

describe("the card", () => {
  test("the team's name and phone count before the console's, and the queue finds both (C4-27)", async () => {
    const { deps, contact } = await waiting()
    await editContact(deps, { contact, name: "Marta Quiroga", phone: "+5491155550134", language: "es" })
    const find = async (search: string) => {
      const params = { section: "all", stage: "open", order: "oldest", pendingOnly: false, search, skip: 0 } as const
      return (await queueWindow(deps.db, params)).rows.map((row) => row.name)
    }
    expect(await find("quiroga")).toEqual(["Marta Quiroga"])
    expect(await conversationWindow(deps.db, { contact })).toMatchObject({ phone: "+5491155550134" })
    expect(refusedFor(await editContact(deps, { contact, name: "", phone: "123", language: null }))).toBe("phone-bad")
  })

  test("attachments are kind, direction and instant; one seen again is one (C4-27)", async () => {
    const { deps, contact } = await waiting()
    const photo = { key: "P1", direction: "in", at: deps.clock.time, precision: "live", attachment: "image" } as const
    for (const _ of [1, 2]) await recordMessages(deps, contact, [photo], null)
    const { attachments } = await contactWindow(deps.db, { contact }, deps.clock.now())
    expect(attachments).toEqual([{ kind: "image", direction: "in", at: deps.clock.time }])
    // What stood there when the chat was opened; the one that is known keeps its instant.
    const at = deps.clock.time - 60_000
    const items = [
      { key: "P1", kind: "image", direction: "in", at },
      { key: "P0", kind: "document", direction: "in", at }
    ] as const
    await recordAttachments(deps, { contact, items })
    expect(await deps.db.attachments.orderBy("contact").toArray()).toMatchObject([
      { key: "P0", kind: "document", at },
      { key: "P1", kind: "image", at: deps.clock.time }
    ])
  })
})

describe("snippets and keys", () => {
  const body = { title: "Saludo", body: "Hola", parts: [{ text: "Hola" }] }

  test("a shortcut leads to one snippet, accents and capitals aside (R2-07)", async () => {
    const { deps } = await waiting()
    expect(refusedFor(await saveSnippet(deps, { id: null, shortcut: "adiós", ...body }))).toBeNull()
    expect(refusedFor(await saveSnippet(deps, { id: null, shortcut: "ADIOS", ...body }))).toBe("shortcut-taken")
    const [there] = await deps.db.snippets.toArray()
    expect(refusedFor(await saveSnippet(deps, { id: there?.id ?? "", shortcut: "adios", ...body }))).toBeNull()
    expect(refusedFor(await saveSnippet(deps, { id: null, shortcut: "dos palabras", ...body }))).toBe("shortcut-bad")
    expect(refusedFor(await saveSnippet(deps, { id: "gone", shortcut: "otro", ...body }))).toBe("snippet-gone")
  })

  test("a personal one is seen by its author alone, and takes no shortcut from the others (R2-07)", async () => {
    const { deps } = await waiting()
    const team = { ...deps, me: bruno.id }
    await saveSnippet(deps, { id: null, shortcut: "mia", ...body, personal: true })
    await saveSnippet(team, { id: null, shortcut: "mia", ...body, body: "De todos" })
    const seen = async () => (await snippetsOf(deps.db)).map(({ body: text, personal }) => [text, personal])
    expect(await seen()).toEqual([
      ["Hola", true],
      ["De todos", false]
    ])
    await deps.db.meta.put({ key: "me", value: bruno.id })
    expect(await seen()).toEqual([["De todos", false]])
    const [mine] = await deps.db.snippets.filter((one) => one.owner === ana.id).toArray()
    expect(refusedFor(await saveSnippet(team, { id: mine?.id ?? "", shortcut: "x", ...body }))).toBe("snippet-gone")
  })

  test("60,000 characters fit, one more does not (Z1-25)", async () => {
    const { deps } = await waiting()
    const save = (n: number) => saveSnippet(deps, { ...body, id: null, shortcut: `s${n}`, body: "é".repeat(n) })
    expect(refusedFor(await save(snippetLimit))).toBeNull()
    expect(refusedFor(await save(snippetLimit + 1))).toBe("snippet-too-long")
  })

  test("one key does one thing", async () => {
    const { deps } = await waiting()
    expect(refusedFor(await bindKey(deps, { action: "take", key: "Alt+Shift+KeyE" }))).toBe("key-taken")
    expect(refusedFor(await bindKey(deps, { action: "close", key: "" }))).toBeNull()
    expect(refusedFor(await bindKey(deps, { action: "take", key: "Alt+Shift+KeyE" }))).toBeNull()
  })
})
