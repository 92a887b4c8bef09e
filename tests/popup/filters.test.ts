import "fake-indexeddb/auto"
import { expect, test } from "vitest"
import { closedBySought } from "../../src/popup/use-asked"
import { ana, bruno, desk } from "../usecases/desk"
import { saveOptions } from "~background/store/policy"
import { assign } from "~background/usecases/act"
import { mergeContacts, partContacts } from "~background/usecases/merge-contacts"
import { openChat } from "~background/usecases/open-chat"
import { recordMessages } from "~background/usecases/record-messages"
import type { ContactId } from "~shared/vocabulary"

test("what closed one is offered where it can be found: a merge that was parted, never a transfer (Z1-14, Z1-19, R2-24)", async () => {
  const deps = await desk(ana)
  await saveOptions(deps.db, { transfer: "close_and_open" })
  const contacts: ContactId[] = []
  for (const n of [0, 1]) {
    const front = {
      account: "own",
      ids: [`tel:54911555501${n}`],
      chat: `c${n}`,
      name: `Marta ${n}`,
      customer: true
    } as const
    const contact = await openChat(deps, "whatsapp", front, false)
    const at = (deps.clock.time += 1000)
    const wrote = { key: `K${n}`, direction: "in", at, precision: "live", attachment: "text" } as const
    await recordMessages(deps, contact, [wrote], null)
    contacts.push(contact)
  }
  const [first, second] = contacts as [ContactId, ContactId]
  await assign(deps, { contact: first, to: ana.id, from: null })
  await assign(deps, { contact: first, to: bruno.id, from: ana.id })
  await mergeContacts(deps, { contact: first, other: second })
  await partContacts(deps, { other: second })
  const closed = (await deps.db.rows.toArray()).filter(({ stage }) => stage === "closed").map(({ why }) => why)
  expect((await deps.db.journal.toArray()).map(({ kind }) => kind)).toContain("closed")
  expect((await deps.db.rows.get(first))?.ordinal).toBe(2)
  expect(closed).toEqual(["merged"])
  expect(closedBySought).toEqual(["hand", "inactivity", "blocked", "merged", "done"])
})
