import type { ReactNode } from "react"
import type { Words } from "~shared/i18n/words"
import type { SurfaceName } from "~shared/protocol/surfaces"
import { Button } from "./button"
import { CopyDiagnostics } from "./copy-diagnostics"
import { ErrorBoundary } from "./error-boundary"
import { Icon } from "./icon"

interface GuardedProps {
  surface: SurfaceName
  words: Words
  resetKey?: unknown
  /** The page is loaded anew; else only this part is drawn again. */
  whole?: boolean
  children: ReactNode
}

/** A part of a page of ours that breaks alone: what stands there then says so, with the ways on. */
export const Guarded = ({ words, whole, children, ...boundary }: GuardedProps) => (
  <ErrorBoundary
    {...boundary}
    fallback={(retry) => (
      <div className="tn-fault" role="alert">
        <p>
          <Icon name="alert" />
          {words.t("fault_here")}
        </p>
        <div className="tn-fault-acts">
          <Button
            look="outlined"
            icon="reopen"
            label={words.t("act_retry")}
            onClick={whole ? () => location.reload() : retry}
          />
          <CopyDiagnostics words={words} />
        </div>
      </div>
    )}
  >
    {children}
  </ErrorBoundary>
)
