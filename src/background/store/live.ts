import { liveQuery } from "dexie"

/** Runs a query now and again after each commit that touches what it read. Returns the way out. */
export function live<T>(
  query: () => Promise<T>,
  next: (value: T) => void,
  failed: (error: unknown) => void
): () => void {
  const subscription = liveQuery(query).subscribe({ next, error: failed })
  return () => subscription.unsubscribe()
}
