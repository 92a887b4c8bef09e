/** How long (ms) a press accounts for a focus that goes elsewhere. */
const causes = 700

export interface FocusGuard {
  /** Somebody is in a text field of this frame, or no longer. */
  writing(frame: HTMLIFrameElement | null, on: boolean): void
  /** We move the focus ourselves. */
  release(): void
}

/**
 * Consoles take the focus into their own box whenever they draw it anew. Somebody who writes a note would go on writing to
 * the customer without a look, and Enter would send it. So while a text field of a frame has the focus, it goes away only
 * by a press of the person, or by us.
 */
export function guardFocus(root: ShadowRoot, signal: AbortSignal): FocusGuard {
  let writer: HTMLIFrameElement | null = null
  let pressed = -causes

  const press = (event: Event) => {
    if (event.isTrusted) pressed = performance.now()
  }
  // While a frame has the focus this window has none: whatever takes it away gives it to the window first.
  const taken = (event: FocusEvent) => {
    if (!writer || event.target !== window) return
    const held = writer
    // After the console's own script has had its way, and before the next key.
    queueMicrotask(() => {
      if (writer !== held || root.activeElement === held) return
      if (performance.now() - pressed < causes || !held.isConnected) writer = null
      else held.focus({ preventScroll: true })
    })
  }
  addEventListener("pointerdown", press, { capture: true, signal })
  addEventListener("focus", taken, { capture: true, signal })
  return {
    writing(frame, on) {
      if (!on && writer !== frame) return
      writer = on ? frame : null
      // The press that brought one there is not one that leads away.
      pressed = -causes
    },
    release() {
      writer = null
    }
  }
}
