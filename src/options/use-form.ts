import { useState } from "react"
import type { Drafts } from "./draft"

/** Of something in a list; `id` null while it is being made. */
interface Listed {
  id: string | null
}

/** The form that is open over a list: at first the one that was written last and not saved. */
export function useForm<T extends Listed>(
  [drafts, keep]: Drafts<T>,
  keptOf: (id: string) => T | null,
  blank: T,
  closed: boolean
) {
  const [open, setOpen] = useState<string | null>(() => (closed ? null : (Object.keys(drafts ?? {}).at(-1) ?? null)))
  const kept = open === null ? null : keptOf(open)
  const draft = open === null ? undefined : drafts?.[open]
  return {
    open,
    begin: (id: string | null) => setOpen(id ?? ""),
    end: () => setOpen(null),
    /** What its fields begin with. What is gone meanwhile is made again. */
    first: draft ? (kept ? draft : { ...draft, id: null }) : (kept ?? blank),
    kept: kept ?? blank,
    onDraft: (written: T | null) => open !== null && keep(open, written)
  }
}
