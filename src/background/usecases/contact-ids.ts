import { type Identities, identityKey } from "../core/identity"
import type { Deps } from "./deps"
import type { ContactId } from "~shared/vocabulary"

const alphabet = "0123456789abcdefghijklmnopqrstuv"

/** 130 bits of the hash in base 32: 26 characters. */
function base32(bytes: Uint8Array): string {
  let text = ""
  let value = 0
  let bits = 0
  for (const byte of bytes) {
    value = (value << 8) | byte
    for (bits += 8; bits >= 5 && text.length < 26; bits -= 5) text += alphabet[(value >>> (bits - 5)) & 31]
    value &= (1 << bits) - 1
  }
  return text
}

const unhex = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))

/** Keyed hash of site, own account and canonical identity (architecture.md, Event and identity). */
async function mint(key: string, account: string, identities: Identities): Promise<ContactId> {
  const secret = await crypto.subtle.importKey("raw", unhex(key), { name: "HMAC", hash: "SHA-256" }, false, ["sign"])
  const text = new TextEncoder().encode(`${account}\n${identities[0]}`)
  return base32(new Uint8Array(await crypto.subtle.sign("HMAC", secret, text))) as ContactId
}

/** Whose a chat is, and who else it was taken for before its number was known. */
export interface Whose {
  id: ContactId
  others: ContactId[]
}

/**
 * The contacts of chats of one account, in order. Known ones are looked up by any of their identities, the best first; new
 * ones are minted, and identities learned later lead to the same contact. Runs outside the transaction: hashing would end one.
 */
export async function contactIds(
  { db, key }: Pick<Deps, "db" | "key">,
  account: string,
  chats: readonly { ids: Identities }[]
): Promise<Whose[]> {
  const keys = chats.map((chat) => chat.ids.map((one) => identityKey(account, one)))
  const known = new Map<string, ContactId>()
  for (const row of await db.identities.bulkGet(keys.flat())) if (row) known.set(row.key, row.contact)
  const fresh: { key: string; contact: ContactId }[] = []
  const found = await Promise.all(
    chats.map(async (chat, i) => {
      const own = keys[i] ?? []
      const there = [...new Set(own.flatMap((one) => known.get(one) ?? []))]
      const id = there[0] ?? (await mint(key, account, chat.ids))
      for (const one of own) if (known.get(one) !== id) fresh.push({ key: one, contact: id })
      return { id, others: there.slice(1) }
    })
  )
  if (fresh.length) await db.identities.bulkPut(fresh)
  return found
}
