import { afterEach, describe as about, expect, it, test } from "vitest"
import type { Language } from "~shared/vocabulary"
import { words } from "~shared/i18n/words"
import { describe } from "~shared/when/describe"
import { presets } from "~shared/when/presets"
import { barWhen, rowWhen } from "~shared/when/short"

const buenosAires = "America/Argentina/Buenos_Aires"
const newYork = "America/New_York"
const madrid = "Europe/Madrid"
const auckland = "Pacific/Auckland"

/** Tuesday 24 November 2026, 11:00 in Buenos Aires. */
const now = Date.parse("2026-11-24T11:00:00-03:00")
const at = (iso: string) => Date.parse(iso)
/** Intl puts narrow spaces before AM and PM. */
const plain = (text: string) => text.replace(/\s/g, " ")

about("an instant in words", () => {
  it.each([
    ["es", "Jueves 26 de noviembre, 10:00", "en 1 día y 23 horas", "hora de Buenos Aires"],
    ["pt_BR", "Quinta-feira, 26 de novembro, 10:00", "em 1 dia e 23 horas", "horário de Buenos Aires"],
    ["en", "Thursday, November 26, 10:00 AM", "in 1 day and 23 hours", "Buenos Aires time"]
  ] as const)("in %s", (language, date, distance, zone) => {
    const said = describe(at("2026-11-26T10:00:00-03:00"), now, buenosAires, words(language))
    expect({ ...said, date: plain(said.date) }).toEqual({ date, distance, zone })
  })

  it.each([
    ["es", "Martes 5 de enero de 2027, 9:00"],
    ["pt_BR", "Terça-feira, 5 de janeiro de 2027, 9:00"],
    ["en", "Tuesday, January 5, 2027, 9:00 AM"]
  ] as const)("tells the year in %s when it is not this one", (language, date) => {
    expect(plain(describe(at("2027-01-05T09:00:00-03:00"), now, buenosAires, words(language)).date)).toBe(date)
  })

  it("tells the year of a day in eleven months, which without it would be the one a month ago", () => {
    const said = describe(at("2028-12-02T09:00:00-03:00"), at("2028-01-01T09:00:00-03:00"), buenosAires, words("es"))
    expect(said.date).toBe("Sábado 2 de diciembre de 2028, 9:00")
  })

  it.each([
    ["America/Sao_Paulo", "pt_BR", "horário de São Paulo"],
    ["America/New_York", "es", "hora de Nueva York"],
    ["America/New_York", "en", "New York time"],
    ["America/Buenos_Aires", "es", "hora de Buenos Aires"],
    ["Europe/Madrid", "pt_BR", "horário de Madri"],
    ["Europe/Madrid", "es", "hora de Madrid"],
    ["Pacific/Auckland", "es", "hora de Auckland"],
    ["America/Port_of_Spain", "en", "Port of Spain time"]
  ] as const)("names the city of %s in %s", (zone, language, name) => {
    expect(describe(now + 1, now, zone, words(language)).zone).toBe(name)
  })
})

about("how far off an instant is", () => {
  const minute = 60_000
  it.each([
    [20_000, "en 1 minuto"],
    [29 * minute + 40_000, "en 30 minutos"],
    [60 * minute, "en 1 hora"],
    [61 * minute, "en 1 hora y 1 minuto"],
    [24 * 60 * minute, "en 1 día"],
    [24 * 60 * minute - 20_000, "en 1 día"],
    [(6 * 24 + 5) * 60 * minute, "en 6 días y 5 horas"],
    [(7 * 24 + 5) * 60 * minute, "en 7 días"],
    [59 * 24 * 60 * minute, "en 59 días"],
    [61 * 24 * 60 * minute, "en 2 meses"],
    [90 * 24 * 60 * minute, "en 2 meses y 29 días"],
    [(365 + 31) * 24 * 60 * minute, "en 1 año y 1 mes"],
    [0, "ahora"],
    [-2 * 60 * minute, "hace 2 h"]
  ])("%i ms: %s", (ms, distance) => {
    expect(describe(now + ms, now, buenosAires, words("es")).distance).toBe(distance)
  })

  it.each([
    [
      "forward: same time tomorrow is a day",
      newYork,
      "2027-03-13T12:00:00-05:00",
      "2027-03-14T12:00:00-04:00",
      "1 day"
    ],
    ["back: same time tomorrow is a day", newYork, "2027-11-06T12:00:00-04:00", "2027-11-07T12:00:00-05:00", "1 day"],
    [
      "forward: the night has an hour less",
      madrid,
      "2027-03-28T00:00:00+01:00",
      "2027-03-28T09:00:00+02:00",
      "8 hours"
    ],
    ["back: the night has an hour more", madrid, "2027-10-31T00:00:00+02:00", "2027-10-31T09:00:00+01:00", "10 hours"],
    [
      "forward: a day from an hour that is skipped",
      auckland,
      "2027-09-25T02:30:00+12:00",
      "2027-09-26T04:00:00+13:00",
      "1 day and 1 hour"
    ],
    [
      "back: from one half past one to the other",
      newYork,
      "2027-11-07T01:30:00-04:00",
      "2027-11-07T01:30:00-05:00",
      "1 hour"
    ],
    [
      "back: a day and the repeated hour",
      newYork,
      "2027-11-06T01:30:00-04:00",
      "2027-11-07T01:30:00-05:00",
      "1 day and 1 hour"
    ],
    ["a week over the change", madrid, "2027-10-25T09:00:00+02:00", "2027-11-01T09:00:00+01:00", "7 days"]
  ])("where clocks are set %s", (_, zone, from, to, distance) => {
    expect(describe(at(to), at(from), zone, words("en")).distance).toBe(`in ${distance}`)
  })
})

