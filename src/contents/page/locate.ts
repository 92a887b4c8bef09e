import type { PageAlternative, PageLocator } from "~shared/recipes/recipe"

/** What a locator found, and which of its alternatives did. */
export interface Found {
  elements: Element[]
  won: number | null
}

const nothing: Found = { elements: [], won: null }

/** Where an alternative looks: in the open shadow root of its host, and of the next host in there. */
const rootOf = ({ shadow = [] }: PageAlternative, within: ParentNode) =>
  shadow.reduce<ParentNode | null | undefined>((root, host) => root?.querySelector(host)?.shadowRoot, within)

function matching(alternative: PageAlternative, within: ParentNode): Element[] {
  const { css, has, hasNot, closest, index } = alternative
  let found = [...(rootOf(alternative, within)?.querySelectorAll(css) ?? [])]
  if (has) found = found.filter((element) => element.querySelector(has))
  if (hasNot) found = found.filter((element) => !element.querySelector(hasNot))
  if (closest) found = [...new Set(found.flatMap((element) => element.closest(closest) ?? []))]
  return index === "first" ? found.slice(0, 1) : index === "last" ? found.slice(-1) : found
}

/** The first alternative that finds anything wins. */
export function locate(locator: PageLocator, within: ParentNode = document): Found {
  for (let won = 0; won < locator.length; won++) {
    const elements = matching(locator[won]!, within)
    if (elements.length) return { elements, won }
  }
  return nothing
}

/**
 * The last few of what {@link locate} finds, no further back than one that is `enough`. Walked from the end: a chat may have
 * thousands of messages, and news stands behind the newest known one.
 */
export function locateLast(
  locator: PageLocator,
  within: Element,
  most: number,
  enough: (element: Element) => boolean
): Element[] {
  for (const alternative of locator) {
    const { css, ...more } = alternative
    if (Object.keys(more).length) {
      const found = matching(alternative, within)
      if (found.length) return found.slice(-most)
      continue
    }
    if (!within.querySelector(css)) continue
    const found: Element[] = []
    /** False when that was all that is wanted. */
    const back = (above: Element): boolean => {
      for (let child = above.lastElementChild; child; child = child.previousElementSibling) {
        if (!child.matches(css)) {
          if (child.firstElementChild && child.querySelector(css) && !back(child)) return false
        } else if (found.push(child) >= most || enough(child)) return false
      }
      return true
    }
    back(within)
    return found.reverse()
  }
  return []
}

export function locateOne(locator: PageLocator | undefined, within: ParentNode = document): Element | null {
  for (const alternative of locator ?? []) {
    const { css, has, hasNot, closest, index } = alternative
    // Most alternatives ask for one plain element: no list is made for those.
    const listed = has || hasNot || closest || index
    const one = listed ? matching(alternative, within)[0] : rootOf(alternative, within)?.querySelector(css)
    if (one) return one
  }
  return null
}

/** Is this element, or one above it, what the locator speaks of? */
export function inside(element: Element, locator: PageLocator): boolean {
  return locator.some(({ css, has, hasNot }) => {
    const above = element.closest(css)
    return above !== null && !(has && !above.querySelector(has)) && !(hasNot && above.querySelector(hasNot))
  })
}
