import { useEffect, useState } from "react"
import type { ContactId } from "~shared/vocabulary"

/** From one chat to the next nobody knows whose it is for a moment (ms): nothing flickers, and nothing is left behind. */
const moment = 500

/** The contact in front; for a moment still the one before, while it is `unknown` who it is. */
export function useHeld(contact: ContactId | null, unknown: boolean): ContactId | null {
  const [held, setHeld] = useState(contact)
  const waiting = contact === null && unknown
  useEffect(() => {
    if (!waiting) return setHeld(contact)
    const timer = setTimeout(() => setHeld(null), moment)
    return () => clearTimeout(timer)
  }, [contact, waiting])
  return waiting ? held : contact
}
