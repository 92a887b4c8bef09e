import { keepReleased } from "../store/leaving"
import { teamKey } from "../core/sections"
import type { Deps } from "./deps"
import { giveBackAll, releaseAll } from "./leaving"
import { named } from "./named"
import { asAdmin, no } from "./options"
import type { Parsed, Together } from "~shared/protocol/messages"
import type { TeamId } from "~shared/vocabulary"

/** Teams are the admins' to make. Saved under the id of one that was removed, it is there again. */
export const saveTeam = (deps: Deps, { id, name, members }: Parsed<"team.save">) =>
  asAdmin(deps, async () => {
    const { db, ids } = deps
    const [all, folk] = await Promise.all([db.teams.toArray(), db.members.toArray()])
    const wanted = named(all, id, name)
    if ("refusal" in wanted) return wanted
    if (wanted.there) return { ok: true }
    const known = new Set(folk.map((one) => one.id))
    if (members.some((one) => !known.has(one))) return no({ kind: "unknown-agent" })
    const there = id === null ? { id: ids.random() as TeamId } : ((await db.teams.get(id)) ?? { id })
    await db.teams.put({ ...there, name: wanted.name, members: [...new Set(members)], gone: false })
    return { ok: true }
  })

/**
 * What a member of it has stays with that member; what only the team had is nobody's from now on. Inboxes it served say so.
 */
export async function removeTeam(deps: Deps, { id }: Parsed<"team.remove">) {
  const gone = await asAdmin(deps, async () => {
    const there = await deps.db.teams.get(id)
    if (!there) return no({ kind: "team-gone" })
    if (there.gone) return { ok: true }
    await deps.db.teams.put({ ...there, gone: true })
    await keepReleased(deps.db, teamKey(id), [])
    return { ok: true }
  })
  if (gone.ok) await releaseAll(deps, teamKey(id), null)
  return gone
}

export async function bringTeamBack(deps: Deps, { id }: Parsed<"team.back">): Promise<Together> {
  const back = await asAdmin(deps, async () => {
    await deps.db.teams.update(id, { gone: false })
    return { ok: true }
  })
  return back.ok ? giveBackAll(deps, teamKey(id)) : { done: [], refused: [] }
}
