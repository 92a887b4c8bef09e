import { useEffect, useState } from "react"

/** A value once it has stood still for a moment: what is said of it would flicker while one types. */
export function useSettled<T>(value: T, quiet = 250): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const clock = setTimeout(() => setSettled(value), quiet)
    return () => clearTimeout(clock)
  }, [value, quiet])
  return settled
}
