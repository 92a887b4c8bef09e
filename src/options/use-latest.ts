import { type RefObject, useEffect, useRef } from "react"

/** A value as it stands by now: for what goes on after waiting. */
export function useLatest<T>(value: T): RefObject<T> {
  const latest = useRef(value)
  useEffect(() => {
    latest.current = value
  })
  return latest
}
