import type { Page } from "@playwright/test"
import type { Inside } from "./inside"
import { expect } from "./stage"

/** The built extension over the practice console, or its content scripts over one that stands still. */
interface InsideStage {
  inside(page: Page): Promise<Inside>
}

interface Rect {
  what: string
  x: number
  y: number
  width: number
  height: number
}

/** Every control and text of the console that a person uses, as far as it is drawn: without what a scroller cuts off. */
const consoleRects = (page: Page): Promise<Rect[]> =>
  page.evaluate(() => {
    const controls = "button, [role=button], [contenteditable=true], [role=gridcell] [title], header [title]"
    const row = ["icon-unread-count", "last-msg-status", "cell-frame-primary-detail"].map((id) => `[data-testid=${id}]`)
    const drawn = (one: Element) => {
      let { left, top, right, bottom } = one.getBoundingClientRect()
      for (let up = one.parentElement; up; up = up.parentElement) {
        if (getComputedStyle(up).overflow === "visible") continue
        const edge = up.getBoundingClientRect()
        left = Math.max(left, edge.left)
        top = Math.max(top, edge.top)
        right = Math.min(right, edge.right)
        bottom = Math.min(bottom, edge.bottom)
      }
      return { x: left, y: top, width: right - left, height: bottom - top }
    }
    return [...document.querySelectorAll([controls, ...row].join())]
      .filter((one) => one.checkVisibility())
      .map((one) => ({
        what: one.getAttribute("aria-label") ?? one.getAttribute("title") ?? one.outerHTML.slice(0, 80),
        ...drawn(one)
      }))
      .filter((one) => one.width > 0 && one.height > 0)
  })

const overlap = (a: Rect, b: Rect) =>
  Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > 1 &&
  Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > 1

async function ourRects(stage: InsideStage, page: Page): Promise<Rect[]> {
  const bar = await stage.inside(page)
  const toolbars = await Promise.all((await bar.all("toolbar")).map((one) => bar.box(one)))
  const badges = await page
    .locator("turno-badge")
    .evaluateAll((all) =>
      all.map((one) => ({ what: "badge", ...one.getBoundingClientRect().toJSON() })).filter((one) => one.width > 0)
    )
  return [...toolbars.map((box) => ({ what: box.width > box.height ? "bar" : "rail", ...box })), ...badges]
}

/** The bar is drawn, and neither it nor anything else of ours lies over a control or a text of the console. */
export async function expectNothingCovered(stage: InsideStage, page: Page): Promise<void> {
  const clashes = async () => {
    const [ours, console] = [await ourRects(stage, page), await consoleRects(page)]
    const found = ours.flatMap((one) =>
      console.filter((other) => overlap(one, other)).map((other) => `${one.what} over ${other.what}`)
    )
    return ours.some((one) => one.what === "bar") ? found : ["no bar"]
  }
  // What is drawn anew between being found and being measured is measured at the next look.
  await expect.poll(() => clashes().catch((error: unknown) => [String(error)]), { timeout: 10_000 }).toEqual([])
}
