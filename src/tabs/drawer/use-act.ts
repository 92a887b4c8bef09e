import { useCallback, useRef, useState } from "react"
import type { Trouble } from "~shared/cards/trouble"
import { sayFailure } from "~shared/i18n/troubles"
import type { Words } from "~shared/i18n/words"
import type { Input, MessageName, Outcome, Outputs } from "~shared/protocol/messages"
import { send } from "~shared/protocol/send"

type ActName = { [N in MessageName]: Outputs[N] extends Outcome ? N : never }[MessageName]
type Done = Extract<Outcome, { ok: true }>

export interface Acts {
  /** Null when it was refused or could not be tried; why stands in `trouble`. */
  act<N extends ActName>(name: N, input: Input<N>): Promise<Done | null>
  busy: boolean
  trouble: Trouble | null
  clear(): void
}

/** Sends one thing at a time; a second press while it is under way does nothing. */
export function useAct(words: Words): Acts {
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const under = useRef(false)
  const act = useCallback<Acts["act"]>(
    async (name, input) => {
      if (under.current) return null
      under.current = true
      setBusy(true)
      setTrouble(null)
      const reply = await send(name, input)
      under.current = false
      setBusy(false)
      const outcome: Outcome | null = reply.ok ? reply.value : null
      if (outcome?.ok) return outcome
      setTrouble(outcome ? outcome.refusal : sayFailure(words, reply.ok ? "broken" : reply.failure))
      return null
    },
    [words]
  )
  return { act, busy, trouble, clear: useCallback(() => setTrouble(null), []) }
}
