import { readdirSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { words } from "~shared/i18n/words"
import { languages } from "~shared/vocabulary"

type Messages = Record<string, { message: string }>
const read = (language: string): Messages => JSON.parse(readFileSync(`locales/${language}/messages.json`, "utf8"))
const files = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? files(path) : /\.tsx?$/.test(name) ? [path] : []
  })

const source = files("src")
  .map((file) => readFileSync(file, "utf8"))
  .join("\n")
const english = read("en")
const holes = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((hole) => hole[1]))].sort()
const stem = (key: string) => {
  const base = key.replace(/_(one|other)$/, "")
  return `${base}_other` in english ? base : key
}

describe.each(languages)("the words of Turno in %s", (language) => {
  const mine = read(language)

  it("are the same ones as in English, in the same order", () => {
    expect(Object.keys(mine)).toEqual(Object.keys(english))
  })

  it("leave the same holes to fill", () => {
    for (const key of Object.keys(english)) expect(holes(mine[key]!.message), key).toEqual(holes(english[key]!.message))
  })

  it("are written as Chrome reads them, without shouting or begging", () => {
    for (const [key, { message }] of Object.entries(mine)) {
      expect(key).toMatch(/^[A-Za-z0-9_@]+$/)
      expect(message.trim(), key).toBe(message)
      expect(message, key).not.toMatch(/[!¡]|\b(please|por favor)\b|^$/i)
    }
  })
})

it("has each plural with one and other", () => {
  for (const key of Object.keys(english)) if (key.endsWith("_other")) expect(english).toHaveProperty(`${stem(key)}_one`)
})

it("keeps no word that nothing says", () => {
  const forManifest = ["extName", "extDescription", "cmdTake", "cmdClose", "cmdPalette"]
  const unused = Object.keys(english).filter((key) => !forManifest.includes(key) && !source.includes(`"${stem(key)}"`))
  expect(unused).toEqual([])
})

it("says no word that is not written", () => {
  const said = [...source.matchAll(/\bt\(\s*"(\w+)"/g)].map((match) => match[1]!)
  const known = new Set(Object.keys(english).map(stem))
  expect(said.filter((key) => !known.has(key))).toEqual([])
})

describe("a sentence", () => {
  it("is filled, counted and written as its language does", () => {
    expect(words("es").t("open_count", { n: 1 })).toBe("1 abierta")
    expect(words("pt_BR").t("open_count", { n: 4096 })).toBe("4.096 abertas")
    expect(words("en").t("said_assigned", { name: "Ana" })).toBe("Assigned to Ana")
    expect(words("es").number(4096)).toBe("4.096")
  })

  it("keeps a name of the other direction to itself", () => {
    expect(words("en").t("said_assigned", { name: "مريم" })).toBe("Assigned to \u2068مريم\u2069")
  })

  it.each([
    ["es", 3_000, "hace 3 s"],
    ["es", 2 * 3_600_000, "hace 2 h"],
    ["pt_BR", 3_000, "há 3 seg."],
    ["en", 120_000, "2m ago"]
  ] as const)("tells in %s that %i ms ago is %s", (language, ms, text) => {
    expect(words(language).ago(1e12, 1e12 + ms)).toBe(text)
  })

  it.each([
    [59_000, "<1 min"],
    [12 * 60_000, "12 min"],
    [5 * 3_600_000, "5 h"]
  ])("measures %i ms as %s", (ms, text) => {
    expect(words("es").span(ms)).toBe(text)
  })
})
