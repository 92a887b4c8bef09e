import { Component, type ReactNode } from "react"
import { sendFailure } from "~shared/protocol/send-failure"
import type { SurfaceName } from "~shared/protocol/surfaces"

interface ErrorBoundaryProps {
  surface: SurfaceName
  /** What was drawn when it broke; another value is a reason to try again. */
  resetKey?: unknown
  /** Drawn in its place, with the way to try again. */
  fallback: (retry: () => void) => ReactNode
  children: ReactNode
}

/** A part that breaks alone: what throws while it is drawn is reported, and nothing around it goes. React asks for a class. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidCatch(error: unknown) {
    sendFailure(this.props.surface, error)
  }

  override componentDidUpdate(before: ErrorBoundaryProps) {
    if (this.state.failed && before.resetKey !== this.props.resetKey) this.retry()
  }

  retry = () => this.setState({ failed: false })

  override render() {
    return this.state.failed ? this.props.fallback(this.retry) : this.props.children
  }
}
