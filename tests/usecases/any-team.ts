import { assign, look, markUnread, open, reactivate, resume, schedule, take } from "~background/usecases/act"
import { fileFrom } from "~background/store/filing"
import { saveOptions } from "~background/store/policy"
import { usual } from "~background/core/options"
import { block, unblock } from "~background/usecases/block"
import { close } from "~background/usecases/close"
import type { Deps } from "~background/usecases/deps"
import { distribute } from "~background/usecases/distribute"
import { deleteConversation, eraseContact } from "~background/usecases/erase"
import { fileAll } from "~background/usecases/file"
import { markDone } from "~background/usecases/mark-done"
import { changeMember } from "~background/usecases/members"
import { mergeContacts, partContacts } from "~background/usecases/merge-contacts"
import { openChat } from "~background/usecases/open-chat"
import { attended, setAvailable } from "~background/usecases/presence"
import { identitiesOf } from "~background/usecases/read-console"
import { recordList } from "~background/usecases/record-list"
import { recordMessages } from "~background/usecases/record-messages"
import { runDue } from "~background/usecases/run-due"
import { runIdle } from "~background/usecases/run-idle"
import { ringNew, switchSound } from "~background/usecases/sound"
import { tagContact } from "~background/usecases/tags"
import { removeTeam, saveTeam } from "~background/usecases/teams"
import { undo } from "~background/usecases/undo"
import type { ContactId, TeamId } from "~shared/vocabulary"
import type { Options } from "~shared/workspace"
import type { Asked, Chosen, Step } from "./any-steps"
import { desk } from "./desk"
import { everybody, inbox } from "./shop"

const minute = 60_000
const sales = "sales" as TeamId

