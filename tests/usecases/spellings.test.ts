import "fake-indexeddb/auto"
import { describe, expect, test } from "vitest"
import { identitiesOf } from "~background/usecases/read-console"
import { type ListedChat, recordList } from "~background/usecases/record-list"
import { ana, contradictions, desk } from "./desk"

const at = Date.UTC(2026, 10, 24, 12)
const chat = (id: string, name: string, last: ListedChat["last"]): ListedChat => ({
  ids: identitiesOf({ id, linkedId: null }),
  chat: id,
  name,
  customer: true,
  unread: last ? 1 : 0,
  last
})

describe("one number in two spellings", () => {
  const old = "551187654321@c.us"
  const now = "5511987654321@c.us"

  test("two chats are one contact with one conversation, found where something was last written (Z1-24, R2-15)", async () => {
    const deps = await desk(ana)
    await recordList(deps, "whatsapp", "own", [chat(old, "Camila", null), chat(now, "Camila Souza", null)])
    expect(await deps.db.contacts.count()).toBe(1)
    await recordList(deps, "whatsapp", "own", [
      chat(now, "Camila Souza", { key: "B", at: at + 2000, mine: false }),
      chat(old, "Camila", { key: "A", at: at + 1000, mine: false })
    ])
    expect((await deps.db.journal.toArray()).map((line) => line.kind)).toEqual(["opened", "wrote"])
    expect(await deps.db.contacts.toArray()).toMatchObject([{ chat: now, name: "Camila Souza", unread: 1 }])

    // The list tells of the older chat again: nothing was read, nothing was written.
    await recordList(deps, "whatsapp", "own", [
      { ...chat(old, "Cami", { key: "A", at: at + 1000, mine: false }), unread: 0 }
    ])
    expect(await deps.db.journal.count()).toBe(2)
    expect(await deps.db.contacts.toArray()).toMatchObject([{ chat: now, name: "Camila Souza", unread: 1 }])

    await recordList(deps, "whatsapp", "own", [chat(old, "Camila", { key: "C", at: at + 3000, mine: true })])
    expect(await deps.db.rows.toArray()).toMatchObject([{ waiting: 0 }])
    expect(await deps.db.contacts.toArray()).toMatchObject([{ chat: old }])
    expect(await contradictions(deps.db)).toEqual([])
  })

  test("a browser that saw only one spelling knows the same contact as one that saw the other", async () => {
    const [one, other] = [await desk(ana), await desk(ana)]
    await recordList(one, "whatsapp", "own", [chat(old, "Camila", null)])
    await recordList(other, "whatsapp", "own", [chat(now, "Camila", null)])
    const ids = await Promise.all([one, other].map(({ db }) => db.contacts.toCollection().primaryKeys()))
    expect(ids[0]).toEqual(ids[1])
  })

  test("a chat whose number is learned later is the known contact's, with whoever waits in it (Z1-24, R2-24)", async () => {
    const deps = await desk(ana)
    const hidden = "77001122334455@lid"
    const asked = (last: ListedChat["last"], linkedId: string | null): ListedChat => ({
      ...chat(hidden, "Camila", last),
      ids: identitiesOf({ id: hidden, linkedId })
    })
    await recordList(deps, "whatsapp", "own", [chat(now, "Camila Souza", null), asked(null, null)])
    const [one, other] = await deps.db.contacts.toArray()
    const news = { key: "A", at: at + 1000, mine: false }
    await recordList(deps, "whatsapp", "own", [asked(news, null)])
    const [row] = await deps.db.rows.toArray()
    expect(row).toMatchObject({ waiting: 1 })
    // Its number comes to be known: it is Camila Souza's.
    await recordList(deps, "whatsapp", "own", [asked(news, now)])
    const known = [one, other].find((it) => it?.chat === now)?.id
    expect(row?.id).not.toBe(known)
    expect(await deps.db.rows.toArray()).toMatchObject([{ id: known, stage: "open", waiting: 1 }])
    const merged = async () => (await deps.db.journal.toArray()).filter((line) => line.kind === "merged")
    const once = [{ thread: row?.id, actor: { kind: "turno" }, data: { into: known } }]
    expect(await merged()).toMatchObject(once)
    await recordList(deps, "whatsapp", "own", [asked({ ...news, key: "B", at: at + 5000 }, now)])
    expect(await deps.db.rows.toArray()).toMatchObject([{ id: known, waiting: 1 }])
    expect(await merged()).toMatchObject(once)
    expect(await contradictions(deps.db)).toEqual([])
  })

  test("the same number in two accounts is two contacts, until somebody merges them", async () => {
    const deps = await desk(ana)
    for (const own of ["shop", "office"]) await recordList(deps, "whatsapp", own, [chat(now, "Camila", null)])
    expect(await deps.db.contacts.count()).toBe(2)
  })
})
