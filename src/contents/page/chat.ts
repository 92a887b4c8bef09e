import { send } from "~shared/protocol/send"
import type { Bar } from "./bar"
import type { Messages } from "./messages"
import { readValue } from "./read"
import type { World } from "./world"

export interface Chat {
  /** What is in front now, as far as the page shows it. */
  see(root: Element | null, panel: Element | null): void
  /** Ask again whose chat it is: the person came back to it, or the list was read meanwhile. */
  again(): void
}

const retries = [400, 1500, 5000]

/** Follows which chat is open and learns from the worker whose it is. */
export function createChat(
  world: World,
  change: (part: Partial<World["scene"]>) => void,
  messages: Messages,
  bar: Bar
): Chat {
  const { recipe, signal } = world
  let name: string | null = null
  let known: Element | null = null
  /** Grows with every switch and every question: an answer to an older one is no answer. */
  let epoch = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  signal.addEventListener("abort", () => clearTimeout(timer))

  const ask = async (attempt = 0) => {
    clearTimeout(timer)
    const mine = ++epoch
    const visible = document.visibilityState === "visible" && document.hasFocus()
    const reply = await send("console.opened", { name, visible })
    if (mine !== epoch || signal.aborted) return
    if (reply.ok) {
      const { chat, why } = reply.value
      change({ chat: chat && { ...chat, shown: name }, why })
      messages.belongs(chat?.contact ?? null)
      messages.scan()
      void bar.want(name === null ? null : chat !== null || why === "ambiguous" || why === "unknown")
    }
    // The list may not have been read yet, or the page's own objects lag behind what it shows.
    const unsure = !reply.ok || (name !== null && (reply.value.why === "unknown" || reply.value.why === "none"))
    const wait = retries[attempt]
    if (unsure && wait !== undefined) timer = setTimeout(() => void ask(attempt + 1), wait)
  }

  return {
    see(root, panel) {
      const next = root && readValue(recipe.conversation.name, root)
      messages.watch(panel)
      if (next !== name) {
        name = next
        known = root
        messages.begin()
        change({ chat: null, why: null })
        void ask()
      } else if (root !== known) {
        // Drawn anew. Most likely the same chat, but two contacts may have one name.
        known = root
        if (root) void ask()
      }
    },
    again() {
      if (name !== null) void ask()
    }
  }
}
