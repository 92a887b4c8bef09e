import { type CSSProperties, type ReactNode, useState } from "react"
import type { Words } from "~shared/i18n/words"
import type { SurfaceName } from "~shared/protocol/surfaces"
import { Button } from "~shared/ui/button"
import { CopyDiagnostics } from "~shared/ui/copy-diagnostics"
import { ErrorBoundary } from "~shared/ui/error-boundary"
import { Icon } from "~shared/ui/icon"
import type { Box, World } from "../page/world"
import { BarRow } from "./bar-row"
import { useSurface } from "./surface"

interface GuardedPartProps {
  surface: SurfaceName
  /** Its own room, where it is a row of ours in a gap of the page; else what is said floats. */
  box?: Box | null
  resetKey?: unknown
  /** In place of the row or the note. */
  fallback?: (retry: () => void) => ReactNode
  children: ReactNode
}

/** A part of the overlay that breaks alone: its own room says so, with the ways on, and tries again with another `resetKey`. */
export function GuardedPart({ surface, box, resetKey, fallback, children }: GuardedPartProps) {
  const { world, words } = useSurface()
  const drawn = (retry: () => void) =>
    box ? (
      <BarRow box={box} label={words.t("fault_here")} tone="danger" className={box.height < 40 ? "strip" : undefined}>
        <span className="state" role="alert" title={words.t("fault_here")}>
          <Icon name="alert" />
          <bdi className="words">{words.t("fault_here")}</bdi>
        </span>
        <span className="space" />
        <FaultActs words={words} onRetry={retry} className="second" />
      </BarRow>
    ) : (
      <FaultNote world={world} words={words} onRetry={retry} />
    )
  return (
    <ErrorBoundary surface={surface} resetKey={resetKey} fallback={fallback ?? drawn}>
      {children}
    </ErrorBoundary>
  )
}

interface FaultActsProps {
  words: Words
  onRetry: () => void
  bare?: boolean
  className?: string
}

export const FaultActs = ({ words, onRetry, bare, className }: FaultActsProps) => (
  <>
    <Button
      icon="reopen"
      bare={bare}
      look={bare ? "ghost" : "outlined"}
      className={className}
      label={words.t("act_retry")}
      onClick={onRetry}
    />
    <CopyDiagnostics words={words} bare={bare} className={className} />
  </>
)

interface FaultNoteProps {
  world: World
  words: Words
  onRetry: () => void
  onGone?: () => void
  /** Where it stands; under the bar, at the console's end, when nothing is said. */
  at?: CSSProperties
}

/** What is said of a part that has no row of its own. */
export function FaultNote({ world, words, onRetry, onGone, at }: FaultNoteProps) {
  const [gone, setGone] = useState(false)
  const { bar } = world.scene
  if (gone) return null
  return (
    <div
      className="float fault"
      role="alert"
      style={at ?? { insetBlockStart: bar ? bar.y + bar.height + 12 : 12, insetInlineEnd: 60 }}
    >
      <div className="notice-in">
        <Icon name="alert" />
        <bdi className="notice-said">{words.t("fault_here")}</bdi>
        <Button bare icon="x" label={words.t("act_dismiss")} onClick={onGone ?? (() => setGone(true))} />
      </div>
      <div className="guard-acts">
        <FaultActs words={words} onRetry={onRetry} />
      </div>
    </div>
  )
}