about("months and years", () => {
  const own = process.env.TZ
  afterEach(() => {
    if (own === undefined) delete process.env.TZ
    else process.env.TZ = own
  })
  it("are whole also on a machine whose own day began at one o'clock", () => {
    process.env.TZ = "Asia/Beirut"
    expect(new Date(2027, 2, 28).getHours()).toBe(1)
    const from = at("2027-03-28T12:00:00-03:00")
    expect(describe(at("2027-05-29T12:00:00-03:00"), from, buenosAires, words("es")).distance).toBe(
      "en 2 meses y 1 día"
    )
  })
})

about("an instant in short", () => {
  const rows: [to: string, language: Language, bar: string, row: string][] = [
    ["2026-11-24T16:00:00-03:00", "es", "16:00", "16:00"],
    ["2026-11-24T16:30:00-03:00", "en", "4:30 PM", "4:30pm"],
    ["2026-11-26T10:00:00-03:00", "es", "jue 26, 10:00", "jue"],
    ["2026-11-26T10:00:00-03:00", "pt_BR", "qui 26, 10:00", "qui"],
    ["2026-11-26T10:00:00-03:00", "en", "Thu Nov 26, 10:00 AM", "Thu"],
    ["2026-11-30T10:00:00-03:00", "es", "lun 30, 10:00", "lun"],
    ["2026-12-01T10:00:00-03:00", "es", "mar 1, 10:00", "1/12"],
    ["2026-12-01T10:00:00-03:00", "en", "Tue Dec 1, 10:00 AM", "12/1"],
    ["2026-12-21T10:00:00-03:00", "es", "lun 21, 10:00", "21/12"],
    ["2026-12-22T10:00:00-03:00", "pt_BR", "ter 22 dez, 10:00", "22/12"],
    ["2027-11-26T10:00:00-03:00", "es", "vie 26 nov 2027, 10:00", "26/11"],
    ["2026-11-23T10:00:00-03:00", "es", "lun 23 nov, 10:00", "23/11"],
    ["2026-11-25T00:00:00-03:00", "es", "mié 25, 0:00", "mié"]
  ]
  it.each(rows)("%s in %s is %s, in a row %s", (to, language, bar, row) => {
    expect(plain(barWhen(at(to), now, buenosAires, language))).toBe(bar)
    expect(rowWhen(at(to), now, buenosAires, language)).toBe(row)
  })

  it("is of the zone's day: the same instant is another day in Auckland", () => {
    const late = at("2026-11-24T23:30:00-03:00")
    expect(barWhen(late, now, buenosAires, "es")).toBe("23:30")
    expect(barWhen(late, at("2026-11-24T02:00:00-03:00"), auckland, "es")).toBe("mié 25, 15:30")
  })

  it("is never wider than a row's slot", () => {
    const widest = Array.from({ length: 48 * 40 }, (_, i) => now + i * 1_800_000).flatMap((one) =>
      (["es", "pt_BR", "en"] as const).map((language) => rowWhen(one, now, buenosAires, language).length)
    )
    expect(Math.max(...widest)).toBeLessThanOrEqual("11:30pm".length)
  })
})

about("the presets", () => {
  const offered = (when: string, zone = buenosAires) =>
    presets(at(when), zone).map(({ id, at }) => `${id} ${new Date(at).toISOString().slice(0, 16)}`)

  test("on a Tuesday morning are all four", () => {
    expect(offered("2026-11-24T11:00:00-03:00")).toEqual([
      "hour 2026-11-24T15:00",
      "afternoon 2026-11-24T19:00",
      "tomorrow 2026-11-25T12:00",
      "monday 2026-11-30T12:00"
    ])
  })
  test.each([
    ["2026-11-24T15:30:00-03:00", true],
    ["2026-11-24T15:30:01-03:00", false],
    ["2026-11-24T16:00:00-03:00", false],
    ["2026-11-24T22:00:00-03:00", false]
  ])("at %s offer the afternoon: %s", (when, offers) => {
    expect(presets(at(when), buenosAires).some(({ id }) => id === "afternoon")).toBe(offers)
  })
  test.each([
    ["Saturday", "2026-11-28T11:00:00-03:00", "2026-11-30T12:00"],
    ["Sunday, when tomorrow is one", "2026-11-29T11:00:00-03:00", "2026-12-07T12:00"],
    ["Monday", "2026-11-30T11:00:00-03:00", "2026-12-07T12:00"],
    ["Tuesday", "2026-12-01T11:00:00-03:00", "2026-12-07T12:00"]
  ])("mean by Monday on a %s the one that is not today or tomorrow", (_, when, monday) => {
    expect(offered(when)).toContain(`monday ${monday}`)
  })
  test("keep nine o'clock over the change of the clocks", () => {
    expect(offered("2027-03-13T12:00:00-05:00", newYork)).toContain("tomorrow 2027-03-14T13:00")
    expect(offered("2027-10-30T12:00:00+02:00", madrid)).toContain("tomorrow 2027-10-31T08:00")
  })
})
