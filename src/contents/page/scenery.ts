import type { PageRecipe } from "~shared/recipes/recipe"
import { locateOne } from "./locate"
import type { Scene } from "./world"

type Scenery = Pick<Scene, "dark" | "rtl" | "covered">

/** How the console looks now: theme, direction, and whether a layer of its own lies over everything. Asks the whole document. */
export const sceneryOf = ({ theme, covers }: PageRecipe): Scenery => ({
  dark: locateOne(theme.dark) !== null,
  rtl: document.body !== null && getComputedStyle(document.body).direction === "rtl",
  covered: locateOne(covers) !== null
})

/** Themes and directions are attributes of the two outermost elements. */
export function watchScenery(changed: () => void, signal: AbortSignal): { see(): void } {
  const observer = new MutationObserver(changed)
  signal.addEventListener("abort", () => observer.disconnect())
  let body: HTMLElement | null | undefined
  return {
    see() {
      if (body === document.body) return
      body = document.body
      observer.disconnect()
      for (const element of [document.documentElement, body]) {
        if (element)
          observer.observe(element, { attributes: true, attributeFilter: ["class", "dir", "style", "data-theme"] })
      }
    }
  }
}
