import { describe, expect, it } from "vitest"
import { words } from "~shared/i18n/words"
import { atTime } from "~shared/when/parse"
import { sayWhen } from "~shared/when/say"

const zone = "America/Argentina/Buenos_Aires"
const newYork = "America/New_York"

/** Tuesday 24 November 2026, 11:00 in Buenos Aires. */
const now = Date.parse("2026-11-24T11:00:00-03:00")

describe("a time chosen in the calendar", () => {
  it("is that time in the zone", () => {
    expect(atTime({ y: 2026, m: 11, d: 26 }, 10, 0, zone, now)).toEqual({
      ok: true,
      at: Date.parse("2026-11-26T10:00:00-03:00")
    })
  })
  it.each([
    ["no-such-date", { y: 2027, m: 2, d: 29 }, 10],
    ["no-such-time", { y: 2026, m: 11, d: 26 }, 24],
    ["past", { y: 2026, m: 11, d: 24 }, 11],
    ["too-far", { y: 2028, m: 11, d: 25 }, 10]
  ] as const)("is refused as %s for the same reasons", (why, day, hour) => {
    expect(atTime(day, hour, 0, zone, now)).toEqual({ ok: false, why })
  })
  it("is not taken in a zone that does not exist", () => {
    expect(() => atTime({ y: 2026, m: 11, d: 26 }, 10, 0, "Mars/Base", now)).toThrow(RangeError)
  })
})

describe("a refused date", () => {
  it.each([
    ["es", "Ese día el reloj se adelanta y esa hora no existe. La siguiente es 3:00."],
    ["en", "The clocks go forward that day and that time does not exist. The next one is 3:00 AM."]
  ] as const)("says in %s which hour comes after the skipped one", (language, sentence) => {
    const refusal = { ok: false, why: "skipped-hour", next: Date.parse("2027-03-14T03:00:00-04:00") } as const
    expect(sayWhen(words(language), refusal, newYork).replace(/\s/g, " ")).toBe(sentence)
  })
  it.each(["empty", "unclear", "no-such-date", "no-such-time", "past", "too-far"] as const)("says why: %s", (why) => {
    expect(sayWhen(words("pt_BR"), { ok: false, why }, newYork)).toMatch(/^\S.*\.$/)
  })
})
