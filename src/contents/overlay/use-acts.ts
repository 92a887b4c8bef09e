import { useCallback, useEffect, useRef, useState } from "react"
import type { Input, RefusalSaid } from "~shared/protocol/messages"
import { send } from "~shared/protocol/send"
import type { ConversationWindow } from "~shared/protocol/views"
import type { ContactId } from "~shared/vocabulary"
import { sharedWorld } from "../page/world"
import { type Sending, sayPending, sayTrouble, type Trouble } from "./say"
import { useSurface } from "./surface"
import { useUndoing } from "./undoing"

type ActName =
  | `conversation.${"open" | "take" | "assign" | "schedule" | "resume" | "close" | "reactivate" | "mark-unread"}`
  | `contact.${"block" | "unblock"}`
/** Sends one thing: its name, what it carries, how it is drawn while it lasts, and what is said once it is confirmed. */
export type Act = <N extends ActName>(
  name: N,
  input: Input<N>,
  sending: Sending,
  said: string,
  /** True when it takes care of a refusal, which is then not told as trouble. */
  mend?: (refusal: RefusalSaid) => boolean
) => Promise<boolean>

/** Something of one contact's conversation. */
interface Of<T> {
  contact: string
  is: T
}

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
/** What was turned down longer ago (ms) is history. */
const recent = 600_000
/** Of the whole overlay: what a row's menu told is not told again by the bar. */
const told = new Set<string>()

/**
 * Acts on one conversation, one at a time. A press while another is under way does nothing. `whose` names the contact in
 * what is said, where it is not the one in front.
 */
export function useActs(window: ConversationWindow | null, whose?: (said: string) => string): Acts {
  const { words, announce } = useSurface()
  const { report } = useUndoing()
  const [sending, setSending] = useState<Of<Sending> | null>(null)
  const [trouble, setTrouble] = useState<Of<Trouble> | null>(null)
  const busy = useRef(new Set<string>())
  const fresh = useRef<() => void>(undefined)

  useEffect(() => {
    fresh.current?.()
  }, [window])

  useEffect(() => {
    if (!trouble) return
    let timer: ReturnType<typeof setTimeout> | undefined
    // It stays so long before somebody's eyes.
    const look = () => {
      clearTimeout(timer)
      if (!document.hidden)
        timer = setTimeout(() => setTrouble(null), "refusal" in trouble.is ? stay.refusal : stay.failure)
    }
    look()
    document.addEventListener("visibilitychange", look)
    return () => {
      clearTimeout(timer)
      document.removeEventListener("visibilitychange", look)
    }
  }, [trouble])

  // Shown as pending, and somebody else was first after all.
  useEffect(() => {
    const down = window?.turnedDown
    if (!down || told.has(down.of) || Date.now() - down.at > recent) return
    told.add(down.of)
    setTrouble({ contact: window.contact, is: { refusal: down.refusal } })
    announce(sayTrouble(words, { refusal: down.refusal }, Date.now()))
  }, [window, words, announce])

  const act = useCallback<Act>(
    async (name, input, kind, said, mend) => {
      const { contact } = input
      if (busy.current.has(contact)) return false
      busy.current.add(contact)
      const newer = new Promise<void>((resolve) => {
        fresh.current = resolve
      })
      const late = setTimeout(setSending, noticeable, { contact, is: kind })
      setTrouble(null)
      const reply = await send(name, input)
      const failed: Trouble | null = !reply.ok
        ? { failure: reply.failure }
        : reply.value.ok
          ? null
          : { refusal: reply.value.refusal }
      if (failed && "refusal" in failed && mend?.(failed.refusal)) {
        // Nothing to tell.
      } else if (failed) {
        setTrouble({ contact, is: failed })
        announce(sayTrouble(words, failed, Date.now()))
      } else {
        sharedWorld()?.acted()
        if (reply.ok && reply.value.ok) {
          // Said only once it is true: what is still pending is told as pending.
          const { undo, pending } = reply.value
          const named = whose ?? ((text: string) => text)
          const what = [{ contact: contact as ContactId, of: undo ?? "" }]
          if (undo === null) {
            if (!pending) announce(said)
          } else if (pending) report({ what, said: named(sayPending(words, kind)), then: named(said) })
          else report({ what, said: named(said) })
        }
        await Promise.race([newer, new Promise((resolve) => setTimeout(resolve, settle))])
      }
      clearTimeout(late)
      setSending(null)
      busy.current.delete(contact)
      return !failed
    },
    [words, announce, report, whose]
  )

  // Another chat may be in front by now: what became of this one is not said of that one.
  const here = <T>(one: Of<T> | null) => (one && one.contact === window?.contact ? one.is : null)
  return { act, sending: here(sending), trouble: here(trouble) }
}
