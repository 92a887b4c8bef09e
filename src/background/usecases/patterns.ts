import { savePatterns } from "../store/patterns"
import type { Deps } from "./deps"
import { isAdmin } from "./members"
import { folded } from "~shared/names"
import type { RefusalSaid } from "~shared/protocol/messages"

/** A phrase shorter than this (code points) would be found in nearly every message. */
const shortest = 4
export const patternLimit = 200

type Answer = { ok: true } | { ok: false; refusal: RefusalSaid }

/** The phrases by which a bot hands over (C4-01): admins', whole, or none of them. They go to the page; no text comes back. */
export const changePatterns = (deps: Deps, { phrases }: { phrases: readonly string[] }): Promise<Answer> => {
  const { db } = deps
  return db.transaction("rw", db.meta, db.members, async (): Promise<Answer> => {
    if (!(await isAdmin(deps))) return { ok: false, refusal: { kind: "only-admins" } }
    const plain = phrases.map((phrase) => phrase.trim().replace(/\s+/g, " "))
    if (plain.some((phrase) => [...phrase].length < shortest)) return { ok: false, refusal: { kind: "phrase-short" } }
    if (plain.some((phrase) => [...phrase].length > patternLimit))
      return { ok: false, refusal: { kind: "name-too-long", limit: patternLimit } }
    const once = plain.filter((phrase, at) => plain.findIndex((one) => folded(one) === folded(phrase)) === at)
    await savePatterns(
      db,
      once.map((phrase, at) => ({ id: `p${at + 1}`, phrase }))
    )
    return { ok: true }
  })
}
