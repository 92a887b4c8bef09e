import { type Dispatch, type SetStateAction, useCallback, useEffect, useState } from "react"

/** The browser asks before the page is left. */
export function useAsksToLeave(on: boolean): void {
  useEffect(() => {
    if (!on) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener("beforeunload", ask)
    return () => window.removeEventListener("beforeunload", ask)
  }, [on])
}

/**
 * What was typed and not saved yet. It outlives another page of the options, a reload and a crash (kept in this tab's
 * session), and the browser asks before it is thrown away.
 */
export function useDraft<T extends object>(name: string): [T | null, Dispatch<SetStateAction<T | null>>] {
  const key = `turno.draft.${name}`
  const [draft, setDraft] = useState<T | null>(() => {
    try {
      return JSON.parse(sessionStorage.getItem(key) ?? "null") as T | null
    } catch {
      return null
    }
  })
  useEffect(() => {
    if (draft) sessionStorage.setItem(key, JSON.stringify(draft))
    else sessionStorage.removeItem(key)
  }, [key, draft])
  useAsksToLeave(draft !== null)
  return [draft, setDraft]
}

/** Drafts of several things, by the id of what each is of; `""` (or null) is the one being made. */
export type Drafts<T> = readonly [
  Readonly<Record<string, T>> | null,
  keep: (id: string | null, draft: T | null) => void
]

/** One for each: what is written of one leaves the others alone. */
export function useDraftOfEach<T>(name: string): Drafts<T> {
  const [drafts, setDrafts] = useDraft<Record<string, T>>(name)
  const keep = useCallback(
    (id: string | null, draft: T | null) =>
      setDrafts((now) => {
        const { [id ?? ""]: _, ...rest } = now ?? {}
        const next = draft === null ? rest : { ...rest, [id ?? ""]: draft }
        return Object.keys(next).length > 0 ? next : null
      }),
    [setDrafts]
  )
  return [drafts, keep]
}