interface Chat {
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

const fresh = ({ chats }: Pick<Crew, "chats">, account: Chat["account"]): Chat => ({
  account,
  id: `54911555${1000 + chats.length}@c.us`,
  name: `Cliente ${chats.length}`
})

async function choose(world: Pick<Crew, "base"> & { options: Options }, chosen: Chosen) {
  world.options = { ...chosen, inactivitySince: world.base.clock.time }
  await saveOptions(world.base.db, world.options)
}

/** One step, with what follows every commit: handing out, and the bell. */
export async function happens(world: Crew, step: Step): Promise<void> {
  await doStep(world, step)
  await distribute(world.base)
  await ringNew(world.base)
}

async function doStep(world: Crew, step: Step): Promise<void> {
  const { base, desks, chats } = world
  const { db, clock } = base
  const deps = ("who" in step && desks[step.who]) || base
  const chat = "chat" in step ? chats[step.chat % chats.length] : undefined
  if (step.do === "arrives") {
    const one = fresh(world, step.office ? "office" : "own")
    chats.push(one)
    return listed(world, one, { direction: "in" })
  }
  if (step.do === "writes" && chat)
    return step.by === "front"
      ? seen(world, base, chat, { direction: "in" })
      : listed(world, chat, { direction: "in", matched: step.by === "bot" })
  if (step.do === "answers" && chat)
    return step.by === "list"
      ? listed(world, chat, { direction: "out" })
      : seen(world, deps, chat, { direction: "out", mine: step.by === "mine" })
  if (step.do === "is-read" && chat) return listed(world, chat, null)
  if (step.do === "is-done" && chat) return void (await markDone(base, { contact: await contactOf(world, chat) }))
  if (step.do === "asks" && chat) return ask(world, deps, chat, step)
  if (step.do === "presence") {
    if (step.how === "on" || step.how === "off") return setAvailable(deps, { available: step.how === "on" })
    return attended(deps, step.how)
  }
  if (step.do === "time") {
    clock.time += step.minutes * minute
    await runDue(base)
    return void (await runIdle(base))
  }
  if (step.do === "options") return choose(world, step.chosen)
  if (step.do === "inboxes") {
    const rows = step.all.map(({ office, vip, team, gone, settings }, n) => {
      const rule = { consoles: [], accounts: office ? ["whatsapp|office"] : [], tags: vip ? ["vip"] : [] }
      return inbox(`in${n}`, { order: n, rule, team: team ? sales : null, settings, gone })
    })
    await db.inboxes.bulkPut(rows)
    await fileFrom(db, "")
    return fileAll(base)
  }
  if (step.do === "team") {
    const members = step.members.flatMap((n) => everybody[n]?.id ?? [])
    if (step.gone) await removeTeam(base, { id: sales })
    else await saveTeam(base, { id: sales, name: "Ventas", members })
  }
  if (step.do === "member") {
    const { id, name, role } = everybody[step.who] as (typeof everybody)[0]
    await changeMember(base, { id, name, role, excluded: step.excluded, capacity: step.capacity })
  }
  if (step.do === "tags" && chat)
    await tagContact(deps, { contact: await contactOf(world, chat), tag: "vip", on: step.on })
}

/** The chat is in front: from then on its contact is known. */
const contactOf = ({ base }: Crew, { account, id, name }: Chat): Promise<ContactId> =>
  openChat(
    base,
    "whatsapp",
    { account, ids: identitiesOf({ id, linkedId: null }), chat: id, name, customer: true },
    false
  )

/** A message in the chat in front. */
async function seen(
  world: Crew,
  deps: Deps,
  chat: Chat,
  { direction, mine = false }: { direction: "in" | "out"; mine?: boolean }
) {
  const at = world.base.clock.time
  const message = { key: `K${++world.keys}`, direction, at, precision: "live", attachment: "text" } as const
  await recordMessages(deps, await contactOf(world, chat), [{ ...message, ...(mine && { mine: "certain" }) }], null)
}

/** The console's list tells of it, also of one never seen before. Null = it was read, and nothing is new. */
async function listed(
  { base }: Crew,
  { account, id, name }: Chat,
  news: { direction: "in" | "out"; matched?: boolean } | null
) {
  const mine = news?.direction === "out"
  const last = news && { key: `K${base.clock.time}`, at: base.clock.time, mine }
  const unread = news?.direction === "in" ? 1 : 0
  const chat = { ids: identitiesOf({ id, linkedId: null }), chat: id, name, customer: true, unread, last }
  await recordList(base, "whatsapp", account, [{ ...chat, matched: news?.matched ?? false }])
}

async function ask(world: Crew, deps: Deps, chat: Chat, { what, other, on }: Asked): Promise<void> {
  const { db, clock, me } = deps
  const contact = await contactOf(world, chat)
  const row = await db.contacts.get(contact)
  const head = row?.into ?? contact
  const thread = await db.threads.get(head)
  // Half of those who ask know what the thread is by now; the others saw it before anybody had it.
  const from = on ? (thread?.assignee ?? null) : null
  const ordinal = thread?.active?.ordinal ?? thread?.last?.ordinal ?? 1
  const mate = everybody[(everybody.findIndex((one) => one.id === me) + (on ? 1 : 2)) % 3]?.id ?? me
  const second = world.chats[other % world.chats.length] ?? chat
  const last = () => (what === "undo" ? world.names.pop() : world.names.shift())
  const commands: Record<Asked["what"], () => Promise<unknown>> = {
    take: () => take(deps, { contact, from }),
    assign: () => assign(deps, { contact, to: mate, from: thread?.assignee ?? null }),
    "to-team": () => assign(deps, { contact, to: null, from, team: sales }),
    release: () => assign(deps, { contact, to: null, from: thread?.assignee ?? null }),
    open: () => open(deps, { contact }),
    schedule: () =>
      schedule(deps, {
        contact,
        ordinal,
        until: clock.now() + (on ? 1 : 45) * minute,
        from: thread?.active?.scheduled?.until ?? null
      }),
    resume: () => resume(deps, { contact, ordinal }),
    close: () => close(deps, { contact, ordinal, note: { category: on ? "sold" : null, summary: on ? "Compró" : "" } }),
    reactivate: () => reactivate(deps, { contact, ordinal }),
    "mark-unread": () => markUnread(deps, { contact }),
    look: () => look(deps, contact),
    block: () => block(deps, { contact }),
    unblock: () => unblock(deps, { contact }),
    merge: async () => mergeContacts(deps, { contact: head, other: await contactOf(world, second) }),
    part: () => partContacts(deps, { other: contact }),
    delete: () => deleteConversation(deps, { contact: head, ordinal: on ? ordinal : 1 }),
    erase: () => eraseContact(deps, { contact }),
    undo: async () => undoLast(deps, last(), on),
    "undo-old": async () => undoLast(deps, last(), on)
  }
  const ended = await commands[what]()
  if (!isDone(ended)) return
  world.names.push({ contact: what === "merge" ? head : contact, of: ended.undo })
}

const undoLast = (deps: Deps, name: { contact: ContactId; of: string } | undefined, partly: boolean) =>
  name ? undo(deps, name, partly) : null

const isDone = (ended: unknown): ended is { undo: string } =>
  typeof ended === "object" && ended !== null && "undo" in ended && typeof ended.undo === "string"
