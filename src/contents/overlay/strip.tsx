import { type MouseEvent, useEffect, useRef } from "react"
import type { Count } from "~shared/limits/units"
import type { Limit } from "~shared/limits/channels"
import { send } from "~shared/protocol/send"
import { Button } from "~shared/ui/button"
import { Icon } from "~shared/ui/icon"
import type { Prefix } from "~shared/vocabulary"
import type { Box } from "../page/world"
import { BarRow } from "./bar-row"
import { HandButton } from "./hand-button"
import type { Hands } from "./hands"
import { LibraryButton } from "./library-button"
import { RecordingTimer } from "./recording-timer"
import { useSurface } from "./surface"
import type { Library } from "./use-library"
import { useCount, useWriting } from "./use-writing"

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

/** The row under the console's box: what helps while one writes, and how much fits. */
export function Strip({ box, hands, library, recording, limit, picking, clash, armed }: StripProps) {
  const { writing, words } = useSurface()
  // What gives way is measured anew when the number may be wider, not for each number.
  useWriting(
    writing,
    ({ count }) =>
      count && `${count.state} ${words.number(Math.abs(count.left)).length} ${words.number(count.warn).length}`
  )
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

const units = { utf16: "unit_utf16", points: "unit_points", bytes: "unit_bytes" } as const

/** How much is written, how much is left, or how much is too much. Said aloud at the crossing only, not on each key. */
function Counter({ limit }: { limit: Limit }) {
  const { writing } = useSurface()
  const count = useCount(writing)
  return count && <Counted count={count} limit={limit} />
}

function Counted({ count, limit }: { count: Count; limit: Limit }) {
  const { words, announce } = useSurface()
  const { t } = words
  const { state, warn, block, left } = count
  const most = limit.also ? Math.min(limit.limit, limit.also.limit) : limit.limit
  // What is held is told in the unit that holds, as the guard tells it.
  const n = state === "over" && block > limit.limit ? block - limit.limit : Math.abs(left)
  const [full, brief] =
    state === "fine"
      ? [t("count_full", { n: warn, limit: most }), t("count_brief", { n: warn, limit: most })]
      : left < 0 || state === "over"
        ? [t("count_over_full", { n }), t("count_over", { n })]
        : [t("count_left_full", { n, limit: most }), t("count_left", { n })]
  const source = t("count_source", {
    unit: t(units[limit.warn]),
    block: t(units[limit.block]),
    source: limit.source
  })
  const before = useRef(state)
  useEffect(() => {
    const was = before.current
    before.current = state
    if (was !== state && (state !== "fine" || was === "over")) announce(state === "fine" ? t("count_fits") : full)
  }, [state, full, announce, t])

  return (
    <button type="button" className={`count is-${state}`} title={`${full}. ${source}`} onClick={() => announce(source)}>
      {state === "fine" ? (
        <span className="meter" aria-hidden="true">
          <span style={{ inlineSize: `${Math.min(100, (warn / most) * 100)}%` }} />
        </span>
      ) : (
        <Icon name={state === "over" ? "over" : "alert"} size={14} />
      )}
      <bdi className="full" dir="ltr">
        {full}
      </bdi>
      <bdi className="brief" dir="ltr" aria-hidden="true">
        {brief}
      </bdi>
    </button>
  )
}
