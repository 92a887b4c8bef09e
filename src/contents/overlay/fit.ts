import { type RefObject, useLayoutEffect } from "react"

/**
 * What gives way when the row is too narrow, in this order: words of the second act, of Close, the assignee's name, words
 * of the outlined act, the hourglass, the wait, and last the words of the state. Take keeps its word, and the icons stay.
 */
const steps = ["second", "close", "name", "outlined", "hourglass", "wait", "words"]

/** Drops labels by measuring, after each drawing. The style sheet knows what each step hides. */
export function useFit(bar: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const row = bar.current
    if (!row) return
    row.dataset.fit = ""
    for (let given = 1; given <= steps.length && row.scrollWidth > row.clientWidth; given++)
      row.dataset.fit = steps.slice(0, given).join(" ")
  })
}
