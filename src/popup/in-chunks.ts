import type { Failure, RefusalSaid, Together } from "~shared/protocol/messages"
import type { Reply } from "~shared/protocol/messages"
import type { ContactId } from "~shared/vocabulary"

/** A decision, and by what name it is undone. */
export interface Way {
  contact: ContactId
  of: string
}

/** How something done to many ended, or how far it has come. */
export interface Ended {
  done: number
  /** Of these, on their way to a platform that has not confirmed them. */
  pending: number
  ways: Way[]
  refused: { contact: ContactId; name: string; refusal: RefusalSaid }[]
  failure: Failure | null
  /** Not tried: it was stopped, or the worker could not. */
  left: number
}

/**
 * Asks for many a chunk at a time, so that a long act shows how far it is and can be stopped in between. `on` hears of each
 * chunk and says whether to go on.
 */
export async function inChunks<T>(
  all: readonly T[],
  size: number,
  ask: (some: T[]) => Promise<Reply<"queue.bulk" | "conversation.undo">>,
  on: (sofar: Ended) => boolean
): Promise<Ended> {
  const ended: Ended = { done: 0, pending: 0, ways: [], refused: [], failure: null, left: all.length }
  while (ended.left > 0) {
    const at = all.length - ended.left
    const some = all.slice(at, at + size)
    const reply = await ask(some)
    if (!reply.ok) return { ...ended, failure: reply.failure }
    const { done, refused }: Together = reply.value
    ended.done += done.length
    ended.pending += done.filter(({ pending }) => pending).length
    ended.ways.push(...done.flatMap(({ contact, undo }) => (undo === null ? [] : [{ contact, of: undo }])))
    ended.refused.push(...refused)
    ended.left -= some.length
    if (!on(ended)) break
  }
  return ended
}
