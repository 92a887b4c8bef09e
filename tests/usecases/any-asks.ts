import type { QueueEntry } from "~background/store/database"
import { type Actor, isDecision, isKnown } from "~background/core/events"
import { assign, look, markUnread, open, reactivate, resume, schedule, take } from "~background/usecases/act"
import { saveOptions } from "~background/store/policy"
import { block, unblock } from "~background/usecases/block"
import { close } from "~background/usecases/close"
import type { Deps } from "~background/usecases/deps"
import { deleteConversation, eraseContact } from "~background/usecases/erase"
import { mergeContacts, partContacts } from "~background/usecases/merge-contacts"
import { setAvailable } from "~background/usecases/presence"
import { undo } from "~background/usecases/undo"
import type { AgentId, ContactId } from "~shared/vocabulary"
import { type Asked, asks } from "./any-steps"
import { everybody } from "./shop"
import { type Chat, type Crew, contactOf, sales, seen } from "./any-team"

const minute = 60_000

/** Asks one thing of a conversation, and remembers by what name it is undone. */
export async function ask(world: Crew, deps: Deps, chat: Chat, { what, other, on }: Asked): Promise<void> {
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

/** Where what is asked would do something, had one the right to. */
const sensible: Partial<Record<Asked["what"], QueueEntry["stage"]>> = {
  ...{ resume: "scheduled", reactivate: "closed", open: "closed", delete: "closed", unblock: "blocked" }
}

/** Every kind of command, by somebody offline where only who is online may act (C4-09): all but looking comes to nothing. */
export async function tryAll(world: Crew, deps: Deps, chat: Chat, { other, on }: Pick<Asked, "other" | "on">) {
  const { db, me } = deps
  const { presenceGate, replyUnassigned, ownMessageOpens } = world.options
  await saveOptions(db, { presenceGate: "actions", replyUnassigned: "assign", ownMessageOpens: true })
  await setAvailable(deps, { available: false })
  for (const what of [...asks, "answer"] as const) {
    const before = (await db.journal.orderBy(":id").last())?.n ?? 0
    if (what === "answer") for (const one of world.chats) await seen(world, deps, one, { direction: "out", mine: true })
    else await ask(world, deps, await whereSensible(world, what, chat), { what, other, on })
    for (const line of await db.journal.where(":id").above(before).toArray())
      if (isKnown(line) && isDecision(line) && isBy(line.actor, me) && line.kind !== "unread-marked")
        world.dared.push(`${me}, offline, came to ${what}: ${line.kind}`)
  }
  await saveOptions(db, { presenceGate, replyUnassigned, ownMessageOpens })
  await setAvailable(deps, { available: true })
}

const isBy = (actor: Actor, me: AgentId) => actor.kind === "agent" && actor.id === me

async function whereSensible({ base: { db }, chats }: Crew, what: Asked["what"], chat: Chat): Promise<Chat> {
  const row = await db.rows.filter(({ stage }) => stage === (sensible[what] ?? "open")).first()
  const there = row && (await db.contacts.get(row.id))
  return chats.find(({ id }) => id === there?.chat) ?? chat
}

const undoLast = (deps: Deps, name: { contact: ContactId; of: string } | undefined, partly: boolean) =>
  name ? undo(deps, name, partly) : null

const isDone = (ended: unknown): ended is { undo: string } =>
  typeof ended === "object" && ended !== null && "undo" in ended && typeof ended.undo === "string"
