import { modeOf } from "../core/response-mode"
import { optionsOf } from "../store/policy"
import { chosenMode, keepMode, keepOpensNext } from "../store/response-mode"
import type { Deps } from "./deps"
import type { Settled } from "~shared/protocol/messages"
import type { EventId, ResponseMode } from "~shared/vocabulary"

/** The agent's own response mode (Z0-06, Z0-10), from the next event on; null = as the workspace. */
export const chooseMode = (
  { db, me, clock, ids, device }: Deps,
  { mode }: { mode: ResponseMode | null }
): Promise<Settled> =>
  db.transaction("rw", db.meta, db.journal, async () => {
    const [{ responseModeLocked }, before] = await Promise.all([optionsOf(db), chosenMode(db)])
    if (responseModeLocked) return { ok: false, refusal: { kind: "mode-locked" } }
    if (mode === (before?.mode ?? null)) return { ok: true }
    const [at, thread] = [clock.now(), `agent:${me}`]
    const id = `${thread}:${ids.random()}` as EventId
    await keepMode(db, { id, kind: "mode", v: 1, thread, device, at, seenAt: at, data: { mode } })
    return { ok: true }
  })

/** What holds now for whoever works in this browser. */
export const modeNow = async ({ db }: Pick<Deps, "db">): Promise<ResponseMode> => {
  const [options, chosen] = await Promise.all([optionsOf(db), chosenMode(db)])
  return modeOf(chosen?.mode ?? null, options)
}

export async function rememberOpensNext({ db }: Deps, { on }: { on: boolean }): Promise<void> {
  await keepOpensNext(db, on)
}
