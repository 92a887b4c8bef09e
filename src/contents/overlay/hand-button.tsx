import type { ComponentPropsWithRef, MouseEvent } from "react"
import { sayKey } from "~shared/keys"
import { Button } from "~shared/ui/button"
import type { Action } from "~shared/vocabulary"
import type { Hand } from "./hands"
import { useSurface } from "./surface"

/** Two presses on one spot within this time (ms) are one. */
const doubleClick = 500
/** Of the whole overlay, for the second half of a double click may meet another button. */
const last: { x: number; y: number; at: number; action: Action | null } = { x: 0, y: 0, at: -doubleClick, action: null }

/** After Close, New stands where Close stood: the second half of a double click must not open a conversation. */
function isSecondHalf({ clientX, clientY, timeStamp, detail }: MouseEvent, action: Action): boolean {
  if (detail === 0) return false
  const before = { ...last }
  Object.assign(last, { x: clientX, y: clientY, at: timeStamp, action })
  const sameSpot = Math.abs(clientX - before.x) < 16 && Math.abs(clientY - before.y) < 16
  return detail > 1 || (sameSpot && timeStamp - before.at < doubleClick && before.action !== action)
}

interface HandButtonProps extends Omit<ComponentPropsWithRef<typeof Button>, "onClick" | "off"> {
  action: Action
  hand: Hand
  /** The key is shown elsewhere: on what it does instead. */
  keyless?: boolean
}

/** A button for one action, with its key where people look for it. */
export function HandButton({ action, hand, keyless, title, ...rest }: HandButtonProps) {
  const { keys } = useSurface()
  const key = keyless ? "" : sayKey(keys[action])
  const said = title ?? rest.label
  return (
    <Button
      {...rest}
      data-act={action}
      title={key ? `${said} (${key})` : said}
      aria-keyshortcuts={key || undefined}
      off={hand.off}
      onClick={(event) => {
        if (!isSecondHalf(event, action)) hand.run()
      }}
    />
  )
}
