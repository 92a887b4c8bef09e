import { createContext, useContext } from "react"
import type { Words } from "~shared/i18n/words"
import type { World } from "../page/world"

/** What every part of the overlay is given. */
export interface Surface {
  world: World
  host: HTMLElement
  root: ShadowRoot
  words: Words
  /** Says an outcome to who listens instead of looking. */
  announce(text: string): void
}

export const SurfaceContext = createContext<Surface | null>(null)

export function useSurface(): Surface {
  const surface = useContext(SurfaceContext)
  if (!surface) throw new Error("drawn outside the overlay")
  return surface
}
