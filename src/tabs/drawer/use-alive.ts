import { useEffect, useState } from "react"

const alive = () => chrome.runtime?.id !== undefined
/** How often it is looked at while somebody sees the frame. */
const often = 3000

/** False once the extension was updated or removed under the page: nothing can be saved from here any more. */
export function useAlive(): boolean {
  const [is, setIs] = useState(alive)
  useEffect(() => {
    const look = () => setIs(alive())
    const way = new AbortController()
    for (const touch of ["pointerdown", "keydown", "focus"])
      addEventListener(touch, look, { capture: true, signal: way.signal })
    const timer = setInterval(() => document.visibilityState === "visible" && look(), often)
    return () => {
      way.abort()
      clearInterval(timer)
    }
  }, [])
  return is
}
