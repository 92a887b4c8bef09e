import { openView } from "~shared/protocol/open-view"
import type { Params, QueueRow } from "~shared/protocol/views"
import type { ContactId } from "~shared/vocabulary"

/** Every row of a list, window by window; null when they cannot all be had. */
export function readAll(params: Params<"queue">, signal: AbortSignal): Promise<Map<ContactId, QueueRow> | null> {
  const rows = new Map<ContactId, QueueRow>()
  const way = new AbortController()
  return new Promise((done) => {
    const end = (all: typeof rows | null) => {
      way.abort()
      done(all)
    }
    if (signal.aborted) return end(null)
    signal.addEventListener("abort", () => end(null), { signal: way.signal })
    let next = 0
    const view = openView(
      "queue",
      { ...params, skip: next },
      (delivery) => {
        if (!delivery.ok) return end(null)
        const { rows: some, total } = delivery.window
        for (const row of some) rows.set(row.contact, row)
        next += some.length
        if (some.length === 0 || next >= total) end(rows)
        else view.set({ ...params, skip: next })
      },
      way.signal,
      () => end(null)
    )
  })
}
