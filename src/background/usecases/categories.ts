import { optionsOf } from "../store/policy"
import type { CategoryRow } from "../store/database"
import type { Deps } from "./deps"
import { isAdmin } from "./members"
import { asksCategory, changeOptions, no } from "./options"
import { folded } from "~shared/names"
import type { Settled } from "~shared/protocol/messages"
import type { ClosingAsks } from "~shared/vocabulary"

/** Characters (code points) of a category: what respond.io holds (platform-apis.md 5). */
const categoryLimit = 128

/** Categories of closing (Z1-15) are the admins' to change. */
const asAdmin = (deps: Deps, work: (all: CategoryRow[]) => Promise<Settled>): Promise<Settled> => {
  const { db } = deps
  return db.transaction("rw", db.categories, db.members, db.meta, db.inboxes, async () =>
    (await isAdmin(deps)) ? work(await db.categories.orderBy("id").toArray()) : no({ kind: "only-admins" })
  )
}

export const saveCategory = (deps: Deps, it: { id: string | null; name: string }): Promise<Settled> =>
  asAdmin(deps, async (all) => {
    const name = it.name.trim()
    if (name === "") return no({ kind: "name-empty" })
    if ([...name].length > categoryLimit) return no({ kind: "name-too-long", limit: categoryLimit })
    const here = all.filter((one) => !one.gone)
    const same = here.find((one) => one.id !== it.id && folded(one.name) === folded(name))
    // Asked again because the answer was lost: it is there already.
    if (same && it.id === null && same.name === name) return { ok: true }
    if (same) return no({ kind: "name-taken" })
    const there = here.find((one) => one.id === it.id)
    if (it.id !== null && !there) return no({ kind: "category-gone" })
    const last = Math.max(0, ...all.map((one) => one.order))
    await deps.db.categories.put(
      there ? { ...there, name } : { id: deps.ids.random(), name, order: last + 1, gone: false }
    )
    return { ok: true }
  })

/** Not offered any more; conversations closed with it keep its name. The last one stays while a close asks for it (O12). */
export const removeCategory = (deps: Deps, { id }: { id: string }): Promise<Settled> =>
  asAdmin(deps, async (all) => {
    const others = all.some((one) => one.id !== id && !one.gone)
    if (!others && (await asksCategory(deps.db, await optionsOf(deps.db)))) return no({ kind: "category-needed" })
    await deps.db.categories.update(id, { gone: true })
    return { ok: true }
  })

export const orderCategories = (deps: Deps, { ids }: { ids: readonly string[] }): Promise<Settled> =>
  asAdmin(deps, async (all) => {
    const place = (one: CategoryRow) => (ids.includes(one.id) ? ids.indexOf(one.id) : ids.length + one.order)
    const sorted = [...all].sort((a, b) => place(a) - place(b))
    await deps.db.categories.bulkPut(sorted.map((one, at) => ({ ...one, order: at + 1 })))
    return { ok: true }
  })

/** What closing asks (O12). */
export const changeClosing = (deps: Deps, { asks }: { asks: ClosingAsks }): Promise<Settled> =>
  changeOptions(deps, { change: { closing: asks } })
