import { difference, presetOf } from "../core/options"
import { appliedOf, backOf, keepApplied, standing } from "../store/applied"
import { newerOptions, optionsOf } from "../store/policy"
import type { Deps } from "./deps"
import { asAdmin, asksCategory, dated, lacksCategory, no, only, write } from "./options"
import type { Parsed } from "~shared/protocol/messages"

/**
 * Takes over the habits of a product, all at once. What it changed is kept until the next one, so that it can be taken back.
 * A preset that asks for a category where there is none brings the categories it is given.
 */
export const applyPreset = (deps: Deps, { preset, categories }: Parsed<"workspace.preset">) =>
  asAdmin(deps, async () => {
    const { db, me, clock, ids } = deps
    const now = await optionsOf(db)
    // All at once, or not: what a newer Turno wrote could not be given back afterwards.
    const [newer] = await newerOptions(db)
    if (newer) return no({ kind: "option-newer", option: newer })
    const next = dated(now, presetOf(preset, now), clock.now())
    const names = difference(now, next)
    // Equal already, or asked again because the answer was lost: the way back stays the one there is.
    if (names.length === 0) return { ok: true }
    const brought = (await lacksCategory(db, next))
      ? categories.map((name, i) => ({ id: ids.random(), name, order: i + 1, gone: false }))
      : []
    await db.categories.bulkPut(brought)
    if (await lacksCategory(db, next)) return no({ kind: "needs-categories" })
    const after = await write(db, now, next)
    await keepApplied(db, {
      preset,
      at: clock.now(),
      by: me,
      before: only(now, names),
      after,
      categories: brought.map((one) => one.id),
      changed: {},
      over: false
    })
    return { ok: true }
  })

/**
 * Back to what was before the last preset. What somebody changed since stands in the way and is named; `partly` takes back
 * the rest.
 */
export const restoreOptions = (deps: Deps, { partly }: Parsed<"workspace.restore">) =>
  asAdmin(deps, async () => {
    const { db } = deps
    const applied = await appliedOf(db)
    if (!applied) return no({ kind: "undo-unknown" })
    if (applied.over) return { ok: true }
    const now = await optionsOf(db)
    const newer = (await newerOptions(db)).filter((one) => one in applied.after)
    const inTheWay = [...new Set([...standing(applied, now), ...newer])]
    const [first] = inTheWay
    if (first && !partly) {
      const { by, at } = applied.changed[first] ?? applied
      return no({ kind: "restore-blocked", options: inTheWay, by: (await db.members.get(by))?.name ?? "", at })
    }
    const next = { ...now, ...backOf(applied, inTheWay) }
    if (await lacksCategory(db, next)) return no({ kind: "needs-categories" })
    await write(db, now, next)
    if (!(await asksCategory(db, next)))
      await db.categories.where("id").anyOf(applied.categories).modify({ gone: true })
    await keepApplied(db, { ...applied, over: true })
    return { ok: true }
  })
