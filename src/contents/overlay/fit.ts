import { type RefObject, useLayoutEffect } from "react"

/**
 * What gives way when the row is too narrow, in this order: a closing's category, words of the second act, of Close, how
 * much is unsent, the assignee's name, words of the outlined act, the hourglass, the wait, the hour that is offered again, who is next,
 * Schedule itself (into More), and last the words of the state. Take keeps its word, and the other icons stay.
 */
export const barSteps = "as second close chip name again outlined hourglass wait hour onward schedule words".split(" ")

/** Drops labels by measuring, after each drawing. The style sheet knows what each step hides. */
export function useFit(bar: RefObject<HTMLElement | null>, steps: readonly string[]): void {
  useLayoutEffect(() => {
    const row = bar.current
    if (!row) return
    row.dataset.fit = ""
    for (let given = 1; given <= steps.length && row.scrollWidth > row.clientWidth; given++)
      row.dataset.fit = steps.slice(0, given).join(" ")
  })
}
