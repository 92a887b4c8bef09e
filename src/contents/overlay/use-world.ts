import { useCallback, useRef, useSyncExternalStore } from "react"
import type { World } from "../page/world"

/** Draws again after each change of the shared record; the record itself is read live while drawing. */
export function useWorld(world: World): void {
  const version = useRef(0)
  const subscribe = useCallback(
    (draw: () => void) =>
      world.changed(() => {
        version.current++
        draw()
      }),
    [world]
  )
  useSyncExternalStore(subscribe, () => version.current)
}
