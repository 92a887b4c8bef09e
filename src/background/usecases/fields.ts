import type { Deps } from "./deps"
import { isAdmin } from "./members"
import { named } from "./named"
import { no } from "./options"
import type { Parsed, Settled } from "~shared/protocol/messages"
import type { Field } from "~shared/workspace"

/** Choices of one field, and fields there may be: a window carries them all. */
const most = { choices: 50, fields: 50 }

/** The card's own fields are the admins' to make. */
const asAdmin = (deps: Deps, work: (all: Field[]) => Promise<Settled>): Promise<Settled> =>
  deps.db.transaction("rw", deps.db.fields, deps.db.members, async () =>
    (await isAdmin(deps)) ? work(await deps.db.fields.toArray()) : no({ kind: "only-admins" })
  )

/** Adds a field, or changes its name and choices; what kind of thing it holds stays, because values are there already. */
export const saveField = (deps: Deps, it: Parsed<"field.save">): Promise<Settled> =>
  asAdmin(deps, async (all) => {
    const wanted = named(all, it.id, it.name)
    if ("refusal" in wanted) return wanted
    if (wanted.there) return { ok: true }
    const there = all.find((one) => one.id === it.id && !one.gone)
    if (it.id !== null && !there) return no({ kind: "field-gone" })
    if (!there && all.filter((one) => !one.gone).length >= most.fields)
      return no({ kind: "too-many", limit: most.fields })
    const type = there?.type ?? it.type
    const choices = type === "choice" ? [...new Set(it.choices.map((one) => one.trim()).filter(Boolean))] : []
    if (type === "choice" && choices.length === 0) return no({ kind: "choices-empty" })
    if (choices.length > most.choices) return no({ kind: "too-many", limit: most.choices })
    const last = Math.max(0, ...all.map((one) => one.order))
    const own = there ?? { id: deps.ids.random(), order: last + 1, gone: false }
    await deps.db.fields.put({ ...own, name: wanted.name, type, choices })
    return { ok: true }
  })

/** Not on the card any more; what contacts had in it is kept, unseen, and there again when it is brought back. */
export const removeField = (deps: Deps, { id }: Parsed<"field.remove">): Promise<Settled> =>
  asAdmin(deps, async () => {
    await deps.db.fields.update(id, { gone: true })
    return { ok: true }
  })

export const bringFieldBack = (deps: Deps, { id }: Parsed<"field.back">): Promise<Settled> =>
  asAdmin(deps, async (all) => {
    const there = all.find((one) => one.id === id)
    if (!there) return no({ kind: "field-gone" })
    const wanted = named(all, id, there.name)
    if ("refusal" in wanted) return wanted
    await deps.db.fields.update(id, { gone: false })
    return { ok: true }
  })

export const orderFields = (deps: Deps, { ids }: Parsed<"field.order">): Promise<Settled> =>
  asAdmin(deps, async (all) => {
    const place = (one: Field) => (ids.includes(one.id) ? ids.indexOf(one.id) : ids.length + one.order)
    const sorted = all.toSorted((a, b) => place(a) - place(b))
    await deps.db.fields.bulkPut(sorted.map((one, at) => ({ ...one, order: at + 1 })))
    return { ok: true }
  })
