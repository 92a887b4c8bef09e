/** What the arrows move along: the ways on and back, by key. */
type Along = "row" | "column"

const rtl = (element: Element) => getComputedStyle(element).direction === "rtl"

/** One tab stop for the whole group: the item that had the focus last, or the first. */
export function restStop(items: readonly HTMLElement[], chosen?: Element | null): void {
  const stop = items.find((item) => item === chosen) ?? items.find((item) => item.tabIndex === 0) ?? items[0]
  for (const item of items) item.tabIndex = item === stop ? 0 : -1
}

/**
 * Moves the focus among `items` by arrows, Home and End, round the ends. Answers true when the key was for it. Items that
 * are `aria-disabled` are reached too: that is where their reason is told.
 */
export function rove(
  event: { key: string; preventDefault(): void },
  items: readonly HTMLElement[],
  along: Along
): boolean {
  const first = items[0]
  if (!first) return false
  const root = first.getRootNode() as Document | ShadowRoot
  const at = items.indexOf(root.activeElement as HTMLElement)
  const last = items.length - 1
  const on = at < last ? at + 1 : 0
  const back = at > 0 ? at - 1 : last
  const mirrored = along === "row" && rtl(first)
  const ways: Record<string, number> =
    along === "column"
      ? { ArrowDown: on, ArrowUp: back }
      : { ArrowRight: mirrored ? back : on, ArrowLeft: mirrored ? on : back }
  const next = { ...ways, Home: 0, End: last }[event.key]
  if (next === undefined) return false
  event.preventDefault()
  restStop(items, items[next])
  items[next]?.focus()
  return true
}
