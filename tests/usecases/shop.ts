import "fake-indexeddb/auto"
import { expect } from "vitest"
import { usual } from "~background/core/options"
import type { Heartbeat } from "~background/core/presence"
import { saveOptions } from "~background/store/policy"
import type { Deps } from "~background/usecases/deps"
import { openChat } from "~background/usecases/open-chat"
import { recordMessages } from "~background/usecases/record-messages"
import type { AgentId, ContactId, InboxId, Member } from "~shared/vocabulary"
import type { Inbox, Options } from "~shared/workspace"
import { ana, bruno, contradictions, desk } from "./desk"

export const cora: Member = { id: "cora" as AgentId, name: "Cora Luz", role: "agent" }
export const everybody = [ana, bruno, cora]

/** A workspace of three whose rule is this, all of them in front of their consoles unless told otherwise. */
export async function shop(chosen: Partial<Options> = {}, online: Member[] = everybody) {
  const deps = await desk(ana)
  await deps.db.members.put(cora)
  await choose(deps, { distribution: "round_robin", ...chosen })
  for (const one of online) await here(deps, one)
  let n = 0
  /** Somebody new writes and waits. */
  const writes = async (account = "own") => {
    const front = { account, ids: [`tel:54911555${1000 + ++n}`] as [string], chat: `c${n}@c.us`, name: `C${n}` }
    const contact = await openChat(deps, "whatsapp", { ...front, customer: true }, false)
    await message(deps, contact)
    return contact
  }
  return { deps, writes }
}

export const choose = (deps: Deps, options: Partial<Options>) => saveOptions(deps.db, { ...usual, ...options })
export const here = ({ db, clock }: Deps, { id }: Member, it: Partial<Heartbeat> = {}) =>
  db.presence.put({ agent: id, off: false, place: "here", at: clock.now(), since: clock.now(), ...it })
export const gone = ({ db }: Deps, { id }: Member) => db.presence.delete(id)

let keys = 0
export async function message(deps: Deps & { clock: { time: number } }, contact: ContactId) {
  deps.clock.time += 1000
  const at = deps.clock.time
  await recordMessages(
    deps,
    contact,
    [{ key: `K${++keys}`, direction: "in", at, precision: "live", attachment: "text" }],
    null
  )
}

export const has = async ({ db }: Deps, contact: ContactId) => (await db.threads.get(contact))?.assignee ?? null
export const owners = (deps: Deps, contacts: ContactId[]) => Promise.all(contacts.map((one) => has(deps, one)))
export const fine = async (deps: Deps) => expect(await contradictions(deps.db)).toEqual([])

export const inbox = (id: string, it: Partial<Inbox> = {}): Inbox => ({
  id: id as InboxId,
  name: id,
  order: 1,
  rule: { consoles: [], accounts: [], tags: [] },
  team: null,
  settings: {},
  ...it
})
