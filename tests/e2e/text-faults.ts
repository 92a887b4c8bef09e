import { expect, type Frame, type Page } from "@playwright/test"

/**
 * Text that a person cannot read as it is drawn: cut without an ellipsis, shortened where nothing tells the whole, sticking
 * out of its control, or lying over another text. Runs in the page: it may use nothing from outside of it.
 */
export function findTextFaults(root: Document | ShadowRoot): string[] {
  interface Drawn {
    text: string
    owner: Element
    layer: Element | null
    box: { left: number; top: number; right: number; bottom: number }
  }
  const faults: string[] = []
  const drawn: Drawn[] = []
  const name = (one: Element) => `${one.localName}${[...one.classList].map((part) => `.${part}`).join("")}`
  const chain = (one: Element) => {
    const all: Element[] = []
    for (let up: Element | null = one; up; up = up.parentElement) all.push(up)
    return all
  }
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const owner = node.parentElement
    const text = node.textContent?.trim() ?? ""
    if (!owner || !text || owner.closest("style, script, option, title, .tn-unseen, [inert]")) continue
    if (!owner.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const lines = [...range.getClientRects()].filter((line) => line.width > 0)
    if (lines.length === 0) continue
    const box = {
      left: Math.min(...lines.map((line) => line.left)),
      top: Math.min(...lines.map((line) => line.top)),
      right: Math.max(...lines.map((line) => line.right)),
      bottom: Math.max(...lines.map((line) => line.bottom))
    }
    const up = chain(owner)
    // For ears alone.
    if (
      up.some(
        (one) =>
          getComputedStyle(one).overflow === "hidden" &&
          (one.clientWidth <= 1 || getComputedStyle(one).clipPath !== "none")
      )
    )
      continue
    const tell = (what: string, where: Element) => faults.push(`${what}: "${text.slice(0, 60)}" in ${name(where)}`)
    // What is hung over a corner sticks out on purpose.
    let hung = false
    for (const one of up) {
      const style = getComputedStyle(one)
      if (style.display === "inline" || style.display === "contents") continue
      const edge = one.getBoundingClientRect()
      const isControl = style.borderTopStyle !== "none" && style.borderTopWidth !== "0px"
      const clipsX = style.overflowX !== "visible"
      const clipsY = style.overflowY !== "visible"
      const past = {
        x: box.left < edge.left - 1 || box.right > edge.right + 1,
        y: box.top < edge.top - 2 || box.bottom > edge.bottom + 2
      }
      if (past.x && clipsX && !/auto|scroll/.test(style.overflowX)) {
        const shortened = up
          .slice(0, up.indexOf(one) + 1)
          .some((part) => getComputedStyle(part).textOverflow === "ellipsis")
        if (!shortened) tell("cut", one)
        else if (!up.slice(0, up.indexOf(one) + 3).some((part) => part.hasAttribute("title")))
          tell("shortened, no title", one)
      }
      if (past.y && clipsY && !/auto|scroll/.test(style.overflowY)) tell("cut in height", one)
      if (isControl && !hung && ((past.x && !clipsX) || (past.y && !clipsY))) tell("sticks out", one)
      if (clipsX) {
        box.left = Math.max(box.left, edge.left)
        box.right = Math.min(box.right, edge.right)
      }
      if (clipsY) {
        box.top = Math.max(box.top, edge.top)
        box.bottom = Math.min(box.bottom, edge.bottom)
      }
      if (style.position === "fixed") break
      hung ||= style.position === "absolute"
    }
    if (box.right - box.left < 1 || box.bottom - box.top < 1) continue
    if (box.right > innerWidth + 1 || box.left < -1) tell("out of the window", owner)
    const layer = up.find(
      (one) => /fixed|absolute|sticky/.test(getComputedStyle(one).position) || one.matches("dialog, [popover]")
    )
    drawn.push({ text, owner, layer: layer ?? null, box })
  }
  for (const [i, one] of drawn.entries())
    for (const other of drawn.slice(i + 1)) {
      if (one.layer !== other.layer || one.owner.contains(other.owner) || other.owner.contains(one.owner)) continue
      const x = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
      const y = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top)
      if (x > 2 && y > 3)
        faults.push(`"${one.text.slice(0, 40)}" over "${other.text.slice(0, 40)}" in ${name(other.owner)}`)
    }
  return [...new Set(faults)]
}

/** Faults of a page of ours, with the name of what is shown. */
export const textFaults = (page: Page | Frame): Promise<string[]> =>
  page.evaluate(`(${findTextFaults.toString()})(document)`)

/** Every text can be read once what is drawn has settled: a label that gives way does so a moment after its room changed. */
export const expectReadable = (find: () => Promise<string[]>, what: string): Promise<void> =>
  expect
    .poll(() => find().catch((error: unknown) => [String(error)]), { message: `${what}: every text can be read` })
    .toEqual([])
