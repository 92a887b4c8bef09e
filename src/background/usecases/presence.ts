import { attend, type Heartbeat, lapse, type Turning } from "../core/presence"
import { optionsOf } from "../store/policy"
import { keepBeat } from "../store/presence"
import type { Deps } from "./deps"
import type { EventId, Instant } from "~shared/vocabulary"

/** A sign of life that changes nothing is written this often (ms): well within the shortest expiry. */
const pace = 20_000

/**
 * Where the browser's member is: in front of a console, elsewhere, or, with no console open at all, nowhere. Nowhere is no
 * sign of life: silence becomes absence by itself (C4-12), and is only remembered here.
 */
export type Whereabouts = Heartbeat["place"] | "nowhere"

/** The browser tells where its member is (C4-11). */
export const attended = (deps: Deps, where: Whereabouts): Promise<void> =>
  turn(deps, (before, now, expiry) => {
    if (where === "nowhere") {
      // The last console was left in this moment, or long ago.
      const left = before?.place === "here" && now - before.at <= expiry * 1000
      return left ? attend(before, { ...before, place: "away" }, now, expiry) : lapse(before, now, expiry)
    }
    const off = before?.off ?? false
    if (before?.place === where && now - before.at < pace) return null
    return attend(before, { agent: deps.me, off, place: where }, now, expiry)
  })

/** The member's own switch (C4-10). Whoever turns it on is in front of Turno. */
export const setAvailable = (deps: Deps, { available }: { available: boolean }): Promise<void> =>
  turn(deps, (before, now, expiry) => attend(before, { agent: deps.me, off: !available, place: "here" }, now, expiry))

type Turned = { beat: Heartbeat; turned: Turning[] } | null

const turn = (
  { db, me, clock, ids, device }: Deps,
  next: (before: Heartbeat | undefined, now: Instant, expiry: number) => Turned
): Promise<void> =>
  db.transaction("rw", db.presence, db.journal, db.meta, async () => {
    const now = clock.now()
    const [before, { presenceExpiry }] = await Promise.all([db.presence.get(me), optionsOf(db)])
    const it = next(before, now, presenceExpiry)
    if (!it) return
    const thread = `agent:${me}`
    const line = ({ kind, at }: Turning) =>
      ({ id: `${thread}:${ids.random()}` as EventId, kind, v: 1, thread, device, at, seenAt: now }) as const
    await keepBeat(db, it.beat, it.turned.map(line))
  })
