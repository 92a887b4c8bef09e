import type { Command } from "../core/decide"
import type { Deps } from "./deps"
import { transact } from "./transact"
import type { Decided } from "./unit"
import type { ContactId } from "~shared/vocabulary"

/** Blocks inside Turno (C4-25): the console goes on as before. What was open closes or is hidden, as the workspace chose (O15). */
export const block = (deps: Deps, { contact }: { contact: ContactId }) => ask(deps, contact, { kind: "block" })

/** What came meanwhile has opened nothing; the next message does. */
export const unblock = (deps: Deps, { contact }: { contact: ContactId }) => ask(deps, contact, { kind: "unblock" })

const ask = (deps: Deps, contact: ContactId, command: Command): Promise<Decided> =>
  transact(deps, async (unit) => {
    await unit.threads([contact])
    return unit.command(contact, command, { kind: "agent", id: deps.me })
  })
