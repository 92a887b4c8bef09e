import type { Decision } from "./events"
import type { Options } from "../../shared/workspace"

/** What a team counts (O16): conversations, and cases, which are conversations that transfers chained together. */
export type Counted = Options["counts"]

/**
 * How many conversations there were with a contact and of how many cases, by its decisions in their order. What an undo took
 * back never was: the one a transfer opened, the one an agent opened by hand. What was erased was there.
 */
export function countsOf(decisions: readonly Decision[]): Record<Counted, number> {
  /** By ordinal, the one its case began with. */
  const began = new Map<number, number>()
  const openings = new Map<string, number>()
  const there = new Set<number>()
  let before = 0
  for (const line of decisions) {
    if (line.kind === "opened") {
      const { ordinal, origin } = line.data
      const chained = origin === "transfer" ? began.get(before) : undefined
      began.set(ordinal, chained ?? ordinal)
      openings.set(line.id, ordinal)
      there.add(ordinal)
    } else if (line.kind === "closed") {
      before = line.data.ordinal
      if (line.undoes && openings.has(line.undoes)) there.delete(before)
    } else if (line.kind === "reactivated") {
      there.add(line.data.ordinal)
      if (line.data.drops !== null) there.delete(line.data.drops)
    }
  }
  return { conversations: there.size, cases: new Set([...there].map((ordinal) => began.get(ordinal))).size }
}

/** Both are told; which one first is the workspace's choice (O16). */
export const inOrder = (
  counts: Record<Counted, number>,
  { counts: first }: Pick<Options, "counts">
): [what: Counted, n: number][] => {
  const other = first === "cases" ? "conversations" : "cases"
  return [
    [first, counts[first]],
    [other, counts[other]]
  ]
}
