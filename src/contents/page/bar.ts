import { send } from "~shared/protocol/send"
import type { PageRecipe } from "~shared/recipes/recipe"
import { locateOne } from "./locate"
import type { Box } from "./world"

/** The bar is 40 px high; a browser's rounding may eat one. */
const enough = 39

export interface Bar {
  /** Take the room under the console's header (true), give it back (false), or leave it for the next chat (null). */
  want(on: boolean | null): Promise<void>
  /** Other elements, perhaps: measure again. */
  see(root: Element | null, header: Element | null): void
}

const overflows = /auto|scroll|overlay/

/** The element that scrolls the messages: the panel itself or something around it. */
function scrollerOf(panel: Element | null): Element | null {
  for (let up = panel; up && up !== document.body; up = up.parentElement) {
    if (overflows.test(getComputedStyle(up).overflowY)) return up
  }
  return null
}

const endOf = ({ scrollHeight, scrollTop, clientHeight }: Element) => scrollHeight - scrollTop - clientHeight

/** Whatever takes room in the page hides the newest lines of a plain column: keep its distance from the end. */
export async function keepEnd<T>({ root }: PageRecipe["messages"], change: () => Promise<T>): Promise<T> {
  const before = scrollerOf(locateOne(root))
  const fromEnd = before && endOf(before)
  const changed = await change()
  const scroller = scrollerOf(locateOne(root))
  if (scroller) {
    // Messages that came meanwhile were drawn from their end.
    const keep = scroller === before ? (fromEnd ?? 0) : endOf(scroller) > 48 ? endOf(scroller) : 0
    scroller.scrollTop = scroller.scrollHeight - scroller.clientHeight - keep
  }
  return changed
}

/** Keeps the room for the bar, and tells where it is. No gap in the page, no bar. */
export function createBar({ messages }: PageRecipe, place: (box: Box | null) => void, signal: AbortSignal): Bar {
  let root: Element | null = null
  let header: Element | null = null
  let taken = false
  let wanted = false
  let last = ""

  const measure = () => {
    let box: Box | null = null
    if (wanted && header?.isConnected) {
      const { x, bottom, width } = header.getBoundingClientRect()
      let next = header.nextElementSibling
      while (next && !next.getBoundingClientRect().height) next = next.nextElementSibling
      const height = next ? next.getBoundingClientRect().top - bottom : 0
      if (height >= enough && width) box = { x, y: bottom, width, height }
    }
    const said = JSON.stringify(box)
    if (said === last) return
    last = said
    place(box)
  }

  const observer = new ResizeObserver(measure)
  signal.addEventListener("abort", () => observer.disconnect())
  addEventListener("resize", measure, { signal })

  const room = async (on: boolean) => {
    const reply = await keepEnd(messages, () => send("console.room", { part: "bar", on }))
    return reply.ok && reply.value.ok
  }

  return {
    async want(on) {
      wanted = on === true
      if (on !== null && on !== taken) {
        taken = on
        if (!(await room(on)) && taken === on) taken = !on
      }
      if (!signal.aborted) measure()
    },
    see(nextRoot, nextHeader) {
      if (nextRoot === root && nextHeader === header) return
      root = nextRoot
      header = nextHeader
      observer.disconnect()
      if (root) observer.observe(root)
      if (header) observer.observe(header)
      measure()
    }
  }
}
