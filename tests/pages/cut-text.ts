import type { Page } from "@playwright/test"

/**
 * Texts that do not fit into what holds them: they run out of it or are cut off by it. What is meant to end in an ellipsis, to
 * scroll, or to be heard and not seen is left out. Fields scroll what is typed into them.
 */
export const cutTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const hasText = (one: Element) =>
      [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
    const cuts = (one: HTMLElement) => {
      if (one.closest("svg, select, input, textarea, script, style")) return false
      if (one.clientWidth === 0 || !one.checkVisibility({ visibilityProperty: true })) return false
      const { clipPath, overflowX, overflowY, textOverflow, webkitLineClamp } = getComputedStyle(one)
      if (clipPath !== "none" || textOverflow === "ellipsis" || webkitLineClamp !== "none") return false
      const clips = (overflow: string) => overflow === "hidden" || overflow === "clip"
      const wide = one.scrollWidth > one.clientWidth && (clips(overflowX) || (overflowX === "visible" && hasText(one)))
      const tall = one.scrollHeight > one.clientHeight && clips(overflowY)
      return wide || tall
    }
    return [...document.querySelectorAll<HTMLElement>("body *")]
      .filter(cuts)
      .map((one) => `${one.localName}.${one.className}: ${one.textContent?.trim().slice(0, 60)}`)
  })
