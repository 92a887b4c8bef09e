import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react"
import type { DeskWindow } from "~shared/protocol/views"
import { createDeleteGuard } from "./delete-guard"
import { watchMicrophone } from "./microphone"
import { useSurface } from "./surface"

/** What has to be known because of a press in the console: it was held, or it cannot work. */
export type Told = "delete" | "microphone"

/** Watches presses in the console for what an agent has to be told. */
export function useTold(desk: DeskWindow | null): { told: Told | null; forget(): void } {
  const { world, writing } = useSurface()
  const [told, setTold] = useState<Told | null>(null)
  const forget = useCallback(() => setTold(null), [])
  const role = useRef(desk?.me.role)
  useLayoutEffect(() => {
    role.current = desk?.me.role
  })
  useEffect(() => {
    // Nobody is held before it is known who this is.
    const guard = createDeleteGuard(
      world.recipe,
      () => role.current === "agent",
      () => setTold("delete")
    )
    const leave = writing.before(guard)
    const way = new AbortController()
    watchMicrophone(world.recipe, () => setTold("microphone"), way.signal)
    return () => {
      way.abort()
      leave()
    }
  }, [world, writing])
  return { told, forget }
}
