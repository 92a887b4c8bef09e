import "fake-indexeddb/auto"
import { describe, expect, test } from "vitest"
import type { ContactRow, Database, NoteRow, QueueEntry } from "~background/store/database"
import { queueWindow } from "~background/views/queue"
import { searchWords } from "~shared/names"
import type { Params } from "~shared/protocol/views"
import { asked, rowOf, storeOf } from "./store"

const all = { waiting: false, rest: false }
const closed = { stage: "closed", waiting: 0, why: "hand" } as const

/** A store whose every contact is called so: "María" with the number of its row. */
async function marias(rows: readonly Partial<QueueEntry>[]): Promise<Database> {
  const db = await storeOf(rows)
  const cards = rows.map((_, i) => ({ id: rowOf(i, {}).id, name: `María ${i}`, words: ["maria", `${i}`], tags: [] }))
  await db.contacts.bulkPut(cards.map((card) => ({ ...card, into: null })) as unknown as ContactRow[])
  return db
}

const noted = (i: number, text: string) => {
  const words = searchWords(text, 400)
  return { id: `note${i}`, contact: rowOf(i, {}).id, kind: "note", text, words } as unknown as NoteRow
}

describe("a word that very many have (C4-07)", () => {
  const find = async (db: Database, change: Partial<Params<"queue">> = {}) => {
    const { rows, total, waiting, more } = await queueWindow(db, { ...asked, search: "maría", ...change })
    return { who: rows.slice(0, 3).map((row) => Number(row.contact.replace(/^c+/, ""))), total, waiting, more }
  }

  test("whoever waits is found among thousands that are closed, in the section and with the mark asked for", async () => {
    const db = await marias([
      ...Array.from({ length: 3000 }, () => closed),
      { origin: "bot", assignee: "ana" },
      { at: 9000 },
      { waiting: 0 }
    ])
    expect(await find(db)).toEqual({ who: [3000, 3001, 3002], total: 3, waiting: 2, more: all })
    expect(await find(db, { order: "newest" })).toMatchObject({ who: [3001, 3000, 3002] })
    expect(await find(db, { pendingOnly: true })).toMatchObject({ who: [3000, 3001], total: 2 })
    expect(await find(db, { section: "mine" })).toMatchObject({ who: [3000], total: 1, more: all })
    expect(await find(db, { origin: "bot" })).toMatchObject({ who: [3000], total: 1, more: all })
    // Nobody can look at all who are closed for each letter: that there may be more is said.
    expect((await find(db, { stage: "closed" })).more).toEqual({ waiting: false, rest: true })
    expect(await find(db, { stage: "closed", search: "maría 2345" })).toMatchObject({ who: [2345], more: all })
  })

  test("of those who wait none is missed for those who do not; of very many it is said", async () => {
    const rest = Array.from({ length: 1500 }, () => ({ waiting: 0 }) as const)
    const db = await marias([...rest, ...Array.from({ length: 400 }, () => ({}))])
    expect(await find(db)).toMatchObject({ waiting: 400, more: { waiting: false, rest: true } })
    expect((await find(db)).who).toEqual([1500, 1501, 1502])
    const crowd = await marias(Array.from({ length: 1100 }, () => ({})))
    expect((await find(crowd)).more).toEqual({ waiting: true, rest: true })
    expect((await find(crowd, { pendingOnly: true })).more).toEqual({ waiting: true, rest: false })
  })

  test("the same where it stands in notes, or one word in the name and one in a note; merged chats are their contact's (R2-24)", async () => {
    const db = await marias([...Array.from({ length: 600 }, () => closed), {}, {}, {}])
    await db.notes.bulkPut([
      ...Array.from({ length: 600 }, (_, i) => noted(i, "Timbre 4B")),
      noted(600, "Llamar"),
      noted(602, "Timbre 4B")
    ])
    const found = async (search: string) => {
      const { rows, more } = await queueWindow(db, { ...asked, search })
      return [rows.map((row) => [Number(row.contact.replace(/^c+/, "")), row.found]), more]
    }
    expect(await found("timbre")).toEqual([[[602, "note"]], all])
    expect(await found("maría timbre")).toEqual([[[602, "note"]], all])
    const other = rowOf(700, {}).id
    const into = rowOf(601, {}).id
    await db.contacts.put({ id: other, words: ["timbre"], tags: [], into } as unknown as ContactRow)
    expect(await found("maría timbre")).toEqual([
      [
        [601, "name"],
        [602, "note"]
      ],
      all
    ])
  })
})
