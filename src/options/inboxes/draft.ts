import { isKnown } from "~shared/option-values"
import type { Input } from "~shared/protocol/messages"
import type { Inbox, InboxRule, InboxSettings, Options } from "~shared/workspace"
import { groups, type Rule } from "../rules/table"
import { typed, valuesOf, type Written } from "../rules/written"

/** What an inbox may say otherwise (C4-14): the same rules as the workspace's. */
export const ownRules: readonly (Rule & { key: keyof Settings })[] = (
  [
    ["distribution", "rule_distribution"],
    ["capacity", "rule_capacity"],
    ["closing", "rule_closing"],
    ["shared", "rule_shared"],
    ["inactivity", "rule_inactivity"]
  ] as const
).map(([key, title]) => {
  const rule = groups.flatMap((group) => group.rules).find((one) => one.title === title)
  if (!rule) throw new Error(`no rule ${title}`)
  return { ...rule, key }
})

type Settings = Omit<InboxSettings, "inactivitySince">

/** An inbox being made (`id` null) or changed, as it is typed. What is absent of `own` is as in the workspace. */
export interface InboxDraft {
  id: string | null
  name: string
  rule: InboxRule
  team: string
  own: Written
}

export const blank: InboxDraft = {
  id: null,
  name: "",
  rule: { consoles: [], accounts: [], tags: [] },
  team: "",
  own: {}
}

export function draftOf({ id, name, rule, team, settings }: Inbox): InboxDraft {
  const own: Written = {}
  for (const { key, amount } of ownRules) {
    const value = settings[key]
    if (value === undefined || !isKnown(key, value)) continue
    own[key] = amount && typeof value === "number" ? typed(amount, value) : (value as string | boolean | null)
  }
  return { id, name, rule, team: team ?? "", own }
}

/** What only a newer Turno knows of its settings: it stays as it is, and is no part of the draft. */
export const unknownIn = (inbox: Inbox | undefined): readonly string[] =>
  ownRules
    .map(({ key }) => key)
    .filter((key) => inbox?.settings[key] !== undefined && !isKnown(key, inbox.settings[key]))

export const same = (one: InboxDraft, other: InboxDraft): boolean =>
  JSON.stringify(flat(one)) === JSON.stringify(flat(other))

const flat = ({ name, rule, team, own }: InboxDraft) => [
  name,
  team,
  ...[rule.consoles, rule.accounts, rule.tags].map((list) => [...list].sort()),
  Object.entries(own).sort(([a], [b]) => (a < b ? -1 : 1))
]

/** What is asked of the worker, and which own settings cannot be. */
export function wanted(
  draft: InboxDraft,
  options: Options,
  knowing: boolean
): { input: Input<"inbox.save">; bad: readonly string[] } {
  const { change, bad } = valuesOf(draft.own, options)
  const settings: Record<string, unknown> = {}
  // One that says the same as the workspace is still its own: it stays when the workspace's changes.
  for (const key of Object.keys(draft.own) as (keyof Settings)[])
    if (!bad.includes(key)) settings[key] = key in change ? change[key] : options[key]
  const { id, name, rule, team } = draft
  return {
    input: { id: id, name, rule, team: team || null, settings, knowing },
    bad
  }
}
