import { describe, expect, it } from "vitest"
import { words } from "~shared/i18n/words"
import { type PhoneWhy, readPhone, showPhone } from "~shared/phone/phone"
import { sayPhone } from "~shared/phone/say"
import { languages } from "~shared/vocabulary"

describe("a phone number", () => {
  it.each([
    ["+54 9 11 2345-6789", null, "+5491123456789", "+54 9 11 2345 6789", "AR"],
    ["011 15 2345-6789", "AR", "+5491123456789", "+54 9 11 2345 6789", "AR"],
    ["5491123456789", "AR", "+5491123456789", "+54 9 11 2345 6789", "AR"],
    ["(11) 91234-5678", "BR", "+5511912345678", "+55 11 91234 5678", "BR"],
    ["+55 51 9123-4567", "AR", "+555191234567", "+55 5191234567", "BR"],
    ["+52 55 1234 5678", null, "+525512345678", "+52 55 1234 5678", "MX"],
    ["+52 1 55 1234 5678", null, "+525512345678", "+52 55 1234 5678", "MX"],
    ["+521 (55) 1234-5678", null, "+525512345678", "+52 55 1234 5678", "MX"],
    ["612 34 56 78", "ES", "+34612345678", "+34 612 34 56 78", "ES"],
    ["(212) 555-0100", "US", "+12125550100", "+1 212 555 0100", "US"],
    ["+800 1234 5678", null, "+80012345678", "+800 1234 5678", null],
    ["\u202a+54 9 11\u00a02345\u20116789\u202c", null, "+5491123456789", "+54 9 11 2345 6789", "AR"]
  ])("%j with %s is %s", (text, country, e164, shown, found) => {
    expect(readPhone(text, country)).toEqual({ ok: true, e164, shown, country: found })
  })

  it.each([
    ["", "AR", "empty"],
    ["\u200e ", "AR", "empty"],
    ["hola", "AR", "not-a-number"],
    ["+", null, "not-a-number"],
    ["Tel: +54 9 11 2345 6789", null, "not-a-number"],
    ["+54 9 11 2345 6789 ext. 5", null, "not-a-number"],
    ["11 2345 6789", null, "needs-country"],
    ["11 2345 6789", "XX", "needs-country"],
    ["+999 123 456 789", "AR", "unknown-country"],
    ["+54 11", null, "too-short"],
    ["+54 9 11 2345 6789 123", null, "too-long"]
  ])("%j with %s is refused as %s", (text, country, why) => {
    expect(readPhone(text, country)).toEqual({ ok: false, why })
  })

  it("is shown as its country writes it, and left alone where it is none", () => {
    expect(showPhone("+5511912345678")).toBe("+55 11 91234 5678")
    expect(showPhone("grupo 12")).toBe("grupo 12")
  })

  const whys: PhoneWhy[] = ["empty", "not-a-number", "needs-country", "unknown-country", "too-short", "too-long"]
  it.each(languages)("is refused with a sentence for each reason in %s", (language) => {
    const sentences = whys.map((why) => sayPhone(words(language), why))
    expect(new Set(sentences).size).toBe(whys.length)
    for (const sentence of sentences) expect(sentence).toMatch(/ .*\.$/)
  })

  it("given as an example is itself a number", () => {
    for (const language of languages) {
      const example = /\+[\d ]+\d/.exec(sayPhone(words(language), "needs-country"))![0]
      expect(readPhone(example, null)).toMatchObject({ ok: true, shown: example })
    }
  })
})
