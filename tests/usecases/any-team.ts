import { saveOptions } from "~background/store/policy"
import { usual } from "~background/core/options"
import type { Deps } from "~background/usecases/deps"
import { openChat } from "~background/usecases/open-chat"
import { recordMessages } from "~background/usecases/record-messages"
import { setAvailable } from "~background/usecases/presence"
import { identitiesOf } from "~background/usecases/read-console"
import { recordList } from "~background/usecases/record-list"
import { switchSound } from "~background/usecases/sound"
import { saveTeam } from "~background/usecases/teams"
import type { ContactId, TeamId } from "~shared/vocabulary"
import type { Options } from "~shared/workspace"
import { type Chosen } from "./any-steps"
import { desk } from "./desk"
import { everybody } from "./shop"

export const sales = "sales" as TeamId

export interface Chat {
  account: "own" | "office"
  id: string
  name: string
}

/** A team of three over one store, each as the use cases know them; the first is the admin, and the browser's. */
export async function crew(first: Chosen) {
  const base = await desk(everybody[0] as (typeof everybody)[0])
  await base.db.members.bulkPut(everybody)
  await base.db.tags.put({ id: "vip", name: "VIP", gone: false })
  await base.db.categories.bulkPut([
    { id: "sold", name: "Vendido", order: 1, gone: false },
    { id: "old", name: "Antes", order: 2, gone: true }
  ])
  const world = {
    base,
    desks: everybody.map((one): Deps => ({ ...base, me: one.id })),
    options: usual,
    /** Chats as the consoles have them; known to Turno or not. */
    chats: [] as Chat[],
    /** What can be undone: by what name, and of whom. */
    names: [] as { contact: ContactId; of: string }[],
    /** What somebody did who was offline where nobody offline may (O7 actions). */
    dared: [] as string[],
    keys: 0
  }
  await choose(world, first)
  await saveTeam(base, { id: sales, name: "Ventas", members: everybody.map((one) => one.id) })
  // Both accounts have been looked at once: what comes from now on is news.
  for (const own of ["own", "office"]) await recordList(base, "whatsapp", own, [])
  await switchSound(base, { on: true })
  for (const one of world.desks) await setAvailable(one, { available: true })
  for (let n = 0; n < 3; n++) world.chats.push(fresh(world, "own"))
  return world
}
export type Crew = Awaited<ReturnType<typeof crew>>

export const fresh = ({ chats }: Pick<Crew, "chats">, account: Chat["account"]): Chat => ({
  account,
  id: `54911555${1000 + chats.length}@c.us`,
  name: `Cliente ${chats.length}`
})

export async function choose(world: Pick<Crew, "base"> & { options: Options }, chosen: Chosen) {
  world.options = { ...chosen, inactivitySince: world.base.clock.time }
  await saveOptions(world.base.db, world.options)
}

/** The chat is in front: from then on its contact is known. */
export const contactOf = ({ base }: Crew, { account, id, name }: Chat): Promise<ContactId> =>
  openChat(
    base,
    "whatsapp",
    { account, ids: identitiesOf({ id, linkedId: null }), chat: id, name, customer: true },
    false
  )

/** A message in the chat in front. */
export async function seen(
  world: Crew,
  deps: Deps,
  chat: Chat,
  { direction, mine = false }: { direction: "in" | "out"; mine?: boolean }
) {
  const at = world.base.clock.time
  const message = { key: `K${++world.keys}`, direction, at, precision: "live", attachment: "text" } as const
  await recordMessages(deps, await contactOf(world, chat), [{ ...message, ...(mine && { mine: "certain" }) }], null)
}
