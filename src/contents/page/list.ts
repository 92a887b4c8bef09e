import type { Reply } from "~shared/protocol/messages"
import { send } from "~shared/protocol/send"
import { readRows } from "./read"
import type { World } from "./world"

const quiet = 500
const atMost = 2000

export interface List {
  /** True when it is another element than before. */
  see(scroller: Element | null): boolean
  /** Tell the worker to read the list as soon as it is quiet. */
  stir(): void
}

/** Watches the chat list; wakes the worker after it moved, and at no other time. */
export function createList(world: World, told: (reply: Reply<"console.stirred">) => void): List {
  const { recipe, signal } = world
  let scroller: Element | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let since = 0

  const tell = async () => {
    timer = undefined
    since = 0
    if (signal.aborted || !scroller?.isConnected) return
    const rows = readRows(recipe).map(({ name, unread, mine }) => ({ name, unread, mine }))
    const reply = await send("console.stirred", { rows })
    if (!signal.aborted) told(reply)
  }
  const stir = () => {
    const now = Date.now()
    since ||= now
    clearTimeout(timer)
    timer = setTimeout(() => void tell(), Math.max(0, Math.min(quiet, since + atMost - now)))
  }

  // Our badges come and go in there too; they are no news.
  const ours = (node: Node) => node.nodeName === "TURNO-BADGE"
  const news = ({ type, addedNodes, removedNodes }: MutationRecord) =>
    type !== "childList" || ![...addedNodes, ...removedNodes].every(ours)
  const observer = new MutationObserver((records) => records.some(news) && stir())
  signal.addEventListener("abort", () => {
    observer.disconnect()
    clearTimeout(timer)
  })

  return {
    stir,
    see(next) {
      if (next === scroller) return false
      scroller = next
      observer.disconnect()
      if (!scroller) return true
      observer.observe(scroller, { childList: true, subtree: true, characterData: true })
      stir()
      return true
    }
  }
}
