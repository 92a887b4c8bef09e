import { lazy } from "react"
import type { Words } from "~shared/i18n/words"
import type { SetupWindow } from "~shared/protocol/views"
import { Sheet } from "./sheet"

const PopupStart = lazy(() => import("./start-card"))

interface StartSheetProps {
  words: Words
  /** Null while nobody has told who is here. */
  setup: SetupWindow | null
  onDone: (said: string) => void
  onCancel: () => void
}

/** A conversation with a number (C4-03), over the queue. */
export const StartSheet = ({ words, setup, onDone, onCancel }: StartSheetProps) => (
  <Sheet words={words} kind="start" label={words.t("do_start")} onCancel={onCancel}>
    {setup && <PopupStart words={words} setup={setup} onDone={onDone} onCancel={onCancel} />}
  </Sheet>
)
