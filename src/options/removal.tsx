import { type ReactNode, useRef, useState } from "react"
import type { Words } from "~shared/i18n/words"
import { Button } from "~shared/ui/button"
import { Icon } from "~shared/ui/icon"
import { Sheet } from "./sheet"

interface RemovalProps {
  words: Words
  title: string
  /** The word on the button. */
  act: string
  /** What becomes of it. */
  children: ReactNode
  /** What is to be chosen about it. */
  choice?: ReactNode
  /** Null when it was done, else why not. */
  remove: () => Promise<string | null>
  onDone: (removed: boolean) => void
}

/** Asks before something is taken away, and says why where it cannot be. */
export function Removal({ words, title, act, children, choice, remove, onDone }: RemovalProps) {
  const [trouble, setTrouble] = useState<string | null>(null)
  const busy = useRef(false)

  const go = async () => {
    if (busy.current) return
    busy.current = true
    const why = await remove()
    busy.current = false
    setTrouble(why)
    if (!why) onDone(true)
  }
  return (
    <Sheet title={title} onClose={() => onDone(false)}>
      <p>{children}</p>
      {choice}
      <p className="hint is-trouble" role="status">
        {trouble && <Icon name="refused" />}
        {trouble}
      </p>
      <footer>
        <Button label={words.t("act_cancel")} autoFocus onClick={() => onDone(false)} />
        <Button look="danger" label={act} onClick={() => void go()} />
      </footer>
    </Sheet>
  )
}
