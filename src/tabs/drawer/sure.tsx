import { sayTrouble, type Trouble } from "~shared/cards/trouble"
import type { Words } from "~shared/i18n/words"
import { Button } from "~shared/ui/button"
import { Icon } from "~shared/ui/icon"

interface SureProps {
  words: Words
  /** What would be done, in a word and in a sentence. */
  act: string
  body: string
  danger?: boolean
  busy: boolean
  trouble: Trouble | null
  onYes: () => void
  onNo: () => void
}

/** Asks before something that cannot simply be undone, where it was pressed. */
export function Sure({ words, act, body, danger, busy, trouble, onYes, onNo }: SureProps) {
  return (
    <div
      className="sure"
      role="group"
      aria-label={act}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return
        event.preventDefault()
        event.stopPropagation()
        onNo()
      }}
    >
      <p>{body}</p>
      {trouble && (
        <p className="wrong" role="alert">
          <Icon name="refused" />
          {sayTrouble(words, trouble)}
        </p>
      )}
      <div className="acts">
        <Button label={words.t("act_cancel")} autoFocus onClick={onNo} />
        <Button look={danger ? "danger" : "outlined"} label={act} off={busy} onClick={onYes} />
      </div>
    </div>
  )
}
