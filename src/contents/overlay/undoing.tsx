import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react"
import { sayFailure, sayRefusal } from "~shared/i18n/troubles"
import { send } from "~shared/protocol/send"
import { useView } from "~shared/protocol/use-view"
import { Toast } from "~shared/ui/toast"
import type { ContactId } from "~shared/vocabulary"
import { GuardedPart } from "./guarded-part"
import { useBackToBox, useSurface } from "./surface"

/** What was done and by what name it is undone. */
export interface Done {
  what: { contact: ContactId; of: string }[]
  said: string
  /** What is said in its place once the platform has it; until then it is said to be under way. */
  then?: string
}

interface Undoing {
  /** Shows what was done with the way back; what stood there before goes to the activity. */
  report(done: Done): void
  /** Takes the last own act back, while its toast stands. */
  undo(): void
}

/** Something under way: whose, by what name (null = an undo), since when, and what is said once it is confirmed. */
interface Under {
  contact: ContactId
  of: string | null
  at: number
  then: string
}

interface Shown {
  id: number
  text: string
  under: Under | null
  seconds: number
  back: { label: string; what: Done["what"]; partly: boolean } | null
}

const UndoingContext = createContext<Undoing | null>(null)

export function useUndoing(): Undoing {
  const undoing = useContext(UndoingContext)
  if (!undoing) throw new Error("drawn outside the overlay")
  return undoing
}

/** How long a way back is open, and how long a mere sentence stands (seconds). */
const long = 10
const short = 4
/** A window may be so much (ms) behind the answer that somebody was given. */
const behind = 300

/** Remembers the last own act for as long as its toast stands, and draws that under the bar. */
export function UndoProvider({ children }: { children: ReactNode }) {
  const { world, host, words } = useSurface()
  const { t } = words
  const backToBox = useBackToBox()
  const [shown, setShown] = useState<Shown | null>(null)
  const latest = useRef<Shown | null>(null)
  const busy = useRef(false)

  const show = useCallback((text: string, seconds: number, back: Shown["back"], under: Under | null = null) => {
    latest.current = { id: (latest.current?.id ?? 0) + 1, text, under, seconds, back }
    setShown(latest.current)
  }, [])
  const hide = useCallback(() => {
    latest.current = latest.current && { ...latest.current, back: null }
    setShown(null)
  }, [])

  const undo = useCallback(async () => {
    const back = latest.current?.back
    if (busy.current) return
    if (!back) return show(t("undo_nothing"), short, null)
    busy.current = true
    const at = Date.now()
    const reply = await send("conversation.undo", { what: back.what, partly: back.partly })
    busy.current = false
    const refusal = reply.ok ? reply.value.refused[0]?.refusal : undefined
    if (!reply.ok) show(sayFailure(words, reply.failure), long, null)
    else if (!refusal) {
      const [done] = reply.value.done
      const under = done?.pending ? { contact: done.contact, of: null, at, then: t("said_undone") } : null
      show(t(under ? "pending_undo" : "said_undone"), under ? long : short, null, under)
    } else {
      const partly = refusal.kind === "undo-partly" && !back.partly
      const again = partly ? { label: t("act_undo_partly"), what: back.what, partly: true } : null
      show(sayRefusal(words, refusal, Date.now()), long, refusal.kind === "undo-waits" ? back : again)
    }
    backToBox()
  }, [words, t, show, backToBox])

  const undoing = useMemo<Undoing>(
    () => ({
      report: ({ what, said, then }) => {
        const [one] = what
        const under = one && then ? { ...one, at: Date.now(), then } : null
        show(said, long, { label: t("act_undo"), what, partly: false }, under)
      },
      undo: () => void undo()
    }),
    [show, undo, t]
  )

  const under = shown?.under ?? null
  const seen = useView("conversation", under && { contact: under.contact }, host).data
  useEffect(() => {
    if (!shown || !under || !seen) return
    const { turnedDown, unsettled, name } = seen
    if (turnedDown && (turnedDown.of === under.of || (under.of === null && turnedDown.at >= under.at))) {
      // The bar of the chat in front says it itself.
      if (world.scene.chat?.contact === under.contact) return hide()
      return show(t("said_of", { name, said: sayRefusal(words, turnedDown.refusal, Date.now()) }), long, null)
    }
    if (under.of === null ? unsettled.length : unsettled.includes(under.of)) return
    const timer = setTimeout(() => {
      latest.current = { ...shown, text: under.then, under: null }
      setShown(latest.current)
    }, behind)
    return () => clearTimeout(timer)
  }, [shown, under, seen, world, words, t, show, hide])

  const { bar } = world.scene
  return (
    <UndoingContext value={undoing}>
      {children}
      {shown && (
        <div className="toast" style={bar ? { top: bar.y + bar.height + 12, ...inlineEnd(bar) } : { top: 12 }}>
          <GuardedPart surface="toast" resetKey={shown.id}>
            <Toast
              key={shown.id}
              text={shown.text}
              seconds={shown.seconds}
              {...(shown.back && { undo: { label: shown.back.label, onUndo: () => void undo() } })}
              onGone={hide}
            />
          </GuardedPart>
        </div>
      )}
    </UndoingContext>
  )
}

/** The row's own end, wherever the console ends. */
const inlineEnd = ({ x, width }: { x: number; width: number }) => ({ left: x + 12, width: width - 24 })
