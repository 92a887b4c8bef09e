import { describe, expect, it, test } from "vitest"
import { atTime, parseWhen, type When } from "~shared/when/parse"
import type { Language } from "~shared/vocabulary"

const buenosAires = "America/Argentina/Buenos_Aires"
const newYork = "America/New_York"
const madrid = "Europe/Madrid"
const auckland = "Pacific/Auckland"

/** Tuesday 24 November 2026, 11:00 in Buenos Aires. */
const now = Date.parse("2026-11-24T11:00:00-03:00")

/** An instant as Buenos Aires reads it, or why there is none. */
const outcome = (when: When) =>
  when.ok ? new Date(when.at - 3 * 3_600_000).toISOString().slice(0, 16).replace("T", " ") : when.why

type Row = [text: string, means: string]

const figures: Record<Language, Row[]> = {
  es: [
    ["26/11 10:00", "2026-11-26 10:00"],
    ["26/11/2026 10", "2026-11-26 10:00"],
    ["26/11/26 10h", "2026-11-26 10:00"],
    ["2026-11-26 10:00", "2026-11-26 10:00"],
    ["2026-11-26T10:00", "2026-11-26 10:00"],
    ["2026/11/26", "2026-11-26 09:00"],
    ["26/11", "2026-11-26 09:00"],
    ["26-11", "2026-11-26 09:00"],
    ["26.11.2026", "2026-11-26 09:00"],
    ["  26 / 11   10 : 00 ", "2026-11-26 10:00"],
    ["26/11, 10:00", "2026-11-26 10:00"],
    ["26/11 - 10:00", "2026-11-26 10:00"],
    ["26/11 a las 10", "2026-11-26 10:00"],
    ["26/11 A LAS 10 HS.", "2026-11-26 10:00"],
    ["27/11 a la 1", "2026-11-27 01:00"],
    ["el 26/11 a las 10:30", "2026-11-26 10:30"],
    ["día 26/11 10.30", "2026-11-26 10:30"],
    ["26/11 10 hs", "2026-11-26 10:00"],
    ["26/11 10 horas", "2026-11-26 10:00"],
    ["26/11 10 p. m.", "2026-11-26 22:00"],
    ["10:30 26/11", "2026-11-26 10:30"],
    ["10:30 del 26/11", "2026-11-26 10:30"],
    ["16:00", "2026-11-24 16:00"],
    ["16h", "2026-11-24 16:00"],
    ["16 hs", "2026-11-24 16:00"],
    ["16h30", "2026-11-24 16:30"],
    ["16:30 hs", "2026-11-24 16:30"],
    ["a las 16", "2026-11-24 16:00"],
    ["a las 10", "2026-11-25 10:00"],
    ["11:00", "2026-11-25 11:00"],
    ["11:01", "2026-11-24 11:01"],
    ["00:30", "2026-11-25 00:30"],
    ["5/1", "2027-01-05 09:00"],
    ["24/11 18:00", "2026-11-24 18:00"],
    ["29/2/2028", "2028-02-29 09:00"],
    ["24/11/2028 11:00", "2028-11-24 11:00"],
    ["‎26/11‎ 10:00", "2026-11-26 10:00"]
  ],
  pt_BR: [
    ["26/11 às 10h", "2026-11-26 10:00"],
    ["26/11 as 10h30", "2026-11-26 10:30"],
    ["dia 26/11 às 10h30min", "2026-11-26 10:30"],
    ["no dia 26/11", "2026-11-26 09:00"],
    ["em 26/11/2026, 10:00", "2026-11-26 10:00"],
    ["27/11 à 1h", "2026-11-27 01:00"],
    ["10h30 do dia 26/11", "2026-11-26 10:30"],
    ["às 16", "2026-11-24 16:00"],
    ["16 horas", "2026-11-24 16:00"],
    ["16 h 30", "2026-11-24 16:30"],
    ["10h", "2026-11-25 10:00"],
    ["5/1 14:00", "2027-01-05 14:00"]
  ],
  en: [
    ["11/26 10:00", "2026-11-26 10:00"],
    ["11/26/2026 10", "2026-11-26 10:00"],
    ["11/26/26 10am", "2026-11-26 10:00"],
    ["11/26 at 4:30 PM", "2026-11-26 16:30"],
    ["on 11/26 at 4 p.m.", "2026-11-26 16:00"],
    ["2026-11-26 10:00", "2026-11-26 10:00"],
    ["11/26", "2026-11-26 09:00"],
    ["1/5", "2027-01-05 09:00"],
    ["12/5", "2026-12-05 09:00"],
    ["4pm", "2026-11-24 16:00"],
    ["4:30pm", "2026-11-24 16:30"],
    ["10am", "2026-11-25 10:00"],
    ["12am", "2026-11-25 00:00"],
    ["12 pm", "2026-11-24 12:00"],
    ["4pm on 11/26", "2026-11-26 16:00"],
    ["at 16", "2026-11-24 16:00"]
  ]
}

