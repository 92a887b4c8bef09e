import { words as wordsOf } from "~shared/i18n/words"
import { ErrorBoundary } from "~shared/ui/error-boundary"
import { FaultNote } from "./guarded-part"
import { Overlay, type OverlayProps } from "./overlay"
import { useWorld } from "./use-world"

/** The whole overlay: what broke outside each of its parts is tried again with the next chat. */
export function GuardedOverlay(props: OverlayProps) {
  const { world } = props
  useWorld(world)
  return (
    <ErrorBoundary
      surface="overlay"
      resetKey={world.scene.chat?.contact}
      fallback={(retry) => <FaultNote world={world} words={wordsOf(world.language)} onRetry={retry} />}
    >
      <Overlay {...props} />
    </ErrorBoundary>
  )
}
