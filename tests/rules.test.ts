import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { render, table, titles } from "../scripts/rules.mjs"
import { later, left, partial, rules } from "./rules"

const ids = Object.keys(rules)
const named = new Set(titles().flatMap((title) => title.ids))

test("there are 112 rules, of five families", () => {
  const families = ids.map((id) => id.slice(0, 2))
  const size = (family: string) => families.filter((one) => one === family).length
  expect(["Z0", "Z1", "R2", "R3", "C4"].map(size)).toEqual([10, 31, 28, 14, 29])
  expect(new Set(ids).size).toBe(112)
})

test("a rule has an id of its family, numbered without a gap, and one short line", () => {
  const counted: Record<string, number> = {}
  for (const [id, line] of Object.entries(rules)) {
    const family = id.slice(0, 2)
    counted[family] = (counted[family] ?? 0) + 1
    expect(id).toBe(`${family}-${String(counted[family]).padStart(2, "0")}`)
    expect(line).toMatch(/^[A-Z][^|\n]{10,79}$/)
  }
  expect(new Set(Object.values(rules)).size).toBe(112)
})

test("what is left to the console is a rule too", () => {
  expect(Object.keys(left).filter((id) => !ids.includes(id))).toEqual([])
})

test("every rule is exercised by a test, left to the console for a reason, or of a part that is to come", () => {
  expect(ids.filter((id) => !named.has(id) && !(id in left) && !(id in later))).toEqual([])
})

test("what a test names is not left or to come as well, unless it says what of it is not there", () => {
  const outside = ids.filter((id) => id in left || id in later)
  expect(outside.filter((id) => named.has(id) && !(id in partial))).toEqual([])
  expect(Object.keys(left).filter((id) => id in later)).toEqual([])
})

test("what is there in part is named by a test, and says in a line what is not", () => {
  expect(Object.keys(partial).filter((id) => !named.has(id))).toEqual([])
  for (const line of Object.values(partial)) expect(line).toMatch(/^[^|\n]{20,110}$/)
})

test("what is to come is the workflows', the reports' and the writing's alone", () => {
  const may = /^(R3-\d\d|R2-(11|19|22|26|27|28)|C4-08|Z1-(25|26|28|29))$/
  expect(Object.keys(later).filter((id) => !may.test(id))).toEqual([])
})

test("every rule a test names exists", () => {
  const unknown = titles().flatMap(({ file, title, ids: its }) =>
    its
      .filter((id) => !(id in rules))
      .map((id) => `${file}: "${title}" names ${id}, which tests/rules.ts does not have`)
  )
  expect(unknown).toEqual([])
})

test("docs/rules.md is fresh (else: npm run rules)", () => {
  expect(readFileSync(table, "utf8")).toBe(render())
})
