import type { ClosingRefusal } from "./refusals"
import type { ClosingAsks } from "../../shared/vocabulary"

/** Characters (code points) of a summary: respond.io's closing notes hold 512 (platform-apis.md 5). */
export const summaryLimit = 512

/**
 * What the workspace asks of closing (Z1-15, R2-25, O12) and what was said. Asked once, when the agent closes: a close that
 * waits for its platform keeps its word though the workspace asks more meanwhile.
 * @param known ids of the categories there are now: one may have been removed while its dialog was open.
 */
export function closingRefusal(
  asks: ClosingAsks,
  known: readonly string[],
  { category, summary }: { category: string | null; summary: string }
): ClosingRefusal | null {
  if (category !== null && !known.includes(category)) return { kind: "category-gone" }
  if ([...summary].length > summaryLimit) return { kind: "summary-too-long", limit: summaryLimit }
  const needsCategory = asks === "category" || asks === "category_and_summary"
  if (needsCategory && category === null) return { kind: "needs-category" }
  if (asks === "category_and_summary" && summary.trim() === "") return { kind: "needs-summary" }
  return null
}
