import { useEffect, useRef, useState } from "react"
import { Icon } from "./icon"

interface ToastProps {
  text: string
  /** Offered for as long as the toast stands. Pressing it does not take the toast away: its owner says what came of it. */
  undo?: { label: string; onUndo: () => void }
  /** How long it stays, pointer and focus left aside. */
  seconds?: number
  onGone: () => void
}

/** What was just done, with the way back counting down. Stands still while somebody is on it. */
export function Toast({ text, undo, seconds = 10, onGone }: ToastProps) {
  const [left, setLeft] = useState(seconds)
  const [pointed, setPointed] = useState(false)
  const [focused, setFocused] = useState(false)
  // A live region that comes with its words already in it is not read out.
  const [said, setSaid] = useState("")
  const gone = useRef(onGone)
  const held = pointed || focused
  useEffect(() => {
    gone.current = onGone
  })

  useEffect(() => setSaid(text), [text])
  useEffect(() => {
    if (held) return
    const clock = setInterval(() => setLeft((n) => n - 1), 1000)
    return () => clearInterval(clock)
  }, [held])
  useEffect(() => {
    if (left <= 0) gone.current()
  }, [left])

  return (
    <div
      className="tn-toast"
      onPointerEnter={() => setPointed(true)}
      onPointerLeave={() => setPointed(false)}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
    >
      <span role="status" className="tn-toast-text">
        <bdi>{said}</bdi>
      </span>
      {undo && (
        <button type="button" className="tn-toast-undo" aria-label={undo.label} onClick={undo.onUndo}>
          <Icon name="undo" />
          <span aria-hidden="true">{undo.label}</span>
          <span className="tn-toast-left" aria-hidden="true">
            {Math.max(left, 0)}
          </span>
        </button>
      )}
    </div>
  )
}
