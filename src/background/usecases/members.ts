import { folded } from "~shared/names"
import { setLanguage } from "../store/meta"
import type { Deps } from "./deps"
import type { AgentId, Language, Member, Role } from "~shared/vocabulary"

export type MemberRefusal = { kind: "only-admins" | "last-admin" | "unknown-agent" }
type Refused = { ok: false; refusal: MemberRefusal }
type Answer = { ok: true } | Refused

const no = (kind: MemberRefusal["kind"]): Refused => ({ ok: false, refusal: { kind } })

/** My own name and language. */
export const saveProfile = ({ db, me }: Deps, it: { name: string; language: Language }): Promise<Answer> =>
  db.transaction("rw", db.members, db.meta, async () => {
    await db.members.update(me, { name: it.name })
    await setLanguage(db, it.language)
    return { ok: true }
  })

/** An admin adds a member. One browser acts as one member: others get conversations handed to them. */
export const addMember = (deps: Deps, it: { name: string; role: Role }) =>
  asAdmin<{ ok: true; id: AgentId }>(deps, async (members) => {
    const id = freshId(it.name, members) as AgentId
    await deps.db.members.add({ id, ...it })
    return { ok: true, id }
  })

export const changeMember = (deps: Deps, it: { id: AgentId; name: string; role: Role }): Promise<Answer> =>
  asAdmin(deps, async (members) => {
    const there = members.find((one) => one.id === it.id && !one.gone)
    if (!there) return no("unknown-agent")
    if (it.role !== "admin" && isLastAdmin(there, members)) return no("last-admin")
    await deps.db.members.put({ ...there, name: it.name, role: it.role })
    return { ok: true }
  })

/** Leaves the past as it is: the member stays known by name and gets nothing new. */
export const removeMember = (deps: Deps, { id }: { id: AgentId }): Promise<Answer> =>
  asAdmin(deps, async (members) => {
    const there = members.find((one) => one.id === id && !one.gone)
    if (!there) return no("unknown-agent")
    if (id === deps.me || isLastAdmin(there, members)) return no("last-admin")
    await deps.db.members.put({ ...there, gone: true })
    return { ok: true }
  })

const isLastAdmin = (member: Member, members: readonly Member[]) =>
  member.role === "admin" && !members.some((one) => one.id !== member.id && one.role === "admin" && !one.gone)

/** Whether this browser's member is an admin: asked inside the transaction that depends on it. */
export const isAdmin = async ({ db, me }: Pick<Deps, "db" | "me">): Promise<boolean> =>
  (await db.members.get(me))?.role === "admin"

const asAdmin = <T extends { ok: true }>({ db, me }: Deps, work: (members: Member[]) => Promise<T | Refused>) =>
  db.transaction("rw", db.members, async (): Promise<T | Refused> => {
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
