import type { Deps } from "./deps"
import { fileContact } from "./file"
import { isAdmin } from "./members"
import { named } from "./named"
import { no } from "./options"
import { transact } from "./transact"
import type { Unit } from "./unit"
import { taggedWith } from "../store/tags"
import type { Outputs, Parsed, RefusalSaid, Settled } from "~shared/protocol/messages"
import type { ContactId } from "~shared/vocabulary"

/** So many contacts lose a removed tag in one transaction. */
const batch = 100

/** Anybody makes a tag, from a card; an admin renames it. One name is there once, accents aside. */
export const saveTag = (deps: Deps, it: Parsed<"tag.save">): Promise<Outputs["tag.save"]> => {
  const { db, ids } = deps
  return db.transaction("rw", db.tags, db.members, async () => {
    if (it.id !== null && !(await isAdmin(deps))) return { ok: false, refusal: { kind: "only-admins" } }
    const all = await db.tags.toArray()
    const wanted = named(all, it.id, it.name)
    if ("refusal" in wanted) return wanted
    const same = all.find((one) => !one.gone && one.name === wanted.name)
    if (wanted.there && same) return { ok: true, id: same.id }
    if (it.id !== null && !all.some((one) => one.id === it.id && !one.gone))
      return { ok: false, refusal: { kind: "tag-gone" } }
    const id = it.id ?? ids.random()
    await db.tags.put({ id, name: wanted.name, gone: false })
    return { ok: true, id }
  })
}

/**
 * Takes a tag out of the workspace: first it is offered no more, then it leaves its contacts, a batch at a time, and those their
 * inbox where it was what put them there. Asked again it goes on where it stopped.
 */
export async function removeTag(deps: Deps, { id }: Parsed<"tag.remove">): Promise<Settled> {
  const { db } = deps
  const gone = await db.transaction("rw", db.tags, db.members, async (): Promise<Settled> => {
    if (!(await isAdmin(deps))) return no({ kind: "only-admins" })
    await db.tags.update(id, { gone: true })
    return { ok: true }
  })
  if (!gone.ok) return gone
  for (;;) {
    const some = await taggedWith(db, id, batch)
    if (some.length === 0) return gone
    await transact(deps, async (unit) => {
      await unit.threads(some, true)
      for (const contact of some) await put(deps, unit, contact, id, false)
    })
  }
}

/** Puts a tag on the contact, or takes it off (a line each time it changes); another inbox's rule may fit from then on. */
export const tagContact = (
  deps: Deps,
  { contact, tag, on }: Parsed<"contact.tag">
): Promise<{ ok: true } | { ok: false; refusal: RefusalSaid }> =>
  transact(deps, async (unit) => {
    const [there] = await Promise.all([deps.db.tags.get(tag), unit.threads([contact])])
    if (on && (!there || there.gone)) return { ok: false, refusal: { kind: "tag-gone" } }
    return (await put(deps, unit, contact, tag, on)) ? { ok: true } : { ok: false, refusal: { kind: "contact-gone" } }
  })

/** False when nobody knows the contact. */
async function put(deps: Deps, unit: Unit, contact: ContactId, tag: string, on: boolean): Promise<boolean> {
  const { id } = unit.thread(contact)
  const row = (await unit.contacts([id])).get(id)
  if (!row) return false
  if (row.tags.includes(tag) === on) return true
  unit.keep({ ...row, tags: on ? [...row.tags, tag] : row.tags.filter((one) => one !== tag) })
  const actor = { kind: "agent", id: deps.me } as const
  unit.append(id, [{ kind: "tagged", actor, at: deps.clock.now(), data: { tag, on, by: deps.me } }])
  fileContact(unit, id)
  return true
}
