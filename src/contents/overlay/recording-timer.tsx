import { useEffect, useRef } from "react"
import { Icon } from "~shared/ui/icon"
import { useSurface } from "./surface"

/** The longest voice note (R2-05), and from when on the end is near, in seconds. */
const longest = 300
const near = 270

const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`

/** How long the voice note is that the console records: told aloud once when its end is near, and once when it is there. */
export function RecordingTimer({ seconds }: { seconds: number }) {
  const { words, announce } = useSurface()
  const { t } = words
  const state = seconds >= longest ? "over" : seconds >= near ? "near" : "fine"
  const told = useRef("fine")
  useEffect(() => {
    if (state === told.current || state === "fine") return
    told.current = state
    announce(t(state === "over" ? "voice_full" : "voice_near"))
  }, [state, announce, t])
  const [time, limit] = [clock(seconds), clock(longest)]
  return (
    <span
      className={`count is-${state}`}
      role="timer"
      aria-label={t("voice_time", { time, limit })}
      title={state === "fine" ? t("voice_time", { time, limit }) : t(state === "over" ? "voice_full" : "voice_near")}
    >
      <Icon name={state === "over" ? "over" : state === "near" ? "alert" : "voice"} size={14} />
      <bdi dir="ltr">
        {time} / {limit}
      </bdi>
    </span>
  )
}
