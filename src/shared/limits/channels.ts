/** A unit that can be counted piece by piece. */
export type Unit = "utf16" | "points" | "bytes"

/**
 * How much one message holds. Where the vendor does not say what a "character" is, `warn` is the strictest plausible unit and
 * `block` the loosest: we warn early, and hold only what is too long by any reading.
 */
export interface Limit {
  limit: number
  warn: Unit
  block: Unit
  /** A second bound that holds at the same time. */
  also?: { unit: Unit; limit: number }
  source: string
  confidence: "high" | "medium"
}

/** By the id of a console's recipe, or of the channel behind it. */
export const channels = {
  whatsapp: {
    limit: 4096,
    warn: "utf16",
    block: "points",
    source: "Cloud API reference, text object, read 2026-11: 4,096 characters, unit not stated",
    confidence: "high"
  },
  instagram: {
    limit: 1000,
    warn: "bytes",
    block: "bytes",
    also: { unit: "points", limit: 999 },
    source:
      "Instagram messaging API, read 2026-11: UTF-8, 1000 bytes or less; its limitations: less than 1000 characters",
    confidence: "high"
  },
  messenger: {
    limit: 2000,
    warn: "utf16",
    block: "points",
    source: "Send API reference as clients quote it, read 2026-11: UTF-8, 2000 character limit, unit not stated",
    confidence: "medium"
  },
  telegram: {
    limit: 4096,
    warn: "points",
    block: "points",
    source: "vendor page config, message length, read 2026-11: length in utf8 codepoints, after entities are parsed",
    confidence: "high"
  }
} as const satisfies Record<string, Limit>

const profile = (limit: number, source: string): Limit => ({
  limit,
  warn: "utf16",
  block: "points",
  source,
  confidence: "high"
})

/** What texts of our own hold, whatever channel they go to in the end. */
export const profiles = {
  quickReply: profile(60_000, "rule Z1-25: a quick reply holds 60,000 characters"),
  template: profile(1024, "rule Z1-26: a template holds 1,024 characters"),
  bot: profile(1024, "rule Z1-29: a bot's phrase holds 1,024 characters")
}

/** The limit of a console; null where none is known: nothing is counted and nothing held there. */
export const limitOf = (id: string): Limit | null =>
  Object.hasOwn(channels, id) ? channels[id as keyof typeof channels] : null
