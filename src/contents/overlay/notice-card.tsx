import { useEffect } from "react"
import { Button } from "~shared/ui/button"
import { Icon } from "~shared/ui/icon"
import type { Box } from "../page/world"
import { copy } from "~shared/ui/copy"
import { Float } from "./float"
import { useBackToBox, useSurface } from "./surface"
import type { Failed } from "./use-picker"

/** Long enough to read two sentences and to press (ms). */
const stays = 20_000

/** Says over the box that an insertion did not come out, with the text to take along where there is one. */
export function NoticeCard({ failed, over, onGone }: { failed: Failed; over: Box; onGone(): void }) {
  const { words, announce } = useSurface()
  const { t } = words
  const backToBox = useBackToBox()
  const text = failed.copy
  useEffect(() => {
    announce(failed.said)
    const timer = setTimeout(onGone, stays)
    return () => clearTimeout(timer)
  }, [failed, announce, onGone])
  const leave = () => {
    onGone()
    backToBox()
  }
  return (
    <Float over={over} className="notice">
      <div className="notice-in">
        <Icon name="alert" />
        <bdi className="notice-said">{failed.said}</bdi>
        {text !== null && (
          <Button
            look="outlined"
            icon="copy"
            label={t("act_copy")}
            onClick={() =>
              void copy(text).then((fine) => {
                if (!fine) return
                announce(t("said_copied"))
                leave()
              })
            }
          />
        )}
        <Button bare icon="x" label={t("act_dismiss")} onClick={leave} />
      </div>
    </Float>
  )
}
