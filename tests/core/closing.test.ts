import { describe, expect, test } from "vitest"
import { closingRefusal, summaryLimit } from "~background/core/closing"
import { usual, within } from "~background/core/options"
import { type ClosingAsks, closingAsks } from "~shared/vocabulary"

const known = ["sold", "lost"]
const said = {
  nothing: { category: null, summary: "" },
  blank: { category: null, summary: "  \n " },
  category: { category: "sold", summary: "" },
  summary: { category: null, summary: "Paid in two parts" },
  both: { category: "lost", summary: "Went elsewhere" },
  "a removed category": { category: "old", summary: "Paid in two parts" }
}
type Said = keyof typeof said
const outcome = (asks: ClosingAsks, what: Said, categories = known) =>
  closingRefusal(asks, categories, said[what])?.kind ?? "closes"

const table: Record<ClosingAsks, Record<Said, string>> = {
  none: {
    ...{ nothing: "closes", blank: "closes", category: "closes", summary: "closes", both: "closes" },
    "a removed category": "category-gone"
  },
  optional: {
    ...{ nothing: "closes", blank: "closes", category: "closes", summary: "closes", both: "closes" },
    "a removed category": "category-gone"
  },
  category: {
    ...{ nothing: "needs-category", blank: "needs-category", summary: "needs-category" },
    ...{ category: "closes", both: "closes", "a removed category": "category-gone" }
  },
  category_and_summary: {
    ...{ nothing: "needs-category", blank: "needs-category", summary: "needs-category" },
    ...{ category: "needs-summary", both: "closes", "a removed category": "category-gone" }
  }
}

describe("what closing asks, and what was said (O12, Z1-15, R2-25)", () => {
  test("the table has every value of the option", () => {
    expect(Object.keys(table)).toEqual([...closingAsks])
  })

  test.each(closingAsks.flatMap((asks) => (Object.keys(said) as Said[]).map((what) => [asks, what] as const)))(
    "%s, %s",
    (asks, what) => expect(outcome(asks, what)).toBe(table[asks][what])
  )

  test("an inbox may ask otherwise than the workspace, either way (O12)", () => {
    for (const workspace of closingAsks)
      for (const inbox of [...closingAsks, undefined]) {
        const { closing } = within({ ...usual, closing: workspace }, inbox === undefined ? {} : { closing: inbox })
        expect(outcome(closing, "category")).toBe(table[inbox ?? workspace].category)
        expect(outcome(closing, "nothing")).toBe(table[inbox ?? workspace].nothing)
      }
  })

  test("a blank summary is none, where one is asked for", () => {
    expect(closingRefusal("category_and_summary", known, { category: "sold", summary: "  \n " })).toEqual({
      kind: "needs-summary"
    })
  })

  test("without a category to choose none is known", () => {
    expect(outcome("optional", "category", [])).toBe("category-gone")
    expect(outcome("category", "nothing", [])).toBe("needs-category")
  })

  test("a summary is counted in characters: as many as fit, and not one more, whatever is asked (R2-25)", () => {
    expect(summaryLimit).toBe(512)
    for (const asks of closingAsks) {
      const of = (summary: string) => closingRefusal(asks, known, { category: "sold", summary })
      expect(of("🙂".repeat(summaryLimit))).toBeNull()
      expect(of("🙂".repeat(summaryLimit + 1))).toEqual({ kind: "summary-too-long", limit: summaryLimit })
    }
  })
})
