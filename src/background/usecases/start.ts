import { canonicalPhone, type Identities, identityKey } from "../core/identity"
import { headOf } from "../store/merged"
import { forgetStarting, keepStarting, startingOf } from "../store/starting"
import { keepTurnedDown } from "../store/turned-down"
import { open } from "./act"
import type { Deps } from "./deps"
import { jump } from "./jump"
import { said } from "./said"
import type { Outputs, Parsed } from "~shared/protocol/messages"
import type { Recipe } from "~shared/recipes/recipe"
import type { ContactId } from "~shared/vocabulary"

/** A chat that has not come to the front by then (ms) is not waited for: the number may be none of the console's. */
const patience = 120_000

const linkOf = (recipe: Recipe, digits: string) => recipe.chatLink?.replace("{digits}", digits) ?? null

/**
 * A conversation from scratch, also with a number nobody knows yet (C4-03, R2-18): the console opens the chat by its own link, and
 * the conversation opens when that chat is in front. With one that is known it opens at once; only when none is active.
 */
export async function startConversation(
  deps: Deps,
  { account: id, number }: Parsed<"conversation.start">,
  recipeOf: (site: string) => Recipe | null
): Promise<Outputs["conversation.start"]> {
  const { db, tabs, clock } = deps
  const account = await db.accounts.get(id)
  const recipe = account && recipeOf(account.site)
  const digits = number.replace(/\D/g, "")
  const identity = `tel:${canonicalPhone(digits)}`
  if (!account || !recipe) return { ok: false, refusal: { kind: "account-unknown" }, contact: null }
  const known = await db.identities.get(identityKey(id, identity))
  if (known && (await db.contacts.get(known.contact))) return withKnown(deps, known.contact, recipeOf)
  const link = linkOf(recipe, digits)
  if (!link) return { ok: false, refusal: { kind: "no-chat-link" }, contact: null }
  await keepStarting(db, id, { identity, at: clock.now() })
  const tab = account.tabs.at(-1)
  if (tab === undefined || !(await tabs.go(tab, link))) await tabs.open(link)
  return { ok: true, chat: "coming", name: "", contact: null, undo: null }
}

async function withKnown(
  deps: Deps,
  contact: ContactId,
  recipeOf: (site: string) => Recipe | null
): Promise<Outputs["conversation.start"]> {
  const head = await headOf(deps.db, contact)
  const opened = await said(deps, await open(deps, { contact: head }))
  if (!opened.ok) return { ok: false, refusal: opened.refusal, contact: head }
  const shown = await jump(deps, { contact: head }, (site) => recipeOf(site)?.match.origins[0] ?? null)
  return { ok: true, chat: shown.ok ? "shown" : "by-hand", name: shown.name, contact: head, undo: opened.undo }
}

/** The chat in front may be one that was asked for: then its conversation opens, or the bar says why not. */
export async function startHere(deps: Deps, account: string, ids: Identities, contact: ContactId): Promise<void> {
  const { db, clock } = deps
  const starting = await startingOf(db, account)
  if (!starting) return
  const late = clock.now() - starting.at > patience
  if (!late && starting.identity !== ids[0]) return
  await forgetStarting(db, account)
  if (late) return
  const opened = await said(deps, await open(deps, { contact }))
  if (!opened.ok) await keepTurnedDown(db, contact, { of: "start", refusal: opened.refusal, at: clock.now() })
}
