import { useEffect, useState } from "react"

/**
 * What was typed and not saved yet. It outlives another page of the options, a reload and a crash (kept in this tab's
 * session), and the browser asks before it is thrown away.
 */
export function useDraft<T extends object>(name: string): [T | null, (draft: T | null) => void] {
  const key = `turno.draft.${name}`
  const [draft, setDraft] = useState<T | null>(() => {
    try {
      return JSON.parse(sessionStorage.getItem(key) ?? "null") as T | null
    } catch {
      return null
    }
  })
  useEffect(() => {
    if (!draft) return sessionStorage.removeItem(key)
    sessionStorage.setItem(key, JSON.stringify(draft))
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener("beforeunload", ask)
    return () => window.removeEventListener("beforeunload", ask)
  }, [key, draft])
  return [draft, setDraft]
}
