import { createContext, useCallback, useContext } from "react"
import type { Words } from "~shared/i18n/words"
import type { Action, KeyName } from "~shared/vocabulary"
import type { World } from "../page/world"
import type { Writing } from "../writing/writing"

/** What every part of the overlay is given. */
export interface Surface {
  world: World
  writing: Writing
  host: HTMLElement
  root: ShadowRoot
  words: Words
  /** The key of each action, as this agent has it. */
  keys: Record<Action, KeyName>
  /** Says an outcome to who listens instead of looking. */
  announce(text: string): void
}

export const SurfaceContext = createContext<Surface | null>(null)

export function useSurface(): Surface {
  const surface = useContext(SurfaceContext)
  if (!surface) throw new Error("drawn outside the overlay")
  return surface
}

/** Gives the focus back to the console's box after an act, unless the person has gone elsewhere with it. */
export function useBackToBox(): () => void {
  const { world, host } = useSurface()
  return useCallback(() => {
    const focused = document.activeElement
    if (!focused || focused === document.body || focused === host) world.focusBox()
  }, [world, host])
}
