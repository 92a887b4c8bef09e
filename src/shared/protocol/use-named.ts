import type { QueueRow } from "./views"
import { useView } from "./use-view"

/** From one letter to the next the rows stay. */
const whileTyping = { keepPrevious: true }

/** Rows of the queue by what is typed of a name: the open ones first, then the scheduled, then the closed. */
export function useNamed(typed: string): QueueRow[] {
  const search = typed.trim()
  const asked = { section: "all", order: "oldest", pendingOnly: false, search, skip: 0 } as const
  const open = useView("queue", search ? { ...asked, stage: "open" } : null, window, whileTyping)
  const scheduled = useView("queue", search ? { ...asked, stage: "scheduled" } : null, window, whileTyping)
  const closed = useView("queue", search ? { ...asked, stage: "closed" } : null, window, whileTyping)
  if (!search) return []
  return [open, scheduled, closed].flatMap(({ data }) => data?.rows ?? [])
}
