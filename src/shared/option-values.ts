import { closingAsks, distributions, responseModes, vocabularies } from "./vocabulary"
import type { Options } from "./workspace"

/** What an option may be: one of a closed list, a whole number between two others (or none, where `off`), yes or no. */
export type Values =
  | { of: readonly string[] }
  | { least: number; most: number; off: boolean }
  | { of: readonly [true, false] }

/** The options a person may set; the rest of {@link Options} is Turno's own mark. */
export type OptionName = Exclude<keyof Options, "inactivitySince">

const yesNo = { of: [true, false] as const }

export const optionValues: Record<OptionName, Values> = {
  transfer: { of: ["keep", "close_and_open"] },
  replyUnassigned: { of: ["assign", "require_assign", "ask"] },
  afterClose: { of: ["keep", "unassign_manual", "unassign_always", "keep_for"] },
  keepHours: { least: 1, most: 720, off: false },
  afterCloseMessage: { of: ["new", "reactivate_within"] },
  reactivateHours: { least: 1, most: 720, off: false },
  scheduledIncoming: { of: ["back_to_open", "keep_until_due", "ask_resnooze"] },
  distribution: { of: distributions },
  capacity: { least: 1, most: 1000, off: true },
  ownerLead: { least: 0, most: 100, off: false },
  presenceGate: { of: ["none", "distribution", "actions"] },
  // A browser gives its signs of life once a minute: less would take who is there for gone.
  presenceExpiry: { least: 90, most: 3600, off: false },
  readOn: { of: ["open", "reply"] },
  allShows: { of: ["open_only", "with_closed"] },
  mineShows: { of: ["me", "me_and_teams"] },
  closing: { of: closingAsks },
  // 30 minutes to 14 days, as respond.io has it (platform-apis.md 5)
  inactivity: { least: 30, most: 14 * 24 * 60, off: true },
  onBlock: { of: ["close", "keep_hidden"] },
  counts: { of: ["conversations", "cases"] },
  longSnippet: { of: ["allow", "warn", "split"] },
  headline: { of: ["mean", "median"] },
  vocabulary: { of: vocabularies },
  ownMessageOpens: yesNo,
  handover: { of: ["first_only", "every_assignment"] },
  handoverTurns: { least: 1, most: 20, off: false },
  shared: yesNo,
  responseMode: { of: responseModes },
  responseModeLocked: yesNo
}

export const isOption = (name: string): name is OptionName => Object.hasOwn(optionValues, name)

/** Whether this Turno knows what to make of a value: a newer one may have wider bounds, or more to choose from. */
export function isKnown(name: OptionName, value: unknown): boolean {
  const values = optionValues[name]
  if ("of" in values) return (values.of as readonly unknown[]).includes(value)
  return value === null ? values.off : typeof value === "number"
}

/** Whether an option may be given this value. */
export function fits(name: OptionName, value: unknown): boolean {
  const values = optionValues[name]
  if ("of" in values || value === null) return isKnown(name, value)
  return typeof value === "number" && Number.isInteger(value) && value >= values.least && value <= values.most
}

/** Whether a close asks for a category (O12): then there has to be one. */
export const needsCategory = (asks: Options["closing"] | undefined): boolean =>
  asks === "category" || asks === "category_and_summary"
