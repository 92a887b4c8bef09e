import type { Deps } from "./deps"
import { transact } from "./transact"
import { valueWrong } from "~shared/field-value"
import { searchWords } from "~shared/names"
import type { Parsed, RefusalSaid } from "~shared/protocol/messages"

/** Characters of a name on the card. */
const nameLimit = 200
const e164 = /^\+[1-9]\d{6,14}$/

type Answer = { ok: true } | { ok: false; refusal: RefusalSaid }
const no = (refusal: RefusalSaid): Answer => ({ ok: false, refusal })

/**
 * The card (C4-27): what the team says of a contact, and what the workspace's own fields hold. An empty name lets the console's
 * count; the queue finds the contact by both. All of it is kept, or nothing: what is wrong is named.
 * `phone` is E.164 or empty: the page that asks has read it (shared/phone).
 */
export async function editContact(deps: Deps, it: Parsed<"contact.edit">): Promise<Answer> {
  const name = it.name.trim()
  if ([...name].length > nameLimit) return no({ kind: "name-too-long", limit: nameLimit })
  if (it.phone !== "" && !e164.test(it.phone)) return no({ kind: "phone-bad" })
  return transact(deps, async (unit) => {
    const { db, me, clock } = deps
    const [fields] = await Promise.all([db.fields.toArray(), unit.threads([it.contact])])
    const { id } = unit.thread(it.contact)
    const there = (await unit.contacts([id])).get(id)
    if (!there) return no({ kind: "contact-gone" })
    const changed = Object.entries(it.values ?? {})
      .map(([field, value]) => [field, value.trim()] as const)
      .filter(([field, value]) => value !== (there.values[field] ?? ""))
    for (const [id, value] of changed) {
      const field = fields.find((one) => one.id === id && !one.gone)
      if (!field) return no({ kind: "field-gone" })
      const why = valueWrong(field, value)
      if (why) return no({ kind: "value-bad", field: id, why })
    }
    const card = { name, phone: it.phone, language: it.language }
    const values = Object.fromEntries(Object.entries({ ...there.values, ...Object.fromEntries(changed) }).filter(full))
    unit.keep({ ...there, card, values, words: searchWords(`${there.name} ${name}`) })
    const [actor, at] = [{ kind: "agent", id: me } as const, clock.now()]
    unit.append(
      id,
      changed.map(([field]) => ({ kind: "edited", actor, at, data: { field, by: me } }) as const)
    )
    return { ok: true }
  })
}

const full = ([, value]: [string, string]) => value !== ""