const refusals: Record<Language, Row[]> = {
  es: [
    ["", "empty"],
    ["  \u200e ", "empty"],
    ["31/2", "no-such-date"],
    ["31/4/2027", "no-such-date"],
    ["29/2/2027", "no-such-date"],
    ["29/2", "no-such-date"],
    ["0/5", "no-such-date"],
    ["11/26", "no-such-date"],
    ["2026-13-01", "no-such-date"],
    ["26/11 24:00", "no-such-time"],
    ["26/11 10:75", "no-such-time"],
    ["13pm", "no-such-time"],
    ["0 am", "no-such-time"],
    ["24/11/2026 10:59", "past"],
    ["24/11", "past"],
    ["24/11 11:00", "past"],
    ["23/11", "past"],
    ["25/10", "past"],
    ["26/11/2020", "past"],
    ["24/11/2028 11:01", "too-far"],
    ["1/1/2030", "too-far"],
    ["10", "unclear"],
    ["10.30", "unclear"],
    ["26.11", "unclear"],
    ["26/11 10 30", "unclear"],
    ["26/11/2026 10:00:00", "unclear"],
    ["2026-11-26T10:00Z", "unclear"],
    ["10:3", "unclear"],
    ["1/2/3", "unclear"],
    ["26/11 10:00 30/11", "unclear"],
    ["el jueves a las 10", "unclear"],
    ["hola", "unclear"],
    ["１０:００", "unclear"]
  ],
  pt_BR: [
    ["31/4", "no-such-date"],
    ["26/11 25h", "no-such-time"],
    ["ontem", "unclear"],
    ["26/11/2025", "past"]
  ],
  en: [
    ["26/11", "no-such-date"],
    ["2/30", "no-such-date"],
    ["11/23", "past"],
    ["tomorrow", "unclear"]
  ]
}

const rows = (table: Record<Language, Row[]>) =>
  Object.entries(table).flatMap(([language, list]) => list.map((row) => [language as Language, ...row] as const))

describe("a typed date and time", () => {
  it.each(rows(figures))("in %s, %j means %s", (language, text, means) => {
    expect(outcome(parseWhen(text, now, buenosAires, language))).toBe(means)
  })

  it.each(rows(refusals))("in %s, %j is refused as %s", (language, text, why) => {
    expect(outcome(parseWhen(text, now, buenosAires, language))).toBe(why)
  })

  const inJanuary = Date.parse("2027-01-05T12:00:00-03:00")
  it.each([
    ["28/12", "past"],
    ["5/12", "2027-12-05 09:00"],
    ["29/2", "no-such-date"]
  ])("without its year and in January, %j is %s", (text, means) => {
    expect(outcome(parseWhen(text, inJanuary, buenosAires, "es"))).toBe(means)
  })

  it("finds the 29th of February of the leap year to come", () => {
    expect(outcome(parseWhen("29/2", Date.parse("2027-11-24T11:00:00-03:00"), buenosAires, "es"))).toBe(
      "2028-02-29 09:00"
    )
  })
})

