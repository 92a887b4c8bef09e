import { headOf } from "../store/merged"
import type { Deps } from "./deps"
import { searchWords } from "~shared/names"
import type { RefusalSaid } from "~shared/protocol/messages"
import type { ContactId, Language } from "~shared/vocabulary"

/** Characters of a name on the card. */
const nameLimit = 200
const e164 = /^\+[1-9]\d{6,14}$/

/**
 * The card (C4-27): what the team says of a contact. An empty name lets the console's count; the queue finds the contact by
 * both.
 * @param phone E.164 or empty: the page that asks has read it (shared/phone).
 */
export async function editContact(
  { db }: Deps,
  it: { contact: ContactId; name: string; phone: string; language: Language | null }
): Promise<{ ok: true } | { ok: false; refusal: RefusalSaid }> {
  const name = it.name.trim()
  if ([...name].length > nameLimit) return { ok: false, refusal: { kind: "name-too-long", limit: nameLimit } }
  if (it.phone !== "" && !e164.test(it.phone)) return { ok: false, refusal: { kind: "phone-bad" } }
  return db.transaction("rw", db.contacts, db.threads, async () => {
    const there = await db.contacts.get(await headOf(db, it.contact))
    if (!there) return { ok: false, refusal: { kind: "contact-gone" } }
    const card = { name, phone: it.phone, language: it.language }
    await db.contacts.put({ ...there, card, words: searchWords(`${there.name} ${name}`) })
    return { ok: true }
  })
}
