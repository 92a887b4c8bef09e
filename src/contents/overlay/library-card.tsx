import { useEffect } from "react"
import { Button } from "~shared/ui/button"
import { Icon } from "~shared/ui/icon"
import type { Box } from "../page/world"
import { Float } from "./float"
import { useBackToBox, useSurface } from "./surface"
import type { LibraryTrouble } from "./use-library"

interface LibraryCardProps {
  trouble: LibraryTrouble
  over: Box
  onGone(): void
}

/** Says over the box that a file did not come into the console. It stays: what it offers takes a while. */
export function LibraryCard({ trouble: { said, save }, over, onGone }: LibraryCardProps) {
  const { words, announce } = useSurface()
  const { t } = words
  const backToBox = useBackToBox()
  useEffect(() => announce(said), [said, announce])
  return (
    <Float over={over} className="notice">
      <div className="notice-in">
        <Icon name="alert" />
        <bdi className="notice-said">{said}</bdi>
        {save && <Button look="outlined" icon="download" label={t("act_download")} onClick={save} />}
        <Button
          bare
          icon="x"
          label={t("act_dismiss")}
          onClick={() => {
            onGone()
            backToBox()
          }}
        />
      </div>
    </Float>
  )
}
