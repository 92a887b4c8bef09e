import { useEffect, useRef, useState } from "react"
import { type OpenView, openView } from "./open-view"
import { afterAnswer, afterClosing, nothingReceived, type Received, stateFor, type ViewState } from "./view-state"
import type { Params, ViewName } from "./views"

interface UseViewOptions {
  /** Until the first data of new parameters is there, that of the ones before stays: a list that is searched does not flash. */
  keepPrevious?: boolean
}

const touches = ["pointerdown", "keydown", "focus"] as const

/**
 * Looks at a view for as long as the component is drawn. `surface` is what a person touches to wake it: our host in a
 * console, the window on a page of ours. `params` null = look at nothing. What came for other parameters is never given out
 * as the data of these: without `keepPrevious`, `data` is null until it is there.
 */
export function useView<V extends ViewName>(
  view: V,
  params: Params<V> | null,
  surface: EventTarget,
  { keepPrevious = false }: UseViewOptions = {}
): ViewState<V> {
  const [received, setReceived] = useState<Received<V>>(nothingReceived)
  const open = useRef<OpenView<V> | null>(null)
  const asked = params && JSON.stringify(params)
  const idle = asked === null
  /** What the worker was asked last: what comes from now on answers that. */
  const sent = useRef("")

  useEffect(() => {
    if (asked === null) return setReceived(nothingReceived)
    sent.current = asked
    open.current?.set(JSON.parse(asked) as Params<V>)
  }, [asked])

  useEffect(() => {
    if (idle) return
    const way = new AbortController()
    // Read when it comes: an updater runs later, and something else may be asked by then.
    const receive = (change: (last: Received<V>, answerFor: string) => Received<V>) => {
      const answerFor = sent.current
      setReceived((last) => change(last, answerFor))
    }
    const opened = openView(
      view,
      JSON.parse(sent.current) as Params<V>,
      (answer) => receive((last, answerFor) => afterAnswer(last, answer, answerFor)),
      way.signal,
      () => receive(afterClosing)
    )
    open.current = opened
    for (const touch of touches) surface.addEventListener(touch, opened.touch, { capture: true, signal: way.signal })
    return () => {
      open.current = null
      way.abort()
    }
  }, [view, surface, idle])

  return stateFor(received, asked, keepPrevious)
}
