import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { channels, type Limit, limitOf, profiles, type Unit } from "../../src/shared/limits/channels"
import { bytes, graphemes, measure, points, tally, utf16 } from "../../src/shared/limits/units"

/** What the units are worth, said another way than the code under test does. */
const oracle: Record<Unit, (text: string) => number> = {
  utf16: (text) => text.length,
  points: (text) => [...text].length,
  bytes: (text) => new TextEncoder().encode(text).length
}

const samples = {
  letters: "Hola",
  accents: "Información ñandú ção",
  "euro sign": "€ 1.200",
  emoji: "🙂",
  "skin tone": "👍🏽",
  flag: "🇦🇷",
  "joined family": "👨‍👩‍👧‍👦",
  "right to left": "مرحبا بك",
  Chinese: "你好",
  "combining marks": "e\u0301u\u0308",
  "lines and tabs": "uno\n\n\tdos",
  "half a pair": "a\ud83db",
  "the other half": "a\udc4db"
}

describe("how channels count", () => {
  test.each(Object.entries(samples))("%s", (_, text) => {
    expect(tally(text)).toEqual({
      utf16: oracle.utf16(text),
      points: oracle.points(text),
      bytes: oracle.bytes(text),
      lines: text.split("\n").length - 1
    })
    expect([utf16(text), points(text), bytes(text)]).toEqual([
      oracle.utf16(text),
      oracle.points(text),
      oracle.bytes(text)
    ])
  })

  test("a family is one for a person, seven, eleven or twenty-five for a channel", () => {
    const family = samples["joined family"]
    expect([graphemes(family), points(family), utf16(family), bytes(family)]).toEqual([1, 7, 11, 25])
  })

  test("a line end of two signs counts as one", () => {
    for (const count of [utf16, points, bytes, graphemes]) expect(count("a\r\nb\r\n")).toBe(4)
    expect(measure("a\r\nb", channels.whatsapp).warn).toBe(3)
  })

  test("bytes ≥ UTF-16 units ≥ code points ≥ graphemes, and all as the oracle says", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (given) => {
        const text = given.replaceAll("\r\n", "\n")
        const counts = [bytes(text), utf16(text), points(text), graphemes(text)]
        expect(counts).toEqual([...counts].sort((a, b) => b - a))
        expect(counts.slice(0, 3)).toEqual([oracle.bytes(text), oracle.utf16(text), oracle.points(text)])
      })
    )
  })

  test("any units at all, halves of pairs too", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 }), (codes) => {
        const text = String.fromCharCode(...codes)
        const { lines: _lines, ...sums } = tally(text)
        expect(sums).toEqual({ utf16: oracle.utf16(text), points: oracle.points(text), bytes: oracle.bytes(text) })
      })
    )
  })
})

const limits: [name: string, limit: Limit][] = [
  ["Z1-27 a WhatsApp text", channels.whatsapp],
  ["Z1-28 an Instagram text", channels.instagram],
  ["a Messenger text", channels.messenger],
  ["a Telegram text", channels.telegram],
  ["Z1-25 a quick reply", profiles.quickReply],
  ["Z1-26 a template", profiles.template],
  ["Z1-29 a bot's phrase", profiles.bot]
]

/** The most times a piece fits in by the oracle, filled up with letters to the limit exactly. */
function filled(piece: string, unit: Unit, room: number): string {
  const size = oracle[unit](piece)
  const times = Math.floor(room / size)
  return piece.repeat(times) + "x".repeat(room - times * size)
}

describe("the limit itself", () => {
  // Pieces of one kind leave no doubt which bound stops them.
  const pieces = ["a", "é", "€", "🙂", "👍🏽", "🇦🇷", "👨‍👩‍👧‍👦", "م", "\ud83d "]

  test.each(limits)("%s: one less, exactly, one more, in the unit that blocks", (_, limit) => {
    for (const piece of pieces)
      for (const step of [-1, 0, 1]) {
        const text = filled(piece, limit.block, limit.limit + step)
        const tooLong =
          oracle[limit.block](text) > limit.limit ||
          (limit.also !== undefined && oracle[limit.also.unit](text) > limit.also.limit)
        const { state, over, block, left } = measure(text, limit)
        expect([piece, step, state]).toEqual([piece, step, tooLong ? "over" : "near"])
        expect(block).toBe(limit.limit + step)
        expect(over > 0).toBe(tooLong)
        expect(left).toBeLessThanOrEqual(limit.limit - block)
      }
  })

  test.each(limits)("%s: from nine tenths on it is near", (_, { limit, ...rest }) => {
    const below = Math.ceil(limit * 0.9) - 1
    expect(measure("a".repeat(below), { limit, ...rest, also: undefined }).state).toBe("fine")
    expect(measure("a".repeat(Math.ceil(limit * 0.9)), { limit, ...rest }).state).toBe("near")
  })

  test("Z1-27 between the two readings of a character it warns and holds nothing", () => {
    const text = `${"a".repeat(4000)}${"🙂".repeat(60)}`
    expect(measure(text, channels.whatsapp)).toEqual({ warn: 4120, block: 4060, left: -24, over: 0, state: "near" })
    const emoji = measure("🙂".repeat(4097), channels.whatsapp)
    expect(emoji).toEqual({ warn: 8194, block: 4097, left: -4098, over: 1, state: "over" })
  })

  test("Z1-28 both bounds of Instagram hold: a thousand bytes, fewer than a thousand characters", () => {
    expect(measure("a".repeat(999), channels.instagram)).toMatchObject({ state: "near", left: 0, over: 0 })
    expect(measure("a".repeat(1000), channels.instagram)).toMatchObject({ state: "over", left: -1, over: 1 })
    expect(measure("é".repeat(500), channels.instagram)).toMatchObject({ state: "near", left: 0, over: 0 })
    expect(measure("é".repeat(501), channels.instagram)).toMatchObject({ state: "over", left: -2, over: 2 })
  })

  test("a console whose limit nobody knows has none", () => {
    expect(limitOf("whatsapp")).toBe(channels.whatsapp)
    expect(limitOf("some-desk")).toBeNull()
    expect(limitOf("toString")).toBeNull()
  })
})
