import { folded } from "~shared/names"
import type { Words } from "~shared/i18n/words"
import type { RefusalSaid } from "~shared/protocol/messages"
import type { Snippet } from "~shared/protocol/views"
import { parseTemplate } from "~shared/template/parse"
import { sayTemplate } from "~shared/template/say"

/** A snippet as it is being written. */
export type SnippetDraft = Pick<Snippet, "shortcut" | "title" | "body" | "personal">

export type Troubles = Partial<Record<keyof SnippetDraft, string>>

export const blank: SnippetDraft = { shortcut: "", title: "", body: "", personal: false }

export const same = (one: SnippetDraft, other: SnippetDraft): boolean =>
  one.shortcut === other.shortcut &&
  one.title === other.title &&
  one.body === other.body &&
  one.personal === other.personal

/** Line and column, counted from one, as a person looks for them. */
function place(body: string, at: number): { line: number; column: number } {
  const before = body.slice(0, at).split("\n")
  return { line: before.length, column: [...(before.at(-1) ?? "")].length + 1 }
}

/** What cannot be read in a body, and where. */
export function bodyTrouble(words: Words, body: string): string | undefined {
  const parsed = parseTemplate(body)
  if (parsed.ok) return undefined
  const said = sayTemplate(words, parsed)
  return parsed.why === "too-long" ? said : words.t("snippet_at", { ...place(body, parsed.at), said })
}

/** The shortcut as it is kept: whoever types its prefix too means the same. */
export const bareShortcut = (typed: string): string =>
  typed
    .trim()
    .replace(/^[/;:]+/, "")
    .normalize("NFC")

export function shortcutTrouble(words: Words, typed: string, others: readonly Snippet[]): string | undefined {
  const shortcut = bareShortcut(typed)
  if (!shortcut) return words.t("shortcut_missing")
  if (!/^[\p{L}\p{N}_-]{1,40}$/u.test(shortcut)) return words.t("shortcut_bad")
  const taken = others.find((one) => folded(one.shortcut) === folded(shortcut))
  return taken && words.t("shortcut_taken_by", { shortcut: taken.shortcut, title: taken.title || taken.shortcut })
}

/** Everything that keeps a draft from being saved, each beside its field. */
export function check(words: Words, draft: SnippetDraft, others: readonly Snippet[]): Troubles {
  const shortcut = shortcutTrouble(words, draft.shortcut, others)
  const body = draft.body.trim() ? bodyTrouble(words, draft.body) : words.t("snippet_body_missing")
  return { ...(shortcut && { shortcut }), ...(body && { body }) }
}

/** Beside which field a refusal of the worker belongs. */
export function fieldOf(kind: RefusalSaid["kind"]): keyof SnippetDraft {
  if (kind === "shortcut-bad" || kind === "shortcut-taken") return "shortcut"
  return kind === "name-empty" || kind === "name-too-long" || kind === "name-taken" ? "title" : "body"
}
