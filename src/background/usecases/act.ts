import type { Command } from "../core/decide"
import { newestHeard, read } from "../core/observe"
import { isReading } from "../core/reading"
import type { Deps } from "./deps"
import { fileContact } from "./file"
import { catchUp } from "./notice"
import { transact } from "./transact"
import type { Decided } from "./unit"
import type { AgentId, ContactId, Instant, TeamId } from "~shared/vocabulary"

/**
 * What an agent asks of a conversation. Each is one transaction; asked twice it is done once.
 * `from` and `ordinal` are what the agent saw when asking.
 */
export const take = (deps: Deps, { contact, from }: { contact: ContactId; from: AgentId | null }) =>
  ask(deps, contact, { kind: "take", from })

export const assign = (
  deps: Deps,
  it: { contact: ContactId; to: AgentId | null; from: AgentId | null; team?: TeamId | null | undefined }
) => ask(deps, it.contact, { kind: "assign", to: it.to, from: it.from, team: it.team ?? null })

/** Rules of inboxes may have changed since it closed (C4-06). */
export const reactivate = (deps: Deps, { contact, ordinal }: { contact: ContactId; ordinal: number }) =>
  transact(deps, async (unit) => {
    await unit.threads([contact])
    const ended = unit.command(contact, { kind: "reactivate", ordinal }, { kind: "agent", id: deps.me })
    if (ended.ok) fileContact(unit, contact)
    return ended
  })

export const markUnread = (deps: Deps, { contact }: { contact: ContactId }) =>
  ask(deps, contact, { kind: "mark-unread" })

const ask = (deps: Deps, contact: ContactId, command: Command): Promise<Decided> =>
  transact(deps, async (unit) => {
    await unit.threads([contact])
    return unit.command(contact, command, { kind: "agent", id: deps.me })
  })

/** Promises a date (Z1-13): only a message newer than those known now brings it back before (O5 default). */
export const schedule = (
  deps: Deps,
  { contact, ...it }: { contact: ContactId; ordinal: number; until: Instant; from: Instant | null }
): Promise<Decided> =>
  transact(deps, async (unit) => {
    await unit.threads([contact])
    const heard = newestHeard((await unit.chats(contact)).map(({ facts }) => facts))
    return unit.command(contact, { kind: "schedule", ...it, heard }, { kind: "agent", id: deps.me })
  })

export const resume = (deps: Deps, { contact, ordinal }: { contact: ContactId; ordinal: number }) =>
  ask(deps, contact, { kind: "resume", ordinal })

/** Opens by hand (R2-18, C4-03): also the wait that was there before Turno looked. */
export const open = (deps: Deps, { contact }: { contact: ContactId }): Promise<Decided> =>
  transact(deps, async (unit) => {
    await unit.threads([contact])
    const answer = unit.command(contact, { kind: "open" }, { kind: "agent", id: deps.me })
    if (answer.ok) await catchUp(unit, contact)
    return answer
  })

/** The agent looks at the chat (C4-24); where reading is answering (O9), looking is nothing. */
export const look = (deps: Deps, contact: ContactId): Promise<void> =>
  transact(deps, async (unit) => {
    await unit.threads([contact])
    if (isReading("looked", unit.options(contact)))
      unit.append(contact, read(unit.thread(contact), deps.clock.now(), deps.me))
  })
