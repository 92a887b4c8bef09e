import { accountId, canonicalPhone, type Identities } from "../core/identity"
import type { ReadChat, Reading } from "../ports"
import type { Deps } from "./deps"
import { accountOf } from "../store/accounts"
import { patternsOf } from "../store/patterns"
import { accountSeen, countUnidentified } from "./health"
import { type ListedChat, recordList } from "./record-list"
import { type DrawnRow, recordRows } from "./record-rows"
import type { Outputs } from "~shared/protocol/messages"
import type { Recipe } from "~shared/recipes/recipe"

/** The own account where a console does not say which it is: one per browser profile. */
export const ownAccount = ({ account }: Pick<Reading, "account">): string => account ?? "profile"

/** Identities of a chat, best first: a phone is the same for every browser; a linked id leads to the phone. */
export function identitiesOf({ id, linkedId }: Pick<ReadChat, "id" | "linkedId">): Identities {
  const phone = [id, linkedId ?? ""].find((one) => /@(c\.us|s\.whatsapp\.net)$/.test(one))
  const digits = phone?.replace(/\D/g, "")
  return digits
    ? [`tel:${canonicalPhone(digits)}`, `chat:${id}`, ...(linkedId ? [`chat:${linkedId}`] : [])]
    : [`chat:${id}`]
}

export const isCustomer = ({ kind, archived }: Pick<ReadChat, "kind" | "archived">): boolean =>
  kind === "contact" && !archived

const listed = (chat: ReadChat): ListedChat => ({
  ids: identitiesOf(chat),
  chat: chat.id,
  name: chat.name,
  customer: isCustomer(chat),
  unread: chat.unread,
  matched: chat.matched !== null,
  last: chat.lastAt === null ? null : { key: chat.lastKey, at: chat.lastAt * 1000, mine: chat.lastFromMe }
})

const fingerprint = (chat: ReadChat) =>
  [
    chat.linkedId,
    chat.name,
    chat.kind,
    chat.archived,
    chat.unread,
    chat.lastAt,
    chat.lastKey,
    chat.lastFromMe,
    chat.matched
  ].join("|")

/**
 * Reads a console's chat list in its tab and records what changed since this tab was last read. Where no reader answers,
 * the drawn rows are matched by name to what was learned earlier.
 */
export async function readConsole(
  deps: Deps,
  tab: number,
  recipe: Recipe,
  rows: readonly DrawnRow[] | null
): Promise<Outputs["console.stirred"]> {
  const work = async () => (await deps.db.rows.limit(1).count()) > 0
  const phrases = await patternsOf(deps.db)
  const [reading, note] = await Promise.all([deps.tabs.list(tab, recipe, phrases), deps.tabs.note(tab)])
  if (!reading) {
    const account = (await accountOf(deps.db, tab))?.id
    if (!account || !rows) return { reader: "missing", unidentified: 0, work: await work() }
    const unidentified = await recordRows(deps, account, rows)
    await countUnidentified(deps, account, unidentified)
    await accountSeen(deps, account, tab)
    return { reader: "missing", unidentified, work: await work() }
  }
  const own = ownAccount(reading)
  const account = accountId(recipe.id, own)
  const before = note.of === account ? note.told : {}
  const told = Object.fromEntries(reading.chats.map((chat) => [chat.id, fingerprint(chat)]))
  const changed = reading.chats.filter((chat) => before[chat.id] !== told[chat.id])
  if (changed.length || note.of !== account) {
    await recordList(deps, recipe.id, own, changed.map(listed))
    await deps.tabs.write(tab, { of: account, told })
  }
  await countUnidentified(deps, account, 0)
  await accountSeen(deps, account, tab)
  return { reader: "read", unidentified: 0, work: await work() }
}
