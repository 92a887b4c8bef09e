import { folded, plainName } from "~shared/names"
import type { ConversationWindow, Snippet } from "~shared/protocol/views"
import type { Part } from "~shared/template/parts"
import { type Rendered, render, type Values } from "~shared/template/render"
import type { Member } from "~shared/vocabulary"

/** A list longer than this is no list to choose from. */
const most = 50

export interface Indexed {
  snippet: Snippet
  shortcut: string
  words: string
}

/** Folded once, not on each key. */
export const indexed = (snippets: readonly Snippet[]): Indexed[] =>
  snippets.map((snippet) => {
    const shortcut = folded(snippet.shortcut)
    return { snippet, shortcut, words: ` ${folded(snippet.title)} ${shortcut}` }
  })

/** What fits, best first: the very shortcut, then those that begin so, then a word that does, then any place in it. */
export function matching(all: readonly Indexed[], query: string): Snippet[] {
  const asked = folded(query)
  const words = asked.split(" ").filter(Boolean)
  const ranks: Snippet[][] = [[], [], [], []]
  for (const { snippet, shortcut, words: said } of all) {
    const rank =
      shortcut === asked ? 0 : shortcut.startsWith(asked) ? 1 : words.every((one) => said.includes(` ${one}`)) ? 2 : 3
    if (rank < 3 || words.every((one) => said.includes(one))) ranks[rank]?.push(snippet)
  }
  return ranks.flat().slice(0, most)
}

/** The one whose shortcut this is, as far as a hand on a keyboard says it. */
export const exactly = (all: readonly Indexed[], query: string): Snippet | null =>
  all.find(({ shortcut }) => shortcut === folded(query))?.snippet ?? null

/** A name of figures only is a phone number: nobody is greeted by it. */
const named = (name: string): string | null => (/\p{L}/u.test(name) ? plainName(name) : null)
const first = (name: string | null): string | null => name?.split(" ").find((word) => /\p{L}/u.test(word)) ?? null

/** Of a chat whose window has not come yet only the name is known. */
type Person = Pick<ConversationWindow, "name"> & Partial<Pick<ConversationWindow, "phone">>

function valuesOf(contact: Person | null, me: Member | null): Values {
  const known: Record<keyof Values, string | null> = {
    "contact.name": contact && named(contact.name),
    "contact.first_name": contact && first(named(contact.name)),
    "contact.phone": contact?.phone ?? null,
    "agent.name": me && named(me.name),
    "agent.first_name": me && first(named(me.name))
  }
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== null))
}

/** A snippet as it would be inserted for this contact by this agent. */
export const written = ({ parts }: Snippet, contact: Person | null, me: Member | null): Rendered =>
  // The worker keeps what the template room parsed; the table of messages says it more loosely.
  render(parts as readonly Part[], valuesOf(contact, me))
