import type { Count } from "~shared/limits/units"
import { send } from "~shared/protocol/send"
import type { PageRecipe } from "~shared/recipes/recipe"
import { locateOne } from "../page/locate"

export interface Enter {
  /** Whether a plain Enter makes a line, as the console has it set; null = it does not tell. */
  lines(): boolean | null
  /** Asks the console anew. */
  ask(): void
  /** How full the box is now: the nearer the limit, the more it matters. */
  fill(state: Count["state"]): void
  /** The focus moved: who changes a setting goes away for it and comes back. */
  back(): void
}

/**
 * What Enter does is a setting of the console. It shows in the page, or the worker can ask for it; the answer must be there
 * before the Enter is, so it is asked for when there is a box and as its text comes near the limit.
 */
export function createEnter({ composer, readers }: PageRecipe): Enter {
  let told: boolean | null = null
  let last: Count["state"] = "fine"
  const asks = readers.lines !== undefined && !composer.lines
  const ask = async () => {
    if (!asks) return
    const reply = await send("console.lines", {})
    told = reply.ok ? reply.value.lines : null
  }
  return {
    lines: () => (composer.lines ? locateOne(composer.lines) !== null : told),
    ask: () => void ask(),
    fill(state) {
      if (state !== last && state !== "fine") void ask()
      last = state
    },
    back() {
      if (last !== "fine") void ask()
    }
  }
}
