import { folded } from "~shared/names"
import { keepReleased, releasedOf } from "../store/leaving"
import { setLanguage } from "../store/meta"
import type { Deps } from "./deps"
import { giveBackAll, releaseAll } from "./leaving"
import { fits } from "~shared/option-values"
import type { Settled, Together } from "~shared/protocol/messages"
import type { AgentId, Language, Member, Role, TeamId } from "~shared/vocabulary"

type Refused = Extract<Settled, { ok: false }>

const no = (kind: "only-admins" | "last-admin" | "unknown-agent" | "team-gone" | "yourself"): Refused => ({
  ok: false,
  refusal: { kind }
})

/** My own name and language. */
export const saveProfile = ({ db, me }: Deps, it: { name: string; language: Language }): Promise<{ ok: true }> =>
  db.transaction("rw", db.members, db.meta, async () => {
    await db.members.update(me, { name: it.name })
    await setLanguage(db, it.language)
    return { ok: true }
  })

/** What an admin says of a member beside the name and the role; what is left out stays. */
interface Terms {
  excluded?: boolean | undefined
  /** Null = the workspace's number. */
  capacity?: number | null | undefined
  teams?: readonly TeamId[] | undefined
}

/** An admin adds a member. One browser acts as one member: others get conversations handed to them. */
export const addMember = (deps: Deps, { name, role, ...terms }: { name: string; role: Role } & Terms) =>
  asAdmin<{ ok: true; id: AgentId }>(deps, async (members) => {
    const wrong = await wrongTerms(deps, terms)
    if (wrong) return wrong
    const id = freshId(name, members) as AgentId
    await deps.db.members.add(agreed({ id, name, role }, terms))
    await join(deps, id, terms.teams)
    return { ok: true, id }
  })

export const changeMember = (
  deps: Deps,
  { id, name, role, ...terms }: { id: AgentId; name: string; role: Role } & Terms
): Promise<Settled> =>
  asAdmin(deps, async (members) => {
    const there = members.find((one) => one.id === id && !one.gone)
    if (!there) return no("unknown-agent")
    if (role !== "admin" && isLastAdmin(there, members)) return no("last-admin")
    const wrong = await wrongTerms(deps, terms)
    if (wrong) return wrong
    await deps.db.members.put(agreed({ ...there, name, role }, terms))
    await join(deps, id, terms.teams)
    return { ok: true }
  })

/**
 * Leaves the past as it is: the member stays known by name and gets nothing new. What is open stays with the name, or is
 * released.
 */
export async function removeMember(
  deps: Deps,
  { id, release = false }: { id: AgentId; release?: boolean | undefined }
): Promise<Settled> {
  const gone = await asAdmin(deps, async (members): Promise<Settled> => {
    const there = members.find((one) => one.id === id)
    // Asked again because the answer was lost: what was begun goes on.
    if (there?.gone && release && (await releasedOf(deps.db, id))) return { ok: true }
    if (!there || there.gone) return no("unknown-agent")
    if (isLastAdmin(there, members)) return no("last-admin")
    if (id === deps.me) return no("yourself")
    await deps.db.members.put({ ...there, gone: true })
    if (release) await keepReleased(deps.db, id, [])
    return { ok: true }
  })
  if (gone.ok && release) await releaseAll(deps, id, id)
  return gone
}

/** Takes a removal back, with all that was released by it. */
export async function bringMemberBack(deps: Deps, { id }: { id: AgentId }): Promise<Together> {
  const back = await asAdmin(deps, async (): Promise<Settled> => {
    await deps.db.members.update(id, { gone: false })
    return { ok: true }
  })
  return back.ok ? giveBackAll(deps, id) : { done: [], refused: [] }
}

const wrongTerms = async ({ db }: Deps, { capacity, teams = [] }: Terms): Promise<Refused | null> => {
  if (capacity !== undefined && !fits("capacity", capacity))
    return { ok: false, refusal: { kind: "option-bad", option: "capacity" } }
  const known = await db.teams.bulkGet([...teams])
  return known.every((one) => one && !one.gone) ? null : no("team-gone")
}

const agreed = (
  { capacity: had, ...member }: Member,
  { excluded = member.excluded, capacity = had }: Terms
): Member => ({
  ...member,
  ...(excluded !== undefined && { excluded }),
  ...(capacity != null && { capacity })
})

/** In these teams, and in no other. */
async function join({ db }: Deps, id: AgentId, wanted: readonly TeamId[] | undefined): Promise<void> {
  if (!wanted) return
  await db.teams.toCollection().modify((team) => {
    const others = team.members.filter((one) => one !== id)
    team.members = wanted.includes(team.id) ? [...others, id] : others
  })
}

const isLastAdmin = (member: Member, members: readonly Member[]) =>
  member.role === "admin" && !members.some((one) => one.id !== member.id && one.role === "admin" && !one.gone)

/** Whether this browser's member is an admin: asked inside the transaction that depends on it. */
export const isAdmin = async ({ db, me }: Pick<Deps, "db" | "me">): Promise<boolean> =>
  (await db.members.get(me))?.role === "admin"

const asAdmin = <T extends { ok: true }>({ db, me }: Deps, work: (members: Member[]) => Promise<T | Refused>) =>
  db.transaction("rw", db.members, db.teams, db.meta, async (): Promise<T | Refused> => {
    const members = await db.members.toArray()
    return members.find((one) => one.id === me)?.role === "admin" ? work(members) : no("only-admins")
  })

/** `ana-rios`, `ana-rios-2`: readable, and within what a team hub allows as a name. */
function freshId(name: string, members: readonly Member[]): string {
  const plain =
    folded(name)
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "")
      .slice(0, 24) || "agent"
  const taken = new Set(members.map((one) => one.id as string))
  for (let n = 1; ; n++) {
    const id = n === 1 ? plain : `${plain}-${n}`
    if (!taken.has(id)) return id
  }
}
