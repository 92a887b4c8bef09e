import type { ReactNode } from "react"
import type { Words } from "~shared/i18n/words"
import { Button } from "~shared/ui/button"
import { Keys } from "~shared/ui/key-name"
import { type Trouble, TroubleLine } from "./trouble"

interface CardFootProps {
  words: Words
  /** What the card does, as its one solid button says it. */
  act: string
  busy: boolean
  trouble: Trouble | null
  onCancel: () => void
  /** Beside the ways out, at the row's beginning. */
  children?: ReactNode
}

/** How the last try ended, and the two ways out. */
export const CardFoot = ({ words, act, busy, trouble, onCancel, children }: CardFootProps) => (
  <>
    <TroubleLine words={words} trouble={trouble} />
    <div className="tn-card-foot">
      {children}
      <div className="tn-card-ways">
        <Button label={words.t("act_cancel")} onClick={onCancel} />
        <Button type="submit" look="solid" label={act} off={busy} after={<Keys name="Enter" />} />
      </div>
    </div>
  </>
)
