import browser from "webextension-polyfill"
import type { FailureEntry } from "../ports"

const key = "failures"
const kept = 50

/** One write at a time: two that read the same ring would lose one of the two. */
const queue = { last: Promise.resolve() as Promise<unknown> }

/** Two entries of one fault: it is kept once, with how often and when it last came. */
const identityOf = ({ where, name, message, frames }: FailureEntry) => JSON.stringify([where, name, message, frames])

/** What went wrong lately, the oldest first. In the browser's memory: gone when it closes. */
export async function readFailures(): Promise<FailureEntry[]> {
  const found = await browser.storage.session.get(key)
  return (found[key] as FailureEntry[] | undefined) ?? []
}

/** Rejects when it could not be kept; the next write is tried all the same. */
export function keepFailure(entry: FailureEntry): Promise<void> {
  const written = queue.last.then(async () => {
    const before = await readFailures()
    const same = before.find((one) => identityOf(one) === identityOf(entry))
    const rest = before.filter((one) => one !== same)
    const next = [...rest, { ...entry, times: entry.times + (same?.times ?? 0) }].slice(-kept)
    await browser.storage.session.set({ [key]: next })
  })
  queue.last = written.catch(() => undefined)
  return written
}
