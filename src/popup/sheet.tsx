import { lazy, type ReactNode, Suspense, useLayoutEffect, useRef, useState } from "react"
import type { Words } from "~shared/i18n/words"
import type { RefusalSaid } from "~shared/protocol/messages"
import { closingOf, forgetDraft } from "~shared/protocol/use-draft"
import type { QueueRow, SetupWindow } from "~shared/protocol/views"
import { Guarded } from "~shared/ui/guarded"
import type { QueuePaletteProps } from "./palette"
import type { Act } from "./say-done"

/** What is asked about these conversations. */
export interface Asking {
  kind: "assign" | "schedule" | "close"
  rows: QueueRow[]
}

const load = () => import("./sheet-card")
const SheetCard = lazy(load)
const QueuePalette = lazy(() => load().then((cards) => ({ default: cards.QueuePalette })))
/** Has the cards ready before one is asked for. */
export const preloadCards = (): void => void load()

interface SheetProps {
  words: Words
  kind: Asking["kind"] | "palette" | "filters" | "start"
  label: string
  onCancel: () => void
  /** The card; null while nobody has told who is here. */
  children: ReactNode
}

/** A card over the queue. */
export function Sheet({ words, kind, label, onCancel, children }: SheetProps) {
  const box = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const dialog = box.current
    dialog?.showModal()
    // Closed, and not only taken away: so the focus goes back to where it came from.
    return () => dialog?.close()
  }, [])
  const bones = <div className={`bone sheet-bone is-${kind}`} aria-hidden="true" />
  return (
    <dialog
      ref={box}
      className={`sheet is-${kind}`}
      aria-label={label}
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
        <Guarded surface="queue-sheet" words={words}>
          <Suspense fallback={bones}>{children ?? bones}</Suspense>
        </Guarded>
      </div>
    </dialog>
  )
}

interface AskSheetProps {
  words: Words
  asking: Asking
  /** Null while nobody has told who is here. */
  setup: SetupWindow | null
  onAct: (act: Act) => Promise<RefusalSaid | string | null>
  onCancel: () => void
}

/** What is asked about some conversations. It stays open with what was typed when nothing could be done. */
export function AskSheet({ words, asking, setup, onAct, onCancel }: AskSheetProps) {
  const { t } = words
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<RefusalSaid | string | null>(null)
  const act = async (what: Act) => {
    setBusy(true)
    setTrouble(null)
    const wrong = await onAct(what)
    if (wrong === null && what.kind === "close")
      for (const { contact, ordinal } of asking.rows) forgetDraft(closingOf(contact, ordinal))
    setTrouble(wrong)
    setBusy(false)
  }
  const names = { assign: t("act_assign"), schedule: t("act_schedule"), close: t("act_close") }
  return (
    <Sheet words={words} kind={asking.kind} label={names[asking.kind]} onCancel={onCancel}>
      {setup && (
        <SheetCard
          words={words}
          setup={setup}
          asking={asking}
          busy={busy}
          trouble={trouble}
          onAct={(what) => void act(what)}
          onCancel={onCancel}
        />
      )}
    </Sheet>
  )
}

type PaletteSheetProps = Omit<QueuePaletteProps, "setup"> & { setup: SetupWindow | null }

/** All that can be done here by a name. */
export function PaletteSheet({ setup, ...rest }: PaletteSheetProps) {
  return (
    <Sheet words={rest.words} kind="palette" label={rest.words.t("do_palette")} onCancel={rest.onCancel}>
      {setup && <QueuePalette {...rest} setup={setup} />}
    </Sheet>
  )
}