test.each([
  [buenosAires, "2026-11-26T10:00:00-03:00"],
  ["America/Sao_Paulo", "2026-11-26T10:00:00-03:00"],
  [newYork, "2026-11-26T10:00:00-05:00"],
  [madrid, "2026-11-26T10:00:00+01:00"],
  [auckland, "2026-11-26T10:00:00+13:00"],
  ["Asia/Kolkata", "2026-11-26T10:00:00+05:30"]
])("ten o'clock is ten o'clock of %s", (zone, iso) => {
  expect(parseWhen("26/11 10:00", now, zone, "es")).toEqual({ ok: true, at: Date.parse(iso) })
})

test("today is the zone's today: in Auckland it is tomorrow already", () => {
  expect(parseWhen("16:00", now, auckland, "es")).toEqual({ ok: true, at: Date.parse("2026-11-25T16:00:00+13:00") })
})

describe("where the clocks are set forward in 2027", () => {
  it.each([
    [newYork, "14/3/2027 2:30", "2027-03-14T03:00:00-04:00"],
    [newYork, "14/3/2027 2:00", "2027-03-14T03:00:00-04:00"],
    [madrid, "28/3/2027 2:59", "2027-03-28T03:00:00+02:00"],
    [auckland, "26/9/2027 2:15", "2027-09-26T03:00:00+13:00"],
    ["Australia/Lord_Howe", "3/10/2027 2:10", "2027-10-03T02:30:00+11:00"]
  ])("%s has no %s, and says what comes after", (zone, text, next) => {
    expect(parseWhen(text, now, zone, "es")).toEqual({ ok: false, why: "skipped-hour", next: Date.parse(next) })
  })

  it.each([
    [newYork, "14/3/2027 1:59", "2027-03-14T01:59:00-05:00"],
    [newYork, "14/3/2027 3:00", "2027-03-14T03:00:00-04:00"],
    [madrid, "28/3/2027 3:00", "2027-03-28T03:00:00+02:00"],
    [auckland, "26/9/2027 3:00", "2027-09-26T03:00:00+13:00"]
  ])("%s has %s", (zone, text, iso) => {
    expect(parseWhen(text, now, zone, "es")).toEqual({ ok: true, at: Date.parse(iso) })
  })

  it.each([buenosAires, "America/Sao_Paulo"])("%s skips nothing", (zone) => {
    for (const day of [14, 28]) expect(parseWhen(`${day}/3/2027 2:30`, now, zone, "es")).toHaveProperty("ok", true)
  })

  it("an hour alone is refused too, and not put off by a day", () => {
    const night = Date.parse("2027-03-14T01:00:00-05:00")
    expect(parseWhen("2:30", night, newYork, "es")).toHaveProperty("why", "skipped-hour")
  })
})

describe("where the clocks are set back in 2027", () => {
  it.each([
    [newYork, "7/11/2027 1:30", "2027-11-07T01:30:00-04:00"],
    [madrid, "31/10/2027 2:30", "2027-10-31T02:30:00+02:00"],
    [auckland, "4/4/2027 2:30", "2027-04-04T02:30:00+13:00"]
  ])("%s shows %s twice: the first is meant", (zone, text, iso) => {
    expect(parseWhen(text, now, zone, "es")).toEqual({ ok: true, at: Date.parse(iso) })
  })

  it("the second is meant once the first has gone by", () => {
    const between = Date.parse("2027-11-07T01:45:00-04:00")
    const second = { ok: true, at: Date.parse("2027-11-07T01:30:00-05:00") }
    expect(parseWhen("1:30", between, newYork, "es")).toEqual(second)
    expect(atTime({ y: 2027, m: 11, d: 7 }, 1, 30, newYork, between)).toEqual(second)
  })
})
