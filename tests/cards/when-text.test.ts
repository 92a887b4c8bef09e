import fc from "fast-check"
import { expect, test } from "vitest"
import { saidIn, shortly, typedOf } from "~shared/cards/when-text"
import { parseWhen } from "~shared/when/parse"
import { languages } from "~shared/vocabulary"

const minute = 60_000
const now = Date.UTC(2026, 10, 24, 13, 42)
const zones = ["America/Argentina/Buenos_Aires", "America/New_York", "America/Santiago", "Asia/Kathmandu"]

test("what a preset or a day writes into the field, the field reads back (Z1-13)", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 700 * 24 * 60 }),
      fc.constantFrom(...zones),
      fc.constantFrom(...languages),
      (minutes, zone, language) => {
        const text = typedOf(now + minutes * minute, zone, language)
        const read = parseWhen(text, now, zone, language)
        // An hour that the clocks show twice is read as its first: the text is the same.
        expect(read.ok && typedOf(read.at, zone, language)).toBe(text)
      }
    )
  )
})

test.each([
  ["3/14 2:30", { y: 2027, m: 3, d: 14 }, { hour: 2, minute: 30 }],
  ["3/14/2027 2:30", { y: 2027, m: 3, d: 14 }, { hour: 2, minute: 30 }],
  ["2/31 2:30", null, { hour: 2, minute: 30 }],
  ["thursday", null, null]
])("of %s the calendar keeps the day and the list the hour, though it is no instant", (text, day, time) => {
  const when = parseWhen(text, now, "America/New_York", "en")
  expect(when.ok).toBe(false)
  const said = saidIn(text, when, now, "America/New_York", "en")
  expect(said.time).toEqual(time)
  if (day) expect(said.day).toMatchObject(day)
  else expect(said.day).toBeNull()
})

test("a preset is told by its hour, and by its weekday when that is not today's", () => {
  const zone = zones[0]!
  expect(shortly(now + 60 * minute, now, zone, "es")).toBe("11:42")
  expect(shortly(Date.UTC(2026, 10, 25, 12), now, zone, "es")).toBe("mié 9:00")
  expect(shortly(Date.UTC(2026, 10, 25, 12), now, zone, "pt_BR")).toBe("qua 9:00")
})
