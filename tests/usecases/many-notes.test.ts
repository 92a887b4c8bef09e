import "fake-indexeddb/auto"
import { describe, expect, test } from "vitest"
import { open } from "~background/usecases/act"
import { close } from "~background/usecases/close"
import { addNote, editNote, pinNote } from "~background/usecases/notes"
import { openChat } from "~background/usecases/open-chat"
import { contactWindow } from "~background/views/contact"
import { notesWindow, wordingsWindow } from "~background/views/notes"
import { ana, desk } from "./desk"

const front = { account: "own", ids: ["tel:5491155550134"], chat: "a@c.us", name: "Marta", customer: true } as const
const bytes = (window: unknown) => new TextEncoder().encode(JSON.stringify(window)).length
const most = 32 * 1024

async function someone() {
  const deps = await desk(ana)
  const contact = await openChat(deps, "whatsapp", front, false)
  const write = async (text: string) => {
    deps.clock.time += 1000
    expect(await addNote(deps, { contact, text })).toEqual({ ok: true })
  }
  const drawer = () => contactWindow(deps.db, { contact }, deps.clock.now())
  /** Every note as the drawer comes by it: its own window, then page by page. */
  const all = async () => {
    const window = await drawer()
    const sizes = [bytes(window)]
    const notes = [...window.notes]
    while (notes.length < window.noteCount) {
      const page = await notesWindow(deps.db, { contact, skip: notes.length })
      expect(page.total).toBe(window.noteCount)
      expect(page.notes.length).toBeGreaterThan(0)
      sizes.push(bytes(page))
      notes.push(...page.notes)
    }
    return { notes, sizes }
  }
  return { deps, contact, write, drawer, all }
}

describe("a contact of whom much is known (C4-19, C4-27)", () => {
  test("200 notes come page by page: all of them, in their order, and no window over 32 KB", async () => {
    const { deps, write, all } = await someone()
    for (let n = 0; n < 200; n++) await write(`${n} ${"ñandú ".repeat((n * 37) % 300)}`)
    const first = (await all()).notes.at(-1)
    if (first) await pinNote(deps, { id: first.id, on: true })
    const { notes, sizes } = await all()
    expect(notes.map((note) => Number.parseInt(note.text))).toEqual([
      0,
      ...Array.from({ length: 199 }, (_, n) => 199 - n)
    ])
    expect(Math.max(...sizes)).toBeLessThan(most)
    expect(sizes.length).toBeGreaterThan(8)
  })

  test("the longest notes come one by one, and so do their earlier wordings", async () => {
    const { deps, write, drawer, all } = await someone()
    for (const letter of ["a", "é", "你"]) await write(letter.repeat(10_000))
    const { notes, sizes } = await all()
    expect(notes.map(({ text }) => text[0])).toEqual(["你", "é", "a"])
    expect(Math.max(...sizes)).toBeLessThan(most)
    expect((await drawer()).notes).toEqual([])

    const id = notes[0]!.id
    for (let n = 0; n < 20; n++) await editNote(deps, { id, text: `${n}${"你".repeat(9_000)}` })
    const read: string[] = []
    for (let total = 1; read.length < total; ) {
      const page = await wordingsWindow(deps.db, { note: id, skip: read.length })
      total = page.total
      expect(bytes(page)).toBeLessThan(most)
      read.push(...page.edits.map(({ text }) => text.replace(/你+/, "")))
    }
    expect(read).toEqual([...Array.from({ length: 19 }, (_, n) => `${18 - n}`), ""])
  })

  test("forty closes with the longest summaries leave the window under 32 KB", async () => {
    const { deps, contact, write, drawer } = await someone()
    for (let n = 1; n <= 40; n++) {
      deps.clock.time += 60_000
      expect(await open(deps, { contact })).toMatchObject({ ok: true })
      const note = { category: null, summary: "你".repeat(512) }
      expect(await close(deps, { contact, ordinal: n, note })).toMatchObject({ ok: true })
      await write("你".repeat(400))
    }
    const window = await drawer()
    expect(bytes(window)).toBeLessThan(most)
    expect([window.feed.length, window.past.length, window.notes.length].every((n) => n > 2)).toBe(true)
  })
})
