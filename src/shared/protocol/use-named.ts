import type { QueueRow } from "./views"
import { useView } from "./use-view"

/** Rows of the queue by what is typed of a name: the open ones first, then the scheduled, then the closed. */
export function useNamed(typed: string): QueueRow[] {
  const search = typed.trim()
  const asked = { section: "all", order: "oldest", pendingOnly: false, search, skip: 0 } as const
  const open = useView("queue", search ? { ...asked, stage: "open" } : null, window)
  const scheduled = useView("queue", search ? { ...asked, stage: "scheduled" } : null, window)
  const closed = useView("queue", search ? { ...asked, stage: "closed" } : null, window)
  if (!search) return []
  return [open, scheduled, closed].flatMap(({ window: seen }) => seen?.rows ?? [])
}
