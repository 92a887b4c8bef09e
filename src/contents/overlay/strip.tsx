import type { MouseEvent } from "react"
import type { Limit } from "~shared/limits/channels"
import { send } from "~shared/protocol/send"
import { Button } from "~shared/ui/button"
import { Icon } from "~shared/ui/icon"
import type { Prefix } from "~shared/vocabulary"
import type { Box } from "../page/world"
import { BarRow } from "./bar-row"
import { Counter } from "./counter"
import { HandButton } from "./hand-button"
import type { Hands } from "./hands"
import { LibraryButton } from "./library-button"
import { RecordingTimer } from "./recording-timer"
import { useSurface } from "./surface"
import type { Library } from "./use-library"
import { useWriting } from "./use-writing"

/** The box keeps the focus, and with it the place where one was writing. */
const stay = (event: MouseEvent) => event.preventDefault()

interface StripProps {
  box: Box
  hands: Hands
  library: Library
  /** Seconds of the voice note that the console records now. */
  recording: number | null
  limit: Limit | null
  picking: boolean
  /** The console has a list of its own under our prefix: another one is offered. */
  clash: { prefix: Prefix; instead: Prefix } | null
  /** The next send of this text passes, however long it is. */
  armed: boolean
}

const steps = ["meter", "unit", "labels", "offer"]

/** How many digits it is drawn with. */
const width = (n: number) => String(Math.abs(n)).length

/** The row under the console's box: what helps while one writes, and how much fits. */
export function Strip({ box, hands, library, recording, limit, picking, clash, armed }: StripProps) {
  const { writing, words } = useSurface()
  // What gives way is measured anew when the number may be wider, not for each number.
  useWriting(writing, ({ count }) => count && `${count.state} ${width(count.left)} ${width(count.warn)}`)
  const { t } = words
  return (
    <BarRow box={box} label={t("strip_label")} className="strip" steps={steps}>
      {hands.snippets && (
        <HandButton
          action="snippets"
          hand={hands.snippets}
          icon="snippets"
          label={t("act_snippets")}
          aria-haspopup="listbox"
          aria-expanded={picking}
          onMouseDown={stay}
        />
      )}
      <LibraryButton library={library} off={hands.snippets?.off ?? false} />
      {hands.note && <HandButton className="note" action="note" hand={hands.note} icon="note" label={t("act_note")} />}
      {clash && (
        <span className="offer" role="status">
          <bdi className="offered">{t("clash_offer", { prefix: clash.prefix })}</bdi>
          <Button
            look="outlined"
            label={t("act_use_prefix", { prefix: clash.instead })}
            onClick={() => void send("profile.prefix", { prefix: clash.instead })}
          />
        </span>
      )}
      {armed && (
        <span className="armed" title={t("limit_armed")}>
          <Icon name="alert" size={14} />
          <bdi className="offered">{t("limit_armed")}</bdi>
        </span>
      )}
      <span className="space" />
      {recording !== null ? <RecordingTimer seconds={recording} /> : limit && <Counter limit={limit} />}
    </BarRow>
  )
}
