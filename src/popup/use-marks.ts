import { useEffect, useState } from "react"
import type { Params, QueueRow, QueueWindow } from "~shared/protocol/views"
import type { ContactId } from "~shared/vocabulary"
import { readAll } from "./read-all"

type Rows = ReadonlyMap<ContactId, QueueRow>
const none: Rows = new Map()
/** A busy queue changes often: what left it is looked for when it rests. */
const rest = 400

/** Those of `marked` that pass, each as it is now; the same map when nothing changed. */
function kept(marked: Rows, now: Rows, passes: (contact: ContactId) => boolean): Rows {
  const left = [...marked.keys()].filter(passes)
  if (
    left.length === marked.size &&
    left.every((one) => now.get(one) === undefined || now.get(one) === marked.get(one))
  )
    return marked
  return new Map(left.map((one) => [one, (now.get(one) ?? marked.get(one)) as QueueRow]))
}

/**
 * The rows that were marked, for acting on them together. Another question begins without marks; in the same one they stay
 * with their conversations, wherever these are sorted to, and go with those that leave the list.
 */
export function useMarks(queue: QueueWindow | null, params: Params<"queue">) {
  const able = params.stage !== "closed"
  const [on, setOn] = useState(false)
  const [marked, setMarked] = useState(none)
  const { section, stage, pendingOnly, search, inbox, origin } = params
  const goesOn = queue !== null && (queue.more.waiting || queue.more.rest)
  const asked = JSON.stringify({ ...params, skip: 0 })
  useEffect(() => setMarked(none), [section, stage, pendingOnly, search, inbox, origin])

  useEffect(() => {
    if (!queue || marked.size === 0) return
    const now = new Map(queue.rows.map((row) => [row.contact, row]))
    const whole = queue.skip === 0 && queue.rows.length >= queue.total
    setMarked(kept(marked, now, (one) => !whole || now.has(one)))
    if (whole || [...marked.keys()].every((one) => now.has(one))) return
    const way = new AbortController()
    const look = async () => {
      const all = await readAll(JSON.parse(asked) as Params<"queue">, way.signal)
      if (all) setMarked((before) => kept(before, all, (one) => all.has(one)))
    }
    const timer = setTimeout(() => void look(), rest)
    return () => {
      clearTimeout(timer)
      way.abort()
    }
  }, [queue, marked, asked])

  const change = (rows: Iterable<QueueRow>, marking: boolean) =>
    setMarked((before) => {
      const next = new Map(before)
      for (const row of rows) {
        if (marking) next.set(row.contact, row)
        else next.delete(row.contact)
      }
      return next
    })
  return {
    able,
    on: on && able,
    marked,
    // Asked for together with another stage, it holds from there on.
    begin: () => setOn(true),
    /** Marks rows, and begins marking when that was not so. */
    mark: (...rows: QueueRow[]) => {
      setOn(able)
      change(rows, true)
    },
    toggle: (row: QueueRow) => change([row], !marked.has(row.contact)),
    /** All that are shown: of a folded list those that wait, which stand first; of one that goes on, all there are. */
    markAll: async (shown: number) => {
      setOn(able)
      const all = await readAll(params, AbortSignal.timeout(20_000))
      if (all) change([...all.values()].slice(0, goesOn ? undefined : shown), true)
    },
    clear: () => setMarked(none),
    leave: () => {
      setOn(false)
      setMarked(none)
    }
  }
}

export type Marks = ReturnType<typeof useMarks>
