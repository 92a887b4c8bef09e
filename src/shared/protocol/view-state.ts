import type { Answer, ViewName, Windows } from "./views"

export type ViewFailure<V extends ViewName> = Extract<Answer<V>, { ok: false }>["failure"]

/** The last data that came for these parameters, what went wrong since, and whether the worker has stopped telling us more. */
export interface ViewState<V extends ViewName> {
  data: Windows[V] | null
  failure: ViewFailure<V> | null
  stale: boolean
}

/** What came last, with the parameters it came for. */
export interface Received<V extends ViewName> extends ViewState<V> {
  dataFor: string | null
  answerFor: string | null
}

export const nothingReceived = { data: null, failure: null, stale: false, dataFor: null, answerFor: null }

/** A failure does not take away what was there. */
export const afterAnswer = <V extends ViewName>(
  last: Received<V>,
  answer: Answer<V>,
  answerFor: string
): Received<V> =>
  answer.ok
    ? { data: answer.window, failure: null, stale: false, dataFor: answerFor, answerFor }
    : { ...last, failure: answer.failure, stale: false, answerFor }

/** Closed before the first data: nobody answered, and a skeleton that stays for ever would be a lie. */
export const afterClosing = <V extends ViewName>(last: Received<V>, answerFor: string): Received<V> => ({
  ...last,
  stale: true,
  failure: (last.answerFor === answerFor && last.failure) || (last.dataFor === answerFor ? null : "broken"),
  answerFor
})

/** What may be shown for these parameters: never what came for others, unless it is wanted until their own is there. */
export function stateFor<V extends ViewName>(
  last: Received<V>,
  asked: string | null,
  keepPrevious: boolean
): ViewState<V> {
  if (asked === null) return { data: null, failure: null, stale: false }
  const answered = last.answerFor === asked
  return {
    data: last.dataFor === asked || keepPrevious ? last.data : null,
    failure: answered ? last.failure : null,
    stale: answered && last.stale
  }
}
