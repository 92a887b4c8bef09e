import { newestHeard } from "../core/observe"
import type { Deps } from "./deps"
import { transact } from "./transact"
import type { Decided } from "./unit"
import type { ContactId } from "~shared/vocabulary"

/**
 * What a bot or a platform says when its dialogue is finished (R2-23; `RB_MARKDONE` is the same): closes what is open, and
 * asks for no category. Nothing open = already so.
 */
export const markDone = (deps: Deps, { contact }: { contact: ContactId }): Promise<Decided> =>
  transact(deps, async (unit) => {
    await unit.threads([contact])
    const { active } = unit.thread(contact)
    if (!active) return { ok: true, pending: false, undo: null }
    const heard = newestHeard((await unit.chats(contact)).map(({ facts }) => facts))
    const command = { kind: "close", ordinal: active.ordinal, heard, note: null, why: "done" } as const
    return unit.command(contact, command, { kind: "turno" })
  })
