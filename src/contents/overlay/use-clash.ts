import { useEffect, useLayoutEffect, useState } from "react"
import { flushSync } from "react-dom"
import type { Prefix } from "~shared/vocabulary"
import { locateOne } from "../page/locate"
import type { World } from "../page/world"

/** A prefix that no console has a list of its own for. */
const instead = (prefix: Prefix): Prefix => (prefix === ";" ? "::" : ";")

export interface Clash {
  /** The console's own list stands there: ours does not. */
  up: boolean
  /** It was seen under this prefix: another one is offered. */
  met: { prefix: Prefix; instead: Prefix } | null
}

/** Consoles may have quick replies of their own under the same key: while those are up there is no list of ours. */
export function useClash({ recipe }: World, prefix: Prefix, asked: boolean): Clash {
  const { quickReplies } = recipe.composer
  const [up, setUp] = useState(false)
  const [met, setMet] = useState<Prefix | null>(null)

  useLayoutEffect(() => {
    if (!asked || !quickReplies) return setUp(false)
    const see = () => {
      const there = locateOne(quickReplies) !== null
      setUp(there)
      if (there) setMet(prefix)
    }
    // At once, before both lists are painted.
    const observer = new MutationObserver(() => flushSync(see))
    observer.observe(document.body, { childList: true, subtree: true })
    see()
    return () => observer.disconnect()
  }, [asked, prefix, quickReplies])

  useEffect(() => setMet((last) => (last === prefix ? last : null)), [prefix])
  return { up, met: met && { prefix: met, instead: instead(met) } }
}
