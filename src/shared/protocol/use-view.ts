import { useEffect, useRef, useState } from "react"
import { type OpenView, openView } from "./open-view"
import type { Delivery, Params, ViewName, Windows } from "./views"

type Failed<V extends ViewName> = Extract<Delivery<V>, { ok: false }>["failure"]

/** The last window that came, what went wrong since, and whether the worker has stopped telling us more. */
export interface Seen<V extends ViewName> {
  window: Windows[V] | null
  failure: Failed<V> | null
  stale: boolean
}

const touches = ["pointerdown", "keydown", "focus"] as const

/**
 * Looks at a view for as long as the component is drawn. `surface` is what a person touches to wake it: our host in a
 * console, the window on a page of ours. `params` null = look at nothing.
 */
export function useView<V extends ViewName>(view: V, params: Params<V> | null, surface: EventTarget): Seen<V> {
  const [seen, setSeen] = useState<Seen<V>>({ window: null, failure: null, stale: false })
  const open = useRef<OpenView<V> | null>(null)
  const asked = params && JSON.stringify(params)
  const idle = asked === null
  const latest = useRef(asked)
  useEffect(() => {
    latest.current = asked
  })

  useEffect(() => {
    if (idle) return setSeen({ window: null, failure: null, stale: false })
    const way = new AbortController()
    const opened = openView(
      view,
      JSON.parse(latest.current ?? "{}") as Params<V>,
      (delivery) =>
        setSeen(({ window }) =>
          delivery.ok
            ? { window: delivery.window, failure: null, stale: false }
            : { window, failure: delivery.failure, stale: false }
        ),
      way.signal,
      // Closed before the first window: nobody answered, and a skeleton that stays for ever would be a lie.
      () => setSeen((last) => ({ ...last, stale: true, failure: last.failure ?? (last.window ? null : "broken") }))
    )
    open.current = opened
    for (const touch of touches) surface.addEventListener(touch, opened.touch, { capture: true, signal: way.signal })
    return () => {
      open.current = null
      way.abort()
    }
  }, [view, surface, idle])

  useEffect(() => {
    if (asked !== null) open.current?.set(JSON.parse(asked) as Params<V>)
  }, [asked])

  return seen
}
