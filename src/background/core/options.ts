import type { Preset } from "../../shared/vocabulary"
import type { InboxSettings, Options } from "../../shared/workspace"

/** Where nobody chose. */
export const usual: Options = {
  transfer: "keep",
  replyUnassigned: "assign",
  afterClose: "keep",
  keepHours: 24,
  afterCloseMessage: "new",
  reactivateHours: 24,
  scheduledIncoming: "back_to_open",
  distribution: "manual",
  capacity: null,
  ownerLead: 50,
  presenceGate: "distribution",
  presenceExpiry: 120,
  readOn: "open",
  allShows: "with_closed",
  mineShows: "me",
  closing: "none",
  inactivity: null,
  inactivitySince: 0,
  onBlock: "close",
  counts: "conversations",
  longSnippet: "warn",
  headline: "median",
  vocabulary: "turno",
  ownMessageOpens: false,
  handover: "first_only",
  handoverTurns: 3,
  shared: true,
  responseMode: "stay",
  responseModeLocked: false
}

/** The habits of three products (rules.md, Options). Where its sources are silent, a preset says what is usual here. */
export const presetOptions: Record<Preset, Partial<Options>> = {
  zenvia: {
    transfer: "close_and_open",
    afterClose: "keep_for",
    keepHours: 24,
    allShows: "with_closed",
    mineShows: "me_and_teams",
    readOn: "reply",
    closing: "category",
    presenceGate: "none",
    responseMode: "next",
    headline: "median",
    counts: "conversations",
    longSnippet: "allow",
    handover: "every_assignment",
    vocabulary: "zenvia"
  },
  respondio: {
    transfer: "keep",
    replyUnassigned: "assign",
    afterClose: "keep",
    afterCloseMessage: "new",
    scheduledIncoming: "keep_until_due",
    presenceGate: "distribution",
    allShows: "with_closed",
    closing: "category_and_summary",
    inactivity: 24 * 60,
    headline: "mean",
    handover: "first_only",
    vocabulary: "respondio"
  },
  convos: {
    transfer: "keep",
    replyUnassigned: "require_assign",
    afterClose: "unassign_always",
    afterCloseMessage: "reactivate_within",
    reactivateHours: 24,
    presenceGate: "actions",
    presenceExpiry: 120,
    readOn: "open",
    allShows: "open_only",
    closing: "optional",
    vocabulary: "convos"
  }
}

/** The whole set a preset stands for: what it does not name is as usual, what is this workspace's alone stays. */
export function presetOf(preset: Preset, now: Options): Options {
  const { capacity, ownerLead, distribution, shared, responseModeLocked, inactivitySince } = now
  return {
    ...usual,
    capacity,
    ownerLead,
    distribution,
    shared,
    responseModeLocked,
    inactivitySince,
    ...presetOptions[preset]
  }
}

/** The options whose values differ, in their order here. */
export const difference = (one: Options, other: Options): (keyof Options)[] =>
  (Object.keys(usual) as (keyof Options)[]).filter((key) => one[key] !== other[key])

/**
 * The options that hold for a conversation of an inbox. Where it follows the workspace's O13, what counts is who of the two
 * switched it on last.
 */
export function within(options: Options, inbox: InboxSettings | null): Options {
  if (!inbox) return options
  const follows = inbox.inactivity === undefined
  const inactivitySince = follows
    ? Math.max(options.inactivitySince, inbox.inactivitySince ?? 0)
    : (inbox.inactivitySince ?? options.inactivitySince)
  return { ...options, ...inbox, inactivitySince }
}
