import { useEffect, useRef, useState } from "react"
import { type OpenView, openView } from "./open-view"
import type { Answer, Params, ViewName, Windows } from "./views"

type ViewFailure<V extends ViewName> = Extract<Answer<V>, { ok: false }>["failure"]

/** The last data that came for these parameters, what went wrong since, and whether the worker has stopped telling us more. */
export interface ViewState<V extends ViewName> {
  data: Windows[V] | null
  failure: ViewFailure<V> | null
  stale: boolean
}

/** What came last, with the parameters it came for. */
interface Received<V extends ViewName> extends ViewState<V> {
  dataFor: string | null
  answerFor: string | null
}

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
  const none: Received<V> = { data: null, failure: null, stale: false, dataFor: null, answerFor: null }
  const [received, setReceived] = useState(none)
  const open = useRef<OpenView<V> | null>(null)
  const asked = params && JSON.stringify(params)
  const idle = asked === null
  /** What the worker was asked last: what comes from now on answers that. */
  const sent = useRef(asked)

  useEffect(() => {
    if (!idle) return
    setReceived({ data: null, failure: null, stale: false, dataFor: null, answerFor: null })
  }, [idle])

  useEffect(() => {
    if (asked === null) return
    sent.current = asked
    open.current?.set(JSON.parse(asked) as Params<V>)
  }, [asked])

  useEffect(() => {
    if (idle) return
    const way = new AbortController()
    const opened = openView(
      view,
      JSON.parse(sent.current ?? "{}") as Params<V>,
      (answer) => {
        const answerFor = sent.current
        setReceived((last) =>
          answer.ok
            ? { data: answer.window, failure: null, stale: false, dataFor: answerFor, answerFor }
            : { ...last, failure: answer.failure, stale: false, answerFor }
        )
      },
      way.signal,
      () => {
        const answerFor = sent.current
        // Closed before the first data: nobody answered, and a skeleton that stays for ever would be a lie.
        setReceived((last) => ({
          ...last,
          stale: true,
          failure: (last.answerFor === answerFor && last.failure) || (last.dataFor === answerFor ? null : "broken"),
          answerFor
        }))
      }
    )
    open.current = opened
    for (const touch of touches) surface.addEventListener(touch, opened.touch, { capture: true, signal: way.signal })
    return () => {
      open.current = null
      way.abort()
    }
  }, [view, surface, idle])

  if (asked === null) return { data: null, failure: null, stale: false }
  const answered = received.answerFor === asked
  return {
    data: received.dataFor === asked || keepPrevious ? received.data : null,
    failure: answered ? received.failure : null,
    stale: answered && received.stale
  }
}
