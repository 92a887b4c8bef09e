import fc from "fast-check"
import { afterEach, describe as about, expect, test } from "vitest"
import { type Language, languages } from "~shared/vocabulary"
import { words } from "~shared/i18n/words"
import { describe } from "~shared/when/describe"
import { atTime, parseWhen } from "~shared/when/parse"

const zones = [
  "America/Argentina/Buenos_Aires",
  "America/Sao_Paulo",
  "America/New_York",
  "Europe/Madrid",
  "Pacific/Auckland"
]
/** Machines whose own clocks change, also by half an hour, at midnight, or not at all. */
const machines = ["UTC", "America/New_York", "Europe/Madrid", "Pacific/Auckland", "Australia/Lord_Howe", "Asia/Beirut"]
const hour = 3_600_000
const begin = Date.UTC(2026, 11, 1)

const own = process.env.TZ
afterEach(() => {
  if (own === undefined) delete process.env.TZ
  else process.env.TZ = own
})

const locales: Record<Language, string> = { es: "es", pt_BR: "pt-BR", en: "en" }

/** What an agent would type who reads the preview: "Jueves 26 de noviembre, 10:00" as "26/11 10:00". */
function typedFrom(date: string, language: Language): string {
  const months = Array.from({ length: 12 }, (_, m) =>
    new Intl.DateTimeFormat(locales[language], { month: "long", timeZone: "UTC" }).format(Date.UTC(2027, m, 15))
  )
  const m = months.findIndex((name) => date.includes(name)) + 1
  const d = /\b(\d{1,2})\b/.exec(date)![1]!
  const year = /\b(20\d\d)\b/.exec(date)?.[1]
  const time = date.slice(date.lastIndexOf(", ") + 2)
  const day = language === "en" ? `${m}/${d}` : `${d}/${m}`
  return `${day}${year ? `/${year}` : ""} ${time}`
}

/** Fields of an instant straight from the browser, by no code of ours. */
function fieldsOf(at: number, zone: string) {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    ...{ year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric" }
  }).formatToParts(at)
  const read = (type: string) => Number(parts.find((part) => part.type === type)!.value)
  return { y: read("year"), m: read("month"), d: read("day"), hour: read("hour"), minute: read("minute") }
}

const language = fc.constantFrom(...languages)
const zone = fc.constantFrom(...zones)
const nowIn2027 = fc.integer({ min: 0, max: 400 * 24 * 60 }).map((minutes) => begin + minutes * 60_000 + 12_345)
const ahead = fc.integer({ min: 1, max: 729 * 24 * 60 })
/** The nights on which clocks change somewhere, two days around each. */
const nearChange = fc
  .constantFrom("2027-03-14", "2027-03-28", "2027-04-03", "2027-09-25", "2027-10-31", "2027-11-07")
  .chain((day) => fc.integer({ min: -24 * 60, max: 48 * 60 }).map((minutes) => Date.parse(day) + minutes * 60_000))

about.each(machines)("on a machine in %s", (machine) => {
  test("what is described, typed and read again is the same instant", () => {
    process.env.TZ = machine
    expect(new Date().getTimezoneOffset()).toBe(
      -Math.round((Date.parse(`${new Date().toLocaleString("sv", { timeZone: machine })}Z`) - Date.now()) / 60_000)
    )
    const near = fc.record({ now: nearChange, minutes: fc.integer({ min: 1, max: 4 * 24 * 60 }) })
    const far = fc.record({ now: nowIn2027, minutes: ahead })
    fc.assert(
      fc.property(fc.oneof(near, far), zone, language, ({ now, minutes }, zone, language) => {
        const at = Math.floor(now / 60_000 + minutes) * 60_000
        const f = fieldsOf(at, zone)
        const chosen = atTime(f, f.hour, f.minute, zone, now)
        // The instant itself, or where the clocks show it twice the other of the two.
        if (!chosen.ok) return expect(chosen.why).toBe("an instant that exists")
        expect(fieldsOf(chosen.at, zone)).toEqual(f)
        expect([0, hour]).toContain(Math.abs(chosen.at - at))
        expect(chosen.at).toBeLessThanOrEqual(at)
        expect(
          parseWhen(typedFrom(describe(at, now, zone, words(language)).date, language), now, zone, language)
        ).toEqual(chosen)
      }),
      { numRuns: 200 }
    )
  })

  test("a time is refused as skipped only if no instant shows it, and the next is the first that comes after", () => {
    process.env.TZ = machine
    fc.assert(
      fc.property(nearChange, zone, (guess, zone) => {
        const f = fieldsOf(guess, zone)
        const when = atTime(f, 2, guess % hour === 0 ? 0 : f.minute, zone, begin)
        const shown = when.ok ? when.at : when.why === "skipped-hour" ? when.next : Number.NaN
        const { hour: h, minute } = fieldsOf(shown, zone)
        if (when.ok) expect([h, minute]).toEqual([2, guess % hour === 0 ? 0 : f.minute])
        else {
          expect([h, minute]).toEqual([3, 0])
          expect(fieldsOf(shown - 60_000, zone)).toMatchObject({ hour: 1, minute: 59 })
        }
      }),
      { numRuns: 100 }
    )
  })
})
