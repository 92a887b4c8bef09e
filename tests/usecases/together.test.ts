import "fake-indexeddb/auto"
import { describe, expect, test } from "vitest"
import { schedule, take } from "~background/usecases/act"
import { close } from "~background/usecases/close"
import { recordMessages } from "~background/usecases/record-messages"
import { bulk, undoTogether } from "~background/usecases/together"
import { conversationWindow } from "~background/views/conversation"
import { ana, contradictions } from "./desk"
import { waiting } from "./waiting"

describe("many together", () => {
  test("what cannot be done is named, the rest is done, and one undo takes it all back (Z1-08)", async () => {
    const { deps, contacts } = await waiting(ana, 6)
    const [first] = contacts
    if (!first) throw new Error("six contacts")
    await close(deps, { contact: first, ordinal: 1 })
    deps.clock.time += 20_000
    const rows = contacts.map((contact) => ({ contact, ordinal: 1, from: null, until: null }))
    await deps.db.members.update(ana.id, { name: "Ana" })
    const until = deps.clock.time + 3_600_000
    const ended = await bulk(deps, { rows, act: { kind: "schedule", until } })
    expect(ended.done).toHaveLength(5)
    expect(ended.refused).toMatchObject([{ name: "Marta", refusal: { kind: "closed" } }])
    expect(await contradictions(deps.db)).toEqual([])
    const what = ended.done.flatMap(({ contact, undo }) => (undo ? [{ contact, of: undo }] : []))
    expect((await undoTogether(deps, { what, partly: false })).done).toHaveLength(5)
    expect((await deps.db.rows.toArray()).filter((row) => row.stage === "scheduled")).toEqual([])
    expect(await contradictions(deps.db)).toEqual([])
  })

  test("a chat that woke meanwhile stays where it is, and says what stands in the way", async () => {
    const { deps, contact } = await waiting()
    await take(deps, { contact, from: null })
    const ended = await bulk(deps, {
      rows: [{ contact, ordinal: 1, from: ana.id, until: null }],
      act: { kind: "close", note: null }
    })
    const wrote = {
      key: "K9",
      direction: "in",
      at: deps.clock.time + 1,
      precision: "live",
      attachment: "text"
    } as const
    deps.clock.time += 5
    await recordMessages(deps, contact, [wrote], null)
    const what = ended.done.flatMap(({ undo }) => (undo ? [{ contact, of: undo }] : []))
    const undone = await undoTogether(deps, { what, partly: false })
    expect(undone.refused).toMatchObject([{ name: "Marta", refusal: { kind: "undo-blocked", what: "opened" } }])
    await schedule(deps, { contact, ordinal: 2, until: deps.clock.time + 60_000, from: null })
    expect((await conversationWindow(deps.db, { contact })).until).toBe(deps.clock.time + 60_000)
  })
})
