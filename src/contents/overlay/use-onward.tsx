import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react"
import { sayJump } from "~shared/i18n/jumps"
import type { Knock, Outputs } from "~shared/protocol/messages"
import { send } from "~shared/protocol/send"
import type { ContactId } from "~shared/vocabulary"
import { openChat } from "../page/act"
import { useSurface } from "./surface"

type Next = NonNullable<Outputs["queue.onward"]["next"]>

export interface Offer {
  name: string
  /** Answers with why it could not be opened, or null. */
  open(): Promise<string | null>
}

export interface Onward {
  /** This conversation was answered or closed: on to the next one, in that response mode (Z0-08) or because it was `asked` for. */
  after(contact: ContactId, asked: boolean): void
  /** Whom one could go on to, where that did not happen by itself. */
  offer: Offer | null
}

const OnwardContext = createContext<Onward | null>(null)

export function useOnward(): Onward {
  const onward = useContext(OnwardContext)
  if (!onward) throw new Error("drawn outside the overlay")
  return onward
}

/** A card that has just done its work is on its way out, and a box is emptied a moment after its message went (ms). */
const moment = 400
const step = 50
/** So many whom the console did not find are remembered, so as to go on to others. */
const remembered = 20
const pause = () => new Promise((resolve) => setTimeout(resolve, step))

/** Leads the agent on in the response mode "next" (Z0-08), and never away from what he is at. */
export function OnwardProvider({ children }: { children: ReactNode }) {
  const { world, writing, root, words, announce } = useSurface()
  const { t } = words
  const [stuck, setStuck] = useState<{ after: ContactId; next: Next } | null>(null)
  const busy = useRef(false)
  const missed = useRef<ContactId[]>([])

  const inFront = useCallback((contact: ContactId) => world.scene.chat?.contact === contact, [world])
  /** Nothing is begun in the box, and no card, menu or drawer has the agent's hands. */
  const isFree = useCallback(
    (contact: ContactId) =>
      inFront(contact) &&
      document.visibilityState === "visible" &&
      !world.scene.covered &&
      !world.scene.blind &&
      writing.empty() &&
      !(root.activeElement instanceof HTMLIFrameElement) &&
      !root.querySelector(".card:popover-open, [role=menu]"),
    [inFront, world, writing, root]
  )
  const open = useCallback(
    async ({ contact, name, here }: Next, signal: AbortSignal): Promise<string | null> => {
      // In another tab, or in one that is opened for it.
      const wrong = !here
        ? sayJump(words, await send("queue.jump", { contact }), name)
        : (await openChat(world.recipe, here.name, here.chat, signal))
          ? null
          : t("jump_not_found", { name })
      if (wrong !== null && !signal.aborted)
        missed.current = [contact, ...missed.current.filter((one) => one !== contact)].slice(0, remembered)
      return wrong
    },
    [world, words, t]
  )

  const after = useCallback(
    async (contact: ContactId, asked: boolean) => {
      if (busy.current || !inFront(contact)) return
      busy.current = true
      // Whoever goes on typing or pressing is not led away.
      const way = new AbortController()
      const stop = (event: Event) => event.isTrusted && way.abort()
      try {
        const reply = await send("queue.onward", { after: contact, asked, but: missed.current })
        const next = reply.ok ? reply.value.next : null
        if (!next) return asked ? announce(t("queue_empty")) : undefined
        for (let waited = 0; waited < moment && !isFree(contact); waited += step) await pause()
        if (!inFront(contact)) return
        const free = isFree(contact)
        for (const type of ["keydown", "pointerdown"])
          addEventListener(type, stop, { capture: true, signal: way.signal })
        if (free && (next.here || next.elsewhere) && (await open(next, way.signal)) === null)
          return announce(t("onward_opened", { name: next.name }))
        if (!inFront(contact)) return
        setStuck({ after: contact, next })
        announce(t("onward_open", { name: next.name }))
      } finally {
        way.abort()
        busy.current = false
      }
    },
    [inFront, isFree, open, announce, t]
  )

  useEffect(() => {
    const knocked = (knock: Knock) => {
      if (knock?.turno === "answered") void after(knock.contact, false)
    }
    chrome.runtime.onMessage.addListener(knocked)
    return () => {
      // Gone with the extension it belonged to, there is nobody to ask.
      if (chrome.runtime?.id !== undefined) chrome.runtime.onMessage.removeListener(knocked)
    }
  }, [after])

  const shown = stuck && inFront(stuck.after) ? stuck.next : null
  const onward = useMemo<Onward>(
    () => ({
      after: (contact, asked) => void after(contact, asked),
      offer: shown && {
        name: shown.name,
        open: async () => {
          const wrong = await open(shown, world.signal)
          if (wrong === null) setStuck(null)
          return wrong
        }
      }
    }),
    [after, shown, open, world]
  )
  return <OnwardContext value={onward}>{children}</OnwardContext>
}
