import type { Deps } from "./deps"
import { folded } from "~shared/names"
import type { RefusalSaid } from "~shared/protocol/messages"
import type { SnippetPart } from "~shared/protocol/views"

/** Characters (code points) of a snippet: what WhatsApp's quick replies hold in Zenvia Conversion (Z1-25). */
export const snippetLimit = 60_000
const titleLimit = 120
const shortcuts = /^[\p{L}\p{N}_-]{1,40}$/u

type Answer = { ok: true } | { ok: false; refusal: RefusalSaid }
const no = (refusal: RefusalSaid): Answer => ({ ok: false, refusal })

interface Wanted {
  id: string | null
  shortcut: string
  title: string
  body: string
  parts: SnippetPart[]
  /** Only its author sees it. */
  personal?: boolean | undefined
}

const points = (text: string) => [...text].length

/** Saves a snippet (R2-07), for the team or for oneself: one shortcut leads to one of them, accents and capitals aside. */
export async function saveSnippet({ db, ids, clock, me }: Deps, it: Wanted): Promise<Answer> {
  const shortcut = it.shortcut.trim()
  const title = it.title.trim() || shortcut
  if (it.body.trim() === "") return no({ kind: "snippet-empty" })
  if (it.body.length > snippetLimit && points(it.body) > snippetLimit)
    return no({ kind: "snippet-too-long", limit: snippetLimit })
  if (points(title) > titleLimit) return no({ kind: "name-too-long", limit: titleLimit })
  if (!shortcuts.test(shortcut)) return no({ kind: "shortcut-bad" })
  return db.transaction("rw", db.snippets, async () => {
    // Another agent's own are nobody's business, and take no shortcut away.
    const all = (await db.snippets.toArray()).filter(({ owner }) => owner === null || owner === me)
    if (it.id !== null && !all.some((one) => one.id === it.id)) return no({ kind: "snippet-gone" })
    const { body, parts } = it
    const same = all.find((one) => one.id !== it.id && folded(one.shortcut) === folded(shortcut))
    // Asked again because the answer was lost: it is saved already.
    if (same && it.id === null && same.shortcut === shortcut && same.title === title && same.body === body)
      return { ok: true }
    if (same) return no({ kind: "shortcut-taken" })
    const owner = it.personal ? me : null
    await db.snippets.put({ id: it.id ?? ids.random(), shortcut, title, body, parts, owner, at: clock.now() })
    return { ok: true }
  })
}

export async function deleteSnippet({ db }: Deps, { id }: { id: string }): Promise<Answer> {
  await db.snippets.delete(id)
  return { ok: true }
}
