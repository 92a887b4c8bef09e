import { useEffect, useRef } from "react"

/**
 * Moves the focus to `target` once the dialog is gone, where that was asked for: as long as it is open, the page behind it
 * takes no focus.
 */
export function useFocusAfterDialog(isOpen: boolean, target: () => HTMLElement | null | undefined): () => void {
  const wanted = useRef(false)
  useEffect(() => {
    if (isOpen || !wanted.current) return
    wanted.current = false
    target()?.focus()
  })
  return () => {
    wanted.current = true
  }
}
