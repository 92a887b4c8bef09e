import { describe, expect, test } from "vitest"
import { accountId, canonicalPhone, identityKey } from "~background/core/identity"

const same = (one: string, other: string) => canonicalPhone(one) === canonicalPhone(other)

test("an account is a number on a site: either of the two other, it is another account", () => {
  expect(accountId("web.whatsapp.com", "551199")).toBe(accountId("web.whatsapp.com", "551199"))
  const all = ["web.whatsapp.com", "wati.io"].flatMap((site) => ["551199", "551198"].map((own) => accountId(site, own)))
  expect(new Set(all).size).toBe(4)
})

test("one who writes to two of our numbers is two contacts, and each is found again by what he was known by", () => {
  const [one, other] = [accountId("web.whatsapp.com", "551199"), accountId("web.whatsapp.com", "551198")]
  const all = [one, other].flatMap((account) => ["tel:549115", "lid:8812"].map((known) => identityKey(account, known)))
  expect(new Set(all).size).toBe(4)
  expect(identityKey(one, "lid:8812")).toBe(all[1])
})

describe("two spellings of one number give one contact", () => {
  test.each([
    ["Brazil, São Paulo, from before the ninth digit", "551187654321", "5511987654321"],
    ["Brazil, Recife, six", "558167654321", "5581967654321"],
    ["Brazil, Porto Alegre, nine", "555191234567", "5551991234567"],
    ["Mexico, Guadalajara, 521", "5213312345678", "523312345678"],
    ["Mexico, a three-digit area", "5219981234567", "529981234567"],
    ["Argentina, Buenos Aires, 549", "5491155550134", "541155550134"],
    ["Argentina, 15 of a call from inside", "54111555550134", "5491155550134"],
    ["Argentina, Rosario, 15 after three digits of area", "54341155550134", "5493415550134"],
    ["Argentina, Bariloche, 15 after three digits of area", "54294154555012", "5492944555012"],
    ["Argentina, Pergamino, 15 after four digits of area", "54247715550134", "5492477550134"],
    ["Argentina, 9 and 15 at once", "549111555550134", "5491155550134"]
  ])("%s", (_, one, other) => {
    expect(same(one, other)).toBe(true)
    expect(canonicalPhone(canonicalPhone(one))).toBe(canonicalPhone(one))
  })
})

describe("near misses are two contacts", () => {
  test.each([
    ["Brazil, a landline and a mobile that ends alike", "551133334444", "5511933334444"],
    ["Brazil, a landline beginning with 5 and the ninth digit before it", "551155550142", "5511955550142"],
    ["Brazil, the same line in two areas", "551187654321", "552187654321"],
    ["Brazil, a digit too many after the ninth", "5511987654321", "55119876543210"],
    ["Brazil, area codes have no zero", "551087654321", "5510987654321"],
    ["Mexico, 1 before nine digits only", "521331234567", "52331234567"],
    ["Mexico, 1 before eleven digits", "52133123456789", "5233123456789"],
    ["Mexico and the United States", "5213312345678", "13312345678"],
    ["Argentina, toll-free", "548001234567", "5498001234567"],
    ["Argentina, a digit short", "54115555013", "549115555013"],
    ["Argentina, a line that begins with 15 and one of another area", "541115555013", "5491115555014"],
    ["Chile writes a 9 that is part of the number", "56955550134", "5655550134"],
    ["Uruguay", "59899555013", "5989955501"],
    ["Spain", "34612345678", "349612345678"],
    ["The United States", "15555550161", "155555550161"]
  ])("%s", (_, one, other) => expect(same(one, other)).toBe(false))
})
