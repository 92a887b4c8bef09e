import type { Closing, Snippet, Status, Teammate } from "./views"
import type { OptionName } from "~shared/option-values"
import type { Action, Instant, KeyName, Language, Member, Prefix, Preset, ResponseMode, Team } from "~shared/vocabulary"
import type { Field, Inbox, Options, Tag } from "~shared/workspace"

/** The preset that was applied last, while it can be taken back. */
export interface AppliedPreset {
  preset: Preset
  at: Instant
  by: string
  /** What going back would change, and to what. */
  back: Partial<Options>
  /** What somebody changed since: it stays. */
  changed: { option: keyof Options; by: string; at: Instant }[]
}

/** A console account that was seen in this browser. */
export interface AccountSeen {
  id: string
  console: string
  account: string
}

/** Who I am, who else is here, and what the options pages change. */
export interface SetupWindow {
  language: Language
  me: Member
  status: Status
  members: Teammate[]
  closing: Closing
  keys: Record<Action, KeyName>
  prefix: Prefix
  /** A new conversation is heard. */
  sound: boolean
  snippets: Snippet[]
  /** The agent's own response mode (Z0-06) and since when; null = as the workspace's options say. */
  mode: { mode: ResponseMode; at: Instant } | null
  options: Options
  /** Options whose stored value only a newer Turno knows: here they are as usual, and nothing changes them. */
  newer: OptionName[]
  /** What each preset would make of them. */
  presets: Record<Preset, Options>
  applied: AppliedPreset | null
  teams: Team[]
  /** In their order: the first whose rule fits wins. */
  inboxes: Inbox[]
  accounts: AccountSeen[]
  /** Also removed ones, which a rule may still name. */
  tags: Tag[]
  /** Of the contact card, in their order. */
  fields: Field[]
  /** Active conversations by who has them, a member's id or `team:…`, and by inbox. */
  held: Record<string, number>
  filed: Record<string, number>
  /** What is open is being put into its inboxes now. */
  filing: boolean
  /** Phrases by which a bot hands over (C4-01). */
  patterns: string[]
}
