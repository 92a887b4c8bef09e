/**
 * Tells when the places we watch are replaced, or appear. It looks at children only, never at a whole subtree: the ancestors
 * of the found places, and one level of the elements beside them (where consoles hang their layers). While something is
 * missing it goes deeper beside the known places, with a cap.
 */
const widest = 160
const silent = /^(script|style|link|meta|svg|iframe|canvas|img|turno-.*)$/

export interface Spine {
  aim(places: (Element | null)[]): void
}

export function createSpine(moved: () => void, signal: AbortSignal): Spine {
  let watched = new Set<Element>()
  const observer = new MutationObserver(moved)
  signal.addEventListener("abort", () => observer.disconnect())

  return {
    aim(places) {
      const found = new Set(places.filter((place) => place !== null))
      const chain = new Set<Element>([document.documentElement])
      for (const place of found) for (let up = place.parentElement; up; up = up.parentElement) chain.add(up)
      const wanted = new Set(chain)
      const missing = found.size < places.length
      const next = [...chain].map((element) => ({ element, deep: 0 }))
      for (const { element, deep } of next) {
        for (const child of element.children) {
          if (wanted.size >= widest) break
          if (found.has(child) || wanted.has(child) || silent.test(child.localName)) continue
          wanted.add(child)
          if (missing && deep < 8) next.push({ element: child, deep: deep + 1 })
        }
      }
      if (wanted.size === watched.size && [...wanted].every((element) => watched.has(element))) return
      watched = wanted
      observer.disconnect()
      for (const element of wanted) observer.observe(element, { childList: true })
    }
  }
}
