import { lazy, Suspense, useLayoutEffect, useRef, useState } from "react"
import type { Words } from "~shared/i18n/words"
import type { RefusalSaid } from "~shared/protocol/messages"
import type { QueueRow, SetupWindow } from "~shared/protocol/views"
import type { Act } from "./say-done"

/** What is asked about these conversations. */
export interface Asking {
  kind: "assign" | "schedule" | "close"
  rows: QueueRow[]
}

const load = () => import("./sheet-card")
const SheetCard = lazy(load)
/** Has the cards ready before one is asked for. */
export const preloadCards = (): void => void load()

interface SheetProps {
  words: Words
  asking: Asking
  /** Null while nobody has told who is here. */
  setup: SetupWindow | null
  onAct: (act: Act) => Promise<RefusalSaid | string | null>
  onCancel: () => void
}

/** A card over the queue. It stays open with what was typed when nothing could be done. */
export function Sheet({ words, asking, setup, onAct, onCancel }: SheetProps) {
  const { t } = words
  const box = useRef<HTMLDialogElement>(null)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<RefusalSaid | string | null>(null)
  useLayoutEffect(() => {
    const dialog = box.current
    dialog?.showModal()
    // Closed, and not only taken away: so the focus goes back to where it came from.
    return () => dialog?.close()
  }, [])

  const act = async (what: Act) => {
    setBusy(true)
    setTrouble(null)
    setTrouble(await onAct(what))
    setBusy(false)
  }
  const names = { assign: t("act_assign"), schedule: t("act_schedule"), close: t("act_close") }
  const bones = <div className={`bone sheet-bone is-${asking.kind}`} aria-hidden="true" />
  return (
    <dialog
      ref={box}
      className="sheet"
      aria-label={names[asking.kind]}
      onCancel={(event) => {
        event.preventDefault()
        onCancel()
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return
        // Otherwise Chrome closes the popup with it.
        event.preventDefault()
        event.stopPropagation()
        onCancel()
      }}
      // Beside the card is out of it: the only thing of the dialog itself that can be pressed is what lies around it.
      onPointerDown={(event) => event.target === box.current && onCancel()}
    >
      <div className="sheet-card">
        <Suspense fallback={bones}>
          {setup ? (
            <SheetCard
              words={words}
              setup={setup}
              asking={asking}
              busy={busy}
              trouble={trouble}
              onAct={(what) => void act(what)}
              onCancel={onCancel}
            />
          ) : (
            bones
          )}
        </Suspense>
      </div>
    </dialog>
  )
}
