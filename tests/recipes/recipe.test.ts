import { describe, expect, it } from "vitest"
import { recipeFor, recipes } from "../../src/shared/recipes/all"
import { bare, type Recipe, recipe } from "../../src/shared/recipes/recipe"
import { backtracks } from "../../src/shared/recipes/sound"
import { whatsapp } from "../../src/shared/recipes/whatsapp"

const accepted = (value: unknown) => recipe().safeParse(value).success

describe("recipes", () => {
  it.each(recipes.map((one) => [one.id, one] as const))("%s is a recipe", (_, one) => {
    expect(accepted(one)).toBe(true)
  })

  it("are found by the page's address, and only by it", () => {
    expect(recipeFor("https://web.whatsapp.com/")?.id).toBe("whatsapp")
    expect(recipeFor("https://web.whatsapp.com/send?phone=1")?.id).toBe("whatsapp")
    for (const url of [
      "https://web.whatsapp.com.example/",
      "http://web.whatsapp.com/",
      "https://example.org/",
      "x",
      ""
    ]) {
      expect(recipeFor(url)).toBeNull()
    }
  })

  it("go to a page without their remarks, and otherwise whole", () => {
    const said = JSON.stringify(bare(whatsapp))
    expect(said).not.toMatch(/"(why|since|verifiedOn)":/)
    expect(bare(whatsapp).list.row.map(({ css, has }) => [css, has])).toEqual(
      whatsapp.list.row.map(({ css, has }) => [css, has])
    )
    expect(bare(whatsapp).messages.direction[0]?.style).toEqual(whatsapp.messages.direction[0]?.style)
    expect(bare(whatsapp).match).toEqual(whatsapp.match)
  })

  const deep = (roots: number) => ({ ...whatsapp.present[0], shadow: Array.from({ length: roots }, () => "chat-kit") })
  it("may look into open shadow roots, one in the other", () => {
    expect(accepted({ ...whatsapp, present: [deep(2)] })).toBe(true)
  })

  const without = (part: keyof Recipe) => Object.fromEntries(Object.entries(whatsapp).filter(([name]) => name !== part))
  it.each([
    ["an unknown field", { ...whatsapp, script: "alert(1)" }],
    ["an unknown field in an alternative", { ...whatsapp, present: [{ ...whatsapp.present[0], run: "x" }] }],
    ["no alternative at all", { ...whatsapp, present: [] }],
    ["an empty selector", { ...whatsapp, present: [{ css: "", why: "", since: "2026-11" }] }],
    ["an alternative without a date", { ...whatsapp, present: [{ css: "#a", why: "" }] }],
    ["more roots in each other than any page has", { ...whatsapp, present: [deep(5)] }],
    ["a root without a host", { ...whatsapp, present: [deep(0)] }],
    ["a missing part", without("messages")],
    ["a name that is no file name", { ...whatsapp, id: "../x" }],
    [
      "a pattern that can take for ever",
      { ...whatsapp, list: { ...whatsapp.list, name: { ...whatsapp.list.name, pattern: "(a+)+$" } } }
    ]
  ])("are refused with %s", (_, value) => {
    expect(accepted(value)).toBe(false)
  })

  it.each(["(a+)+", "(a|a)*", "(.*)*b", "((ab)?c)+", "a*b*c*", "(x)\\1", "(?<=a)b", "(", "(\\w+\\s?)+$", "(a|ab){2,}"])(
    "the pattern %s is refused",
    (pattern) => expect(backtracks(pattern)).toBe(true)
  )
  it.each(["^\\d+$", "\\((\\d+)\\)", "^(.*) \\(\\d+\\)$", "[(+]*x", "(?:a|b)", "^@(\\w{1,30})$", "a?b?c?d?"])(
    "the pattern %s is accepted",
    (pattern) => expect(backtracks(pattern)).toBe(false)
  )
})
