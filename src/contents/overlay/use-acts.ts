import { useCallback, useEffect, useRef, useState } from "react"
import type { Input } from "~shared/protocol/messages"
import { send } from "~shared/protocol/send"
import type { ConversationWindow } from "~shared/protocol/views"
import { sharedWorld } from "../page/world"
import { type Sending, sayTrouble, type Trouble } from "./say"
import { useSurface } from "./surface"

type ActName = `conversation.${"open" | "take" | "assign" | "close" | "reactivate" | "mark-unread"}`
/** Sends one thing: its name, what it carries, how it is drawn while it lasts, and what is said once it is confirmed. */
export type Act = <N extends ActName>(name: N, input: Input<N>, sending: Sending, said: string) => Promise<boolean>

interface Acts {
  act: Act
  /** Drawn as under way: only what takes long enough to be seen. */
  sending: Sending | null
  trouble: Trouble | null
}

/** Shorter than this, a change of words would only be a flicker. */
const noticeable = 120
/** An accepted act shows in the next window; until then a second press is the same press. */
const settle = 600
/** A short sentence stays 6 s; one that also says what to do stays longer. */
const stay = { refusal: 6000, failure: 10_000 }

/** Acts on one conversation, one at a time. A press while another is under way does nothing. */
export function useActs(window: ConversationWindow | null): Acts {
  const { words, announce } = useSurface()
  const [sending, setSending] = useState<Sending | null>(null)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const busy = useRef(false)
  const fresh = useRef<() => void>(undefined)

  useEffect(() => {
    fresh.current?.()
  }, [window])

  useEffect(() => {
    if (!trouble) return
    const timer = setTimeout(() => setTrouble(null), "refusal" in trouble ? stay.refusal : stay.failure)
    return () => clearTimeout(timer)
  }, [trouble])

  const act = useCallback<Act>(
    async (name, input, kind, said) => {
      if (busy.current) return false
      busy.current = true
      const newer = new Promise<void>((resolve) => {
        fresh.current = resolve
      })
      const late = setTimeout(setSending, noticeable, kind)
      setTrouble(null)
      const reply = await send(name, input)
      const failed: Trouble | null = !reply.ok
        ? { failure: reply.failure }
        : reply.value.ok
          ? null
          : { refusal: reply.value.refusal }
      if (failed) {
        setTrouble(failed)
        announce(sayTrouble(words, failed, Date.now()))
      } else {
        sharedWorld()?.acted()
        // Said only once it is true: what is still pending is drawn as pending.
        if (reply.ok && reply.value.ok && !reply.value.pending) announce(said)
        await Promise.race([newer, new Promise((resolve) => setTimeout(resolve, settle))])
      }
      clearTimeout(late)
      setSending(null)
      busy.current = false
      return !failed
    },
    [words, announce]
  )

  return { act, sending, trouble }
}
